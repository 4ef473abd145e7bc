// Letting go of a place or a turn, and having it back: cancel, undo, keep, decline.

import type { Instant } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { isShut } from './book.ts'
import type { Booking } from './booking.ts'
import type { SessionRefusal } from './refusal.ts'
import type { Session } from './session.ts'
import { cancelUntil, declineEnds, undoEnds } from './times.ts'

type Next = Result<Booking, SessionRefusal>
type GoneBecause = Extract<Booking['situation'], { state: 'gone' }>['because']
/** `person`: themselves or a colleague · `declined`: in Outlook · `officer`: was taken off. */
export type CancelBecause = 'person' | 'declined' | 'officer'

/** The row when it holds nothing any more. */
export const letGo = (booking: Booking, now: Instant, because: GoneBecause): Booking => ({
  ...booking,
  situation: { state: 'gone', at: now, because },
})

const giveUpPlace = (session: Session, booking: Booking, now: Instant): Next => {
  if (booking.situation.state !== 'booked' && booking.situation.state !== 'leaving')
    return refuse({ reason: 'nothingHeld' })
  const { situation } = booking
  const soon = undoEnds(now)
  if (situation.state === 'leaving') {
    // Said again by the person, what Outlook told needs no longer wait than a minute.
    return situation.because === 'declined' && soon < situation.until
      ? ok({ ...booking, situation: { ...situation, until: soon, because: 'person' } })
      : ok(booking)
  }
  const until = cancelUntil(session)
  if (now > until) return refuse({ reason: 'tooLateToCancel', until })
  return ok({
    ...booking,
    situation: { state: 'leaving', seat: situation.seat, until: soon, because: 'person' },
  })
}

const declineInvitation = (booking: Booking, now: Instant): Next => {
  const { situation } = booking
  if (situation.state === 'leaving') return ok(booking)
  if (situation.state !== 'booked') return refuse({ reason: 'nothingHeld' })
  const leaving = { state: 'leaving', seat: situation.seat, until: declineEnds(now) } as const
  return ok({ ...booking, situation: { ...leaving, because: 'declined' } })
}

/**
 * Gives up a place or a turn. By the person: a place is held for one minute more, until 5pm on the school day before
 * (then `tooLateToCancel`); a turn or an offer ends at once. Because Outlook says so: held for one working hour, up to
 * the start. By an officer: ends at once. Said again it changes nothing.
 */
export const decideCancel = (
  session: Session,
  booking: Booking,
  now: Instant,
  because: CancelBecause,
): Next => {
  const shut = isShut(session, now)
  if (shut !== null) return refuse(shut)
  const { state } = booking.situation
  if (state === 'gone') return refuse({ reason: 'nothingHeld' })
  if (because === 'officer') return ok(letGo(booking, now, 'officer'))
  if (because === 'declined') return declineInvitation(booking, now)
  return state === 'booked' || state === 'leaving'
    ? giveUpPlace(session, booking, now)
    : ok(letGo(booking, now, 'leftLine'))
}

const haveBack = (session: Session, booking: Booking, now: Instant): Next => {
  const shut = isShut(session, now)
  if (shut !== null) return refuse(shut)
  const { situation } = booking
  if (situation.state === 'booked') return ok(booking)
  return situation.state === 'leaving' && now < situation.until
    ? ok({ ...booking, situation: { state: 'booked', seat: situation.seat } })
    : refuse({ reason: 'nothingHeld' })
}

/**
 * Takes back a place given up, as long as it is held; `nothingHeld` afterwards. It says "I do come" too: a decline in
 * Outlook from before would let the place go once more.
 */
export const decideUndo = (session: Session, booking: Booking, now: Instant): Next => {
  const back = haveBack(session, booking, now)
  return back.ok && back.value !== booking ? ok({ ...back.value, keptAt: now }) : back
}

/** "I do come", after a decline in Outlook: the place is theirs again and the decline seen so far is set aside. */
export const decideKeep = (session: Session, booking: Booking, now: Instant): Next => {
  const back = haveBack(session, booking, now)
  if (!back.ok) return back
  return back.value === booking && booking.keptAt !== null ? back : ok({ ...back.value, keptAt: now })
}

/**
 * Lets an offer go, and the turn with it. A place that was taken meanwhile stays; `offerOver` when nothing is held for
 * them any more.
 */
export const decideDecline = (session: Session, booking: Booking, now: Instant): Next => {
  const shut = isShut(session, now)
  if (shut !== null) return refuse(shut)
  switch (booking.situation.state) {
    case 'offered':
      return ok(letGo(booking, now, 'leftLine'))
    case 'booked':
    case 'leaving':
    case 'taking':
      return ok(booking)
    case 'waiting':
    case 'gone':
      return refuse({ reason: 'offerOver' })
  }
}
