// How long an answer can be.

/** The longest text that is kept, in characters; longer text is never cut, it waits for the person. */
export const longestText = 63_000
