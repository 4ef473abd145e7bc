// What needs the person now, first things first, and the sentence that says so.

import type * as z from 'zod/mini'
import type { ConsultationList } from '../../shared/api/responses.ts'
import type { SessionView } from '../../shared/api/sessions.ts'
import type { archiveSchema } from '../../shared/api/update-archive.ts'
import { day, type Instant } from '../../shared/domain/kernel/ids.ts'
import { dayInShort } from '../../shared/domain/kernel/words.ts'
import { dayOf, untilInWords } from '../ui/sessions/session-days.ts'

type Archive = z.infer<typeof archiveSchema>
type Listed = ConsultationList['consultations'][number]

/** A series of which one attends one, and the person has nothing in it yet: its dates, the earliest first. */
export type Choice = {
  readonly series: NonNullable<SessionView['series']>
  readonly sessions: readonly SessionView[]
}

/** In the order in which they stand on the page: an offer ends within hours, a consultation within weeks. */
export type Needs = {
  readonly offers: readonly SessionView[]
  readonly consultations: readonly Listed[]
  readonly choices: readonly Choice[]
}

/** Open consultations of which at least one school has no sent response, the earliest close first. */
export const needsMe = (consultations: readonly Listed[]): readonly Listed[] =>
  consultations
    .filter(({ moment, schools }) => moment === 'open' && schools.some((school) => school.sentAt === null))
    .toSorted((a, b) => a.closes.localeCompare(b.closes))

/** Open consultations that are sent for every school: they can still be changed. */
export const sentByMe = (consultations: readonly Listed[]): readonly Listed[] =>
  consultations.filter(
    ({ moment, schools }) => moment === 'open' && schools.every((school) => school.sentAt !== null),
  )

/** Places held for the person until they say, the one that ends first first. */
export const offersOf = (sessions: readonly SessionView[]): readonly SessionView[] =>
  sessions
    .filter(({ mine, state }) => mine?.state === 'offered' && state === 'open')
    .toSorted((a, b) => (a.mine?.until ?? '').localeCompare(b.mine?.until ?? ''))

export const choicesOf = (sessions: readonly SessionView[]): readonly Choice[] => {
  const held = new Set(
    sessions.flatMap(({ mine, series }) => (mine === null || series === null ? [] : series.id)),
  )
  const open = sessions.filter(
    ({ state, series }) => state === 'open' && series?.attendOne === true && !held.has(series.id),
  )
  const all = new Map(open.flatMap(({ series }) => (series === null ? [] : [[series.id, series] as const])))
  return [...all.values()].map((series) => ({
    series,
    sessions: open
      .filter((one) => one.series?.id === series.id)
      .toSorted((a, b) => a.starts.localeCompare(b.starts)),
  }))
}

/** What the person holds or waits for, the earliest first; an offer stands above by itself. */
export const bookingsOf = (sessions: readonly SessionView[]): readonly SessionView[] =>
  sessions
    .filter(
      ({ mine, state }) =>
        mine !== null && mine.state !== 'offered' && (state === 'open' || state === 'started'),
    )
    .toSorted((a, b) => a.starts.localeCompare(b.starts))

/** An edition, and the schools of the person that have noted it; undefined when that is not known. */
export type Newest = {
  readonly edition: Archive['editions'][number]
  readonly notedFor: readonly string[] | null
}

/** The newest weekly update that was not recalled, of an archive with the newest first; null before the first. */
export const newestOf = ({ editions }: Pick<Archive, 'editions'>): Newest | null => {
  const edition = editions.find(({ state }) => state === 'sent')
  return edition === undefined ? null : { edition, notedFor: edition.notedFor }
}

export const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

export const countOf = ({ offers, consultations, choices }: Needs): number =>
  offers.length + consultations.length + choices.length

const firstInWords = ({ offers, consultations, choices }: Needs, it: string, now: Instant): string => {
  const until = offers[0]?.mine?.until
  if (until !== undefined && until !== null) return `${it} is a place held until ${untilInWords(until, now)}.`
  const closes = consultations[0]?.closes
  if (closes !== undefined) return `${it} closes on ${dayInShort(day(closes))}.`
  const starts = choices[0]?.sessions[0]?.starts
  return starts === undefined ? '' : `${it} is a date to choose, from ${dayInShort(dayOf(starts))}.`
}

/** `Two things need you. The first closes on Friday 27 November.` */
export const needsInWords = (needs: Needs, now: Instant): string => {
  const many = countOf(needs)
  if (many === 0) return 'Nothing needs you now.'
  if (many === 1) return `One thing needs you. ${firstInWords(needs, 'It', now)}`
  return `${numbers[many] ?? many} things need you. ${firstInWords(needs, 'The first', now)}`
}
