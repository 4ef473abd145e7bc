// How much of an update a card holds: it is cut at a block, never inside one (decision 15).

/** As sent to Teams. A sign outside the basic plane takes four bytes in both. */
export const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    if (point < 0x80) bytes += 1
    else if (point < 0x800) bytes += 2
    else bytes += point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Teams counts a whole activity so. */
export const utf16Bytes = (text: string): number => text.length * 2

/** Decision 15, in bytes: a card as minified UTF-8, an activity as UTF-16. */
export const mostCardBytes = 25 * 1024
export const mostActivityBytes = 80 * 1024

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
