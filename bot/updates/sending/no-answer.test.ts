import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { recallEdition } from '../../../shared/domain/updates/correcting.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import {
  fridayMorning,
  officerWho,
  type SendingStage,
  sendingStage,
} from '../../../tests/support/sending-stage.ts'

const helen = { id: personNumber(5), name: 'Helen Strand' }
const at = instant(fridayMorning)
const sending = { state: 'sending', approvedBy: helen, sendAt: at, at } as const

const recall = async ({ ports, edition }: SendingStage) => {
  const stored = await ports.editions.find(edition.id)
  const recalled = stored && recallEdition(stored.value, 'A wrong date.', { by: helen, at })
  if (!stored || !recalled?.ok) throw new Error('cannot be recalled')
  await ports.editions.save(stored, recalled.value)
}

/** One channel whose post is lost from sight, and that nobody can read. */
const shutChannel = async () => {
  const stage = await sendingStage({ people: 0, channels: 1, edition: { situation: sending } })
  const { chat, copies } = stage.ports
  const [channel] = await copies.read(journalOf(stage.edition))
  if (!channel) throw new Error('no channel')
  await copies.checkpoint(journalOf(stage.edition), [{ ...channel, state: { state: 'uncertain', at } }])
  let reads = 0
  const findPost = async () => {
    reads += 1
    throw new Error('403')
  }
  return { stage, services: stage.services({ chat: { ...chat, findPost } }), reads: () => reads }
}

type Services = ReturnType<SendingStage['services']>
const rounds = async (services: Services, stage: SendingStage, count: number, minutes: number) => {
  for (let round = 0; round < count; round++) {
    await services.continueAll()
    stage.ports.clock.advance(minutes)
  }
}

describe('64: a channel that nobody can read', () => {
  it('is asked a few times, then stays uncertain and keeps the update no longer', async () => {
    const { stage, services, reads } = await shutChannel()
    await rounds(services, stage, 50, 0)
    expect(reads()).toBe(1)
    await rounds(services, stage, 20, 0.05)
    expect(reads()).toBeLessThanOrEqual(5)
    expect([await stage.state(), await stage.counts()]).toEqual(['sent', { uncertain: 1 }])
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { channels: [{ state: 'uncertain', reason: expect.stringContaining('cannot tell') }] },
    })
  })

  it('does not keep a recall open', async () => {
    const { stage, services, reads } = await shutChannel()
    await recall(stage)
    await rounds(services, stage, 20, 0.05)
    expect([await stage.state(), await stage.counts()]).toEqual(['recalled', { uncertain: 1 }])
    expect(reads()).toBeLessThanOrEqual(5)
  })
})

describe('a copy that Teams fails to change again and again', () => {
  // All but the first person's.
  const poisoned = async (people: number) => {
    const stage = await sendingStage({ people, channels: 0 })
    const { chat } = stage.ports
    await stage.services().continueAll()
    await recall(stage)
    let isFailing = true
    let tries = 0
    const update: Chat['update'] = async (...given) => {
      if (!isFailing || given[0].conversationId !== `chat-${personNumber(1)}`)
        return await chat.update(...given)
      tries += 1
      throw new Outage('500')
    }
    const heal = () => {
      isFailing = false
    }
    const services = stage.services({ chat: { ...chat, update } })
    return { stage, services, tries: () => tries, heal }
  }

  it('keeps no other waiting', async () => {
    const { stage, services } = await poisoned(60)
    await services.continueAll()
    expect((await stage.journal()).filter(({ shown }) => shown === 2)).toHaveLength(59)
  })

  it('is tried a few times, and then the recall ends and names it', async () => {
    const { stage, services, tries } = await poisoned(3)
    await rounds(services, stage, 50, 0)
    expect(tries()).toBe(1)
    expect(await stage.state()).toBe('recalling')
    await rounds(services, stage, 200, 0.05)
    expect(await stage.state()).toBe('recalled')
    expect(tries()).toBe(6)
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: {
        upToDate: 2,
        people: [{ name: 'Head 1', reason: expect.stringContaining('earlier version') }],
      },
    })
  })

  it('is not asked for again before the time that Teams names', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    const { chat } = stage.ports
    await stage.services().continueAll()
    await recall(stage)
    const asked: string[] = []
    const update: Chat['update'] = async (...given) => {
      if (given[0].conversationId !== `chat-${personNumber(1)}`) return await chat.update(...given)
      asked.push(await stage.ports.clock.now())
      throw new Outage('429', { retryAfter: 1_200 })
    }
    await rounds(stage.services({ chat: { ...chat, update } }), stage, 25, 1)
    expect(asked).toEqual(['2026-11-27T09:00:00.000Z', '2026-11-27T09:20:00.000Z'])
  })

  it('is tried again on a press, after a recall as well', async () => {
    const { stage, services, heal } = await poisoned(3)
    await rounds(services, stage, 200, 0.05)
    heal()
    expect(await services.resend(officerWho, stage.edition.id, [])).toMatchObject({ ok: true })
    await services.continueAll()
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { state: 'recalled', upToDate: 3, people: [] },
    })
  })
})

describe('Teams away for all', () => {
  it('is waited for as long as it says, and nobody is named for it', async () => {
    const stage = await sendingStage({ people: 60, channels: 0 })
    const { chat, clock } = stage.ports
    await stage.services().continueAll()
    await recall(stage)
    let tries = 0
    let isAway = true
    const update: Chat['update'] = async (...given) => {
      tries += 1
      if (isAway) throw new Outage('429', { retryAfter: 120 })
      return await chat.update(...given)
    }
    const services = stage.services({ chat: { ...chat, update } })
    await rounds(services, stage, 30, 0.05)
    expect(tries).toBeLessThanOrEqual(28)
    clock.advance(1)
    isAway = false
    await services.continueAll()
    expect(await stage.state()).toBe('recalled')
  })
})
