// Days of a calendar, and where each event stands in its day: London's clock, side by side where they overlap.
import type { Span } from '../../address.ts'
import { dayOf, fieldValue, instantOf } from '../../times.ts'

const dayMs = 86_400_000
const minutesADay = 1_440
const leastMinutes = 20

/** The day so many days on, as YYYY-MM-DD. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

export const mondayOf = (day: string): string => dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7))

export const startOfDay = (day: string): number => instantOf(`${day}T00:00`)

const daysIn: Readonly<Record<Span, number>> = { week: 7, day: 1, list: 28 }

/** The days that are shown for a span around a day, and the days that one step leads to. */
export const daysOf = (day: string, span: Span): readonly string[] => {
  const first = span === 'day' ? day : mondayOf(day)
  return Array.from({ length: daysIn[span] }, (_, at) => dayAfter(first, at))
}

export const stepOf = (day: string, span: Span, step: 1 | -1): string => dayAfter(day, step * daysIn[span])

type Timed = { readonly starts: number; readonly ends: number }
export type Block<Event extends Timed> = {
  readonly event: Event
  /** Minutes from midnight, by London's clock. */
  readonly top: number
  readonly minutes: number
  /** Its column among as many as stand side by side. */
  readonly lane: number
  readonly lanes: number
}

const minuteOf = (day: string, at: number): number => {
  const [date = '', time = ''] = fieldValue(at).split('T')
  if (date < day) return 0
  if (date > day) return minutesADay
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The events that lie at least partly in a day, earliest first. */
export const eventsOn = <Event extends Timed>(day: string, events: readonly Event[]): readonly Event[] =>
  events
    .filter(({ starts, ends }) => dayOf(starts) <= day && dayOf(Math.max(starts, ends - 1)) >= day)
    .toSorted((a, b) => a.starts - b.starts || b.ends - a.ends)

type Placed<Event extends Timed> = Omit<Block<Event>, 'lanes'>

/** Gives each of a group that overlaps the first column that is free at its time. */
const inLanes = <Event extends Timed>(
  group: readonly Omit<Placed<Event>, 'lane'>[],
): readonly Block<Event>[] => {
  const ends: number[] = []
  const placed = group.map((block) => {
    const free = ends.findIndex((end) => end <= block.top)
    const lane = free === -1 ? ends.length : free
    ends[lane] = block.top + block.minutes
    return { ...block, lane }
  })
  return placed.map((block) => ({ ...block, lanes: ends.length }))
}

/** Where the events of a day stand. */
export const blocksOf = <Event extends Timed>(
  day: string,
  events: readonly Event[],
): readonly Block<Event>[] => {
  const groups: Omit<Placed<Event>, 'lane'>[][] = []
  let until = 0
  for (const event of eventsOn(day, events)) {
    const top = minuteOf(day, event.starts)
    const minutes = Math.max(leastMinutes, minuteOf(day, event.ends) - top)
    const last = groups.at(-1)
    if (last !== undefined && top < until) last.push({ event, top, minutes })
    else groups.push([{ event, top, minutes }])
    until = Math.max(top < until ? until : 0, top + minutes)
  }
  return groups.flatMap(inLanes)
}
