// Many people and several server processes on one list of bookings, all in this process: everything pressed is written down.

import { outgoingCards } from '../../bot/outgoing-cards.ts'
import { buildServices } from '../../bot/services.ts'
import { seeded } from '../../infra/seed/random.ts'
import type { SessionAction } from '../../shared/api/sessions.ts'
import { type PersonId, type SessionId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { Session } from '../../shared/domain/sessions/session.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { aLinkedPerson, aSchool, personNumber } from '../support/builders.ts'
import { fakePorts } from '../support/fakes/all.ts'
import type { BookingWeather } from '../support/fakes/bookings.ts'
import { seededTurns } from '../support/fakes/turns.ts'
import { createChronicle } from './chronicle.ts'
import { watched } from './watched.ts'

export type CountyOptions = {
  readonly seed: number
  readonly people: number
  /** Server processes: each with a memory and a desk of its own, all on one list. */
  readonly processes: number
  readonly sessions: readonly Session[]
  /** False: the planted bug, columns that are not unique. */
  readonly unique?: boolean
  /** True: a process knows what it saw last, as its cache does. */
  readonly stale?: boolean
  /** Of all writes, the share whose answer is lost. */
  readonly lost?: number
}

const morning = '2026-11-09T09:30:00.000Z'
const publicUrl = 'https://countywide.test'
const links = { siteUrl: publicUrl, appId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2' }

const settings = {
  siteUrl: publicUrl,
  publicUrl,
  secret: 'none',
  realNow: () => 0,
  links,
  cards: outgoingCards(links, () => 'x'.repeat(20)),
  report: () => undefined,
}

const isOutage = (error: unknown): boolean => error instanceof Outage

/** Everybody is the head of a school of their own. */
const headsOf = (count: number) => {
  const schools = Array.from({ length: count }, (_, nth) => aSchool({ urn: urn(String(990001 + nth)) }))
  const people = schools.map((school, nth) =>
    aLinkedPerson({
      id: personNumber(nth + 1),
      name: `Person ${nth + 1}`,
      links: [{ urn: school.urn, role: 'headteacher' }],
    }),
  )
  return { schools, people }
}

const presserOf = ({ id, name, links: linked }: ReturnType<typeof aLinkedPerson>): Person => ({
  id,
  name,
  appRoles: [],
  guest: false,
  links: linked,
})

export const openCounty = async (options: CountyOptions) => {
  const { seed, stale = false, lost = 0 } = options
  const random = seeded(seed)
  const { schools, people } = headsOf(options.people)
  const weather: BookingWeather = {
    unique: options.unique ?? true,
    turn: seededTurns(seed),
    losesReply: () => random.happens(lost),
    stale,
  }
  const ports = fakePorts({ schools, people, now: morning, weather })
  for (const session of options.sessions) await ports.sessions.create(session)
  const chronicle = createChronicle()
  const processes = Array.from({ length: options.processes }, (_, nth) => {
    let since = 0
    const memory = nth === 0 ? ports.bookings : ports.bookings.another()
    const bookings = watched(memory, chronicle, () => since)
    const { sessions } = buildServices({ ...ports, bookings }, settings)
    const keep = async () => {
      since = chronicle.tick()
      await sessions.keeping.continueAll()
    }
    return { act: sessions.act, keep }
  })
  const pressers = new Map(people.map((person) => [person.id, presserOf(person)]))
  const press = async (
    process: number,
    person: PersonId,
    action: SessionAction,
    session: SessionId,
    from: SessionId | null = null,
  ) => {
    const services = processes[process % processes.length]
    const presser = pressers.get(person)
    if (services === undefined || presser === undefined) throw new Error('nobody to press')
    const pressed = chronicle.ask({ person, action, session, from })
    try {
      return pressed.answered(await services.act(presser, session, action, { from }))
    } catch (error) {
      if (!isOutage(error)) throw error
      return pressed.lost()
    }
  }
  return {
    random,
    ports,
    chronicle,
    people: people.map(({ id }) => id),
    /** Presses through one of the processes. Answers what came of it; `lost` when no answer came. */
    press,
    /** What time brings about, once, in one of the processes. */
    keep: async (process: number): Promise<void> => await processes[process % processes.length]?.keep(),
    /** What stands in the list, as one look. */
    read: (session: SessionId): void => {
      chronicle.read(
        session,
        ports.bookings.rows().map(({ value }) => value),
      )
    },
  }
}
export type County = Awaited<ReturnType<typeof openCounty>>
