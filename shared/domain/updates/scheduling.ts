// When an edition goes out: its minute, messaging hours, a minute that was missed, the start and the end of sending.

import { toEpoch } from '../kernel/dates.ts'
import type { Instant } from '../kernel/ids.ts'
import { ok, type Result } from '../kernel/result.ts'
import { momentInWords } from '../kernel/words.ts'
import { countyHolidays, type Holiday, isSendingTime, nextSendingTime } from '../schools/terms.ts'
import type { Edition, LiveFacts, Sending } from './edition.ts'
import { cannotBe, notNow, type UpdateRefusal } from './refusal.ts'

type Outcome = Result<Edition, UpdateRefusal>

const graceMs = 3_600_000

const isLate = (sendAt: Instant, now: Instant) => toEpoch(now) - toEpoch(sendAt) > graceMs

/**
 * The moment at which it goes out. `at` null: the first sending moment from now on. A minute that passed within the hour
 * is kept while messages may go out. Refuses one that has passed otherwise, or lies outside messaging hours (decision 3),
 * as `invalid`, as one that is still to be chosen.
 */
export const sendAtOf = (
  at: Sending['at'],
  now: Instant,
  holidays: readonly Holiday[] = countyHolidays,
): Result<Instant, UpdateRefusal> => {
  if (at === null) return ok(nextSendingTime(now, holidays))
  if (at === 'notChosen') return cannotBe('Choose the day and time at which it goes out.', 'sending.at')
  const isOver = isLate(at, now) || (at < now && !isSendingTime(now, holidays))
  if (isOver) return cannotBe(`${momentInWords(at)} has passed. Choose a later time.`, 'sending.at')
  if (isSendingTime(at, holidays)) return ok(at)
  const next = momentInWords(nextSendingTime(at, holidays))
  return cannotBe(`Messages go out from 8am to 6pm on school days. The next time is ${next}.`, 'sending.at')
}

/** True when it is scheduled and its minute passed more than an hour ago: a person has to decide. */
export const isMissed = ({ situation }: Edition, now: Instant): boolean =>
  situation.state === 'scheduled' && isLate(situation.sendAt, now)

/** True when sending may begin now: its minute has come, less than an hour ago, and messages may go out. */
export const isDue = (
  edition: Edition,
  now: Instant,
  holidays: readonly Holiday[] = countyHolidays,
): boolean =>
  edition.situation.state === 'scheduled' &&
  edition.situation.sendAt <= now &&
  !isMissed(edition, now) &&
  isSendingTime(now, holidays)

/** Its minute passed more than an hour ago. Refuses `wrongState` before that. */
export const markMissed = (edition: Edition, now: Instant): Outcome =>
  edition.situation.state === 'scheduled' && isMissed(edition, now)
    ? ok({ ...edition, situation: { ...edition.situation, state: 'missed' } })
    : notNow(edition.situation)

/**
 * Gives a missed edition another minute, or null for the first sending moment. The approval stands, as the words do.
 * Refuses `wrongState`, and a minute as `sendAtOf` does.
 */
export const reschedule = (
  edition: Edition,
  at: Instant | null,
  now: Instant,
  holidays: readonly Holiday[] = countyHolidays,
): Outcome => {
  if (edition.situation.state !== 'missed') return notNow(edition.situation)
  const sendAt = sendAtOf(at, now, holidays)
  if (!sendAt.ok) return sendAt
  return ok({ ...edition, situation: { ...edition.situation, state: 'scheduled', sendAt: sendAt.value } })
}

/** Begins sending with the live facts as they are now: every copy says the same. Refuses `wrongState` when it is not due. */
export const startSending = (
  edition: Edition,
  live: LiveFacts,
  now: Instant,
  holidays: readonly Holiday[] = countyHolidays,
): Outcome => {
  const { situation } = edition
  if (situation.state !== 'scheduled' || !isDue(edition, now, holidays)) return notNow(situation)
  const { approvedBy, sendAt } = situation
  return ok({ ...edition, live, situation: { state: 'sending', approvedBy, sendAt, at: now } })
}

/** Each copy is sent, uncertain, unreachable or failed. Refuses `wrongState`. */
export const finishSending = (edition: Edition, now: Instant): Outcome =>
  edition.situation.state === 'sending'
    ? ok({ ...edition, situation: { ...edition.situation, state: 'sent', at: now } })
    : notNow(edition.situation)

/** Copies of what was sent are to go out again: from now on it is being sent. Refuses `wrongState`. */
export const sendAgain = (edition: Edition, now: Instant): Outcome =>
  edition.situation.state === 'sent'
    ? ok({ ...edition, situation: { ...edition.situation, state: 'sending', at: now } })
    : notNow(edition.situation)
