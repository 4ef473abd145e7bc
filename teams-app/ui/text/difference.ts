// Where two texts part: what they share at the beginning and the end, and what each has in between.

export type Difference = {
  readonly before: string
  readonly mine: string
  readonly theirs: string
  readonly after: string
}

const words = (text: string) => text.split(/(?<=\s)/)

const sharedStart = (one: readonly string[], other: readonly string[]) => {
  const end = one.findIndex((word, at) => word !== other[at])
  return end === -1 ? one.length : end
}

/** Compares by whole words, so that no word is cut in two. */
export const difference = (mine: string, theirs: string): Difference => {
  const one = words(mine)
  const other = words(theirs)
  const start = Math.min(sharedStart(one, other), other.length)
  const oneRest = one.slice(start)
  const otherRest = other.slice(start)
  const tail = Math.min(
    sharedStart(oneRest.toReversed(), otherRest.toReversed()),
    oneRest.length,
    otherRest.length,
  )
  return {
    before: one.slice(0, start).join(''),
    mine: oneRest.slice(0, oneRest.length - tail).join(''),
    theirs: otherRest.slice(0, otherRest.length - tail).join(''),
    after: oneRest.slice(oneRest.length - tail).join(''),
  }
}
