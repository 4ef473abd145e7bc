import { describe, expect, it } from 'vitest'
import { afterSchema, ownAfterSchema } from '../../../shared/api/after.ts'
import { instant, urn } from '../../../shared/domain/kernel/ids.ts'
import type { Presence } from '../../../shared/ports/calendar.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, servicesOn, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aBooking, aSession, bookingNumber } from '../../../tests/support/session-builders.ts'

const joinUrl = 'https://teams.microsoft.com/l/meetup-join/east'
const calendar = { state: 'made', eventId: 'e1', joinUrl, revision: 1 } as const
const officers = '/api/planner/sessions/east-workshop'
const mine = '/api/sessions/east-workshop'
const as = cast.marcus
const priya: Presence = { name: 'Priya Nair', email: 'Priya.Nair@wrenfield.example', seconds: 118 * 60 }
const tom: Presence = { name: 'Tom Alder', email: null, seconds: 3_600 }

/** It ended at midday; Priya and Amara hold places. */
const start = async (at = '2026-11-24T12:20:00.000Z', report: readonly Presence[] = [priya, tom]) => {
  const app = await startApp({ now: at })
  const session = aSession({ calendar })
  await app.ports.sessions.create(session)
  await app.ports.bookings.create(aBooking(), session)
  const amara = { person: cast.amara, personName: 'Amara Whitlock', school: urn('990102') }
  await app.ports.bookings.create(
    aBooking({
      ...amara,
      id: bookingNumber(2),
      reference: 'BK-7K4N',
      situation: { state: 'booked', seat: 2 },
    }),
    session,
  )
  app.ports.calendar.setAttendance(joinUrl, report)
  const post = (path: string, body: object = {}, by: string = as) => app.call('POST', path, { as: by, body })
  const view = async () => afterSchema.parse((await app.call('GET', `${officers}/after`, { as })).json())
  const own = async (by: string = cast.priya) =>
    ownAfterSchema.parse((await app.call('GET', `${mine}/after`, { as: by })).json())
  const rows = async () => (await view()).people.map(({ name, booked, minutes }) => [name, booked, minutes])
  const told = () => app.ports.chat.sends.map(({ to, message }) => [to, message.summary])
  const { after, keeping } = app.services.sessions
  return { ...app, post, view, own, rows, told, after, keeping }
}

describe('copying attendance', () => {
  it('happens by itself a quarter of an hour after the end, and once', async () => {
    const app = await start('2026-11-24T12:14:00.000Z')
    await app.after.keepAttendance()
    expect(await app.rows()).toEqual([
      ['Amara Whitlock', true, null],
      ['Priya Nair', true, null],
    ])
    app.ports.clock.advance(1)
    await app.after.keepAttendance()
    await app.after.keepAttendance()
    await servicesOn(app.ports).sessions.after.keepAttendance()
    expect(app.ports.calendar.asked('attendance')).toBe(1)
    expect(await app.rows()).toEqual([
      ['Amara Whitlock', true, 0],
      ['Priya Nair', true, 118],
      ['Tom Alder', false, 60],
    ])
  })

  it('asks again each hour for a day while there is no report or Outlook is away', async () => {
    const app = await start('2026-11-24T12:15:00.000Z', [])
    app.ports.trouble.failNext('attendance', new Outage('away'))
    for (let minutes = 0; minutes < 120; minutes += 10) {
      await app.after.keepAttendance()
      app.ports.clock.advance(10)
    }
    expect(app.ports.calendar.asked('attendance')).toBe(2)
    app.ports.clock.set('2026-11-26T12:15:00.000Z')
    await app.after.keepAttendance()
    expect(app.ports.calendar.asked('attendance')).toBe(2)
  })

  it('is an officer’s press too, refused in words while Teams has nothing', async () => {
    const app = await start(undefined, [])
    const reply = await app.post(`${officers}/attendance/copy`)
    expect([reply.statusCode, reply.json().title]).toEqual([409, expect.stringContaining('no report')])
    app.ports.calendar.setAttendance(joinUrl, [priya])
    expect((await app.post(`${officers}/attendance/copy`)).statusCode).toBe(200)
    expect((await app.view()).copiedAt).toBe('2026-11-24T12:20:00.000Z')
    expect((await app.post(`${officers}/attendance/copy`, {}, cast.priya)).statusCode).toBe(403)
  })
})

