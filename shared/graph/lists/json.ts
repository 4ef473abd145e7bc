// Things kept as JSON in columns of text: written whole or in pieces, and checked when they are read.

import * as z from 'zod'
import { TooLong } from '../../ports/versioned.ts'

/** What a column of many lines takes. */
const mostCharacters = 63_999

/** A column's text that holds JSON of that shape. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue('not JSON')
        return z.NEVER
      }
    })
    .pipe(schema)

/** An id as its maker makes it. */
export const branded = <Id>(pattern: RegExp, make: (text: string) => Id) =>
  z.string().regex(pattern).transform(make)

/** Text for a column of many lines. @throws TooLong */
export const fitting = (text: string, what: string): string => {
  if (text.length > mostCharacters) throw new TooLong(`${what} is too long to be kept`)
  return text
}

/** What a piece holds at most: a little under what the column takes. */
const pieceLength = 63_000

/** The last place before `end` where a cut falls neither inside a character nor beside a space that might be trimmed. */
const cutBefore = (whole: string, end: number): number => {
  const isBad = (at: number) => /[\s\uDC00-\uDFFF]/.test(whole.charAt(at)) || /\s/.test(whole.charAt(at - 1))
  let at = end
  while (isBad(at) && at > end - pieceLength / 2) at -= 1
  return at
}

/** Text cut over these columns, those not needed cleared. @throws TooLong */
export const inPieces = (
  text: string,
  columns: readonly string[],
  what: string,
): Readonly<Record<string, string | null>> => {
  const pieces: string[] = []
  for (let rest = text; rest.length > 0; ) {
    const end = rest.length <= pieceLength ? rest.length : cutBefore(rest, pieceLength)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  if (pieces.length > columns.length) throw new TooLong(`${what} is too long to be kept`)
  return Object.fromEntries(columns.map((name, index) => [name, pieces[index] ?? null]))
}

const piece = z.string().catch('')

/** The text that was cut over these columns. */
export const fromPieces = (fields: Readonly<Record<string, unknown>>, columns: readonly string[]): string =>
  columns.map((name) => piece.parse(fields[name])).join('')
