import { describe, expect, it } from 'vitest'
import { instant, type PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { UnreachableReason } from '../../../shared/domain/people/delivery-state.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import { SendUncertain } from '../../../shared/ports/chat.ts'
import { AskedToWait, Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { fridayMorning, officerWho, sendingStage } from '../../../tests/support/sending-stage.ts'
import { mostInFlight } from './engine/rolling.ts'

const helen = { id: personNumber(5), name: 'Helen Strand' }
const at = instant('2026-11-27T09:00:00.000Z')

describe('what does not arrive', () => {
  it('is told in plain words with what to do, and goes out again on a press', async () => {
    const stage = await sendingStage({ people: 5, channels: 1 })
    const { chat } = stage.ports
    chat.refuses(personNumber(1), { kind: 'unreachable', reason: 'personBlockedBot' })
    chat.refuses(personNumber(2), { kind: 'unreachable', reason: 'notInDirectory' })
    chat.refuses(personNumber(3), { kind: 'refusedForNow', reason: 'Teams did not take the message (500).' })
    chat.losesReply(personNumber(4), true)
    const services = stage.services()
    await services.continueAll()
    const view = await services.delivery(officerWho, stage.edition.id)
    expect(view).toMatchObject({
      ok: true,
      value: {
        state: 'sent',
        counts: { sent: 2, unreachable: 2, failed: 1, uncertain: 1 },
        delivered: 2,
        upToDate: 2,
        people: [
          { state: 'unreachable' },
          { state: 'unreachable' },
          { state: 'failed' },
          { state: 'uncertain' },
        ],
      },
    })
    const reasons = view.ok ? view.value.reasons : []
    expect(reasons).toHaveLength(4)
    expect(reasons.every(({ advice }) => advice.length > 10)).toBe(true)
    for (const number of [1, 2, 3]) chat.refuses(personNumber(number), null)
    const keys = (await stage.journal()).map(({ key }) => key)
    const again = await services.resend(officerWho, stage.edition.id, keys)
    expect(again).toMatchObject({ ok: true, value: { state: 'sending', counts: { intended: 4, sent: 2 } } })
    await services.continueAll()
    expect(await stage.counts()).toEqual({ sent: 6 })
    expect(stage.told().get(personNumber(4))).toBe(2)
    expect(stage.told().get(personNumber(5))).toBe(1)
  })

  it('in a channel is told as a channel’s trouble and not as a person’s', async () => {
    const stage = await sendingStage({ people: 0, channels: 3 })
    const { chat } = stage.ports
    const refuses = (channel: number, reason: UnreachableReason) =>
      chat.refuses(`19:channel${channel}@thread.tacv2`, { kind: 'unreachable', reason })
    refuses(1, 'appBlocked')
    refuses(2, 'notInDirectory')
    const services = stage.services()
    await services.continueAll()
    const view = await services.delivery(officerWho, stage.edition.id)
    expect(view.ok && view.value.channels.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/cannot post in this channel/),
      expect.stringMatching(/cannot find this channel/),
      null,
    ])
  })

  it('goes out again on a second press when the first broke off', async () => {
    for (const operation of ['save', 'checkpoint']) {
      const stage = await sendingStage({ people: 2, channels: 0 })
      const { chat, trouble } = stage.ports
      chat.losesReply(personNumber(1), false)
      const services = stage.services()
      await services.continueAll()
      const keys = (await stage.journal()).map(({ key }) => key)
      trouble.failNext(operation, new Outage('away'))
      await expect(services.resend(officerWho, stage.edition.id, keys)).rejects.toThrow(Outage)
      await services.resend(officerWho, stage.edition.id, keys)
      await services.continueAll()
      expect(await stage.counts(), operation).toEqual({ sent: 2 })
    }
  })

  it('goes out once more when a second press overtakes the first', async () => {
    const stage = await sendingStage({ people: 1, channels: 1 })
    const { chat } = stage.ports
    chat.losesReply(personNumber(1), true)
    chat.losesReply('19:channel1@thread.tacv2', false)
    let look: (() => void) | undefined
    const findPost: typeof chat.findPost = async () => {
      if (look === undefined)
        await new Promise<void>((resolve) => {
          look = resolve
        })
      return null
    }
    const services = stage.services({ chat: { ...chat, findPost } })
    await services.continueAll()
    const keys = (await stage.journal()).map(({ key }) => key)
    const slow = services.resend(officerWho, stage.edition.id, keys)
    await expect.poll(() => look).toBeDefined()
    await services.resend(officerWho, stage.edition.id, keys)
    await services.continueAll()
    expect(stage.told().get(personNumber(1))).toBe(2)
    look?.()
    await slow
    await services.continueAll()
    expect(stage.told().get(personNumber(1))).toBe(2)
  })

  it('is not posted again in a channel that has it, though somebody asks for that', async () => {
    const stage = await sendingStage({ people: 1, channels: 1 })
    const { chat } = stage.ports
    chat.losesReply('19:channel1@thread.tacv2', true)
    let isHidden = true
    const findPost: typeof chat.findPost = async (...given) =>
      isHidden ? null : await chat.findPost(...given)
    const services = stage.services({ chat: { ...chat, findPost } })
    await services.continueAll()
    const keys = (await stage.journal()).map(({ key }) => key)
    await services.resend(officerWho, stage.edition.id, keys)
    expect(await stage.counts()).toEqual({ sent: 1, uncertain: 1 })
    isHidden = false
    await services.resend(officerWho, stage.edition.id, keys)
    await services.continueAll()
    expect([await stage.counts(), await stage.state()]).toEqual([{ sent: 2 }, 'sent'])
    expect(chat.sends).toHaveLength(2)
  })

  it('may come to light for half a minute after its reply was lost, however long it was on its way', async () => {
    const stage = await sendingStage({ people: 0, channels: 1 })
    const { chat, clock } = stage.ports
    const postToChannel: typeof chat.postToChannel = async (...given) => {
      await chat.postToChannel(...given)
      clock.advance(1)
      throw new SendUncertain('no answer')
    }
    let reads = 0
    const findPost: typeof chat.findPost = async (...given) => {
      reads += 1
      return reads === 1 ? null : await chat.findPost(...given)
    }
    const services = stage.services({ chat: { ...chat, postToChannel, findPost } })
    for (let round = 0; round < 3; round += 1) {
      await services.continueAll()
      clock.advance(0.1)
    }
    expect(await stage.counts()).toEqual({ sent: 1 })
    expect(chat.sends).toHaveLength(1)
  })

  it('in a channel that nobody can read keeps nobody else waiting, and goes out again on a press', async () => {
    const stage = await sendingStage({
      people: 2,
      channels: 1,
      edition: { situation: { state: 'sending', approvedBy: helen, sendAt: instant(fridayMorning), at } },
    })
    const { chat, copies } = stage.ports
    const [channel] = await copies.read(journalOf(stage.edition))
    if (!channel) throw new Error('no channel')
    const lost = { state: 'uncertain', at: instant(fridayMorning) } as const
    await copies.checkpoint(journalOf(stage.edition), [{ ...channel, state: lost }])
    const findPost = async () => {
      throw new Outage('403')
    }
    stage.ports.clock.advance(1)
    const services = stage.services({ chat: { ...chat, findPost } })
    await services.continueAll()
    expect(await stage.counts()).toEqual({ sent: 2, uncertain: 1 })
    expect(stage.reported).toEqual([new Outage('403')])
    await services.resend(officerWho, stage.edition.id, [channel.key])
    await services.continueAll()
    expect([await stage.counts(), await stage.state()]).toEqual([{ sent: 3 }, 'sent'])
  })

  it('is left for five minutes when Teams loses reply after reply, and a press begins it sooner', async () => {
    const stage = await sendingStage({ people: 200, channels: 0 })
    let isLosing = true
    const { chat } = stage.ports
    const sendToPerson: typeof chat.sendToPerson = async (...given) => {
      if (isLosing) throw new SendUncertain('no answer')
      return await chat.sendToPerson(...given)
    }
    const services = stage.services({ chat: { ...chat, sendToPerson } })
    await services.continueAll()
    const { uncertain = 0 } = await stage.counts()
    expect(uncertain).toBeGreaterThan(0)
    expect(uncertain).toBeLessThanOrEqual(mostInFlight)
    expect(stage.reported).toEqual([expect.any(Outage)])
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { waitsUntil: '2026-11-27T09:05:00.000Z' },
    })
    isLosing = false
    stage.ports.clock.advance(4)
    await services.continueAll()
    expect(chat.sends).toHaveLength(0)
    const [first] = await stage.journal()
    await services.resend(officerWho, stage.edition.id, [first?.key ?? ''])
    await services.continueAll()
    expect(await stage.counts()).toEqual({ sent: 201 - uncertain, uncertain: uncertain - 1 })
  })

  it('adds the app for somebody who has not got it, and only for them', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    const { chat } = stage.ports
    chat.refuses(personNumber(1), { kind: 'unreachable', reason: 'appBlocked' })
    const reach = async (person: PersonId) => {
      chat.refuses(person, null)
      return await chat.reach(person)
    }
    await stage.services({ chat: { ...chat, reach } }).continueAll()
    expect(await stage.counts()).toEqual({ sent: 3 })
    expect([...chat.reached]).toEqual([personNumber(1)])
  })

  it('for somebody for whom the app cannot be added is named, and holds nobody up', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    const { chat } = stage.ports
    chat.refuses(personNumber(1), { kind: 'unreachable', reason: 'appBlocked' })
    const reach = async () => {
      throw new Outage('503')
    }
    await stage.services({ chat: { ...chat, reach } }).continueAll()
    expect([await stage.state(), await stage.counts()]).toEqual(['sent', { sent: 2, failed: 1 }])
  })

  it('waits, and names nobody, while Microsoft 365 asks for time before the app is added', async () => {
    const stage = await sendingStage({ people: 2, channels: 0 })
    const { chat, clock } = stage.ports
    chat.refuses(personNumber(1), { kind: 'unreachable', reason: 'appBlocked' })
    const reach = async () => {
      throw new AskedToWait('429', 600)
    }
    const services = stage.services({ chat: { ...chat, reach } })
    await services.continueAll()
    expect([await stage.state(), await stage.counts()]).toEqual(['sending', { sent: 1, intended: 1 }])
    chat.refuses(personNumber(1), null)
    clock.advance(9)
    await services.continueAll()
    expect(await stage.counts()).toEqual({ sent: 1, intended: 1 })
    clock.advance(1)
    await services.continueAll()
    expect(await stage.counts()).toEqual({ sent: 2 })
  })

  it('carries on after an outage at any request, and doubles nothing', async () => {
    for (const operation of ['checkpoint', 'read', 'save', 'find', 'sendToPerson', 'postToChannel']) {
      const stage = await sendingStage({ people: 40 })
      const services = stage.services()
      stage.ports.trouble.failNext(operation, new Outage('away'))
      await services.continueAll()
      await services.continueAll()
      await services.continueAll()
      expect(await stage.state(), operation).toBe('sent')
      expect(await stage.counts(), operation).toEqual({ sent: 42 })
      expect(stage.ports.chat.sends, operation).toHaveLength(42)
    }
  })

  it('is not for respondents to see or send', async () => {
    const stage = await sendingStage()
    const nobody = { ...officerWho, appRoles: [] }
    expect(await stage.services().delivery(nobody, stage.edition.id)).toMatchObject({ ok: false })
    expect(await stage.services().resend(nobody, stage.edition.id, [])).toMatchObject({ ok: false })
  })
})
