import { describe, expect, it } from 'vitest'
import { checksSchema } from '../../../../shared/api/planner.ts'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { cast, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aSession } from '../../../../tests/support/session-builders.ts'

const now = '2026-11-09T09:00:00.000Z'
const as = cast.marcus

describe('checks', () => {
  const asked = (about: Record<string, unknown> = {}) => ({
    ...{ starts: '2026-11-24T09:30', ends: '2026-11-24T12:00', area: 'East', coOrganisers: [], except: null },
    ...about,
  })
  const app = async () => {
    const started = await startApp({ now })
    const directory = started.ports.directory
    const officer = {
      id: cast.marcus,
      name: 'Marcus Oyelaran',
      email: 'marcus@northdown.example',
      isGuest: false,
    }
    Object.assign(directory, { find: async (id: string) => (id === cast.marcus ? officer : null) })
    const check = async (body: object) =>
      checksSchema.parse((await started.call('POST', '/api/planner/checks', { as, body })).json()).checks
    return { ...started, check }
  }

  it('tells of a busy officer, but not of the appointment that is being written', async () => {
    const { ports, check } = await app()
    const { starts, ends } = aSession()
    ports.calendar.setBusy('marcus@northdown.example', [{ starts, ends }])
    expect(await check(asked())).toContainEqual({
      kind: 'busy',
      weight: 'warns',
      sentence: 'Marcus Oyelaran is busy 9:30am to midday.',
    })
    const exceptEventId = ports.calendar.write(cast.marcus, {
      ...{ id: 'x', subject: 'Draft', body: '', starts, ends, hideAttendees: true },
    })
    const own = await check(asked({ exceptEventId }))
    expect(own.filter(({ kind }) => kind === 'busy')).toMatchObject([{ weight: 'fine' }])
  })

  it('takes a session’s own appointment for none, also where it was moved in Outlook', async () => {
    const { ports, check } = await app()
    const event = await ports.calendar.create(cast.marcus, {
      ...{ id: 'x', subject: 'Draft', body: '', hideAttendees: true },
      ...{ starts: instant('2026-11-24T10:00:00.000Z'), ends: instant('2026-11-24T12:30:00.000Z') },
    })
    const { eventId, starts, ends } = event
    const made = { state: 'made', eventId, joinUrl: 'https://j.example', revision: 1 } as const
    await ports.sessions.create(aSession({ calendar: made, organiser: { id: cast.marcus, name: 'Marcus' } }))
    ports.calendar.setBusy('marcus@northdown.example', [{ starts, ends }])
    const moving = { starts: '2026-11-24T10:00', ends: '2026-11-24T12:30', except: aSession().id }
    expect((await check(asked(moving))).filter(({ kind }) => kind === 'busy')).toMatchObject([
      { weight: 'fine' },
    ])
  })

  it('answers without Outlook, and stops what is past', async () => {
    const { ports, check } = await app()
    ports.trouble.failNext('busy', new Outage('away'))
    expect((await check(asked())).filter(({ kind }) => kind === 'busy')).toMatchObject([{ weight: 'warns' }])
    expect(await check(asked({ starts: '2026-10-01T09:30', ends: '2026-10-01T12:00' }))).toMatchObject([
      { kind: 'past', weight: 'stops' },
    ])
  })

  it('asks once who the officers are, however many dates there are', async () => {
    const { ports, check } = await app()
    const { find } = ports.directory
    let asks = 0
    Object.assign(ports.directory, {
      find: async (id: typeof cast.marcus) => {
        asks += 1
        return await find(id)
      },
    })
    const { starts, ends } = aSession()
    const exceptEventId = ports.calendar.write(cast.marcus, {
      ...{ id: 'x', subject: 'Draft', body: '', starts, ends, hideAttendees: true },
    })
    const more = ['2026-12-01', '2026-12-02'].map((day) => ({
      ...{ starts: `${day}T09:30`, ends: `${day}T12:00` },
    }))
    await check(asked({ exceptEventId, more }))
    expect([asks, ports.calendar.asked('find'), ports.calendar.asked('busy')]).toEqual([1, 1, 3])
  })

  it('looks at every date of a new series, also beside the others', async () => {
    const { ports, call } = await app()
    await ports.sessions.create(aSession())
    ports.calendar.setBusy('marcus@northdown.example', [
      { starts: instant('2026-12-01T10:00:00.000Z'), ends: instant('2026-12-01T11:00:00.000Z') },
    ])
    const more = [
      { starts: '2026-11-24T09:30', ends: '2026-11-24T12:00' },
      { starts: '2026-12-01T09:30', ends: '2026-12-01T12:00' },
      { starts: '2026-12-01T11:30', ends: '2026-12-01T13:00' },
      { starts: '2026-10-01T09:30', ends: '2026-10-01T12:00' },
    ]
    const body = asked({ starts: '2026-11-17T09:30', ends: '2026-11-17T12:00', more })
    const reply = checksSchema.parse((await call('POST', '/api/planner/checks', { as, body })).json())
    const doubts = [reply.checks, ...(reply.more ?? [])].map((checks) =>
      checks.filter(({ weight }) => weight !== 'fine').map(({ kind }) => kind),
    )
    expect(doubts).toEqual([[], ['session'], ['beside', 'busy'], ['beside'], ['past']])
  })
})
