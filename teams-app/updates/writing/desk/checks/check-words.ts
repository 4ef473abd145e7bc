// The checks in the order in which they matter, and in a few words.

import type { FoundCheck } from '../../editor/editing.ts'

const weights = ['stops', 'warns', 'fine'] as const

export const ordered = (checks: readonly FoundCheck[]): readonly FoundCheck[] =>
  weights.flatMap((weight) => checks.filter((check) => check.weight === weight))

export const isStopped = (checks: readonly FoundCheck[]): boolean =>
  checks.some(({ weight }) => weight === 'stops')

/** The checks of what was saved with what keeps the rest from it; what they say of the size is not true then. */
export const withGaps = (
  checks: readonly FoundCheck[],
  gaps: readonly FoundCheck[],
): readonly FoundCheck[] =>
  gaps.length === 0 ? checks : [...gaps, ...checks.filter(({ kind }) => kind !== 'size')]

/** `1 to fix, 2 to look at`. */
export const checksInWords = (checks: readonly FoundCheck[]): string => {
  const many = (weight: FoundCheck['weight']) => checks.filter((check) => check.weight === weight).length
  const said = [
    ...(many('stops') === 0 ? [] : [`${many('stops')} to fix`]),
    ...(many('warns') === 0 ? [] : [`${many('warns')} to look at`]),
  ]
  return said.length === 0 ? 'All is fine' : said.join(', ')
}
