// Things kept as JSON in a column of text: written whole, and checked when they are read.

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
