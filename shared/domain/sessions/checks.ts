// What stands in the way of a session's times: the order, the hours, holidays, other sessions, officers who are busy.

import { addDays, fromLondon, londonDay, toEpoch, toLondon, weekday } from '../kernel/dates.ts'
import type { Day, Instant, PersonId, SessionId } from '../kernel/ids.ts'
import { dayInWords, timeInWords } from '../kernel/words.ts'
import { countyHolidays, type Holiday } from '../schools/terms.ts'
import { isCalledOff, type Session } from './session.ts'
import { hoursOf, sessionWhen } from './times.ts'

/** `stops`: cannot be planned so · `warns`: the officer may set it aside · `fine`: was looked at, and is free. */
export type Check = {
  readonly kind: 'order' | 'past' | 'hours' | 'weekend' | 'holiday' | 'session' | 'beside' | 'busy' | 'clock'
  readonly weight: 'stops' | 'warns' | 'fine'
  readonly sentence: string
}

type Span = { readonly starts: Instant; readonly ends: Instant }

/**
 * `officers`: organiser and co-organisers of what is planned. `busy`: their calendars; `times` is `null` for one that
 * cannot be read. `except`: the session being changed. `beside`: the other dates that are planned with it.
 */
export type TimesAsked = Span & {
  readonly area: string | null
  readonly officers: readonly PersonId[]
  readonly now: Instant
  readonly sessions: readonly Session[]
  readonly busy: readonly {
    readonly person: PersonId
    readonly name: string
    readonly times: readonly Span[] | null
  }[]
  readonly except: SessionId | null
  readonly beside?: readonly Span[]
  readonly holidays?: readonly Holiday[]
}

const overlaps = (one: Span, other: Span): boolean => one.starts < other.ends && other.starts < one.ends

const stopsIn = ({ starts, ends, now }: TimesAsked): readonly Check[] => {
  if (ends <= starts)
    return [{ kind: 'order', weight: 'stops', sentence: 'The end must be after the start.' }]
  if (starts <= now) return [{ kind: 'past', weight: 'stops', sentence: 'This time has passed.' }]
  return []
}

const dayChecks = ({ starts, holidays = countyHolidays }: TimesAsked): readonly Check[] => {
  const on = londonDay(starts)
  const words = dayInWords(on)
  if (weekday(on) > 5) return [{ kind: 'weekend', weight: 'warns', sentence: `${words} is at the weekend.` }]
  const holiday = holidays.find(({ from, to }) => from <= on && on <= to)
  return holiday === undefined
    ? [{ kind: 'holiday', weight: 'fine', sentence: `${words} is a school day.` }]
    : [{ kind: 'holiday', weight: 'warns', sentence: `${words} is a holiday: ${holiday.name}.` }]
}

const hourChecks = ({ starts, ends }: TimesAsked): readonly Check[] => {
  const [first, last] = [toLondon(starts).slice(11), toLondon(ends).slice(11)]
  return londonDay(starts) === londonDay(ends) && first >= '08:00' && last <= '18:00'
    ? []
    : [{ kind: 'hours', weight: 'warns', sentence: 'It is not within 8am to 6pm of one day.' }]
}

const isRunBy = ({ organiser, coOrganisers }: Session, officer: PersonId): boolean =>
  [organiser, ...coOrganisers].some(({ id }) => id === officer)

const besides = (asked: TimesAsked): readonly Session[] =>
  asked.sessions.filter((other) => !isCalledOff(other) && other.id !== asked.except && overlaps(asked, other))

const clashOf = (asked: TimesAsked, other: Session): string | null => {
  const what = `${other.title}, ${sessionWhen(other)}`
  if (asked.area !== null && asked.area === other.area) return `Also in ${asked.area} then: ${what}.`
  const theirs = [other.organiser, ...other.coOrganisers].find(({ id }) => asked.officers.includes(id))
  return theirs === undefined ? null : `${theirs.name} has another session then: ${what}.`
}

const sessionChecks = (asked: TimesAsked): readonly Check[] => {
  const clashes = besides(asked).flatMap((other) => clashOf(asked, other) ?? [])
  return clashes.length === 0
    ? [{ kind: 'session', weight: 'fine', sentence: 'No other session stands in the way.' }]
    : clashes.map((sentence) => ({ kind: 'session', weight: 'warns', sentence }))
}

const besideChecks = (asked: TimesAsked): readonly Check[] =>
  (asked.beside ?? [])
    .filter((other) => overlaps(asked, other))
    .map((other) => ({
      kind: 'beside',
      weight: 'warns',
      sentence: `Another date planned here overlaps it: ${sessionWhen(other)}.`,
    }))

type Calendar = TimesAsked['busy'][number]

// A session of theirs stands in their calendar as well, and is told of by its title.
const isTold = (asked: TimesAsked, officer: PersonId, time: Span): boolean =>
  besides(asked).some(
    (other) => isRunBy(other, officer) && other.starts === time.starts && other.ends === time.ends,
  )

const busyChecksOf = (asked: TimesAsked, { person, name, times }: Calendar): readonly Check[] => {
  if (times === null)
    return [{ kind: 'busy', weight: 'warns', sentence: `We cannot see the calendar of ${name}.` }]
  const taken = times.filter((time) => overlaps(asked, time))
  if (taken.length === 0) return [{ kind: 'busy', weight: 'fine', sentence: `${name} is free.` }]
  const untold = taken.filter((time) => !isTold(asked, person, time))
  if (untold.length === 0) return []
  const hours = [...new Set(untold.map((time) => hoursOf(time, londonDay(asked.starts))))]
  return [{ kind: 'busy', weight: 'warns', sentence: `${name} is busy ${hours.join(', and ')}.` }]
}

const busyChecks = (asked: TimesAsked): readonly Check[] =>
  asked.busy.flatMap((calendar) => busyChecksOf(asked, calendar))

const dayHours = (on: Day): number =>
  (toEpoch(fromLondon(`${addDays(on, 1)}T00:00`)) - toEpoch(fromLondon(`${on}T00:00`))) / 3_600_000

const clockChecks = ({ starts }: TimesAsked): readonly Check[] => {
  const first = addDays(londonDay(starts), -7)
  const change = Array.from({ length: 15 }, (_, nth) => addDays(first, nth)).find((on) => dayHours(on) !== 24)
  if (change === undefined) return []
  const way = dayHours(change) > 24 ? 'back' : 'forward'
  const sentence = `The clocks go ${way} on ${dayInWords(change)}. It stays at ${timeInWords(starts)} in London.`
  return [{ kind: 'clock', weight: 'fine', sentence }]
}

/**
 * Everything there is to say about a session's times, in the order in which officers read it. Times in the wrong order or
 * past stop it and nothing else is looked at. Holidays are those of the county unless others are given.
 */
export const checkTimes = (asked: TimesAsked): readonly Check[] => {
  const stops = stopsIn(asked)
  return stops.length > 0
    ? stops
    : [
        ...dayChecks(asked),
        ...hourChecks(asked),
        ...sessionChecks(asked),
        ...besideChecks(asked),
        ...busyChecks(asked),
        ...clockChecks(asked),
      ]
}
