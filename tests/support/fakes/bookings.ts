// Bookings in memory: both unique keys as SharePoint enforces them, several processes on one list, and bad weather.

import { type Booking, bookingKeys } from '../../../shared/domain/sessions/booking.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import { type BookingStore, SeatTaken } from '../../../shared/ports/sessions.ts'
import { AlreadyThere, Conflict, Outage, type Versioned } from '../../../shared/ports/versioned.ts'
import { createTrouble, type Trouble } from './table.ts'

export type BookingWeather = {
  /** False: the columns are not unique, so that every race is lost. */
  readonly unique?: boolean
  /** Awaited before a request arrives and again before its answer does: `seededTurns` shuffles who goes first. */
  readonly turn?: () => Promise<void>
  /** Asked at each write: true loses the reply, what was asked is done and the caller sees an Outage. */
  readonly losesReply?: () => boolean
  /** True: `of` tells what this process saw last, until `refresh` or an own write. */
  readonly stale?: boolean
}

type Keys = ReturnType<typeof bookingKeys>
type Row = { readonly stored: Versioned<Booking>; readonly keys: Keys }

/** What the list counts: requests by kind, as resource units are counted. */
type Spent = { creates: number; saves: number; refused: number; refreshes: number }

export type FakeBookings = BookingStore & {
  /** Another process on the same list, with a memory of its own. */
  readonly another: (weather?: BookingWeather) => FakeBookings
  /** What stands in the list, in the order of the rows, whatever the memories say. */
  readonly rows: () => readonly Versioned<Booking>[]
  readonly spent: Readonly<Spent>
  /** An officer edits or deletes (`null`) a row in SharePoint. */
  readonly edit: (row: string, change: (booking: Booking) => Booking | null) => void
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** The list itself, shared by every process. */
const createList = (isUnique: boolean) => {
  const rows = new Map<string, Row>()
  const spent: Spent = { creates: 0, saves: 0, refused: 0, refreshes: 0 }
  let next = 0
  const put = (row: string, version: number, booking: Booking, keys: Keys): Versioned<Booking> => {
    const stored = { value: structuredClone(booking), version: `"{${row}},${version}"`, row }
    rows.set(row, { stored, keys })
    return stored
  }
  const versionOf = ({ version }: Versioned<Booking>) => Number(/(\d+)"$/.exec(version)?.[1])
  const all = () => [...rows.values()].map(({ stored }) => stored)
  /** The row that holds one of the keys; the person's decides before the place's, as the adapter finds out. */
  const holderOf = ({ seatKey, personKey }: Keys, except: string | null) => {
    if (!isUnique) return null
    const others = [...rows.values()].filter(({ stored }) => stored.row !== except)
    const person = others.find(({ keys }) => same(keys.personKey, personKey))
    if (person) return { of: 'person' as const, stored: person.stored }
    const seat = others.find(({ keys }) => same(keys.seatKey, seatKey))
    return seat ? { of: 'seat' as const, stored: seat.stored } : null
  }
  const refusal = (of: 'person' | 'seat', { personKey, seatKey }: Keys) => {
    spent.refused += 1
    return of === 'person' ? new AlreadyThere(personKey) : new SeatTaken(seatKey)
  }
  return {
    spent,
    all,
    create: (booking: Booking, keys: Keys): Versioned<Booking> => {
      spent.creates += 1
      const holder = holderOf(keys, null)
      if (holder?.of === 'person' && holder.stored.value.id === booking.id) return holder.stored
      if (holder) throw refusal(holder.of, keys)
      next += 1
      return put(String(next), 1, booking, keys)
    },
    save: (before: Versioned<Booking>, booking: Booking, keys: Keys): Versioned<Booking> => {
      spent.saves += 1
      const current = rows.get(before.row)?.stored
      if (current?.version !== before.version) throw new Conflict('changed since it was read')
      const holder = holderOf(keys, before.row)
      if (holder) throw refusal(holder.of, keys)
      return put(before.row, versionOf(current) + 1, booking, keys)
    },
    edit: (row: string, change: (booking: Booking) => Booking | null) => {
      const current = rows.get(row)
      if (!current) throw new Error(`no row ${row}`)
      const changed = change(current.stored.value)
      if (changed) put(row, versionOf(current.stored) + 1, changed, current.keys)
      else rows.delete(row)
    },
  }
}

type List = ReturnType<typeof createList>

const storeOn = (list: List, weather: BookingWeather, trouble: Trouble): FakeBookings => {
  const { turn = async () => undefined, losesReply = () => false, stale = false } = weather
  let seen: Map<string, Versioned<Booking>> | null = null
  const look = () => {
    list.spent.refreshes += 1
    seen = new Map(list.all().map((stored) => [stored.row, stored]))
    return seen
  }
  const known = async (operation: string) => {
    trouble.check(operation)
    await turn()
    const rows = stale && seen ? seen : look()
    return [...rows.values()].sort((one, other) => Number(one.row) - Number(other.row))
  }
  const write = async (operation: string, apply: () => Versioned<Booking>) => {
    trouble.check(operation)
    await turn()
    const stored = apply()
    if (losesReply()) throw new Outage('no reply')
    await turn()
    seen?.set(stored.row, stored)
    return stored
  }
  return {
    spent: list.spent,
    rows: list.all,
    edit: list.edit,
    another: (other = weather) => storeOn(list, other, trouble),
    of: async (session) => (await known('of')).filter(({ value }) => value.session === session),
    ofPerson: async (person) => (await known('ofPerson')).filter(({ value }) => value.person === person),
    refresh: async () => {
      trouble.check('refresh')
      await turn()
      look()
    },
    create: (booking: Booking, session: Session) =>
      write('create', () => list.create(booking, bookingKeys(booking, session))),
    save: (before, next, session) => write('save', () => list.save(before, next, bookingKeys(next, session))),
  }
}

/** `weather.unique` holds for the list, and so for every process on it. */
export const fakeBookings = (
  trouble: Trouble = createTrouble(),
  weather: BookingWeather = {},
): FakeBookings => storeOn(createList(weather.unique ?? true), weather, trouble)
