import { describe, expect, it } from 'vitest'
import { startJob } from './runner.ts'

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

describe('a job', () => {
  it('goes on after a round that failed, and says so', async () => {
    const events: string[] = []
    const third = gate()
    let rounds = 0
    const job = startJob({
      name: 'publishing',
      pauseMs: 1,
      log: (event) => events.push(event),
      round: async () => {
        rounds += 1
        if (rounds === 1) throw new Error('away')
        if (rounds === 3) third.open()
      },
    })
    await third.opened
    await job.stop()
    expect(events).toEqual(['job failed'])
  })

  it('never runs two rounds at once, and stops only when the last one is over', async () => {
    const [begun, end] = [gate(), gate()]
    let running = 0
    let most = 0
    const job = startJob({
      name: 'publishing',
      pauseMs: 0,
      log: () => undefined,
      round: async () => {
        running += 1
        most = Math.max(most, running)
        begun.open()
        await end.opened
        running -= 1
      },
    })
    await begun.opened
    const stopped = job.stop()
    end.open()
    await stopped
    expect([running, most]).toEqual([0, 1])
  })

  it('does not sit out its pause when it is stopped', async () => {
    const begun = gate()
    const job = startJob({
      name: 'publishing',
      pauseMs: 3_600_000,
      log: () => undefined,
      round: async () => begun.open(),
    })
    await begun.opened
    await expect(job.stop()).resolves.toBeUndefined()
  })
})
