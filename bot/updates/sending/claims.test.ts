import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { recallEdition } from '../../../shared/domain/updates/correcting.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { seededTurns } from '../../../tests/support/fakes/turns.ts'
import { type SendingStage, sendingStage } from '../../../tests/support/sending-stage.ts'
import { unlessChanged } from '../../as-read.ts'
import { saveBeside } from '../ports.ts'

// A server of its own memory whose every send and every write to the journal waits for its turn.
const serverOn = (stage: SendingStage, turn: () => Promise<void>) => {
  const { chat } = stage.ports
  const journal = stage.ports.copies.another()
  return stage.services({
    chat: {
      ...chat,
      sendToPerson: async (...asked) => {
        await turn()
        return await chat.sendToPerson(...asked)
      },
    },
    copies: {
      ...journal,
      checkpoint: async (...asked) => {
        await turn()
        return await journal.checkpoint(...asked)
      },
    },
  })
}

const claimOf = async ({ ports, edition }: SendingStage) =>
  (await ports.editions.find(edition.id))?.value.claim

// A server that dies with its first copies on their way.
const dead = async (stage: SendingStage) => {
  let began = false
  const never = async () => {
    began = true
    return await new Promise<never>(() => undefined)
  }
  const { chat } = stage.ports
  void stage
    .services({ chat: { ...chat, sendToPerson: never }, copies: stage.ports.copies.another() })
    .continueAll()
  await expect.poll(() => began).toBe(true)
}

describe('two servers', () => {
  it('send an update once between them and leave nobody uncertain, in whatever order their steps come', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const stage = await sendingStage({ people: 90, channels: 3 })
      const turn = seededTurns(seed)
      const servers = [serverOn(stage, turn), serverOn(stage, turn)]
      await Promise.all(servers.map((server) => server.continueAll()))
      await Promise.all(servers.map((server) => server.continueAll()))
      expect([seed, await stage.state(), await stage.counts()]).toEqual([seed, 'sent', { sent: 93 }])
      expect(Math.max(...stage.told().values())).toBe(1)
      expect(await claimOf(stage)).toBeUndefined()
    }
  })

  it('leave the update to the one that has begun it, and take it up once that one has crashed', async () => {
    const stage = await sendingStage({ people: 40, channels: 0 })
    await dead(stage)
    const other = stage.services({ copies: stage.ports.copies.another() })
    await other.continueAll()
    expect(await stage.counts()).toEqual({ sending: 28, intended: 12 })
    stage.ports.clock.advance(0.4)
    await other.continueAll()
    expect(await stage.counts()).toEqual({ uncertain: 28, sent: 12 })
  })

  it('renew a claim while Teams keeps them waiting, so that it is not taken for stuck', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    const { chat, clock, copies } = stage.ports
    let answer: () => void = () => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    let asked = 0
    const slow = stage.services({
      copies: copies.another(),
      chat: {
        ...chat,
        sendToPerson: async (...given) => {
          asked += 1
          await answered
          return await chat.sendToPerson(...given)
        },
      },
    })
    const other = stage.services({ copies: copies.another() })
    const running = slow.continueAll()
    await expect.poll(() => asked).toBe(3)
    for (let round = 0; round < 6; round++) {
      clock.advance(0.2)
      await slow.renewClaims()
      await other.continueAll()
    }
    answer()
    await running
    expect([await stage.state(), await stage.counts()]).toEqual(['sent', { sent: 3 }])
  })

  it('begin nothing more once the other has taken over', async () => {
    const stage = await sendingStage({ people: 60, channels: 0 })
    const { chat, clock, copies, editions } = stage.ports
    let sends = 0
    const slow = stage.services({
      copies: copies.another(),
      chat: {
        ...chat,
        sendToPerson: async (...given) => {
          sends += 1
          if (sends === 1) {
            clock.advance(0.5)
            const stored = await editions.find(stage.edition.id)
            if (!stored) throw new Error('no edition')
            await editions.save(stored, { ...stored.value, claim: { key: 'another', at: clock.at() } })
          }
          return await chat.sendToPerson(...given)
        },
      },
    })
    await slow.continueAll()
    expect(sends).toBe(14)
    expect(await stage.counts()).toEqual({ sent: 14, intended: 46 })
    expect(await claimOf(stage)).toMatchObject({ key: 'another' })
  })

  it('give a claim back when they stop, so that the other goes on at once', async () => {
    const stage = await sendingStage({ people: 60, channels: 0 })
    const { chat, copies } = stage.ports
    const stops = stage.services({
      copies: copies.another(),
      chat: {
        ...chat,
        sendToPerson: async (...given) => {
          void stops.stop()
          return await chat.sendToPerson(...given)
        },
      },
    })
    await stops.continueAll()
    expect(await stage.counts()).toEqual({ sent: 14, intended: 46 })
    await stage.services({ copies: copies.another() }).continueAll()
    expect(await stage.counts()).toEqual({ sent: 60 })
  })

  it('give back what they only wait with as well', async () => {
    const stage = await sendingStage({ people: 60, channels: 0 })
    const { copies, trouble } = stage.ports
    const stops = stage.services({ copies: copies.another() })
    trouble.failNext('sendToPerson', new Outage('away'))
    await stops.continueAll()
    expect(await claimOf(stage)).toBeDefined()
    await stops.stop()
    expect(await claimOf(stage)).toBeUndefined()
  })

  it('write one claim in a pass that takes no longer than a few seconds', async () => {
    const stage = await sendingStage({ people: 200, channels: 2 })
    let saves = 0
    const { editions } = stage.ports
    const save: typeof editions.save = async (...given) => {
      saves += 1
      return await editions.save(...given)
    }
    await stage.services({ editions: { ...editions, save } }).continueAll()
    // The beginning, with the claim in it, and the end.
    expect([await stage.state(), saves]).toEqual(['sent', 2])
  })
})

describe('a claim that is renewed while an officer decides', () => {
  const at = instant('2026-11-27T09:30:00.000Z')

  it('refuses them nothing, and stays', async () => {
    const stage = await sendingStage({ people: 40, channels: 0 })
    await dead(stage)
    const { editions } = stage.ports
    const read = await editions.find(stage.edition.id)
    if (!read) throw new Error('no edition')
    const claim = { key: 'sender', at }
    await editions.save(read, { ...read.value, claim })
    const recalled = recallEdition(read.value, 'A wrong date.', {
      by: { id: personNumber(5), name: 'Helen' },
      at,
    })
    if (!recalled.ok) throw new Error('cannot be recalled')
    await saveBeside(stage.ports, read, recalled.value)
    expect((await editions.find(stage.edition.id))?.value).toMatchObject({
      claim,
      situation: { state: 'recalling' },
    })
    const second = await unlessChanged(() => saveBeside(stage.ports, read, recalled.value))
    expect(second).toMatchObject({ ok: false, refusal: { reason: 'changedMeanwhile' } })
    expect(journalOf(read.value)).toBe(journalOf(stage.edition))
  })
})
