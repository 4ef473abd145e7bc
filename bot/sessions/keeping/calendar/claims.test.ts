import { describe, expect, it } from 'vitest'
import { instant, sessionId } from '../../../../shared/domain/kernel/ids.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { cast, servicesOn, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { seededTurns } from '../../../../tests/support/fakes/turns.ts'
import { aSession } from '../../../../tests/support/session-builders.ts'

const id = sessionId('east-workshop')
const at = instant('2026-11-25T10:00:00.000Z')
const priyas = 'priya.nair@wrenfield.example'

// An event with Priya in it; its session has just been moved, which no server has heeded yet.
const moved = async () => {
  const { ports, services, call } = await startApp({ now: '2026-11-09T09:00:00.000Z' })
  await ports.sessions.create(aSession())
  await call('POST', '/api/sessions/east-workshop/book', { as: cast.priya, body: { op: 'a'.repeat(20) } })
  await services.sessions.keeping.continueCalendar()
  await services.sessions.keeping.continueCalendar()
  const find = async () => {
    const stored = await ports.sessions.find(id)
    if (!stored) throw new Error('no session')
    return stored
  }
  const stored = await find()
  const { value } = stored
  const ends = instant('2026-11-25T12:00:00.000Z')
  const reason = { from: value.starts, to: at, reason: 'The hall is let.' }
  await ports.sessions.save(stored, { ...value, starts: at, ends, moved: reason, revision: 2 })
  const updates = () => ports.calendar.mails.filter(({ kind }) => kind === 'update').map(({ to }) => to)
  return { ports, find, updates }
}

type Ports = Awaited<ReturnType<typeof moved>>['ports']

// A server whose every step to Outlook and to the list waits for its turn.
const serverOn = (ports: Ports, turn: () => Promise<void>) => {
  const { calendar, sessions } = ports
  return servicesOn({
    ...ports,
    calendar: {
      ...calendar,
      find: async (...asked) => {
        await turn()
        return await calendar.find(...asked)
      },
      move: async (...asked) => {
        await turn()
        return await calendar.move(...asked)
      },
    },
    sessions: {
      ...sessions,
      save: async (...asked) => {
        await turn()
        return await sessions.save(...asked)
      },
    },
  }).sessions.keeping
}

describe('two servers', () => {
  it('move an event once between them, in whatever order their steps come', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { ports, find, updates } = await moved()
      const turn = seededTurns(seed)
      const servers = [serverOn(ports, turn), serverOn(ports, turn)]
      await Promise.all(servers.map((server) => server.continueCalendar()))
      await Promise.all(servers.map((server) => server.continueCalendar()))
      expect([seed, updates()]).toEqual([seed, [priyas]])
      expect((await find()).value.calendar).toMatchObject({ revision: 2 })
      expect((await find()).value.calendar).not.toHaveProperty('moving')
    }
  })

  it('leave the move to the one that has begun it, and take it up when that one has crashed', async () => {
    const { ports, find, updates } = await moved()
    const noTurn = () => Promise.resolve()
    ports.trouble.failNext('move', new Outage('away'))
    await serverOn(ports, noTurn).continueCalendar()
    const other = serverOn(ports, noTurn)
    await other.continueCalendar()
    expect(updates()).toEqual([])
    ports.clock.advance(1)
    await other.continueCalendar()
    expect(updates()).toEqual([priyas])
    expect((await find()).value.calendar).toMatchObject({ revision: 2 })
  })

  it('do not take a move that was taken back for done while the other may still be sending it', async () => {
    const { ports, find, updates } = await moved()
    const noTurn = () => Promise.resolve()
    ports.trouble.failNext('move', new Outage('away'))
    await serverOn(ports, noTurn).continueCalendar()
    const stored = await find()
    const { starts, ends } = aSession()
    const back = { from: at, to: starts, reason: 'The hall is free again.' }
    await ports.sessions.save(stored, { ...stored.value, starts, ends, moved: back, revision: 3 })
    const other = serverOn(ports, noTurn)
    await other.continueCalendar()
    expect((await find()).value.calendar).toMatchObject({ revision: 1, moving: {} })
    ports.clock.advance(1)
    await other.continueCalendar()
    expect((await find()).value.calendar).toMatchObject({ revision: 3 })
    expect(updates()).toEqual([])
  })

  it('renew a claim that they go on with, so that it is not taken for stuck', async () => {
    const { ports, updates } = await moved()
    const noTurn = () => Promise.resolve()
    const server = serverOn(ports, noTurn)
    ports.trouble.failNext('move', new Outage('away'))
    await server.continueCalendar()
    ports.clock.advance(1)
    ports.trouble.failNext('move', new Outage('away'))
    await server.continueCalendar()
    await serverOn(ports, noTurn).continueCalendar()
    expect(updates()).toEqual([])
    await server.continueCalendar()
    expect(updates()).toEqual([priyas])
  })

  it('go on at once where the one that claimed it is still there', async () => {
    const { ports, updates } = await moved()
    const server = serverOn(ports, () => Promise.resolve())
    ports.trouble.failNext('move', new Outage('away'))
    await server.continueCalendar()
    await server.continueCalendar()
    expect(updates()).toEqual([priyas])
  })
})
