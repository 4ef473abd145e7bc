// Weeks in the life of two sessions: people book, wait, cancel, undo, switch and take; places change; servers lose answers.

import type { SessionAction } from '../../shared/api/sessions.ts'
import type { PersonId, SessionId } from '../../shared/domain/kernel/ids.ts'
import { seriesId, sessionId } from '../../shared/domain/kernel/ids.ts'
import { hasPlace, isInLine } from '../../shared/domain/sessions/booking.ts'
import { aSession } from '../support/session-builders.ts'
import { type County, openCounty } from './county.ts'

const series = { id: seriesId('workshops'), title: 'Workshops', attendOne: true }
const capacity = 4
const sessions = [
  aSession({ id: sessionId('east'), series, capacity }),
  aSession({ id: sessionId('west'), series, capacity, area: 'West' }),
] as const
const [east, west] = sessions

export type LifeOptions = { readonly seed: number; readonly rounds: number; readonly unique?: boolean }
export type Life = {
  readonly seed: number
  /** Answers that were checked, those that were lost among them. */
  readonly asked: number
  readonly lost: number
  readonly problems: readonly string[]
}

const other = (session: SessionId): SessionId => (session === east.id ? west.id : east.id)

/** What the person could press with their cards as they stand, mostly. */
const nextPress = (
  county: County,
  person: PersonId,
  session: SessionId,
): readonly [SessionAction, SessionId | null] => {
  const { random } = county
  const row = county.ports.bookings
    .rows()
    .findLast(
      ({ value }) => value.person === person && value.session === session && value.situation.state !== 'gone',
    )
  const elsewhere = county.ports.bookings
    .rows()
    .some(({ value }) => value.person === person && value.session !== session && hasPlace(value))
  switch (row?.value.situation.state) {
    case undefined:
      if (elsewhere) return random.happens(0.7) ? ['switch', other(session)] : ['wait', null]
      return [random.pick(['book', 'book', 'wait']), null]
    case 'booked':
      return [random.pick(['cancel', 'cancel', 'book']), null]
    case 'leaving':
      return [random.pick(['undo', 'cancel', 'book']), null]
    case 'offered':
      return [random.pick(['take', 'take', 'decline', 'cancel']), elsewhere ? other(session) : null]
    default:
      return [random.pick(['wait', 'cancel', 'take', 'decline']), null]
  }
}

const resize = async (county: County, session: SessionId): Promise<void> => {
  const stored = await county.ports.sessions.find(session)
  if (stored === null) return
  const now = county.random.between(2, 6)
  const end = county.chronicle.begin(session, { do: 'resize', capacity: now })
  await county.ports.sessions.save(stored, { ...stored.value, capacity: now })
  end('answered')
}

const callOff = async (county: County, session: SessionId): Promise<void> => {
  const stored = await county.ports.sessions.find(session)
  if (stored === null) return
  const { organiser: by } = stored.value
  const situation = { state: 'calledOff', at: county.ports.clock.at(), by, reason: 'Snow.' } as const
  const end = county.chronicle.begin(session, { do: 'callOff' })
  await county.ports.sessions.save(stored, { ...stored.value, situation })
  end('answered')
}

const change = async (county: County, isLast: boolean): Promise<void> => {
  if (county.random.happens(0.2)) await resize(county, county.random.pick([east.id, west.id]))
  if (isLast && county.random.happens(0.5)) await callOff(county, east.id)
}

/** Everybody who feels like it presses once, and every process looks after its sessions, all at the same time. */
const round = async (county: County, isLast: boolean): Promise<void> => {
  const { random } = county
  const presses = county.people
    .filter(() => random.happens(0.5))
    .map(async (person) => {
      const session = random.happens(0.6) ? east.id : west.id
      const [action, from] = nextPress(county, person, session)
      await county.press(random.between(0, 2), person, action, session, from)
    })
  const kept = [0, 1, 2].filter(() => random.happens(0.5)).map((process) => county.keep(process))
  await Promise.all([...presses, ...kept, change(county, isLast)])
  for (const { id } of sessions) county.read(id)
}

const problemsOf = (county: County): readonly string[] => {
  const rows = county.ports.bookings.rows().map(({ value }) => value)
  const places = rows.filter((row) => hasPlace(row)).map(({ person }) => person)
  const turns = rows.filter((row) => isInLine(row)).map(({ person, session }) => `${person} ${session}`)
  const verdicts = sessions.flatMap(({ id }) => {
    const verdict = county.chronicle.check(id, capacity)
    return verdict.ok ? [] : [`${id}: no order explains the answers: ${JSON.stringify(verdict)}`]
  })
  return [
    ...verdicts,
    ...(new Set(places).size < places.length ? ['somebody has a place in both'] : []),
    ...(new Set(turns).size < turns.length ? ['somebody stands in a line twice'] : []),
  ]
}

/** Runs one life; the same seed runs the same one again. */
export const liveThrough = async ({ seed, rounds, unique = true }: LifeOptions): Promise<Life> => {
  const county = await openCounty({ seed, people: 12, processes: 3, unique, sessions, lost: 0.1 })
  for (let nth = 0; nth < rounds; nth++) {
    await round(county, nth === rounds - 1)
    county.ports.clock.advance(county.random.pick([0, 0.5, 1, 1, 60, 150]))
  }
  const asked = sessions.flatMap(({ id }) => county.chronicle.of(id))
  return {
    seed,
    asked: asked.length,
    lost: asked.filter(({ to }) => to === null).length,
    problems: problemsOf(county),
  }
}
