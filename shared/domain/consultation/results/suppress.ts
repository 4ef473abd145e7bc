// Small numbers: a count of 1 to 4 is not shown, nor a second one that would give it away (domain.md, "Rules that bite").

import type { Shown } from './shapes.ts'

/** Counts below this are hidden unless they are a true zero. A council may raise it, never below 3. */
export type Threshold = number
export const usualThreshold: Threshold = 5
export const leastThreshold: Threshold = 3

/** No percentage on a base below this. */
const leastBase = 10

const isSmall = (count: number, threshold: Threshold) =>
  count > 0 && count < Math.max(threshold, leastThreshold)

/** One count that stands alone: hidden when it is small. */
export const suppressOne = (count: number, threshold: Threshold = usualThreshold): Shown =>
  isSmall(count, threshold) ? null : count

const smallestShown = (counts: readonly number[], hidden: ReadonlySet<number>): number | null => {
  const shown = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count)
  return shown[0]?.index ?? null
}

/**
 * Counts that add up to a total people can see: hides the small ones, then the next smallest, until the hidden ones
 * are at least two and add up to the threshold or more, so that no subtraction gives one back.
 * `mustHide` hides at least one when the total itself is hidden elsewhere.
 */
export const suppressParts = (
  counts: readonly number[],
  threshold: Threshold = usualThreshold,
  mustHide = false,
): readonly Shown[] => {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count, threshold) ? [index] : [])))
  const hiddenSum = () => [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0)
  const needsMore = () =>
    (hidden.size > 0 || mustHide) && (hidden.size < 2 || hiddenSum() < Math.max(threshold, leastThreshold))
  for (
    let next = smallestShown(counts, hidden);
    needsMore() && next !== null;
    next = smallestShown(counts, hidden)
  ) {
    hidden.add(next)
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}

/** Whole percent; hidden when the count is, or when the base is below ten. */
export const percentOf = (count: Shown, base: Shown): number | null =>
  count === null || base === null || base < leastBase ? null : Math.round((count / base) * 100)
