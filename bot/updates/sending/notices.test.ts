// Notices in activity feeds: handed over once, left as they are by a correction, replaced by a recall.

import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { recallEdition } from '../../../shared/domain/updates/correcting.ts'
import { SendUncertain } from '../../../shared/ports/chat.ts'
import type { CopyJournal } from '../../../shared/ports/updates.ts'
import { AskedToWait, Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { officerWho, type SendingStage, sendingStage } from '../../../tests/support/sending-stage.ts'

const helen = { id: personNumber(5), name: 'Helen Strand' }
const asNotice = {
  sending: { channels: [], personal: { how: 'notice', audience: { everyone: true } }, at: null },
} as const

const recall = async ({ ports, edition }: SendingStage) => {
  const stored = await ports.editions.find(edition.id)
  const at = instant(await ports.clock.now())
  const recalled = stored && recallEdition(stored.value, 'A wrong date.', { by: helen, at })
  if (!stored || !recalled?.ok) throw new Error('cannot be recalled')
  await ports.editions.save(stored, recalled.value)
}
const lines = ({ ports }: SendingStage) => {
  const times: Record<string, number> = {}
  for (const { notice } of ports.chat.notices) times[notice.summary] = (times[notice.summary] ?? 0) + 1
  return times
}
const sent = async (people: number) => {
  const stage = await sendingStage({ people, channels: 1, edition: asNotice })
  await stage.services().continueAll()
  expect(lines(stage)).toEqual({ [stage.edition.content.summary]: people })
  return stage
}

describe('a recall', () => {
  it('puts a line that says so in the place of each that was sent, and adds no app', async () => {
    const stage = await sent(250)
    const { chat } = stage.ports
    let requests = 0
    const replaceNotice: typeof chat.replaceNotice = async (...given) => {
      requests += 1
      expect(given[0].length).toBeLessThanOrEqual(100)
      return await chat.replaceNotice(...given)
    }
    await recall(stage)
    const services = stage.services({ chat: { ...chat, replaceNotice } })
    for (let round = 0; round < 3; round += 1) await services.continueAll()
    expect([await stage.state(), lines(stage), requests]).toEqual(['recalled', { Recalled: 250 }, 3])
    expect(chat.reached.size).toBe(0)
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { delivered: 251, upToDate: 251 },
    })
  })

  it('waits for messaging hours with the lines, and with nothing else', async () => {
    const stage = await sent(30)
    stage.ports.clock.set('2026-11-27T19:00:00.000Z')
    await recall(stage)
    let reads = 0
    const { copies } = stage.ports
    const counted: CopyJournal = {
      ...copies,
      read: async (journal) => {
        reads += 1
        return await copies.read(journal)
      },
    }
    const services = stage.services({ copies: counted })
    for (let round = 0; round < 3; round += 1) await services.continueAll()
    expect(await stage.state()).toBe('recalled')
    expect(stage.ports.chat.sends.map(({ message }) => message.card['text'])).toEqual(['Recalled'])
    expect(lines(stage)).toEqual({ [stage.edition.content.summary]: 30 })
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { upToDate: 1, delivered: 31, waitsUntil: '2026-11-30T08:00:00.000Z' },
    })
    const before = reads
    for (let round = 0; round < 20; round += 1) await services.continueAll()
    expect(reads).toBe(before)
    stage.ports.clock.set('2026-11-30T08:00:00.000Z')
    await services.continueAll()
    expect(lines(stage)).toEqual({ Recalled: 30 })
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { upToDate: 31, waitsUntil: null },
    })
  })

  it('goes on after a crash or an outage at any request, and leaves one line each', async () => {
    for (const operation of ['checkpoint', 'read', 'save', 'find', 'replaceNotice']) {
      const stage = await sent(120)
      await recall(stage)
      stage.ports.trouble.failNext(operation, new Outage('away'))
      for (let round = 0; round < 3; round += 1) {
        const services = stage.services()
        await services.continueAll()
        await services.stop()
        stage.ports.clock.advance(1)
      }
      expect([await stage.state(), lines(stage)], operation).toEqual(['recalled', { Recalled: 120 }])
    }
  })

  it('repeats what got no answer after a pause, keeps to a wait, and names those it gives up', async () => {
    const stage = await sent(3)
    await recall(stage)
    const { chat, clock } = stage.ports
    const asked: string[] = []
    const replaceNotice: typeof chat.replaceNotice = async () => {
      asked.push(await clock.now())
      throw asked.length === 1 ? new AskedToWait('429', 300) : new SendUncertain('no answer')
    }
    const services = stage.services({ chat: { ...chat, replaceNotice } })
    for (let round = 0; round < 60; round += 1) {
      await services.continueAll()
      clock.advance(1)
    }
    expect(asked.slice(0, 2)).toEqual(['2026-11-27T09:00:00.000Z', '2026-11-27T09:05:00.000Z'])
    expect([asked.length, await stage.state()]).toEqual([6, 'recalled'])
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { upToDate: 1, people: [{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }] },
    })
    const again = stage.services()
    await again.resend(officerWho, stage.edition.id, [])
    await again.continueAll()
    expect(lines(stage)).toEqual({ Recalled: 3 })
  })
})
