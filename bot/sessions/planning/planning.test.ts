import { describe, expect, it } from 'vitest'
import {
  evidenceSchema,
  notesSchema,
  plannedDetailSchema,
  plannedSchema,
  plannedSeriesSchema,
  plannerSchema,
  proposalsSchema,
} from '../../../shared/api/planner.ts'
import { senderSchema } from '../../../shared/api/sender.ts'
import { instant, seriesId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import { reservedSessionIds } from '../../../shared/domain/sessions/session.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, form, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aConsultation, aContent } from '../../../tests/support/builders.ts'
import { aBooking, aSession } from '../../../tests/support/session-builders.ts'

const now = '2026-11-09T09:00:00.000Z'
const sessions = '/api/planner/sessions'
const east = `${sessions}/east-workshop`
const as = cast.marcus

const plan = (about: Record<string, unknown> = {}) => ({
  kind: 'workshop',
  title: 'East workshop',
  about: '',
  starts: '2026-11-24T09:30',
  ends: '2026-11-24T12:00',
  consultation: null,
  series: null,
  area: 'East',
  capacity: 30,
  audience: { everyone: true },
  attendeesSeen: false,
  coOrganisers: [],
  speakers: [],
  ...about,
})

const start = async () => {
  const app = await startApp({ now })
  const post = (url: string, body: object, by: string = as) => app.call('POST', url, { as: by, body })
  const get = async (url: string) => (await app.call('GET', url, { as })).json()
  return { ...app, post, get }
}

const planned = async (about: Record<string, unknown> = {}) => {
  const app = await start()
  const reply = await app.post(sessions, { key: 'east-workshop', plan: plan(about) })
  return { ...app, first: plannedSchema.parse(reply.json()) }
}

describe('planning', () => {
  it('plans a session at London time, once however often it is sent', async () => {
    const app = await planned()
    expect(app.first).toMatchObject({
      starts: '2026-11-24T09:30:00.000Z',
      organiser: { name: 'Priya Nair' },
      calendar: { state: 'making' },
      state: 'planned',
    })
    const again = await app.post(sessions, { key: 'east-workshop', plan: plan({ title: 'Other' }) })
    expect(again.json()).toEqual(app.first)
    expect(plannerSchema.parse(await app.get(sessions)).sessions).toHaveLength(1)
    expect(app.ports.audit.entries.map(({ what }) => what)).toEqual(['plan session'])
  })

  it('refuses respondents, other officers’ keys, and times that are past or none', async () => {
    const app = await planned()
    const type = async (body: object, by?: string) => (await app.post(sessions, body, by)).json().type
    expect(await type({ key: 'k', plan: plan() }, cast.priya)).toBe('notAllowed')
    expect(await type({ key: 'east-workshop', plan: plan() }, cast.helen)).toBe('conflict')
    expect(await type({ key: 'k', plan: plan({ starts: '2026-11-02T09:30' }) })).toBe('invalid')
    expect(await type({ key: 'k', plan: plan({ starts: '2027-03-28T01:30' }) })).toBe('invalid')
    expect(await type({ key: 'k', plan: plan({ consultation: 'none' }) })).toBe('notFound')
    expect(await type({ key: 'k', plan: plan({ capacity: 1e9 }) })).toBe('invalid')
    expect(await type({ key: 'k', plan: plan({ capacity: -1 }) })).toBe('invalid')
  })

  it('refuses a key that is the name of a page, and says so', async () => {
    const app = await start()
    for (const key of reservedSessionIds) {
      const reply = await app.post(sessions, { key, plan: plan() })
      expect([key, reply.statusCode, reply.json().title]).toEqual([
        ...[key, 422, 'This key is the name of one of Countywide’s own pages. Choose another one.'],
      ])
    }
    expect(plannerSchema.parse(await app.get(sessions)).sessions).toEqual([])
  })

  it('plans the paper’s workshops in one go, or none of them', async () => {
    const app = await start()
    const workshops = ['East', 'West'].map((area, nth) => ({
      area,
      start: `2026-12-0${nth + 1}T09:30`,
      end: `2026-12-0${nth + 1}T12:00`,
    }))
    await app.ports.consultations.create(aConsultation({ content: aContent({ workshops }) }))
    const proposals = proposalsSchema.parse(await app.get('/api/planner/proposals/breakfast-clubs'))
    expect(proposals.plans.map(({ title, area }) => [title, area])).toEqual([
      ['East workshop: Breakfast clubs', 'East'],
      ['West workshop: Breakfast clubs', 'West'],
    ])
    const series = (plans: unknown) => app.post('/api/planner/series', { key: 'clubs', plans })
    expect(await app.get('/api/planner/consultations')).toMatchObject({ consultations: [{ workshops: 2 }] })
    const [first] = proposals.plans
    expect((await series([first, { ...first, ends: '2026-12-01T08:00' }])).statusCode).toBe(422)
    expect((await app.get(sessions)).sessions).toEqual([])
    const made = plannedSeriesSchema.parse((await series(proposals.plans)).json())
    expect(made.sessions.map(({ id, series: of }) => [id, of?.id, of?.attendOne])).toEqual([
      ['clubs-1', 'clubs', true],
      ['clubs-2', 'clubs', true],
    ])
    expect((await series(proposals.plans)).statusCode).toBe(201)
    const [, second] = proposals.plans
    for (const other of [[second], [first], [second, first], [first, { ...second, capacity: 3 }]]) {
      const reply = await series(other)
      expect([reply.statusCode, reply.json().title]).toEqual([409, expect.stringContaining('first press')])
    }
    expect((await app.get(sessions)).sessions.map(({ title }: { title: string }) => title)).toEqual([
      'East workshop: Breakfast clubs',
      'West workshop: Breakfast clubs',
    ])
    expect(await app.get('/api/planner/consultations')).toMatchObject({ consultations: [{ workshops: 0 }] })
    await app.post(`${sessions}/clubs-2/call-off`, { reason: 'Snow.' })
    expect(await app.get('/api/planner/consultations')).toMatchObject({ consultations: [{ workshops: 1 }] })
    const [late] = proposalsSchema.parse(await app.get('/api/planner/proposals/breakfast-clubs')).plans
    expect(late?.series).toMatchObject({ id: 'clubs', attendOne: true })
    const stored = await app.ports.sessions.find(sessionId('clubs-1'))
    if (!stored) throw new Error('no session')
    const starts = instant('2026-12-03T09:30:00.000Z')
    const moved = { from: stored.value.starts, to: starts, reason: 'The hall is let.' }
    const ends = instant('2026-12-03T12:00:00.000Z')
    await app.ports.sessions.save(stored, { ...stored.value, starts, ends, moved, revision: 2 })
    const after = await app.get('/api/planner/proposals/breakfast-clubs')
    expect(after).toMatchObject({ plans: [{ area: 'West' }], planned: 1 })
  })
})

describe('workshops planned on other days than the paper’s', () => {
  it('stand for those of their area, each for one', async () => {
    const app = await start()
    const workshops = ['East', 'East', 'West'].map((area, nth) => ({
      area,
      start: `2026-12-0${nth + 1}T09:30`,
      end: `2026-12-0${nth + 1}T12:00`,
    }))
    await app.ports.consultations.create(aConsultation({ content: aContent({ workshops }) }))
    const proposals = () => app.get('/api/planner/proposals/breakfast-clubs')
    const open = async () => {
      const { plans, planned: number } = proposalsSchema.parse(await proposals())
      return [number, plans.map(({ area, starts }) => `${area} ${starts.slice(0, 10)}`)]
    }
    const [first] = proposalsSchema.parse(await proposals()).plans
    const later = { ...first, starts: '2026-12-08T13:30', ends: '2026-12-08T16:00' }
    await app.post('/api/planner/series', { key: 'clubs', plans: [later] })
    expect(await open()).toEqual([1, ['East 2026-12-02', 'West 2026-12-03']])
    const series = { id: 'clubs', title: 'Breakfast clubs', attendOne: true }
    const second = { ...later, starts: '2026-12-02T09:30', ends: '2026-12-02T12:00', series }
    await app.post(sessions, { key: 'clubs-a', plan: second })
    expect(await open()).toEqual([2, ['West 2026-12-03']])
    await app.post(`${sessions}/clubs-1/call-off`, { reason: 'Snow.' })
    expect(await open()).toEqual([1, ['East 2026-12-01', 'West 2026-12-03']])
    const briefing = { ...later, kind: 'briefing', area: 'West', series: null }
    await app.post(sessions, { key: 'briefing', plan: briefing })
    expect(await open()).toEqual([1, ['East 2026-12-01', 'West 2026-12-03']])
  })
})

describe('the end of a session', () => {
  it('is the same in the list and on its page, and both tell the time they go by', async () => {
    const app = await planned()
    const states = async (at: string) => {
      app.ports.clock.set(at)
      const list = plannerSchema.parse(await app.get(sessions))
      const detail = plannedDetailSchema.parse(await app.get(east))
      expect([list.now, detail.now]).toEqual([at, at])
      return [list.sessions[0]?.state, detail.session.state]
    }
    expect(await states('2026-11-24T11:59:59.999Z')).toEqual(['started', 'started'])
    expect(await states('2026-11-24T12:00:00.000Z')).toEqual(['ended', 'ended'])
  })
})

describe('changing', () => {
  const change = (about: Record<string, unknown>, reason = '') => ({ plan: plan(about), reason })

  it('keeps one rule in all sessions of a series, and a new series is another one', async () => {
    const rule = { title: 'Briefing', attendOne: true }
    const app = await planned({ series: { id: null, ...rule } })
    const other = { id: 'east-workshop', title: 'Any', attendOne: false }
    const late = await app.post(sessions, { key: 'late', plan: plan({ series: other }) })
    const standing = { id: 'east-workshop', ...rule }
    expect(late.json().series).toEqual(standing)
    const put = async (id: string, version: string, series: object) =>
      await app.call('PUT', `${sessions}/${id}`, {
        as,
        body: change({ series }),
        headers: { 'if-match': version },
      })
    const first = await put('east-workshop', app.first.version, { id: null, title: 'Own', attendOne: false })
    expect(first.json().series).toEqual({ id: 'east-workshop-2', title: 'Own', attendOne: false })
    expect((await app.get(`${sessions}/late`)).session.series).toEqual(standing)
  })

  it('is not refused because the calendar has written into the row meanwhile', async () => {
    const app = await planned()
    const { version } = plannedDetailSchema.parse(await app.get(east)).session
    const stored = await app.ports.sessions.find(sessionId('east-workshop'))
    if (!stored) throw new Error('no session')
    const calendar = { state: 'made', eventId: 'AAMk', joinUrl: 'https://j.example', revision: 1 } as const
    await app.ports.sessions.save(stored, { ...stored.value, calendar })
    const put = async (title: string) =>
      await app.call('PUT', east, { as, body: change({ title }), headers: { 'if-match': version } })
    expect((await put('Another title')).statusCode).toBe(200)
    expect((await put('A third title')).json().type).toBe('conflict')
  })

  it('moves a session with a reason, and keeps who booked when places become fewer', async () => {
    const app = await planned()
    for (const by of [cast.priya, cast.amara]) {
      await app.post('/api/sessions/east-workshop/book', { op: 'a'.repeat(20) }, by)
    }
    const put = (version: string, body: object) =>
      app.call('PUT', east, { as, body, headers: { 'if-match': version } })
    const moved = { starts: '2026-11-25T10:00', ends: '2026-11-25T12:00', capacity: 1 }
    expect((await put(app.first.version, change(moved))).json().type).toBe('invalid')
    const reply = plannedSchema.parse(
      (await put(app.first.version, change(moved, 'The hall is let.'))).json(),
    )
    expect(reply).toMatchObject({ starts: '2026-11-25T10:00:00.000Z', booked: 2, overCapacity: 1 })
    expect((await put(app.first.version, change(moved, 'x'))).json().type).toBe('conflict')
    expect((await app.call('PUT', east, { as, body: change({}) })).json().type).toBe('invalid')
    const series = { id: seriesId('s'), title: 'S', attendOne: true }
    expect((await put(reply.version, change({ ...moved, series }))).json().title).toContain('series')
  })

  it('calls a session off once', async () => {
    const app = await planned()
    const off = () => app.post(`${east}/call-off`, { reason: 'Snow.' })
    expect((await off()).json()).toMatchObject({ state: 'calledOff', calledOffBecause: 'Snow.' })
    expect((await off()).statusCode).toBe(200)
    expect(app.ports.audit.entries.map(({ what }) => what)).toEqual(['plan session', 'call off session'])
    expect(
      (await app.post('/api/sessions/east-workshop/book', { op: 'a'.repeat(20) }, cast.priya)).json().type,
    ).toBe('sessionCalledOff')
  })
})

describe('people', () => {
  it('adds somebody by their mail address and takes them off', async () => {
    const app = await planned({
      audience: { everyone: false, areas: ['West'], districts: [], phases: [], roles: [] },
    })
    const sender = senderSchema.parse(
      await app.get('/api/planner/sender?email=PRIYA.NAIR%40wrenfield.example'),
    )
    expect(sender).toMatchObject({
      person: { name: 'Priya Nair', schools: [{ urn: '990101' }] },
      sessions: [{ id: 'east-workshop', placesLeft: 30, held: null }],
    })
    expect((await app.get('/api/planner/sender?email=nobody%40x.example')).person).toBeNull()
    const added = await app.post(`${east}/add`, { person: cast.priya, school: '990101' })
    expect(plannedDetailSchema.parse(added.json()).people).toMatchObject([
      { name: 'Priya Nair', state: 'booked', bookedBy: 'Priya Nair', response: null },
    ])
    expect((await app.get('/api/planner/sender?email=priya.nair%40wrenfield.example')).sessions[0].held).toBe(
      'booked',
    )
    const removed = await app.post(`${east}/remove`, { person: cast.priya })
    expect(removed.json().people).toEqual([])
    expect((await app.post(`${east}/add`, { person: cast.priya, school: null }, cast.amara)).statusCode).toBe(
      403,
    )
  })
})

describe('the agenda', () => {
  const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'
  const upload = async (app: Awaited<ReturnType<typeof start>>, name: string, content: string) => {
    const { body, headers } = form(name, content)
    return await app.call('POST', `${east}/agenda`, { as, body, headers })
  }

  it('keeps a PDF under a name of ours, and counts each new one', async () => {
    const app = await planned()
    const reply = await upload(app, '../../a.pdf.exe', pdf)
    expect(reply.statusCode).toBe(201)
    expect(reply.json().agenda).toMatchObject({ fileName: 'east-workshop-agenda.pdf', size: pdf.length })
    await upload(app, 'again.pdf', pdf)
    expect((await app.ports.sessions.list())[0]?.value.agenda?.revision).toBe(1)
    await upload(app, 'another.pdf', `${pdf}\n`)
    expect((await app.ports.sessions.list())[0]?.value.agenda?.revision).toBe(2)
    expect([...app.ports.files.stored.keys()]).toEqual(['Agendas/east-workshop-agenda.pdf'])
  })

  it('refuses a program that calls itself a PDF, and what is too large', async () => {
    const app = await planned()
    expect((await upload(app, 'agenda.pdf', 'MZ\u0090\u0000 %%EOF')).json().type).toBe('file')
    expect((await upload(app, 'agenda.pdf', `${pdf}${' '.repeat(10 * 1024 * 1024)}`)).statusCode).toBe(413)
    expect(app.ports.files.stored.size).toBe(0)
  })
})

describe('notes', () => {
  it('become evidence in the consultation, and a stale page is told so', async () => {
    const app = await start()
    await app.ports.consultations.create(aConsultation())
    await app.ports.sessions.create(aSession())
    const put = (text: string, version: string | null) =>
      app.call('PUT', `${east}/notes`, {
        as,
        body: { sections: [{ id: 's1', text }] },
        headers: version === null ? {} : { 'if-match': version },
      })
    expect((await put('Early.', null)).json().type).toBe('wrongState')
    app.ports.clock.set('2026-11-24T11:00:00.000Z')
    const saved = notesSchema.parse((await put('Most would start earlier.', null)).json())
    expect(saved.sections.map(({ text }) => text)).toEqual(['Most would start earlier.', ''])
    expect((await put('Overwritten.', null)).json().type).toBe('conflict')
    expect((await put('All would.', saved.version)).statusCode).toBe(200)
    const evidence = evidenceSchema.parse(await app.get('/api/consultations/breakfast-clubs/evidence'))
    expect(evidence.sections).toMatchObject([{ id: 's1', notes: [{ text: 'All would.' }] }])
    const others = await app.call('GET', '/api/consultations/breakfast-clubs/evidence')
    expect(others.statusCode).toBe(403)
  })
})

describe('the detail', () => {
  it('shows what Outlook has of each, and goes on without Outlook', async () => {
    const app = await start()
    const { starts, ends } = aSession()
    const eventId = app.ports.calendar.write(cast.marcus, {
      ...{ id: 'x', subject: 'S', body: '', starts, ends, hideAttendees: true },
    })
    await app.ports.calendar.invite(cast.marcus, eventId, [
      { name: 'P', email: 'priya.nair@wrenfield.example' },
    ])
    app.ports.calendar.answer(eventId, 'priya.nair@wrenfield.example', 'tentative', starts)
    const session = aSession({
      calendar: { state: 'made', eventId, joinUrl: 'https://j.example', revision: 1 },
    })
    await app.ports.sessions.create(session)
    await app.ports.bookings.create(aBooking(), session)
    expect((await app.get(east)).people).toMatchObject([{ response: 'tentative' }])
    const find = async () => {
      throw new Outage('away')
    }
    Object.assign(app.ports.calendar, { find })
    expect((await app.get(east)).people).toMatchObject([{ response: null }])
  })
})
