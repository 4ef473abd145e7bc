// What live blocks say at this moment: consultations that are open, and sessions with places left.

import { isPublished, momentOf, type Published } from '../../shared/domain/consultation/consultation.ts'
import { respondedUrns } from '../../shared/domain/consultation/results/results.ts'
import { turnoutOf } from '../../shared/domain/consultation/results/turnout.ts'
import type { ConsultationId, Instant, SessionId } from '../../shared/domain/kernel/ids.ts'
import { closeInWords, count, momentInWords } from '../../shared/domain/kernel/words.ts'
import type { Audience } from '../../shared/domain/people/audience.ts'
import { placesLeft } from '../../shared/domain/sessions/places.ts'
import { hasStarted, isCalledOff, type Session } from '../../shared/domain/sessions/session.ts'
import type { Edition, LiveFacts, LiveKind, Sending } from '../../shared/domain/updates/edition.ts'
import { isForAll, leftOutInWords, readersOf } from '../../shared/domain/updates/live.ts'
import type { ConsultationStore, ResponseStore } from '../../shared/ports/consultations.ts'
import type { PeopleStore, SchoolStore } from '../../shared/ports/schools.ts'
import type { BookingStore, SessionStore } from '../../shared/ports/sessions.ts'
import { selectNow } from '../asked.ts'

type Ports = {
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly sessions: SessionStore
  readonly bookings: BookingStore
  /** Where each opens in the tab. */
  readonly pages: {
    readonly consultation: (id: ConsultationId) => string
    readonly session: (id: SessionId) => string
  }
}
type Facts = LiveFacts['openConsultations']

export type FactsNow = {
  readonly facts: LiveFacts
  /** For the writer: how many of each kind are not for everyone who gets the update; empty when none. */
  readonly leftOut: Readonly<Record<LiveKind, string>>
}
type Found = { readonly facts: Facts; readonly leftOut: string }

/** The soonest only: an update names a few, the tab has them all. */
const mostShown = 12

/** Those that everyone who gets the update may answer or book, and words on the rest. */
const forReaders = <Item extends { readonly audience: Audience }>(
  kind: LiveKind,
  items: readonly Item[],
  readers: Audience,
): { readonly shown: readonly Item[]; readonly leftOut: string } => {
  const others = items.filter(({ audience }) => !isForAll(audience, readers))
  return {
    shown: items.filter((item) => !others.includes(item)).slice(0, mostShown),
    leftOut: leftOutInWords(
      kind,
      others.map(({ audience }) => audience),
    ),
  }
}

/** How many schools have answered, with small numbers hidden as in the results; nothing before the first are counted. */
const turnoutInWords = async (ports: Ports, published: Published): Promise<string> => {
  const [responses, schools, asked] = await Promise.all([
    ports.responses.all(published),
    ports.schools.all(),
    selectNow(ports, published),
  ])
  const { total } = turnoutOf(schools, new Set(asked.schools), respondedUrns(responses))
  if (!total.responded) return ''
  return ` ${total.responded.toLocaleString('en-GB')} of ${count(total.schools, 'school has', 'schools have')} answered.`
}

const openConsultations = async (ports: Ports, now: Instant, readers: Audience): Promise<Found> => {
  const open = (await ports.consultations.list())
    .flatMap(({ value }) => (isPublished(value) && momentOf(value, now) === 'open' ? [value] : []))
    .sort((one, other) => (one.content.closes < other.content.closes ? -1 : 1))
  const { shown, leftOut } = forReaders('openConsultations', open, readers)
  const facts = await Promise.all(
    shown.map(async (published) => ({
      title: published.content.title,
      line: `Closes ${closeInWords(published.content.closes)}.${await turnoutInWords(ports, published)}`,
      page: ports.pages.consultation(published.id),
    })),
  )
  return { facts, leftOut }
}

/** A visit is to one school: nobody else can book it. */
const canBeBooked = (session: Session, now: Instant): boolean =>
  session.kind !== 'visit' && !isCalledOff(session) && !hasStarted(session, now)

const sessionsWithPlaces = async (ports: Ports, now: Instant, readers: Audience): Promise<Found> => {
  const coming = (await ports.sessions.list())
    .flatMap(({ value }) => (canBeBooked(value, now) ? [value] : []))
    .sort((one, other) => (one.starts < other.starts ? -1 : 1))
  const places = await Promise.all(
    coming.map(async (session) => {
      const rows = (await ports.bookings.of(session.id)).map(({ value }) => value)
      return { session, audience: session.audience, left: placesLeft(session, rows) }
    }),
  )
  const { shown, leftOut } = forReaders(
    'sessionsWithPlaces',
    places.filter(({ left }) => left > 0),
    readers,
  )
  const facts = shown.map(({ session, left }) => ({
    title: session.title,
    line: `${momentInWords(session.starts)}. ${count(left, 'place')} left.`,
    page: ports.pages.session(session.id),
  }))
  return { facts, leftOut }
}

/** Both kinds of facts for those who get the update, the soonest first. From the caches only. */
export const liveFacts =
  (ports: Ports) =>
  async (now: Instant, sending: Sending): Promise<FactsNow> => {
    const readers = readersOf(sending)
    const [consultations, sessions] = await Promise.all([
      openConsultations(ports, now, readers),
      sessionsWithPlaces(ports, now, readers),
    ])
    return {
      facts: { openConsultations: consultations.facts, sessionsWithPlaces: sessions.facts },
      leftOut: { openConsultations: consultations.leftOut, sessionsWithPlaces: sessions.leftOut },
    }
  }

const noFacts: FactsNow = {
  facts: { openConsultations: [], sessionsWithPlaces: [] },
  leftOut: { openConsultations: '', sessionsWithPlaces: '' },
}

/** What an edition's live blocks say now. Where it has none, a list that cannot be read holds nothing up. */
export const factsFor = async (
  ports: {
    readonly liveFacts: (sending: Sending) => Promise<FactsNow>
    readonly report: (error: unknown, about: string) => void
  },
  { id, content, sending }: Pick<Edition, 'id' | 'content' | 'sending'>,
): Promise<FactsNow> => {
  try {
    return await ports.liveFacts(sending)
  } catch (error) {
    if (content.blocks.some(({ kind }) => kind === 'live')) throw error
    ports.report(error, `live facts beside ${id}`)
    return noFacts
  }
}
