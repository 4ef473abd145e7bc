// After a form was refused: the focus goes to the first field that is not right.

/** Call when the messages are about to be shown; they stand once the page is drawn anew. */
export const focusInvalid = (form: HTMLFormElement): void => {
  setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 50)
}
