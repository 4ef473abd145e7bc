// The times that follow from a session: the last moment to cancel, how long an offer holds, reminders, and how it reads.

import { addDays, fromEpoch, fromLondon, isRealDay, londonDay, toEpoch, toLondon } from '../kernel/dates.ts'
import type { Day, Instant } from '../kernel/ids.ts'
import { momentInWords, timeInWords } from '../kernel/words.ts'
import { countyHolidays, type Holiday, isSchoolDay, nextSendingTime } from '../schools/terms.ts'
import type { Session } from './session.ts'

type Times = Pick<Session, 'starts' | 'ends'>

const minuteMs = 60_000
/** How long a place that was given up is held in case they want it back. */
const undoMinutes = 1
/** How long a place is held for the first in line, in working minutes (decision 3). */
const offerMinutes = 4 * 60
/** How long a place is held after a decline in Outlook, in working minutes. */
const declineMinutes = 60

const plusMinutes = (at: Instant, minutes: number): Instant => fromEpoch(toEpoch(at) + minutes * minuteMs)

const schoolDayBefore = (on: Day, holidays: readonly Holiday[]): Day => {
  let before = addDays(on, -1)
  // A year of holidays is a mistake in the data; then the calendar day before has to do.
  for (let steps = 0; steps < 400; steps++, before = addDays(before, -1)) {
    if (isSchoolDay(before, holidays)) return before
  }
  return addDays(on, -1)
}

/** The last moment at which a place can be given up by oneself: 5pm in London on the school day before. */
export const cancelUntil = (
  session: Pick<Session, 'starts'>,
  holidays: readonly Holiday[] = countyHolidays,
): Instant => fromLondon(`${schoolDayBefore(londonDay(session.starts), holidays)}T17:00`)

/**
 * The moment when so many working minutes have passed. Working time is 8am to 6pm in London on school days (decision 3);
 * outside it the count stands still, so a time that begins in the evening begins at 8am of the next school day.
 */
export const addWorkingMinutes = (
  now: Instant,
  minutes: number,
  holidays: readonly Holiday[] = countyHolidays,
): Instant => {
  let at = nextSendingTime(now, holidays)
  let left = minutes * minuteMs
  for (;;) {
    const dayEnds = fromLondon(`${londonDay(at)}T18:00`)
    const today = toEpoch(dayEnds) - toEpoch(at)
    if (left <= today) return fromEpoch(toEpoch(at) + left)
    left -= today
    at = nextSendingTime(dayEnds, holidays)
  }
}

/** Until when a place that was given up just now can be had back. */
export const undoEnds = (now: Instant): Instant => plusMinutes(now, undoMinutes)

/** Until when an offer made now is held: 4 working hours. */
export const offerEnds = (now: Instant, holidays: readonly Holiday[] = countyHolidays): Instant =>
  addWorkingMinutes(now, offerMinutes, holidays)

/** Until when the place of somebody who declined in Outlook is held: 1 working hour. */
export const declineEnds = (now: Instant, holidays: readonly Holiday[] = countyHolidays): Instant =>
  addWorkingMinutes(now, declineMinutes, holidays)

/**
 * When reminders are due. `dayBefore` is 9am in London on the school day before, because ordinary messages go out on
 * school days only and the place can still be given up then; `hourBefore` is 60 minutes before it begins.
 */
export const reminderTimes = (
  session: Pick<Session, 'starts'>,
  holidays: readonly Holiday[] = countyHolidays,
): { readonly dayBefore: Instant; readonly hourBefore: Instant } => ({
  dayBefore: fromLondon(`${schoolDayBefore(londonDay(session.starts), holidays)}T09:00`),
  hourBefore: plusMinutes(session.starts, -60),
})

/** `Tuesday 24 November 2026, 9:30am to midday`; the second day is named when it ends on another. */
export const sessionWhen = ({ starts, ends }: Times): string =>
  londonDay(starts) === londonDay(ends)
    ? `${momentInWords(starts)} to ${timeInWords(ends)}`
    : `${momentInWords(starts)} to ${momentInWords(ends)}`

/** `1pm to 2pm` where `day` is known from beside it; with its days when it is not within that day. */
export const hoursOf = (times: Times, day: Day): string =>
  londonDay(times.starts) === day && londonDay(times.ends) === day
    ? `${timeInWords(times.starts)} to ${timeInWords(times.ends)}`
    : sessionWhen(times)

const localShape = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d$/

const fromLocal = (local: string): Instant | null => {
  const day = localShape.exec(local)?.[1]
  if (day === undefined || !isRealDay(day)) return null
  const at = fromLondon(local)
  // Half past one on the last Sunday of March is a time that no London clock shows.
  return toLondon(at) === local ? at : null
}

/** London wall-clock times `2026-11-24T09:30` as instants; `null` when one of them names a time that does not exist. */
export const timesFrom = (startsLocal: string, endsLocal: string): Times | null => {
  const starts = fromLocal(startsLocal)
  const ends = fromLocal(endsLocal)
  return starts === null || ends === null ? null : { starts, ends }
}
