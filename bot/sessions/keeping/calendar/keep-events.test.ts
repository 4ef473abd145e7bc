import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionId } from '../../../../shared/domain/kernel/ids.ts'
import { cast, servicesOn, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aSession } from '../../../../tests/support/session-builders.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const west = { id: cast.helen, name: 'Helen Marsh' }

// Marcus has two sessions and Helen one; Exchange throttles Marcus until it is let go.
const throttled = async () => {
  const { ports } = await startApp({ now: '2026-11-09T09:00:00.000Z' })
  await ports.sessions.create(aSession())
  await ports.sessions.create(aSession({ id: sessionId('east-late') }))
  await ports.sessions.create(aSession({ id: sessionId('west-workshop'), organiser: west }))
  const held: (() => void)[] = []
  const { calendar } = ports
  const { keeping } = servicesOn({
    ...ports,
    calendar: {
      ...calendar,
      create: async (organiser, plan) => {
        if (organiser === cast.marcus) await new Promise<void>((resolve) => held.push(resolve))
        return await calendar.create(organiser, plan)
      },
    },
  }).sessions
  const round = async () => {
    const done = keeping.continueCalendar()
    await vi.advanceTimersByTimeAsync(5_000)
    await done
  }
  const stateOf = async (id: string) => (await ports.sessions.find(sessionId(id)))?.value.calendar.state
  return { ports, held, round, stateOf, stop: keeping.stop }
}

describe('a mailbox that Exchange throttles', () => {
  it('does not hold up the next round of the others, and is asked by one round at a time', async () => {
    const app = await throttled()
    await app.round()
    expect([await app.stateOf('west-workshop'), app.held.length]).toEqual(['made', 1])
    const late = sessionId('west-late')
    await app.ports.sessions.create(aSession({ id: late, organiser: west }))
    await app.round()
    expect([await app.stateOf('west-late'), app.held.length]).toEqual(['made', 1])
  })

  it('goes on with what stands by then', async () => {
    const app = await throttled()
    await app.round()
    const stored = await app.ports.sessions.find(sessionId('east-late'))
    if (!stored) throw new Error('no session')
    await app.ports.sessions.save(stored, { ...stored.value, title: 'Another title', revision: 2 })
    app.held.shift()?.()
    await vi.waitUntil(() => app.held.length === 1)
    app.held.shift()?.()
    await vi.waitUntil(async () => (await app.stateOf('east-late')) === 'made')
    expect(app.ports.calendar.events().map(({ subject }) => subject)).toContain('Another title')
    await app.round()
    expect(app.held).toEqual([])
  })
})
