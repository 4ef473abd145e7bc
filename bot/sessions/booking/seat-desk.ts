// Which seats this process is writing right now, so that its own parallel tries do not ask SharePoint for the same one.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'

export type SeatDesk = {
  /** The seats being written at this moment. */
  readonly taken: (session: SessionId) => ReadonlySet<number>
  /** Holds the seat from now until the work has ended, well or badly. */
  readonly hold: <Value>(session: SessionId, seat: number, work: () => Promise<Value>) => Promise<Value>
  /** Resolves once everything that is being written now has ended. */
  readonly settled: (session: SessionId) => Promise<void>
}

/** One for the process: every use case that gives a seat goes by it. */
export const createSeatDesk = (): SeatDesk => {
  const held = new Map<SessionId, Map<number, Promise<unknown>>>()
  const seatsOf = (session: SessionId) => {
    const seats = held.get(session) ?? new Map<number, Promise<unknown>>()
    held.set(session, seats)
    return seats
  }
  return {
    taken: (session) => new Set(held.get(session)?.keys()),
    hold: async (session, seat, work) => {
      const seats = seatsOf(session)
      const working = work()
      seats.set(seat, working)
      try {
        return await working
      } finally {
        seats.delete(seat)
        if (seats.size === 0) held.delete(session)
      }
    },
    settled: async (session) => {
      await Promise.allSettled([...(held.get(session)?.values() ?? [])])
    },
  }
}
