// Whether a notice is to be sent now: is it still true, is it time, is it too late?

import { toEpoch } from '../../kernel/dates.ts'
import type { Instant } from '../../kernel/ids.ts'
import { isSendingTime } from '../../schools/terms.ts'
import { type Booking, hasPlace } from '../booking.ts'
import { isUrgent, type Notice, noticeKey } from '../notice.ts'
import { hasEnded, hasStarted, isCalledOff, type Session } from '../session.ts'
import { isConcerned, turns } from './due-notices.ts'

/** `skip`: it is not sent any more, and a sentence why. */
export type Verdict = 'send' | 'wait' | { readonly skip: string }

export type Facts = {
  readonly session: Session
  /** The person's row there: of a place, else of a turn, else the last one. */
  readonly booking: Booking
  readonly now: Instant
}

const reminderLateMs = 60 * 60_000

const isAhead = ({ session, now }: Facts): boolean => !isCalledOff(session) && !hasStarted(session, now)

// Nobody comes to a visit whose one place has gone: it is called off at once, and whoever declined it hears that here.
const isVisitOff = ({ session, now }: Facts): boolean =>
  session.kind === 'visit' && isCalledOff(session) && !hasStarted(session, now)

// Asked while the place is held, and told once it has gone.
const isOfDecline = ({ key }: Notice, booking: Booking): boolean => {
  const { situation, session, person } = booking
  if (situation.state !== 'leaving' && situation.state !== 'gone') return false
  const isOver = key === noticeKey('declined', session, person, turns.declineOver(booking))
  return situation.because === 'declined' && isOver === (situation.state === 'gone')
}

const isTrue = (notice: Notice, facts: Facts): boolean => {
  const { session, booking, now } = facts
  const { situation } = booking
  switch (notice.kind) {
    case 'offer':
      return isAhead(facts) && situation.state === 'offered' && now < situation.until
    case 'declined':
      return (isAhead(facts) || isVisitOff(facts)) && isOfDecline(notice, booking)
    case 'offerEnded':
      return isAhead(facts) && situation.state === 'gone'
    case 'moved':
      return isAhead(facts) && isConcerned(booking)
    case 'agenda':
      return isAhead(facts) && hasPlace(booking)
    case 'calledOff':
      return isCalledOff(session)
    case 'dayBefore':
    case 'hourBefore': {
      const key = noticeKey(notice.kind, session.id, booking.person, turns.reminder(session))
      return isAhead(facts) && hasPlace(booking) && notice.key === key
    }
    // Others decide on these.
    case 'missed':
    case 'followUp':
    case 'invite':
      return false
  }
}

const isReminder = ({ kind }: Notice): boolean => kind === 'dayBefore' || kind === 'hourBefore'

// The notice of an agenda is written before the agenda itself is.
const isEarly = ({ kind, key }: Notice, { session }: Facts): boolean => {
  const revision = kind === 'agenda' ? Number(/#agenda#a(\d+)#/.exec(key)?.[1] ?? 0) : 0
  return revision > (session.agenda?.revision ?? 0)
}

/** What to do with a notice at this moment (decision 3: urgent ones at any hour, others from 8am to 6pm on school days). */
export const verdictOn = (notice: Notice, facts: Facts): Verdict => {
  const { session, now } = facts
  if (hasEnded(session, now)) return { skip: 'The session was over before this could be sent.' }
  if (!isTrue(notice, facts)) return { skip: 'It was no longer so when it could be sent.' }
  if (notice.due > now || isEarly(notice, facts)) return 'wait'
  if (isReminder(notice) && toEpoch(now) - toEpoch(notice.due) > reminderLateMs) {
    return { skip: 'The reminder was missed by more than an hour.' }
  }
  return isUrgent(notice.kind) || isSendingTime(now) ? 'send' : 'wait'
}
