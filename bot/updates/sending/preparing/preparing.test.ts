// Before its minute an update makes everybody's chat ready, quietly; at the minute it only posts.

import { describe, expect, it } from 'vitest'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { personNumber } from '../../../../tests/support/builders.ts'
import { fridayMorning, type StageAbout, sendingStage } from '../../../../tests/support/sending-stage.ts'

const afternoon = '2026-11-26T15:00:00.000Z'
const started = async (about: StageAbout = {}) => {
  const stage = await sendingStage({ people: 30, channels: 2, now: afternoon, ...about })
  return { ...stage, chat: stage.ports.chat, process: stage.services() }
}

describe('making ready', () => {
  it('asks for each person once from the agreement on, tells nobody, and sends at the minute', async () => {
    const { chat, process, ports, counts } = await started()
    await process.prepareAll()
    await process.prepareAll()
    expect([chat.prepared.length, new Set(chat.prepared).size, chat.sends.length]).toEqual([30, 30, 0])
    expect(await counts()).toEqual({ intended: 32 })
    ports.clock.set(fridayMorning)
    await process.continueAll()
    expect([await counts(), chat.prepared.length]).toEqual([{ sent: 32 }, 30])
  })

  it.each([
    ['out of hours', { now: '2026-11-26T18:01:00.000Z' }],
    ['in the last minute, when the sending does it', { now: '2026-11-27T08:59:30.000Z' }],
    ['for what is not agreed', { edition: { situation: { state: 'draft', sentBack: null } as const } }],
  ])('is not begun %s', async (_when, about) => {
    const { chat, process } = await started(about)
    await process.prepareAll()
    expect(chat.prepared).toEqual([])
  })

  it('ends when the update becomes a draft again, or the server stops', async () => {
    const { chat, process, ports, edition } = await started()
    const find = ports.editions.find
    let asked = 0
    Object.assign(ports.editions, {
      find: async (id: typeof edition.id) => {
        asked += 1
        if (asked === 2) await process.stop()
        return await find(id)
      },
    })
    await process.prepareAll()
    expect(chat.prepared.length).toBeLessThan(30)
  })

  it('leaves whoever is refused to the sending, and asks no second time', async () => {
    const { chat, process } = await started()
    chat.refuses(personNumber(1), { kind: 'unreachable', reason: 'appBlocked' })
    await process.prepareAll()
    await process.prepareAll()
    expect(chat.prepared).toHaveLength(30)
  })

  it('rests after an outage as long as Microsoft 365 asks, and then goes on', async () => {
    const { chat, process, ports } = await started()
    ports.trouble.failNext('prepare', new Outage('away', { retryAfter: 120 }))
    await expect(process.prepareAll()).rejects.toThrow('away')
    const before = chat.prepared.length
    ports.clock.set(instant('2026-11-26T15:01:59.000Z'))
    await process.prepareAll()
    expect(chat.prepared).toHaveLength(before)
    ports.clock.set(instant('2026-11-26T15:02:00.000Z'))
    await process.prepareAll()
    expect(new Set(chat.prepared).size).toBe(30)
  })
})
