// What time does to places: let go, offered to the first in line, offered to the next; and what a crash left half done.

import type { Booking } from '../../../../shared/domain/sessions/booking.ts'
import {
  type Change,
  endedOffers,
  freedByCallOff,
  needless,
  nextOffers,
  released,
  unfinished,
} from '../../../../shared/domain/sessions/keeping.ts'
import { isCalledOff, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'
import { bookingsOf } from '../../booking/scene.ts'
import type { SeatDesk } from '../../booking/seat-desk.ts'
import { isOvertaken } from '../../booking/tries.ts'
import type { SessionPorts } from '../../ports.ts'
import { finishTaking } from './finish-taking.ts'

type Rows = readonly Versioned<Booking>[]

/** So many rows are written at once. */
const atOnce = 8

// A row that changed since it was read is looked at again in the next round.
const unlessOvertaken = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return false
  }
}

const inTurns = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < items.length; from += atOnce) {
    const turn = items.slice(from, from + atOnce)
    const outcomes = await Promise.allSettled(turn.map((item) => unlessOvertaken(() => work(item))))
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed) throw failed.reason
  }
}

const lettingGo = (session: Session, rows: Rows, now: Parameters<typeof released>[1]): readonly Change[] => {
  const bookings = bookingsOf({ rows })
  if (isCalledOff(session)) return freedByCallOff(session, bookings, now)
  const all = [...released(bookings, now), ...endedOffers(bookings, now), ...needless(bookings, now)]
  return all.filter(({ booking }, at) => all.findIndex((other) => other.booking.id === booking.id) === at)
}

const rowOf = (rows: Rows, { id }: Booking): readonly Versioned<Booking>[] =>
  rows.filter(({ value }) => value.id === id)

// One after the other: where somebody's turn cannot be written now, nobody behind them is asked before them.
const offerInOrder = async (
  ports: Pick<SessionPorts, 'bookings'>,
  desk: SeatDesk,
  session: Session,
  rows: Rows,
  offers: readonly ReturnType<typeof nextOffers>[number][],
): Promise<void> => {
  for (const offer of offers) {
    const [row] = rowOf(rows, offer.booking)
    if (row === undefined || desk.taken(session.id).has(offer.seat)) return
    const isOffered = await unlessOvertaken(() =>
      desk.hold(session.id, offer.seat, () => ports.bookings.save(row, offer.next, session)),
    )
    if (!isOffered) return
  }
}

/** Puts the rows of a session right and answers them as they are then. Safe to repeat at any time. */
export const keepPlaces =
  (ports: Pick<SessionPorts, 'bookings' | 'clock' | 'sessions'>, desk: SeatDesk) =>
  async (session: Session): Promise<readonly Booking[]> => {
    const { bookings } = ports
    const now = await ports.clock.now()
    const before = await bookings.of(session.id)
    const going = lettingGo(session, before, now).flatMap(({ booking, next }) =>
      rowOf(before, booking).map((row) => ({ row, next })),
    )
    await inTurns(going, ({ row, next }) => bookings.save(row, next, session))
    const taking = unfinished(bookingsOf({ rows: before })).flatMap((booking) => rowOf(before, booking))
    await inTurns(taking, (row) => finishTaking(ports, row, session, now))
    const rows = going.length + taking.length === 0 ? before : await bookings.of(session.id)
    const offers = nextOffers(session, bookingsOf({ rows }), now)
    await offerInOrder(ports, desk, session, rows, offers)
    return bookingsOf({ rows: offers.length === 0 ? rows : await bookings.of(session.id) })
  }
