// Offers are made in the order of the line, whatever happens to a row meanwhile.

import { describe, expect, it } from 'vitest'
import { Conflict } from '../../../../shared/ports/versioned.ts'
import { personNumber } from '../../../../tests/support/builders.ts'
import { fakePorts } from '../../../../tests/support/fakes/all.ts'
import { aBooking, aSession, bookingNumber } from '../../../../tests/support/session-builders.ts'
import { createSeatDesk } from '../../booking/seat-desk.ts'
import { keepPlaces } from './keep-places.ts'

const session = aSession({ capacity: 2 })
const states = (rows: readonly { readonly situation: { readonly state: string } }[]) =>
  rows.map(({ situation }) => situation.state)

const lineOfTwo = async () => {
  const ports = fakePorts({ now: '2026-11-09T09:00:00.000Z' })
  await ports.sessions.create(session)
  for (const number of [1, 2]) {
    const waiting = { id: bookingNumber(number), person: personNumber(number) }
    await ports.bookings.create(aBooking({ ...waiting, situation: { state: 'waiting' } }), session)
  }
  return ports
}

describe('offers', () => {
  it('ask nobody before the first in line, whose row was just changed by somebody else', async () => {
    const ports = await lineOfTwo()
    let isTouched = false
    const bookings: typeof ports.bookings = {
      ...ports.bookings,
      save: async (before, next, of) => {
        if (!isTouched && before.value.id === bookingNumber(1)) {
          isTouched = true
          throw new Conflict('changed since it was read')
        }
        return await ports.bookings.save(before, next, of)
      },
    }
    const keep = keepPlaces({ ...ports, bookings }, createSeatDesk())
    expect(states(await keep(session))).toEqual(['waiting', 'waiting'])
    expect(states(await keep(session))).toEqual(['offered', 'offered'])
  })

  it('wait while the seat of the first one is being written by this process', async () => {
    const ports = await lineOfTwo()
    const desk = createSeatDesk()
    const keep = keepPlaces(ports, desk)
    let end: () => void = () => undefined
    const writing = desk.hold(session.id, 1, () => new Promise<void>((resolve) => (end = resolve)))
    expect(states(await keep(session))).toEqual(['waiting', 'waiting'])
    end()
    await writing
    expect(states(await keep(session))).toEqual(['offered', 'offered'])
  })
})
