// Telling one's own words, which come back a moment later, from words that somebody else put in their place.

export type Echo = {
  /** Notes what is said; false when it is what stands already. */
  readonly says: (text: string) => boolean
  /** Whether a text that came back was never said here since the last that was settled; it stands from then on. */
  readonly isForeign: (text: string) => boolean
}

/**
 * The page draws what was typed with a delay, so an older letter can come back after a newer one was typed. Taken for
 * another's, it would undo what was typed since.
 */
export const newEcho = (first: string): Echo => {
  let last = first
  let underway: string[] = []
  return {
    says: (text) => {
      if (text === last) return false
      last = text
      underway.push(text)
      return true
    },
    isForeign: (text) => {
      if (text !== last && underway.includes(text)) return false
      const isForeign = text !== last
      last = text
      underway = []
      return isForeign
    },
  }
}
