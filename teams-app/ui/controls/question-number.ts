// The number that people, cards and lists share: `Q07` is question 7.

/** The number of a question from its code. */
export const questionNumber = (code: string): number => Number(code.slice(1))
