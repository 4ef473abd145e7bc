// A correction while copies of the update still go out, or wait for the morning.

import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { approveCorrection, correctEdition } from '../../../shared/domain/updates/correcting.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import type { CopyJournal } from '../../../shared/ports/updates.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { officerWho, type SendingStage, sendingStage } from '../../../tests/support/sending-stage.ts'

const at = instant('2026-11-27T09:30:00.000Z')
const helen = { id: personNumber(5), name: 'Helen Strand' }
const marcus = { id: personNumber(4), name: 'Marcus Oyelaran' }

const correct = async ({ ports, edition }: SendingStage) => {
  const stored = await ports.editions.find(edition.id)
  if (stored === null) throw new Error('no edition')
  const { value } = stored
  const content = { ...value.content, summary: 'Put right' }
  const pending = correctEdition(
    value,
    { content, line: 'the day.', reason: 'A wrong day' },
    { by: marcus, at },
  )
  const seen = { revision: value.revision, writtenAt: at }
  const next = pending.ok ? approveCorrection(pending.value, seen, { by: helen, at }) : pending
  if (!next.ok) throw new Error('cannot be corrected')
  await ports.editions.save(stored, next.value)
}
const shown = ({ ports }: SendingStage) => {
  const times: Record<string, number> = {}
  for (const { message } of ports.chat.sends) {
    const text = String(message.card['text'])
    times[text] = (times[text] ?? 0) + 1
  }
  return times
}

/** The first process does so many sends and then `then` comes between. */
const interrupted = (stage: SendingStage, sends: number, then: () => Promise<void>): Chat => {
  const { chat } = stage.ports
  let left = sends
  return {
    ...chat,
    sendToPerson: async (...given) => {
      left -= 1
      if (left === 0) await then()
      return await chat.sendToPerson(...given)
    },
  }
}

describe('a correction while the update goes out', () => {
  it('is what the rest get, and every copy that went out before shows it too', async () => {
    const stage = await sendingStage({ people: 200, channels: 2 })
    const services = stage.services({ chat: interrupted(stage, 40, () => correct(stage)) })
    for (let round = 0; round < 3; round += 1) await services.continueAll()
    expect([await stage.state(), await stage.counts()]).toEqual(['sent', { sent: 202 }])
    expect(shown(stage)).toEqual({ 'Put right': 202 })
    expect([...stage.told().values()].every((times) => times === 1)).toBe(true)
    expect((await stage.journal()).every((copy) => copy.shown === 2)).toBe(true)
  })

  it('doubles nothing and leaves nobody out when any request fails in between', async () => {
    for (const operation of ['checkpoint', 'read', 'save', 'find', 'update', 'sendToPerson']) {
      const stage = await sendingStage({ people: 60, channels: 1 })
      const breaks = async () => {
        await correct(stage)
        stage.ports.trouble.failNext(operation, new Outage('away'))
      }
      const services = stage.services({ chat: interrupted(stage, 20, breaks) })
      for (let round = 0; round < 5; round += 1) {
        await services.continueAll()
        stage.ports.clock.advance(1)
      }
      expect([await stage.state(), shown(stage)], operation).toEqual(['sent', { 'Put right': 61 }])
      expect(
        [...stage.told().values()].every((times) => times === 1),
        operation,
      ).toBe(true)
    }
  })
})

describe('a correction while the rest wait for the morning', () => {
  const lateAt = async () => {
    const stage = await sendingStage({ people: 100, channels: 1 })
    const closes = async () => stage.ports.clock.set('2026-11-27T18:00:00.000Z')
    await stage.services({ chat: interrupted(stage, 40, closes) }).continueAll()
    const { sent = 0, intended = 0 } = await stage.counts()
    expect([sent + intended, await stage.state()]).toEqual([101, 'sending'])
    expect(intended).toBeGreaterThan(20)
    return { stage, sent, intended }
  }

  it('changes at once what is out, and the rest go out with it in the morning', async () => {
    const { stage, sent, intended } = await lateAt()
    await correct(stage)
    const services = stage.services()
    await services.continueAll()
    expect(shown(stage)).toEqual({ 'Put right': sent })
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { state: 'sending', upToDate: sent, delivered: sent, counts: { intended } },
    })
    stage.ports.clock.set('2026-11-30T08:00:00.000Z')
    await services.continueAll()
    expect([await stage.state(), shown(stage)]).toEqual(['sent', { 'Put right': 101 }])
  })

  it('reads the journal no more than before once all of it is done', async () => {
    const { stage } = await lateAt()
    await correct(stage)
    let reads = 0
    const copies: CopyJournal = {
      ...stage.ports.copies,
      read: async (journal) => {
        if (journal === journalOf(stage.edition)) reads += 1
        return await stage.ports.copies.read(journal)
      },
    }
    const services = stage.services({ copies })
    await services.continueAll()
    await services.continueAll()
    const before = reads
    for (let round = 0; round < 20; round += 1) await services.continueAll()
    expect(reads).toBe(before)
  })

  it('does not wait for a resend that waits', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    const { chat, clock } = stage.ports
    chat.losesReply(personNumber(1), false)
    const services = stage.services()
    await services.continueAll()
    clock.set('2026-11-27T19:00:00.000Z')
    const keys = (await stage.journal()).map(({ key }) => key)
    await services.resend(officerWho, stage.edition.id, keys)
    await services.continueAll()
    expect(await stage.state()).toBe('sending')
    await correct(stage)
    await services.continueAll()
    expect(shown(stage)).toEqual({ 'Put right': 2 })
    clock.set('2026-11-30T08:00:00.000Z')
    await services.continueAll()
    expect([await stage.state(), shown(stage)]).toEqual(['sent', { 'Put right': 3 }])
  })
})
