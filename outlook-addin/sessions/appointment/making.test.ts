import { describe, expect, it } from 'vitest'
import { createApi } from '../../../shared/api/client.ts'
import { plannedSchema } from '../../../shared/api/planner.ts'
import { sessionId } from '../../../shared/domain/kernel/ids.ts'
import { type Appointment, OfficeFailure } from '../../platform/office.ts'
import { emptyForm, planOf } from '../plan/form.ts'
import { beginsElsewhere, changeSession, findSession, isMoved, keyOn, makeSession } from './making.ts'

const marcus = '00000000-0000-4000-8000-000000000004'
const starts = Date.UTC(2026, 10, 24, 9, 30)
const ends = Date.UTC(2026, 10, 24, 11, 30)

/** An appointment as the port promises it, and everything that was done to it, in order. */
const appointment = (
  about: { readonly cannotSave?: boolean; readonly note?: string; readonly repeats?: boolean } = {},
) => {
  const done: string[] = []
  const form = { subject: 'Untitled', starts, ends, location: '', body: '' }
  let note = about.note ?? null
  const port: Appointment = {
    read: async () => ({ subject: form.subject, starts: form.starts, ends: form.ends }),
    bodyText: async () => form.body,
    onTimes: () => undefined,
    note: async () => note,
    keepNote: async (text) => {
      done.push(`note ${text}`)
      note = text
    },
    fill: async ({ times, ...rest }) => {
      const filled = [...Object.keys(rest), ...(times === undefined ? [] : ['times'])]
      if (filled.length > 0) done.push(`fill ${filled.join(' ')}`)
      Object.assign(form, rest, times)
    },
    repeats: async () => about.repeats ?? false,
    savedId: async () => null,
    save: async () => {
      if (about.cannotSave) throw new OfficeFailure('The item is busy.')
      done.push('save')
      return 'AAMk-1'
    },
  }
  return { port, done, form }
}

const planned = (about: object = {}) => ({
  id: 'key-1',
  version: '"2"',
  kind: 'workshop',
  title: 'West workshop',
  about: 'Bring one example.',
  starts: '2026-11-24T09:30:00.000Z',
  ends: '2026-11-24T11:30:00.000Z',
  consultation: null,
  series: null,
  area: null,
  capacity: 30,
  booked: 0,
  waiting: 0,
  overCapacity: 0,
  audience: { everyone: true },
  attendeesSeen: false,
  organiser: { id: marcus, name: 'Marcus Oyelaran' },
  coOrganisers: [],
  speakers: [],
  agenda: null,
  state: 'planned',
  calledOffBecause: null,
  calendar: { state: 'making', joinUrl: null, sentence: null },
  ...about,
})
const session = (about: object = {}) => plannedSchema.parse(planned(about))

/** An API whose server answers in turn; `asked` has what it was sent. */
const server = (...answers: (() => Response)[]) => {
  const asked: { readonly path: string; readonly body: unknown; readonly version: string | null }[] = []
  const api = createApi(
    async () => 'token',
    async (path, options) => {
      const body: unknown = JSON.parse(String(options?.body))
      asked.push({ path: String(path), body, version: new Headers(options?.headers).get('if-match') })
      const next = answers.shift()
      if (next === undefined) throw new TypeError('no network')
      return next()
    },
  )
  return { api, asked }
}

const plan = planOf(
  { ...emptyForm, title: 'West workshop', about: 'Bring one example.' },
  { starts: '2026-11-24T09:30', ends: '2026-11-24T11:30' },
)
const newKey = () => sessionId('key-1')

