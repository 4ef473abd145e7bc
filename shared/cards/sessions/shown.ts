// What the cards of sessions are drawn from, and the words that more than one of them uses.

import type { Instant } from '../../domain/kernel/ids.ts'
import { count, momentInWords, sizeInWords, timeInWords } from '../../domain/kernel/words.ts'
import { type SessionKind, sessionKindWords } from '../../domain/sessions/session.ts'
import { namesInWords } from '../../domain/sessions/shown-people.ts'
import { shorten } from '../kit/card.ts'
import { type Element, escaped, type Links, open, plain, press } from '../kit/parts.ts'

/** Where a card's links lead, and the key that its presses carry: 20 letters or digits. */
export type Drawing = { readonly links: Links; readonly op: string }

/** What the reader of the card has there. `until`: the end of an offer, or of the minute after giving a place up. */
export type ShownHeld = {
  readonly reference: string
  readonly schoolName: string
  readonly state: 'booked' | 'leaving' | 'waiting' | 'offered' | 'taking'
  readonly until: Instant | null
  /** In the waiting line, 1 for the first. */
  readonly position: number | null
  /** In the calendar event; `null`: past the number that one event takes. */
  readonly invited: boolean | null
}

/** A session as anybody may be told of it. */
export type Told = {
  readonly id: string
  readonly kind: SessionKind
  readonly title: string
  readonly about: string
  readonly starts: Instant
  readonly ends: Instant
  readonly area: string | null
  readonly series: { readonly id: string; readonly title: string; readonly attendOne: boolean } | null
  readonly speakers: readonly string[]
  readonly agenda: { readonly fileName: string; readonly size: number; readonly url: string } | null
}

/** A session with how full it is. `fits`: meant for one of the reader's areas first, or for none. */
export type Offered = Told & {
  readonly capacity: number
  readonly placesLeft: number
  readonly waiting: number
  readonly fits: boolean
}

/** A session as its reader stands to it. */
export type ShownSession = Offered & {
  readonly cancelUntil: Instant
  readonly organiser: string
  readonly state: 'open' | 'calledOff' | 'started' | 'ended'
  readonly calledOffBecause: string | null
  readonly joinUrl: string | null
  readonly mine: ShownHeld | null
}

/** True when a newcomer gets a place: one is free and nobody waits for it. */
export const hasRoom = ({ placesLeft, waiting }: Offered): boolean => placesLeft > 0 && waiting === 0

/** How one takes part, as part of a sentence: an officer's visit is at the school, everything else online. */
export const takenPart = ({ kind }: Pick<Told, 'kind'>): string =>
  kind === 'visit' ? 'at your school' : 'online'

/** `Tuesday 24 November 2026` */
export const dayOf = ({ starts }: Pick<Told, 'starts'>): string => momentInWords(starts).split(', ')[0] ?? ''

/** `workshop` */
export const kindOf = ({ kind }: Pick<Told, 'kind'>): string => sessionKindWords[kind].toLowerCase()

/** `2 hours 30 minutes` */
export const lengthOf = ({ starts, ends }: Pick<Told, 'starts' | 'ends'>): string => {
  const minutes = Math.round((Date.parse(ends) - Date.parse(starts)) / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [count(hours, 'hour')] : []), ...(rest > 0 ? [count(rest, 'minute')] : [])].join(
    ' ',
  )
}

const parts = (session: Told): readonly string[] => {
  const day = dayOf(session)
  const weekday = day.split(' ')[0] ?? day
  const short = day.split(' ').slice(0, 3).join(' ')
  return [
    weekday,
    short,
    `${short}, ${timeInWords(session.starts)}`,
    `${session.title}, ${short}, ${timeInWords(session.starts)}`,
  ]
}

const areEach = (words: readonly string[]): boolean => new Set(words).size === words.length

/**
 * One or two words that tell the sessions of a card apart, for buttons: their areas, else their weekdays, else day and
 * time. Typed words are shortened and made harmless.
 */
export const labelsOf = (sessions: readonly Told[]): ReadonlyMap<string, string> => {
  const areas = sessions.map(({ area }) => area ?? '')
  const byTime = [0, 1, 2, 3].map((index) => sessions.map((session) => parts(session)[index] ?? session.id))
  const chosen =
    areas.every((area) => area !== '') && areEach(areas)
      ? areas
      : (byTime.find(areEach) ?? byTime.at(-1) ?? areas)
  return new Map(sessions.map(({ id }, index) => [id, shorten(plain(chosen[index] ?? id), 60)]))
}

/** The label of one session among others: `West`, `Thursday`. */
export const labelOf = (session: Told, among: readonly Told[]): string => {
  const others = among.filter(({ id }) => id !== session.id)
  return labelsOf([session, ...others]).get(session.id) ?? dayOf(session)
}

/** A label with a time, said once where the label is the time's own weekday. Typed words are made harmless. */
export const labelled = (label: string, when: string): string =>
  when.startsWith(label) ? when : `${escaped(label)}, ${when}`

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }
const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' })

/** `fourth`, `12th` */
export const inOrder = (position: number): string =>
  ordinals[position - 1] ?? `${position}${suffixes[ordinalRules.select(position)] ?? 'th'}`

/** `9 of 30 places left`, `full, 3 people waiting` */
export const placesOf = (session: Offered): string => {
  if (hasRoom(session)) return `${session.placesLeft} of ${count(session.capacity, 'place')} left`
  if (session.waiting === 0) return 'full'
  return `full, ${count(session.waiting, 'person', 'people')} waiting`
}

/** `Amara Quist and two more`: names for a fact, made harmless; `null` for none. */
export const speakersOf = ({ speakers }: Told): string | null => {
  if (speakers.length === 0) return null
  const shown = speakers.slice(0, 3).map((name) => escaped(shorten(name, 80)))
  const more = speakers.length - shown.length
  return namesInWords(more === 0 ? shown : [...shown, `${more} more`])
}

/** The link to the agenda with its kind and size; nothing when there is none. */
export const agendaLink = ({ agenda }: Told, title = 'Agenda'): readonly Element[] =>
  agenda === null ? [] : [open(`${title} (PDF, ${sizeInWords(agenda.size)})`, agenda.url)]

/** Data of a press about one session. */
export const about = (session: Pick<Told, 'id'>, { op }: Drawing): Element => ({ session: session.id, op })

/** The way to the others of a series; nothing for a session that stands alone. */
export const optionsPress = (title: string, { id, series }: Told, held: boolean): readonly Element[] =>
  series === null
    ? []
    : [press(title, 'sessions.options', { series: series.id, ...(held ? { session: id } : {}) })]

/** The first paragraph of a text, cut at a word. */
export const firstWords = (text: string, most = 400): string => {
  const [first = ''] = text.trim().split(/\n\s*\n/)
  return shorten(first, most)
}
