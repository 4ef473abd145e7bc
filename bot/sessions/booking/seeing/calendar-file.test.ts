import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { cast, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aBooking, aSession } from '../../../../tests/support/session-builders.ts'

const path = '/api/sessions/east-workshop/calendar.ics'

const fileOf = async (about: Parameters<typeof aSession>[0]) => {
  const { ports, call } = await startApp({ now: '2026-11-09T09:00:00.000Z' })
  const session = aSession(about)
  await ports.sessions.create(session)
  await ports.bookings.create(aBooking(), session)
  return { reply: await call('GET', path), other: await call('GET', path, { as: cast.amara }) }
}

describe('the calendar file', () => {
  it('has the times in UTC, the join link and a name of ours, and is for those with a place', async () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/1'
    const { reply, other } = await fileOf({
      calendar: { state: 'made', eventId: 'e', joinUrl, revision: 1 },
      revision: 3,
    })
    expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(reply.headers['content-disposition']).toBe('attachment; filename="east-workshop.ics"')
    const event = new ICAL.Component(ICAL.parse(reply.body)).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-11-24T09:30:00Z')
    expect(event?.getFirstPropertyValue('url')).toBe(joinUrl)
    expect(event?.getFirstPropertyValue('sequence')).toBe(3)
    expect(other.json().type).toBe('nothingHeld')
  })

  it('of a visit says at which school, and has no way into a meeting', async () => {
    const { reply } = await fileOf({
      kind: 'visit',
      calendar: { state: 'made', eventId: 'e', joinUrl: 'https://teams.microsoft.com/l/1', revision: 1 },
    })
    const event = new ICAL.Component(ICAL.parse(reply.body)).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('location')).toBe(aBooking().schoolName)
    expect(reply.body).not.toContain('https:')
  })

  it('takes the entry away once the session is called off, from who had a place', async () => {
    const { ports, services, call } = await startApp({ now: '2026-11-09T09:00:00.000Z' })
    await ports.sessions.create(aSession())
    const op = (letter: string) => ({ body: { op: letter.repeat(20) } })
    await call('POST', '/api/sessions/east-workshop/book', op('a'))
    await call('POST', '/api/sessions/east-workshop/book', { ...op('b'), as: cast.amara })
    await call('POST', '/api/sessions/east-workshop/cancel', { ...op('c'), as: cast.amara })
    ports.clock.advance(2)
    await services.sessions.keeping.continueAll()
    const url = '/api/planner/sessions/east-workshop/call-off'
    await call('POST', url, { as: cast.marcus, body: { reason: 'Snow.' } })
    await services.sessions.keeping.continueAll()
    const { body } = await call('GET', path)
    const event = new ICAL.Component(ICAL.parse(body)).getFirstSubcomponent('vevent')
    const said = ['uid', 'status', 'sequence'].map((name) => event?.getFirstPropertyValue(name))
    expect(said).toEqual(['east-workshop@countywide', 'CANCELLED', 2])
    expect((await call('GET', path, { as: cast.amara })).json().type).toBe('nothingHeld')
  })

  it('is known by the id of the invitation, so that nobody has it twice', async () => {
    const uidOf = async (about: Parameters<typeof aSession>[0]) => {
      const event = new ICAL.Component(ICAL.parse((await fileOf(about)).reply.body))
      return event.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid')
    }
    const calendar = {
      state: 'made',
      eventId: 'e',
      joinUrl: null,
      revision: 1,
      uid: '040000008200E',
    } as const
    expect(await uidOf({ calendar })).toBe('040000008200E')
    expect(await uidOf({})).toBe('east-workshop@countywide')
  })

  it('lets no title begin a line of its own', async () => {
    const title = 'Clubs\r\nATTENDEE:mailto:all@council.example; a, b'
    const { reply } = await fileOf({ title, about: 'One\r\nEND:VEVENT\r\ntwo' })
    const properties = reply.body.split('\r\n').map((line) => line.split(/[:;]/)[0])
    expect(properties).not.toContain('ATTENDEE')
    expect(properties.filter((name) => name === 'END')).toHaveLength(2)
    const event = new ICAL.Component(ICAL.parse(reply.body)).getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe('Clubs ATTENDEE:mailto:all@council.example; a, b')
  })
})
