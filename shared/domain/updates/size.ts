// How much of an update a card holds: it is cut at a block, never inside one (decision 15). How much one can say at all.

import type { Edition, EditionContent } from './edition.ts'

/**
 * An edition is one row, and each correction keeps all that stood before (columns of the Updates list: six of 63,000
 * letters). A content of this length can be corrected five times, a usual one many times.
 */
export const mostContentLetters = 60_000
const mostEditionLetters = 370_000

/** Letters as they are kept: marks, addresses and names of parts included. */
export const lettersOf = (content: EditionContent): number => JSON.stringify(content).length

/** True when the row holds the edition, with room for a recall and what is noted beside it. */
export const canBeKept = (edition: Edition): boolean => JSON.stringify(edition).length <= mostEditionLetters

/**
 * How many of the first `blocks` blocks a card can show. `fits` draws the card with the first so many, the way into the
 * tab included when they are not all, and tells whether it is small enough; more blocks never make it smaller. All of
 * them fit more often than not, so that is tried first; 0 when not even one does.
 */
export const blocksThatFit = (blocks: number, fits: (shown: number) => boolean): number => {
  if (fits(blocks)) return blocks
  let [low, high] = [0, Math.max(0, blocks - 1)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}
