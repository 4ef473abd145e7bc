import { describe, expect, it } from 'vitest'
import { aBooking, aSession } from '../../../tests/support/session-builders.ts'
import { instant } from '../../domain/kernel/ids.ts'
import { TooLong } from '../../ports/versioned.ts'
import { bookingsList } from '../columns/bookings.ts'
import { readBooking, writeBooking } from './booking-row.ts'
import { readSession, writeSession } from './session-row.ts'

const item = (fields: Readonly<Record<string, unknown>>) => ({ id: '1', version: '"{X},1"', fields })

describe('a session as a row', () => {
  it('is read back, and shows officers words', () => {
    const session = aSession({ title: 'T'.repeat(300), area: null })
    const fields = writeSession(session)
    expect(readSession(item(fields))).toEqual(session)
    expect(fields).toMatchObject({ Title: 'T'.repeat(255), Kind: 'Workshop', Places: 30, Status: 'Planned' })
  })

  it('keeps which server moves its event', () => {
    const moving = { key: 'k1', at: instant('2026-11-20T09:00:00.000Z'), revision: 2 }
    const made = { state: 'made', eventId: 'AAMk=', joinUrl: 'https://j.example', revision: 1 } as const
    const session = aSession({ revision: 2, calendar: { ...made, moving } })
    expect(readSession(item(writeSession(session)))).toEqual(session)
  })

  it('is no session where its definition was spoilt, or belongs to another', () => {
    const fields = writeSession(aSession())
    for (const spoilt of [
      { Definition: 'See my e-mail' },
      { Definition: '{}' },
      { Definition: null },
      { SessionKey: 'another' },
    ])
      expect(readSession(item({ ...fields, ...spoilt }))).toBeNull()
  })

  it('is refused when it is longer than SharePoint keeps', () => {
    expect(() => writeSession(aSession({ about: 'x'.repeat(64_000) }))).toThrow(TooLong)
  })
})

describe('a booking as a row', () => {
  it('shows the start as of its last saving, and says that it does', () => {
    const before = writeBooking(aBooking(), aSession())
    const starts = instant('2026-11-25T09:30:00.000Z')
    const after = writeBooking(aBooking(), aSession({ starts }))
    expect([before['Starts'], after['Starts']]).toEqual(['2026-11-24T09:30:00.000Z', starts])
    const column = bookingsList.columns.find(({ name }) => name === 'Starts')
    expect(column?.displayName).toBe('Start when this row was saved')
  })

  it('holds its place and its person in the two unique columns', () => {
    const session = aSession()
    const fields = writeBooking(aBooking(), session)
    expect(readBooking(item(fields))).toEqual(aBooking())
    expect(fields).toMatchObject({
      SeatKey: 'east-workshop#1',
      PersonKey: 'east-workshop#00000000-0000-4000-8000-000000000001',
      Status: 'Booked',
      BookedBy: null,
    })
  })

  it('is no booking without its keys, or with a journal that nobody can read', () => {
    const fields = writeBooking(aBooking(), aSession())
    for (const spoilt of [{ SeatKey: null }, { PersonKey: '' }, { Journal: '{"state":"booked"}' }])
      expect(readBooking(item({ ...fields, ...spoilt }))).toBeNull()
  })
})
