// Letters and digits by chance for ids and names: none that can be taken for another.

import type { Random } from '../shared/ports/clock.ts'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'
// Bytes above the last whole round would make some letters likelier than others.
const fair = 256 - (256 % letters.length)

/** So many letters, each as likely as any other. */
export const newLetters = (random: Random, length: number): string => {
  let made = ''
  while (made.length < length)
    for (const byte of random.bytes(length))
      if (byte < fair && made.length < length) made += letters[byte % letters.length] ?? ''
  return made
}
