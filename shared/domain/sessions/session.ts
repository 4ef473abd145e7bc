// A session: anything one books. What it is, when it is, how many fit, and where its calendar event stands.

import type { ConsultationId, Instant, PersonId, SeriesId, SessionId } from '../kernel/ids.ts'
import type { Audience } from '../people/audience.ts'
import type { Channel } from '../people/channel.ts'
import type { Materials } from './after/materials.ts'

/** The kinds with the word that people read. A `visit` is an officer coming to one school. */
export const sessionKindWords = {
  workshop: 'Workshop',
  briefing: 'Briefing',
  event: 'Event',
  visit: 'Visit',
} as const
export type SessionKind = keyof typeof sessionKindWords

/** Sessions that belong together. `attendOne`: of such a series a person holds one place at a time. */
export type Series = { readonly id: SeriesId; readonly title: string; readonly attendOne: boolean }

export type Officer = { readonly id: PersonId; readonly name: string }

/** A PDF for those who come. `revision` rises with each new file, so that a change is told once. */
export type Agenda = {
  readonly fileName: string
  /** Bytes of the file. */
  readonly size: number
  readonly url: string
  readonly revision: number
  /** SHA-256 of the file, by which the same one sent again is known; those kept before have none. */
  readonly digest?: string | undefined
}

/**
 * toMake: no event stands yet (its `transactionId` is the session's id, so making it twice makes one) · adopted: the
 * organiser's own appointment, not yet a meeting · made: the event stands as of `revision`; `moving`: the server that
 * brings it to another one, and since when; `words`: by what those in its body are known; `uid`: by what every calendar
 * knows it · gone: it was cancelled.
 */
export type CalendarEvent =
  | { readonly state: 'toMake' }
  | { readonly state: 'adopted'; readonly eventId: string }
  | {
      readonly state: 'made'
      readonly eventId: string
      /** `null`: an event in person. */
      readonly joinUrl: string | null
      readonly revision: number
      readonly words?: string | undefined
      readonly uid?: string | undefined
      readonly moving?: { readonly key: string; readonly at: Instant; readonly revision: number } | undefined
    }
  | { readonly state: 'gone' }

/** Words that stand where a session's id would in the addresses of the tab; a session of that id could not be opened. */
export const reservedSessionIds: ReadonlySet<string> = new Set([
  'new',
  'paper',
  'month',
  'visits',
  'sessions',
])

export type SessionSituation =
  | { readonly state: 'planned' }
  | { readonly state: 'calledOff'; readonly at: Instant; readonly by: Officer; readonly reason: string }

/** Who set it going, when, and the channels that get a post besides. */
type Asked = { readonly by: Officer; readonly at: Instant; readonly channels: readonly Channel[] }

/**
 * Telling the people it is for that it can be booked. asked: every school would be told, so a second officer has to
 * agree · agreed: being written down as notices, `agreedBy` where a second officer was needed · told: they stand there.
 */
export type Telling =
  | { readonly state: 'none' }
  | (Asked & { readonly state: 'asked' })
  | (Asked & { readonly state: 'agreed' | 'told'; readonly agreedBy: Officer | null })

export type Session = {
  readonly id: SessionId
  readonly kind: SessionKind
  readonly title: string
  /** Plain text, paragraphs parted by a blank line. */
  readonly about: string
  readonly starts: Instant
  readonly ends: Instant
  readonly consultation: ConsultationId | null
  readonly series: Series | null
  /** The area it is meant for first; a preference, never a wall. */
  readonly area: string | null
  /** Places, 1 to 2,000. May be below the number booked: then nobody is dropped and officers are told. */
  readonly capacity: number
  readonly audience: Audience
  /** Whether those invited see each other's addresses in the calendar; `false` unless the officer says so. */
  readonly attendeesSeen: boolean
  /** In whose calendar the event stands. */
  readonly organiser: Officer
  readonly coOrganisers: readonly Officer[]
  readonly speakers: readonly string[]
  readonly agenda: Agenda | null
  /** Rises by one with each change of time, title or place that those who booked are told of. */
  readonly revision: number
  /**
   * The last move: the time before it, why, when it was saved and as which `revision`, so that whoever had booked by then
   * is told (those saved before have neither); `null` when it was never moved.
   */
  readonly moved: {
    readonly from: Instant
    readonly to: Instant
    readonly reason: string
    readonly at?: Instant | undefined
    readonly revision?: number | undefined
  } | null
  readonly calendar: CalendarEvent
  /** For those who missed it; left out until an officer writes something down. */
  readonly materials?: Materials | undefined
  readonly telling: Telling
  readonly situation: SessionSituation
}

export const fewestPlaces = 1
export const mostPlaces = 2_000
/** Outlook takes at most so many people in one event; places above get the join link from us, not an invitation. */
export const mostInvited = 500

export const isCalledOff = (session: Session): boolean => session.situation.state === 'calledOff'
/** True from the moment it begins: nothing can be booked any more. */
export const hasStarted = (session: Session, now: Instant): boolean => now >= session.starts
export const hasEnded = (session: Session, now: Instant): boolean => now >= session.ends

/** True for two sessions of one series of which a person attends one. */
export const isEitherOr = (one: Session, other: Session): boolean =>
  one.series?.attendOne === true && one.series.id === other.series?.id