describe('making an appointment a session', () => {
  it('notes the key, fills the form, saves it and plans the session with the event’s id', async () => {
    const outlook = appointment()
    const { api, asked } = server(() => Response.json(planned(), { status: 201 }))
    const outcome = await makeSession(outlook.port, api, plan, newKey)
    expect(outcome).toMatchObject({ ok: true, session: { id: 'key-1' } })
    expect(outlook.done).toEqual(['note key-1', 'fill subject location body', 'save'])
    expect(outlook.form).toMatchObject({ subject: 'West workshop', body: 'Bring one example.' })
    expect(asked).toEqual([
      { path: '/api/planner/sessions', body: { key: 'key-1', eventId: 'AAMk-1', plan }, version: null },
    ])
  })

  it('shows what the server answers where that differs', async () => {
    const outlook = appointment()
    const { api } = server(() =>
      Response.json(planned({ title: 'West area workshop', ends: '2026-11-24T12:00:00.000Z' })),
    )
    await makeSession(outlook.port, api, plan, newKey)
    expect(outlook.form).toMatchObject({
      subject: 'West area workshop',
      starts,
      ends: Date.UTC(2026, 10, 24, 12),
    })
    // The body is never written after the meeting may have been added to it.
    expect(outlook.done.at(-1)).toBe('fill subject times')
  })

  it('plans the same session again after a lost answer, not another', async () => {
    const outlook = appointment()
    const { api, asked } = server(
      () => {
        throw new TypeError('the answer was lost')
      },
      () => Response.json(planned()),
    )
    const keys = ['key-1', 'key-2']
    const next = () => sessionId(keys.shift() ?? 'none')
    expect(await makeSession(outlook.port, api, plan, next)).toMatchObject({
      ok: false,
      problem: { type: 'offline' },
    })
    expect(await makeSession(outlook.port, api, plan, next)).toMatchObject({ ok: true })
    expect(asked.map(({ body }) => Object(body).key)).toEqual(['key-1', 'key-1'])
  })

  it('plans nothing when Outlook cannot save', async () => {
    const { api, asked } = server(() => Response.json(planned()))
    const outcome = await makeSession(appointment({ cannotSave: true }).port, api, plan, newKey)
    expect(outcome).toMatchObject({ ok: false, problem: { type: 'outlook' } })
    expect(asked).toEqual([])
  })

  it('plans nothing from an appointment that repeats, and leaves it as it was', async () => {
    const outlook = appointment({ repeats: true })
    const { api, asked } = server(() => Response.json(planned()))
    expect(await makeSession(outlook.port, api, plan, newKey)).toMatchObject({
      ok: false,
      problem: { type: 'repeats' },
    })
    expect([outlook.done, asked]).toEqual([[], []])
  })

  it('hands on what the server refuses', async () => {
    const refusal = {
      status: 403,
      type: 'notAllowed',
      title: 'This is not allowed.',
      reference: 'CW-403-1AB',
    }
    const { api } = server(() => Response.json(refusal, { status: 403 }))
    expect(await makeSession(appointment().port, api, plan, newKey)).toEqual({ ok: false, problem: refusal })
  })
})

describe('changing it', () => {
  it('sends the version that was read, and the reason', async () => {
    const { api, asked } = server(() => Response.json(planned({ version: '"3"' })))
    const outcome = await changeSession(appointment().port, api, session(), plan, 'The hall is taken.')
    expect(outcome).toMatchObject({ ok: true, session: { version: '"3"' } })
    expect(asked).toEqual([
      { path: '/api/planner/sessions/key-1', body: { plan, reason: 'The hall is taken.' }, version: '"2"' },
    ])
  })
  it('leaves the form alone when somebody saved meanwhile', async () => {
    const outlook = appointment()
    const conflict = {
      status: 409,
      type: 'conflict',
      title: 'Somebody saved meanwhile.',
      reference: 'CW-409-1AB',
    }
    const { api } = server(() => Response.json(conflict, { status: 409 }))
    const outcome = await changeSession(outlook.port, api, session(), plan, '')
    expect(outcome).toMatchObject({ ok: false, problem: { type: 'conflict' } })
    expect(outlook.done).toEqual([])
  })
})

describe('the session that an appointment is', () => {
  const shown = { subject: 'West workshop', starts, ends }
  it('is the one noted on it, whatever it is called by now', () => {
    const renamed = session({ id: 'noted', title: 'Renamed' })
    expect(findSession([session(), renamed], sessionId('noted'), shown, marcus)?.id).toBe('noted')
  })
  it('is one of the organiser’s own with the same title and times', () => {
    expect(findSession([session()], null, shown, marcus)?.id).toBe('key-1')
    expect(findSession([session()], null, { ...shown, ends: ends + 60_000 }, marcus)).toBeNull()
    expect(findSession([session()], null, { ...shown, subject: 'East workshop' }, marcus)).toBeNull()
    expect(findSession([session()], null, shown, 'somebody else')).toBeNull()
    expect(findSession([session({ state: 'calledOff' })], null, shown, marcus)).toBeNull()
  })
  it('has moved when the times differ by the minute', () => {
    expect(isMoved(session(), shown)).toBe(false)
    expect(isMoved(session(), { ...shown, starts: starts - 60_000 })).toBe(true)
    expect(beginsElsewhere(session(), { ...shown, starts: starts - 60_000 })).toBe(true)
    // A later end is told, but needs no reason.
    expect(beginsElsewhere(session(), { ...shown, ends: ends + 60_000 })).toBe(false)
  })
  it('is not found by a note that cannot be a key', async () => {
    expect(await keyOn(appointment({ note: 'NOT a key' }).port)).toBeNull()
    expect(await keyOn(appointment({ note: 'key-1' }).port)).toBe('key-1')
  })
})
