// The label before a question: "Question 3:", "Q3.", "3.2", "(a)".

export type Labelled = {
  /** `3`, `3a`, `2.1`; empty for a bare "Question:". */
  readonly label: string
  readonly text: string
  /** True for "Question 3" and "Q3"; a bare number may number anything. */
  readonly named: boolean
}

const named =
  /^(?:(?:consultation|discussion|key|survey|feedback|headline) )?(?:question|q) ?(?:no\.? ?|number )?(\d{1,3}(?:\.\d{1,2}){0,2} ?(?:\(?[a-z]\)?(?=[ :.)]|$))?)(?:(?: ?[:.)–—-]{1,2} ?| \/ ?)(.*)| ?$| (?=[\p{Lu}“"'‘])(.*))$/iu
const bare = /^(\d{1,2}(?:\.\d{1,2}){0,3}|\(?[a-z]\)|\([ivx]{1,4}\)|[ivx]{2,4}\))[.):]? (.*)$/i

/** Reads the label off a text, or null. The text may be empty: the question then stands in the next block. */
export const readLabel = (text: string): Labelled | null => {
  const question = named.exec(text)
  if (question !== null) {
    const rest = question[2] ?? question[3] ?? ''
    const isCapital = question[3] === undefined || /^[\p{Lu}“"'‘]/u.test(rest)
    if (isCapital)
      return { label: (question[1] ?? '').replace(/[ ()]/g, '').toLowerCase(), text: rest, named: true }
  }
  const word = /^(?:(?:consultation|discussion|key) )?question ?[:–—-] ?(.*)$/i.exec(text)
  if (word !== null) return { label: '', text: word[1] ?? '', named: true }
  const number = bare.exec(text)
  return number === null
    ? null
    : { label: (number[1] ?? '').replace(/[()]/g, ''), text: number[2] ?? '', named: false }
}

/** The question without its label. */
export const withoutLabel = (text: string): string => {
  const labelled = readLabel(text)
  return labelled === null || labelled.text === '' ? text : labelled.text
}
