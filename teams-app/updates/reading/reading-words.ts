// What readers are told about the weekly update, and its archive in order.

import type * as z from 'zod/mini'
import type { archiveSchema } from '../../../shared/api/update-archive.ts'
import type { readableSchema } from '../../../shared/api/update-reading.ts'
import { count, dayInWords } from '../../../shared/domain/kernel/words.ts'

export type Readable = z.infer<typeof readableSchema>
export type Listed = z.infer<typeof archiveSchema>['editions'][number]

/** What is shown of the archive. `q`: words searched for; `year`: one school year, or all; `toNote`: only what is not noted. */
export type View = { readonly q: string; readonly year: string; readonly toNote: boolean }

export const longestSearch = 100

/** Reads the query of the archive's address, whatever stands there. */
export const readView = (query: string): View => {
  const asked = new URLSearchParams(query)
  return {
    q: (asked.get('q') ?? '').slice(0, longestSearch),
    year: asked.get('year') ?? '',
    toNote: asked.get('show') === 'not-noted',
  }
}

/** Addresses without the `#`. */
export const archivePath = ({ q = '', year = '', toNote = false }: Partial<View> = {}): string => {
  const asked = [
    ...(q === '' ? [] : [`q=${encodeURIComponent(q)}`]),
    ...(year === '' ? [] : [`year=${encodeURIComponent(year)}`]),
    ...(toNote ? ['show=not-noted'] : []),
  ]
  return `/updates${asked.length === 0 ? '' : `?${asked.join('&')}`}`
}
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

/** The person's schools that are asked to note it and have not; none where nobody is asked. */
export const openFor = <School extends { readonly urn: string }>(
  { notedFor }: Pick<Listed, 'notedFor'>,
  schools: readonly School[],
): readonly School[] =>
  notedFor === null ? [] : schools.filter(({ urn }) => !notedFor.some((noted) => noted === urn))

/** Those of one school year, or all, and of them those that a school of the person has not noted. */
export const shownOf = (
  editions: readonly Listed[],
  { year, toNote }: Pick<View, 'year' | 'toNote'>,
  schools: readonly { readonly urn: string }[],
): readonly Listed[] =>
  editions.filter(
    (edition) =>
      (year === '' || schoolYearOf(edition.date) === year) &&
      (!toNote || openFor(edition, schools).length > 0),
  )

/** With what was noted on this page, as the server will say when it is asked again. */
export const withNoted = (
  editions: readonly Listed[],
  noted: ReadonlyMap<string, Listed['notedFor']>,
): readonly Listed[] =>
  editions.map((edition) => ({ ...edition, notedFor: noted.get(edition.id) ?? edition.notedFor }))

/** How many of the person's schools have noted one; nothing when none has. */
export const notedInWords = (noted: number, schools: number): string => {
  if (noted === 0) return ''
  if (noted < schools) return `Noted by ${noted} of ${schools} schools`
  return schools === 1 ? 'Noted by your school' : 'Noted by your schools'
}

/** What the choice of channels only means. */
export const choiceInWords = (isChannelOnly: boolean): string =>
  isChannelOnly
    ? 'No card or notice comes to you yourself. Each update stands in its channels and here.'
    : 'The council may send an update to you yourself, as a card in your chat or as a notice.'

const foundInWords = (found: number, q: string): string =>
  found === 0 ? `No update speaks of “${q}”.` : `${count(found, 'update speaks', 'updates speak')} of “${q}”.`

/** How much of the archive is shown, in a sentence; nothing for all of it. `shown` null: the answer for these words is not there yet. */
export const shownInWords = (shown: number | null, all: number, q: string): string => {
  if (shown === null) return 'Looking'
  if (q !== '') return foundInWords(shown, q)
  return shown === all ? '' : `${shown.toLocaleString('en-GB')} of ${count(all, 'update')}.`
}

/** `Weekly update, Friday 9 October 2026`. */
export const kickerOf = ({ date }: Pick<Readable, 'date'>): string => `Weekly update, ${dayInWords(date)}`

/** A mail to the director's office that says what it is about; `date` null: the update altogether. */
export const replyLink = (to: string, date: Readable['date'] | null): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(
    date === null ? 'Weekly update' : `Weekly update of ${dayInWords(date)}`,
  )}`
