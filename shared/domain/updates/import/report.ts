// Entries of the report on a read text: what was recognised, what was guessed, what was left aside, each at its line.

/** `line` counts from 1. What is left aside is quoted whole: nothing of a text vanishes unsaid. */
export type ReadingLine = {
  readonly line: number
  readonly kind: 'recognised' | 'guessed' | 'leftAside'
  readonly text: string
}

export const recognised = (line: number, text: string): ReadingLine => ({ line, kind: 'recognised', text })
export const guessed = (line: number, text: string): ReadingLine => ({ line, kind: 'guessed', text })
export const leftAside = (line: number, text: string): ReadingLine => ({ line, kind: 'leftAside', text })

/** The beginning of a text that stands elsewhere in full, in quotation marks. */
export const quoted = (text: string): string =>
  `“${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}”`

/** In the order of the text, each entry once. */
export const inOrder = (notes: readonly ReadingLine[]): readonly ReadingLine[] => {
  const once = new Map(notes.map((note) => [`${note.line} ${note.kind} ${note.text}`, note]))
  return [...once.values()].sort((one, other) => one.line - other.line)
}
