// Planning a session, changing it and calling it off.

import type { Instant, SessionId } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Booking } from './booking.ts'
import {
  fewestPlaces,
  hasEnded,
  hasStarted,
  isCalledOff,
  mostPlaces,
  type Officer,
  reservedSessionIds,
  type Session,
} from './session.ts'

/** What an officer settles. */
export type SessionPlan = Pick<
  Session,
  | 'kind'
  | 'title'
  | 'about'
  | 'starts'
  | 'ends'
  | 'consultation'
  | 'series'
  | 'area'
  | 'capacity'
  | 'audience'
  | 'attendeesSeen'
  | 'coOrganisers'
  | 'speakers'
>

// Read back from its row, a plan has its fields in another order, and an officer may be called otherwise by now.
const inOrder = (plan: SessionPlan, organiser: Officer): string => {
  const { audience, series, coOrganisers } = plan
  const others = coOrganisers.filter(({ id }) => id !== organiser.id).map(({ id }) => id)
  return JSON.stringify([
    ...[plan.kind, plan.title, plan.about, plan.starts, plan.ends, plan.consultation, plan.area],
    ...[plan.capacity, plan.attendeesSeen, plan.speakers, series?.id ?? null, others],
    audience.everyone || [audience.areas, audience.districts, audience.phases, audience.roles],
  ])
}

/** True when the session stands just as this plan says. */
export const isAsPlanned = (session: Session, plan: SessionPlan): boolean =>
  inOrder(session, session.organiser) === inOrder(plan, session.organiser)

/** `invalid`: the plan cannot be so, `fields` names what; `wrongState`: the session does not stand where it could. */
export type PlanRefusal =
  | { readonly reason: 'invalid'; readonly sentence: string; readonly fields: readonly string[] }
  | { readonly reason: 'wrongState'; readonly sentence: string }

const invalid = (sentence: string, ...fields: readonly string[]): PlanRefusal => ({
  reason: 'invalid',
  sentence,
  fields,
})
const wrongState = (sentence: string): PlanRefusal => ({ reason: 'wrongState', sentence })

const faultIn = (plan: SessionPlan): PlanRefusal | null => {
  if (plan.title.trim() === '') return invalid('Enter a title.', 'title')
  if (plan.ends <= plan.starts) return invalid('The end must be after the start.', 'ends')
  if (plan.capacity < fewestPlaces || plan.capacity > mostPlaces || !Number.isInteger(plan.capacity))
    return invalid('Enter how many places there are: a whole number from 1 to 2,000.', 'capacity')
  return null
}

const reserved = invalid('This key is the name of one of Countywide’s own pages. Choose another one.', 'key')
const past = invalid('The start must be in the future.', 'starts')

/**
 * A new session. `eventId`: the organiser's own appointment that becomes its meeting; `null` makes a new one. Refused as
 * `invalid` for times in the wrong order or past, for a capacity outside 1 to 2,000, and for an id that is a page's name.
 */
export const planSession = (wish: {
  readonly id: SessionId
  readonly plan: SessionPlan
  readonly organiser: Officer
  readonly eventId: string | null
  readonly now: Instant
}): Result<Session, PlanRefusal> => {
  const { id, plan, organiser, eventId, now } = wish
  const fault = (reservedSessionIds.has(id) ? reserved : faultIn(plan)) ?? (plan.starts <= now ? past : null)
  if (fault !== null) return refuse(fault)
  return ok({
    ...plan,
    id,
    organiser,
    coOrganisers: plan.coOrganisers.filter((officer) => officer.id !== organiser.id),
    agenda: null,
    revision: 1,
    moved: null,
    calendar: eventId === null ? { state: 'toMake' } : { state: 'adopted', eventId },
    telling: { state: 'none' },
    situation: { state: 'planned' },
  })
}

const sameKeys = (one: Session['series'], other: Session['series']): boolean =>
  one?.id === other?.id && (one?.attendOne ?? false) === (other?.attendOne ?? false)

const faultInChange = (
  session: Session,
  plan: SessionPlan,
  reason: string,
  held: boolean,
  now: Instant,
): PlanRefusal | null => {
  if (isCalledOff(session)) return wrongState('This session is called off, so it can no longer be changed.')
  if (hasStarted(session, now)) return wrongState('This session has begun, so it can no longer be changed.')
  const isMoved = plan.starts !== session.starts
  if (isMoved && plan.starts <= now) return past
  if (isMoved && held && reason.trim() === '')
    return invalid('Say why the time changes. Everybody who booked is told.', 'reason')
  // A row's unique keys follow from the series, so they would no longer keep a second place out.
  if (held && !sameKeys(session.series, plan.series))
    return invalid('People have booked, so the series can no longer be changed.', 'series')
  if (session.calendar.state === 'made' && plan.attendeesSeen !== session.attendeesSeen)
    return invalid(
      'The invitation stands, so who sees the names of those invited can no longer be changed.',
      'attendeesSeen',
    )
  return faultIn(plan)
}

/**
 * A session as changed. A new time or title raises `revision`; a new start is kept in `moved` with the reason, which is
 * needed when a row holds something. Series and "attend one" stay once a row holds something, who sees the names
 * once the event stands. The capacity may go below the number booked: nobody is dropped.
 */
export const changeSession = (
  session: Session,
  plan: SessionPlan,
  reason: string,
  bookings: readonly Booking[],
  now: Instant,
): Result<Session, PlanRefusal> => {
  const held = bookings.some(({ situation }) => situation.state !== 'gone')
  const fault = faultInChange(session, plan, reason, held, now)
  if (fault !== null) return refuse(fault)
  const isMoved = plan.starts !== session.starts
  const isTold = isMoved || plan.ends !== session.ends || plan.title !== session.title
  const revision = isTold ? session.revision + 1 : session.revision
  return ok({
    ...session,
    ...plan,
    coOrganisers: plan.coOrganisers.filter((officer) => officer.id !== session.organiser.id),
    revision,
    moved: isMoved
      ? { from: session.starts, to: plan.starts, reason: reason.trim(), at: now, revision }
      : session.moved,
  })
}

/** A session that does not take place. Said again it changes nothing; refused once it is over. */
export const callOff = (
  session: Session,
  by: Officer,
  reason: string,
  now: Instant,
): Result<Session, PlanRefusal> => {
  if (isCalledOff(session)) return ok(session)
  if (hasEnded(session, now)) return refuse(wrongState('This session is over, so it cannot be called off.'))
  if (reason.trim() === '')
    return refuse(invalid('Say why it is called off. Everybody who booked is told.', 'reason'))
  return ok({ ...session, situation: { state: 'calledOff', at: now, by, reason: reason.trim() } })
}
