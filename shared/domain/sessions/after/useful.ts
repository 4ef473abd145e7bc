// The answers to the one question after a session. Apart from its rules, so that pages need no date library for them.

/** The answers by code, the best first, with the words that people read. */
export const usefulWords = {
  5: 'Very useful',
  4: 'Useful',
  3: 'Somewhat useful',
  2: 'Not very useful',
  1: 'Not useful at all',
  none: 'I have no view',
} as const
export const usefulCodes = ['5', '4', '3', '2', '1', 'none'] as const
export type Useful = (typeof usefulCodes)[number]

export const longestBetter = 1_000
