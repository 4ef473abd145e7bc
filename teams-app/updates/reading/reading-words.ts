// What readers are told about the weekly update, and its archive in order.

import type * as z from 'zod/mini'
import type { archiveSchema } from '../../../shared/api/update-archive.ts'
import type { readableSchema } from '../../../shared/api/update-reading.ts'
import { count, dayInWords } from '../../../shared/domain/kernel/words.ts'

export type Readable = z.infer<typeof readableSchema>
export type Listed = z.infer<typeof archiveSchema>['editions'][number]

/** Addresses without the `#`. */
export const archivePath = (q = ''): string => `/updates${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`
export const readingPath = (id: string): string => `/updates/${id}`

/** `2026/27`: the school year that a day lies in; it begins in September. */
export const schoolYearOf = (day: string): string => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = month >= 9 ? year : year - 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

type YearOf = { readonly year: string; readonly editions: readonly Listed[] }

const newestFirst = (one: Listed, other: Listed) => other.date.localeCompare(one.date)

/** The archive by school year, the newest first in both. */
export const byYear = (editions: readonly Listed[]): readonly YearOf[] => {
  const sorted = editions.toSorted(newestFirst)
  const years = [...new Set(sorted.map(({ date }) => schoolYearOf(date)))]
  return years.map((year) => ({
    year,
    editions: sorted.filter(({ date }) => schoolYearOf(date) === year),
  }))
}

/** The editions before and after one, by their days. */
export const neighboursOf = (
  editions: readonly Listed[],
  id: string,
): { readonly newer: Listed | undefined; readonly older: Listed | undefined } => {
  const sorted = editions.toSorted(newestFirst)
  const at = sorted.findIndex((one) => one.id === id)
  if (at === -1) return { newer: undefined, older: undefined }
  return { newer: sorted[at - 1], older: sorted[at + 1] }
}

/** What a search found, in a sentence. `found` null: the answer for these words is not there yet. */
export const foundInWords = (found: number | null, q: string): string => {
  if (found === null) return 'Looking'
  return found === 0
    ? `No update speaks of “${q}”.`
    : `${count(found, 'update speaks', 'updates speak')} of “${q}”.`
}

/** `Weekly update, Friday 9 October 2026`. */
export const kickerOf = ({ date }: Pick<Readable, 'date'>): string => `Weekly update, ${dayInWords(date)}`

/** A mail to the director's office that says what it is about. */
export const replyLink = (to: string, { date }: Pick<Readable, 'date'>): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(
    `Weekly update of ${dayInWords(date)}`,
  )}`
