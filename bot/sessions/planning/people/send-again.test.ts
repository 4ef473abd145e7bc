import { describe, expect, it } from 'vitest'
import { plannedDetailSchema } from '../../../../shared/api/planner.ts'
import { cast, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aSession } from '../../../../tests/support/session-builders.ts'

const path = '/api/planner/sessions/east-workshop'
const sendAgain = `${path}/send-again`
const as = cast.marcus

// Priya has a place, and nobody knows whether her reminder came.
const start = async (arrived = true) => {
  const app = await startApp({ now: '2026-11-09T09:00:00.000Z' })
  await app.ports.sessions.create(aSession())
  await app.call('POST', '/api/sessions/east-workshop/book', {
    ...{ as: cast.priya, body: { op: 'a'.repeat(20) } },
  })
  app.ports.clock.set('2026-11-23T09:00:00.000Z')
  app.ports.chat.losesReply(cast.priya, arrived)
  const round = () => app.services.sessions.keeping.continueAll()
  await round()
  const unsent = async () => plannedDetailSchema.parse((await app.call('GET', path, { as })).json()).unsent
  const asked = async () => (await unsent()).map(({ key, version }) => ({ key, version }))
  const press = async (notices: unknown, by: string = as) =>
    await app.call('POST', sendAgain, { as: by, body: { notices } })
  const told = () => app.ports.chat.sends.map(({ to }) => to)
  return { ...app, round, unsent, asked, press, told }
}

describe('sending a notice again', () => {
  it('says that it may come twice, and sends it once for each press', async () => {
    const app = await start()
    expect(await app.unsent()).toMatchObject([{ name: 'Priya Nair', again: 'perhapsTwice' }])
    app.ports.clock.set('2026-11-23T12:00:00.000Z')
    const notices = await app.asked()
    expect((await app.press(notices)).json()).toEqual({ count: 1 })
    expect((await app.press(notices)).json().type).toBe('conflict')
    await app.round()
    await app.round()
    expect(app.told()).toEqual([cast.priya, cast.priya])
    expect(await app.unsent()).toEqual([])
    expect(app.ports.audit.entries.at(-1)).toMatchObject({
      what: 'send notices again',
      detail: 'Breakfast clubs: East workshop: 1 message to be sent again.',
    })
  })

  it('sends none when one has changed since the page was read', async () => {
    const app = await start(false)
    const [one] = await app.asked()
    const stale = [one, { key: one?.key, version: 'x' }]
    expect((await app.press(stale)).json().type).toBe('conflict')
    await app.round()
    expect(app.told()).toEqual([])
  })

  it('is for officers, and ends when the session begins', async () => {
    const app = await start()
    const notices = await app.asked()
    expect((await app.press(notices, cast.priya)).json().type).toBe('notAllowed')
    app.ports.clock.set('2026-11-24T09:30:00.000Z')
    expect(await app.unsent()).toMatchObject([{ again: 'no' }])
    expect((await app.press(notices)).json().type).toBe('conflict')
    expect(app.told()).toEqual([cast.priya])
  })
})
