// The Bookings list as the booking store: a place is won by the unique columns alone, with one request.

import { type Booking, bookingKeys } from '../../domain/sessions/booking.ts'
import type { Session } from '../../domain/sessions/session.ts'
import { type BookingStore, SeatTaken } from '../../ports/sessions.ts'
import { AlreadyThere, type Versioned } from '../../ports/versioned.ts'
import { UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { bookingsList, seatKeyColumn } from '../columns/bookings.ts'
import { itemList } from '../lists/items.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Item } from '../lists/row.ts'
import { readBooking, writeBooking } from './booking-row.ts'

const freshForMs = 10_000

const inRowOrder = (one: Versioned<Booking>, other: Versioned<Booking>) => Number(one.row) - Number(other.row)

/** A unique value stands already; after a try without an answer this comes as an unclear reply. */
const isTaken = (error: unknown): boolean =>
  error instanceof AlreadyThere || (error instanceof UnclearReply && error.status === 400)

export const bookingStore = (graph: Graph): BookingStore => {
  const list = itemList(graph, fixedPlace(graph, bookingsList.displayName), {
    key: bookingsList.key,
    columns: [seatKeyColumn, bookingsList.key, 'Journal'],
  })
  const mirror = createMirror(graph, { list, read: readBooking, keyOf: ({ id }) => id, freshForMs })
  const taken = (item: Item): Versioned<Booking> => {
    const stored = mirror.take(item)
    if (!stored) throw new Error('a booking that was just written cannot be read')
    return stored
  }
  const among = async (isWanted: (booking: Booking) => boolean) =>
    (await mirror.all()).filter(({ value }) => isWanted(value)).sort(inRowOrder)
  /** Graph does not say which value stands already: whoever holds the person's key decides. */
  const holderOf = async (booking: Booking, session: Session): Promise<Item | null> => {
    const item = await list.find(bookingKeys(booking, session).personKey)
    if (item) mirror.take(item)
    return item
  }
  const seatTaken = (booking: Booking, session: Session, cause: unknown) =>
    new SeatTaken(bookingKeys(booking, session).seatKey, { cause })
  // Whoever was refused has seen too little: what they read next is asked for.
  const expire = (error: unknown): never => {
    mirror.expire()
    throw error
  }
  const create = async (booking: Booking, session: Session): Promise<Versioned<Booking>> => {
    try {
      return taken(await list.create(writeBooking(booking, session)))
    } catch (error) {
      if (!isTaken(error)) throw error
      const holder = await holderOf(booking, session)
      if (!holder) throw seatTaken(booking, session, error)
      const stored = taken(holder)
      // An earlier try was applied although its reply was lost.
      if (stored.value.id === booking.id) return stored
      throw new AlreadyThere('the person has a place or a turn there', { cause: error })
    }
  }
  const save = async (
    before: Versioned<Booking>,
    next: Booking,
    session: Session,
  ): Promise<Versioned<Booking>> => {
    try {
      return taken(await list.patch(before.row, before.version, writeBooking(next, session)))
    } catch (error) {
      if (!isTaken(error)) throw error
      const holder = await holderOf(next, session)
      if (holder === null || holder.id === before.row) throw seatTaken(next, session, error)
      throw new AlreadyThere('the person has another place or turn', { cause: error })
    }
  }
  return {
    of: (session) => among((booking) => booking.session === session),
    ofPerson: (person) => among((booking) => booking.person === person),
    refresh: mirror.renew,
    create: (booking, session) => create(booking, session).catch(expire),
    save: (before, next, session) => save(before, next, session).catch(expire),
  }
}
