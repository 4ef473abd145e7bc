// Several people named in one line, such as the speakers of a session.

import { listInWords } from '../kernel/words.ts'

/**
 * `Amara Quist and Lena Frost`. Whoever is named with a comma, such as `Dr Ada Lowe, Eastmere University`, keeps it: then
 * semicolons part them.
 */
export const namesInWords = (names: readonly string[]): string => {
  if (names.length < 2 || !names.some((name) => name.includes(','))) return listInWords(names)
  return `${names.slice(0, -1).join('; ')}; and ${names.at(-1)}`
}
