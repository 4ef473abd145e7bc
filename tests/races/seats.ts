// The seat race: thirty places, five hundred people who press at once, and what came of it.

import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import { bookingKeys, hasPlace } from '../../shared/domain/sessions/booking.ts'
import { aSession } from '../support/session-builders.ts'
import { type County, openCounty } from './county.ts'
import type { Got } from './deeds.ts'

export const places = 30
export const tries = 500

const session = aSession({ capacity: places })

export type SeatRace = {
  readonly seed: number
  /** Rows that hold a place when all is over. */
  readonly booked: number
  readonly inLine: number
  /** Everything that must not be: empty when all is well. */
  readonly problems: readonly string[]
  /** Resource units as SharePoint counts them, without those for the rows in line. */
  readonly units: number
}

export type SeatRaceOptions = { readonly seed: number; readonly processes: number; readonly unique?: boolean }

const mostPresses = 6

/** Presses until there is an answer, as people do when none comes. */
const pressOn = async (county: County, person: PersonId, action: 'book' | 'wait'): Promise<Got> => {
  let got: Got = 'lost'
  for (let presses = 0; presses < mostPresses && (got === 'lost' || got === 'busy'); presses++) {
    got = await county.press(county.random.between(0, 2), person, action, session.id)
  }
  return got
}

/** One person: books, some with two devices at once; of those who find it full every fourth waits. */
const compete = async (county: County, person: PersonId): Promise<readonly Got[]> => {
  const devices = county.random.happens(0.05) ? [1, 2] : [1]
  const waits = county.random.happens(0.25)
  const booked = await Promise.all(devices.map(() => pressOn(county, person, 'book')))
  return waits && booked.includes('full') ? [...booked, await pressOn(county, person, 'wait')] : booked
}

const twice = (values: readonly string[]): number => values.length - new Set(values).size

const problemsOf = (county: County, told: ReadonlyMap<PersonId, readonly Got[]>): readonly string[] => {
  const rows = county.ports.bookings.rows().map(({ value }) => value)
  const placed = rows.filter(hasPlace)
  const holders = new Set(placed.map(({ person }) => person))
  const confirmed = [...told].filter(([, got]) => got.includes('place')).map(([person]) => person)
  const unheard = [...told].filter(([, got]) => got.some((each) => each === 'busy' || each === 'other'))
  const verdict = county.chronicle.check(session.id, places)
  const found: readonly (readonly [number, string])[] = [
    [Math.abs(placed.length - places), `places given: ${placed.length} of ${places}`],
    [twice(placed.map(({ person }) => person)), 'people with two places'],
    [twice(rows.map((row) => bookingKeys(row, session).seatKey)), 'seats given twice'],
    [confirmed.filter((person) => !holders.has(person)).length, 'people told of a place they do not have'],
    [unheard.length, 'people turned away without a reason of theirs'],
    [verdict.ok ? 0 : 1, `no order explains the answers: ${JSON.stringify(verdict).slice(0, 400)}`],
  ]
  return found.flatMap(([count, what]) => (count === 0 ? [] : `${count}: ${what}`))
}

/** Runs one race; the same seed runs the same one again. */
export const raceForSeats = async ({
  seed,
  processes,
  unique = true,
}: SeatRaceOptions): Promise<SeatRace> => {
  const options = { seed, processes, unique, people: tries, sessions: [session], stale: true, lost: 0.02 }
  const county = await openCounty(options)
  const told = new Map(
    await Promise.all(county.people.map(async (person) => [person, await compete(county, person)] as const)),
  )
  county.read(session.id)
  const rows = county.ports.bookings.rows().map(({ value }) => value)
  const { creates, refused, refreshes } = county.ports.bookings.spent
  const inLine = rows.filter(({ situation }) => situation.state === 'waiting').length
  return {
    seed,
    booked: rows.filter(hasPlace).length,
    inLine,
    problems: problemsOf(county, told),
    units: (creates - inLine) * 2 + refused + refreshes,
  }
}
