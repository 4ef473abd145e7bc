// Which questions this officer has confirmed: a mark of their own progress, kept on their device and nowhere else.

const keyOf = (id: string) => `countywide.confirmed.${id}`

/** Codes confirmed before; none where the browser keeps nothing or keeps something else. */
export const readConfirmed = (id: string, storage: Pick<Storage, 'getItem'>): ReadonlySet<string> => {
  try {
    return new Set((storage.getItem(keyOf(id)) ?? '').split(' ').filter((code) => /^Q\d{2,3}$/.test(code)))
  } catch {
    return new Set()
  }
}

/** Keeps the codes; a browser that keeps nothing only forgets them. */
export const keepConfirmed = (
  id: string,
  codes: ReadonlySet<string>,
  storage: Pick<Storage, 'setItem'>,
): void => {
  try {
    storage.setItem(keyOf(id), [...codes].join(' '))
  } catch {
    // Private windows may refuse; the marks then last as long as the page.
  }
}