describe('putting it right', () => {
  it('keeps who, when, before, after and why, also when Teams is copied again', async () => {
    const app = await start()
    await app.post(`${officers}/attendance/copy`)
    const wish = { person: cast.amara, minutes: 120, reason: 'Joined by phone' }
    await app.post(`${officers}/attendance/correct`, wish)
    await app.post(`${officers}/attendance/correct`, wish)
    app.ports.clock.advance(5)
    await app.post(`${officers}/attendance/copy`)
    const [first] = (await app.view()).people
    expect(first).toMatchObject({ minutes: 120, reported: 0, certificate: true })
    expect(first?.corrections).toEqual([
      { at: '2026-11-24T12:20:00.000Z', by: 'Priya Nair', from: 0, to: 120, reason: 'Joined by phone' },
    ])
    const detail = app.ports.audit.entries.find(({ what }) => what === 'correct attendance')?.detail
    expect(detail).toBe('Amara Whitlock: 0 became 120 minutes. Joined by phone')
  })

  it('is refused to respondents, without a reason, and for strangers', async () => {
    const app = await start()
    const status = async (wish: object, by?: string) =>
      (await app.post(`${officers}/attendance/correct`, wish, by)).statusCode
    expect(await status({ person: cast.amara, minutes: 5, reason: 'x' }, cast.priya)).toBe(403)
    expect(await status({ person: cast.amara, minutes: 5, reason: ' ' })).toBe(422)
    expect(await status({ person: cast.amara, minutes: -1, reason: 'x' })).toBe(422)
    expect(await status({ person: cast.helen, minutes: 5, reason: 'x' })).toBe(409)
  })

  it('hears people who say that they were there, once', async () => {
    const app = await start()
    await app.post(`${officers}/attendance/copy`)
    await app.post(`${mine}/dispute`, {}, cast.amara)
    app.ports.clock.advance(5)
    expect((await app.post(`${mine}/dispute`, {}, cast.amara)).json().disputedAt).toBe(
      '2026-11-24T12:20:00.000Z',
    )
    expect((await app.view()).people[0]).toMatchObject({ disputedAt: '2026-11-24T12:20:00.000Z', minutes: 0 })
    expect((await app.post(`${mine}/dispute`, {}, cast.helen)).statusCode).toBe(409)
    await app.post(`${officers}/attendance/correct`, { person: cast.amara, minutes: 0, reason: 'Asked her' })
    expect((await app.view()).people[0]).toMatchObject({
      disputedAt: null,
      minutes: 0,
      corrections: [{ to: 0 }],
    })
  })

  it('does nothing before the end', async () => {
    const app = await start('2026-11-24T11:00:00.000Z')
    for (const path of [`${officers}/attendance/copy`, `${mine}/dispute`]) {
      expect((await app.post(path, {}, path.startsWith(mine) ? cast.priya : as)).statusCode).toBe(409)
    }
  })
})

describe('certificates', () => {
  it('are for oneself and for officers, and only above the bar', async () => {
    const app = await start()
    await app.post(`${officers}/attendance/copy`)
    const file = await app.call('GET', `${mine}/certificate.pdf`, { as: cast.priya })
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(file.headers['content-disposition']).toBe('attachment; filename="certificate-east-workshop.pdf"')
    expect(file.rawPayload.subarray(0, 8).toString()).toBe('%PDF-1.7')
    const below = await app.call('GET', `${mine}/certificate.pdf`, { as: cast.amara })
    expect([below.statusCode, below.json().title]).toEqual([409, expect.stringContaining('113 minutes')])
    const path = `${officers}/certificates/${cast.priya}.pdf`
    expect((await app.call('GET', path, { as })).statusCode).toBe(200)
    expect((await app.call('GET', path, { as: cast.amara })).statusCode).toBe(403)
    expect(await app.own()).toMatchObject({ minutes: 118, noCertificate: null, mayDispute: false })
  })
})

