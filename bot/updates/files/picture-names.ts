// Names of pictures in the library: nobody guesses one, and every server of ours tells its own from what is made up.

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Random } from '../../../shared/ports/clock.ts'
import { newLetters } from '../../new-letters.ts'

/** Nobody guesses it: 26 letters of 31 are more than 128 bits. */
const chanceLength = 26
const letters = `[2-9a-hjkmnp-z]{${chanceLength}}`
const markLength = 12
const named = new RegExp(`^${letters}(?:-[0-9a-f]{${markLength}})?\\.(?:png|jpg)$`)
const marked = new RegExp(`^(${letters})-([0-9a-f]{${markLength}})\\.(?:png|jpg)$`)

/** Whether a picture may be called so. */
export const isPictureName = (name: string): boolean => named.test(name)

const markOf = (chance: string, secret: string): string =>
  createHmac('sha256', secret).update(`picture ${chance}`).digest('hex').slice(0, markLength)

/** A name that no other picture has. `secret`: what only our servers know. */
export const newPictureName = (random: Random, kind: 'png' | 'jpg', secret: string): string => {
  const chance = newLetters(random, chanceLength)
  return `${chance}-${markOf(chance, secret)}.${kind}`
}

/** True for a name that one of our servers gave: whoever makes names up does not hit one. */
export const isOurName = (name: string, secret: string): boolean => {
  const [, chance, mark] = marked.exec(name) ?? []
  if (chance === undefined || mark === undefined) return false
  return timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(chance, secret)))
}
