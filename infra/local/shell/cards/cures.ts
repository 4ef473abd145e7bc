// What the card renderer leaves undone for screen readers, done to the drawn card.

type Naming = { readonly name: string; readonly lang: string }

/** Gives the card the role that its name needs: the renderer names a `div` that has none. */
export const cureRoot = (root: HTMLElement, naming: Naming): void => {
  root.setAttribute('role', 'group')
  root.setAttribute('aria-label', naming.name)
  root.setAttribute('lang', naming.lang)
  root.tabIndex = -1
}

const failedClass = 'ac-input-validation-failed'

/** Marks the inputs that were refused as invalid, which the renderer only shows by colour; returns the first reason. */
export const cureErrors = (root: HTMLElement): string | null => {
  for (const input of root.querySelectorAll('[aria-invalid]')) {
    if (!input.classList.contains(failedClass)) input.removeAttribute('aria-invalid')
  }
  const failed = [...root.querySelectorAll(`.${failedClass}`)]
  for (const input of failed) input.setAttribute('aria-invalid', 'true')
  const [first] = failed
  if (first === undefined) return null
  const words = (first.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => root.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent ?? '')
  return words.filter((text) => text !== '').join('. ')
}
