// What every store of bookings promises: a place stands once, a person holds one, and rows keep their order.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant, type SessionId, seriesId, sessionId } from '../../shared/domain/kernel/ids.ts'
import type { Booking, BookingSituation } from '../../shared/domain/sessions/booking.ts'
import { type BookingStore, SeatTaken } from '../../shared/ports/sessions.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { aBooking, aSession, bookingNumber } from '../support/session-builders.ts'
import { type SessionStage, sessionStages } from './session-stages.ts'

const until = instant('2026-11-20T10:00:00.123Z')

describe.each(sessionStages)('bookings on $on', ({ open }) => {
  let stage: SessionStage
  let made = 0
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  /** A booking with an id that nobody has used. */
  const bookingOf = (session: SessionId, person: number, situation: BookingSituation): Booking => {
    made += 1
    return aBooking({ id: bookingNumber(made), session, person: personNumber(person), situation })
  }
  const seat = (number: number): BookingSituation => ({ state: 'booked', seat: number })
  const waiting: BookingSituation = { state: 'waiting' }
  const valuesOf = async (session: SessionId, store: BookingStore = stage.bookings) =>
    (await store.of(session)).map(({ value }) => value)

  it('gives back each situation as it was written', async () => {
    const one = aSession({ id: sessionId('situations') })
    const situations: readonly BookingSituation[] = [
      seat(1),
      { state: 'leaving', seat: 2, until, because: 'declined' },
      waiting,
      { state: 'offered', seat: 3, until },
      { state: 'taking', seat: 4, instead: sessionId('west') },
      { state: 'gone', at: until, because: 'offerEnded' },
    ]
    const bookings = situations.map((situation, index) => ({
      ...bookingOf(one.id, index, situation),
      ...(index === 0
        ? {
            school: null,
            bookedBy: { id: personNumber(9), name: 'Zoë O’Neil' },
            keptAt: until,
            ops: ['cancel:aaaaaaaaaaaaaaaaaaaa'],
          }
        : {}),
    }))
    for (const booking of bookings) expect((await stage.bookings.create(booking, one)).value).toEqual(booking)
    expect(await valuesOf(one.id)).toEqual(bookings)
    expect(await valuesOf(one.id, stage.otherBookings())).toEqual(bookings)
    expect(await valuesOf(sessionId('nothing'))).toEqual([])
  })

  it('keeps the order of the rows, whatever happens to them later', async () => {
    const one = aSession({ id: sessionId('in-order') })
    const rows = []
    for (const person of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      rows.push(await stage.bookings.create(bookingOf(one.id, person, waiting), one))
    const [first] = rows
    if (!first) throw new Error('no row')
    await stage.bookings.save(first, { ...first.value, situation: { state: 'offered', seat: 1, until } }, one)
    const people = (await valuesOf(one.id)).map(({ person }) => person)
    expect(people).toEqual(rows.map(({ value }) => value.person))
  })

  it('gives a place once', async () => {
    const one = aSession({ id: sessionId('one-place') })
    await stage.bookings.create(bookingOf(one.id, 1, seat(7)), one)
    await expect(stage.bookings.create(bookingOf(one.id, 2, seat(7)), one)).rejects.toThrow(SeatTaken)
    await expect(
      stage.bookings.create(bookingOf(one.id, 2, { state: 'offered', seat: 7, until }), one),
    ).rejects.toThrow(SeatTaken)
    const other = await stage.bookings.create(bookingOf(one.id, 2, seat(8)), one)
    await expect(stage.bookings.save(other, { ...other.value, situation: seat(7) }, one)).rejects.toThrow(
      SeatTaken,
    )
    expect((await valuesOf(one.id)).map(({ situation }) => situation)).toEqual([seat(7), seat(8)])
  })

  it('gives a person one place, and one turn in the line', async () => {
    const one = aSession({ id: sessionId('one-person') })
    await stage.bookings.create(bookingOf(one.id, 1, seat(1)), one)
    await expect(stage.bookings.create(bookingOf(one.id, 1, seat(2)), one)).rejects.toThrow(AlreadyThere)
    // Both the person and the place: the person is told what they have.
    await expect(stage.bookings.create(bookingOf(one.id, 1, seat(1)), one)).rejects.toThrow(AlreadyThere)
    await stage.bookings.create(bookingOf(one.id, 2, waiting), one)
    await expect(stage.bookings.create(bookingOf(one.id, 2, waiting), one)).rejects.toThrow(AlreadyThere)
    const other = await stage.bookings.create(bookingOf(one.id, 3, waiting), one)
    const asTwo = { ...other.value, person: personNumber(2) }
    await expect(stage.bookings.save(other, asTwo, one)).rejects.toThrow(AlreadyThere)
  })

  it('answers a booking that is made again with what stands', async () => {
    const one = aSession({ id: sessionId('again') })
    const booking = bookingOf(one.id, 1, seat(1))
    const first = await stage.bookings.create(booking, one)
    const again = await stage.bookings.create(booking, one)
    expect(again).toMatchObject({ row: first.row, value: booking })
    expect(await valuesOf(one.id)).toEqual([booking])
  })

  it('frees place and person when a row is let go', async () => {
    const one = aSession({ id: sessionId('let-go') })
    const held = await stage.bookings.create(bookingOf(one.id, 1, seat(1)), one)
    const gone = { ...held.value, situation: { state: 'gone', at: until, because: 'person' } as const }
    await stage.bookings.save(held, gone, one)
    const next = bookingOf(one.id, 2, seat(1))
    const again = bookingOf(one.id, 1, seat(2))
    await stage.bookings.create(next, one)
    await stage.bookings.create(again, one)
    expect(await valuesOf(one.id)).toEqual([gone, next, again])
  })

  it('holds somebody of an attend-one series to one place, and switches with one change', async () => {
    const series = { id: seriesId('four-areas'), title: 'Area workshops', attendOne: true }
    const west = aSession({ id: sessionId('west'), series })
    const east = aSession({ id: sessionId('east'), series })
    const held = await stage.bookings.create(bookingOf(west.id, 1, seat(1)), west)
    await expect(stage.bookings.create(bookingOf(east.id, 1, seat(1)), east)).rejects.toThrow(AlreadyThere)
    await stage.bookings.create(bookingOf(east.id, 2, seat(1)), east)
    const toTaken = { ...held.value, session: east.id, situation: seat(1) }
    await expect(stage.bookings.save(held, toTaken, east)).rejects.toThrow(SeatTaken)
    const moved = await stage.bookings.save(held, { ...toTaken, situation: seat(2) }, east)
    expect(await valuesOf(west.id)).toEqual([])
    expect((await valuesOf(east.id)).map(({ person }) => person)).toEqual([personNumber(1), personNumber(2)])
    expect(moved.row).toBe(held.row)
    await stage.bookings.create(bookingOf(west.id, 1, waiting), west)
    const mine = await stage.bookings.ofPerson(personNumber(1))
    expect(mine.filter(({ value }) => [west.id, east.id].includes(value.session))).toHaveLength(2)
  })

  it('refuses a save on an old version', async () => {
    const one = aSession({ id: sessionId('versions') })
    const first = await stage.bookings.create(bookingOf(one.id, 1, seat(1)), one)
    const second = await stage.bookings.save(first, { ...first.value, keptAt: until }, one)
    await expect(stage.bookings.save(first, { ...first.value, situation: seat(2) }, one)).rejects.toThrow(
      Conflict,
    )
    expect(await valuesOf(one.id)).toEqual([second.value])
  })

  it('of fifty who want one place at once, from two processes, exactly one gets it', async () => {
    const one = aSession({ id: sessionId('fifty') })
    const other = stage.otherBookings()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? stage.bookings : other).create(bookingOf(one.id, 100 + index, seat(1)), one),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SeatTaken)
    await stage.bookings.refresh()
    expect(await valuesOf(one.id)).toHaveLength(1)
  })

  it('of ten switches to one place at once exactly one wins, and the others keep theirs', async () => {
    const series = { id: seriesId('switching'), title: 'Area workshops', attendOne: true }
    const from = aSession({ id: sessionId('from'), series })
    const to = aSession({ id: sessionId('to'), series })
    const held = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        stage.bookings.create(bookingOf(from.id, 200 + index, seat(index + 1)), from),
      ),
    )
    const outcomes = await Promise.allSettled(
      held.map((row) => stage.bookings.save(row, { ...row.value, session: to.id, situation: seat(1) }, to)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await valuesOf(from.id)).toHaveLength(9)
    expect(await valuesOf(to.id)).toHaveLength(1)
  })

  it('sees after asking what another process has done, and what an officer has deleted', async () => {
    const one = aSession({ id: sessionId('another') })
    expect(await valuesOf(one.id)).toEqual([])
    const other = stage.otherBookings()
    const booked = await other.create(bookingOf(one.id, 1, seat(1)), one)
    await stage.bookings.refresh()
    expect(await valuesOf(one.id)).toEqual([booked.value])
    await stage.officerDeletes(booked.row)
    await stage.bookings.refresh()
    expect(await valuesOf(one.id)).toEqual([])
    await expect(stage.bookings.save(booked, { ...booked.value, keptAt: until }, one)).rejects.toThrow(
      Conflict,
    )
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    const one = aSession({ id: sessionId('down') })
    stage.outage(true)
    await expect(stage.bookings.create(bookingOf(one.id, 1, seat(1)), one)).rejects.toThrow(Outage)
    stage.outage(false)
    await stage.bookings.refresh()
    expect(await valuesOf(one.id)).toEqual([])
  })
})