describe('for those who missed it', () => {
  const was = { recording: '', points: '' }
  const materials = { recording: 'https://video.example/1', points: '- One.\n- Two.', was }

  it('sends recording and points once, in school hours, and not to those put right meanwhile', async () => {
    const app = await start('2026-11-24T19:00:00.000Z')
    await app.post(`${officers}/attendance/copy`)
    expect((await app.post(`${officers}/send-missed`)).statusCode).toBe(409)
    expect((await app.post(`${officers}/materials`, materials)).json().materials.domain).toBe('video.example')
    expect((await app.post(`${officers}/send-missed`)).json().missed).toEqual({ people: 0, told: 1 })
    await app.post(`${officers}/send-missed`)
    await app.keeping.continueAll()
    expect(app.told()).toEqual([])
    app.ports.clock.set('2026-11-25T09:00:00.000Z')
    await app.keeping.continueAll()
    await app.keeping.continueAll()
    expect(app.told()).toEqual([[cast.amara, expect.stringContaining('What was said')]])
  })

  it('is not sent to somebody whose minutes were put right first', async () => {
    const app = await start('2026-11-24T19:00:00.000Z')
    await app.post(`${officers}/attendance/copy`)
    await app.post(`${officers}/materials`, materials)
    await app.post(`${officers}/send-missed`)
    await app.post(`${officers}/attendance/correct`, { person: cast.amara, minutes: 90, reason: 'By phone' })
    app.ports.clock.set('2026-11-25T09:00:00.000Z')
    await app.keeping.continueAll()
    expect(app.told()).toEqual([])
  })

  it('takes whole https addresses only, and writes over nobody unseen', async () => {
    const app = await start()
    const save = (about: object) => app.post(`${officers}/materials`, { ...materials, ...about })
    expect((await save({ recording: 'http://video.example/1' })).statusCode).toBe(422)
    expect((await save({})).statusCode).toBe(200)
    expect((await save({})).statusCode).toBe(200)
    expect((await save({ points: 'Other' })).statusCode).toBe(409)
    const now = { recording: materials.recording, points: materials.points }
    expect((await save({ points: 'Other', was: now })).json().materials.points).toBe('Other')
  })
})

describe('the question afterwards', () => {
  it('goes to those who were there, and one answer each counts', async () => {
    const app = await start('2026-11-25T09:00:00.000Z')
    await app.post(`${officers}/attendance/copy`)
    const asked = await app.post(`${officers}/ask-follow-up`)
    expect(asked.json().followUp).toMatchObject({ people: 0, asked: 1 })
    await app.keeping.continueAll()
    await app.keeping.continueAll()
    expect(app.told()).toEqual([[cast.priya, expect.stringContaining('One question')]])
    await app.post(`${mine}/follow-up`, { useful: '4', better: 'More time.' }, cast.priya)
    await app.post(`${mine}/follow-up`, { useful: 'none', better: '' }, cast.priya)
    expect((await app.own()).followUp).toMatchObject({ useful: 'none', better: '' })
    expect((await app.view()).followUp).toMatchObject({
      answered: null,
      counts: expect.arrayContaining([
        { useful: 'none', count: 'c' },
        { useful: '4', count: 0 },
      ]),
    })
    expect((await app.post(`${mine}/follow-up`, { useful: '4', better: '' }, cast.amara)).statusCode).toBe(
      403,
    )
    app.ports.clock.set(instant('2026-12-09T00:00:00.000Z'))
    expect((await app.post(`${mine}/follow-up`, { useful: '4', better: '' }, cast.priya)).statusCode).toBe(
      409,
    )
    expect((await app.own()).followUp).toBeNull()
  })
})
