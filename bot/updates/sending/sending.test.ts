import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { recallEdition } from '../../../shared/domain/updates/correcting.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import {
  fridayMorning,
  officerWho,
  type SendingStage,
  sendingStage,
} from '../../../tests/support/sending-stage.ts'
import { anEditionContent } from '../../../tests/support/update-builders.ts'
import { outgoingCards } from '../../outgoing-cards.ts'
import { sendingUseCases } from './use-cases.ts'

const helen = { id: personNumber(5), name: 'Helen Strand' }
const at = instant('2026-11-27T09:30:00.000Z')

const change = async ({ ports, edition }: SendingStage, next: (edition: Edition) => Edition) => {
  const stored = await ports.editions.find(edition.id)
  if (!stored) throw new Error('no edition')
  await ports.editions.save(stored, next(stored.value))
}
const recall = (stage: SendingStage) =>
  change(stage, (edition) => {
    const recalled = recallEdition(edition, 'A wrong date.', { by: helen, at })
    if (!recalled.ok) throw new Error('cannot be recalled')
    return recalled.value
  })
const correct = (stage: SendingStage) =>
  change(stage, (edition) => ({
    ...edition,
    revision: edition.revision + 1,
    content: anEditionContent({ summary: 'Corrected words' }),
    corrections: [
      ...edition.corrections,
      {
        revision: edition.revision + 1,
        line: 'Corrected',
        reason: 'A wrong date',
        by: helen,
        approvedBy: helen,
        at,
        before: edition.content,
      },
    ],
  }))
const texts = ({ ports }: SendingStage) =>
  new Set(ports.chat.sends.map(({ message }) => message.card['text']))

describe('the minute at which it goes out', () => {
  it('goes to every channel and person once at its minute, with the facts of that moment', async () => {
    const stage = await sendingStage({ people: 60, channels: 3 })
    const services = stage.services()
    await services.continueAll()
    expect(await stage.state()).toBe('sent')
    expect(await stage.counts()).toEqual({ sent: 63 })
    expect([...stage.told().values()].every((times) => times === 1)).toBe(true)
    expect(stage.told().size).toBe(63)
    const [first] = stage.ports.chat.sends
    expect(first?.to).toBe('19:channel1@thread.tacv2')
    await services.continueAll()
    expect(stage.ports.chat.sends).toHaveLength(63)
  })

  it('waits for its minute, and out of hours', async () => {
    const early = await sendingStage({ now: '2026-11-27T08:59:00.000Z' })
    await early.services().continueAll()
    expect(await early.state()).toBe('scheduled')
    const late = await sendingStage({
      edition: {
        situation: { state: 'sending', approvedBy: helen, sendAt: instant(fridayMorning), at },
      },
      now: '2026-11-27T18:30:00.000Z',
    })
    const services = late.services()
    await services.continueAll()
    expect(late.ports.chat.sends).toHaveLength(0)
    const view = await services.delivery(officerWho, late.edition.id)
    expect(view).toMatchObject({ ok: true, value: { waitsUntil: '2026-11-30T08:00:00.000Z' } })
    late.ports.clock.set('2026-11-30T08:00:00.000Z')
    await services.continueAll()
    expect(await late.counts()).toEqual({ sent: 32 })
  })

  it('goes out although the facts of live blocks cannot be read, when it has none', async () => {
    const stage = await sendingStage({ people: 2, channels: 1 })
    const links = { siteUrl: 'https://countywide.example', appId: '00000000-0000-4000-8000-0000000000aa' }
    const services = sendingUseCases({
      ...stage.ports,
      cards: outgoingCards(links, () => '0'.repeat(20)).updates,
      liveFacts: async () => {
        throw new Error('the list of a consultation was deleted')
      },
      report: () => undefined,
    })
    await services.continueAll()
    expect([await stage.state(), await stage.counts()]).toEqual(['sent', { sent: 3 }])
  })

  it('is left to a person when it was missed by more than an hour', async () => {
    const stage = await sendingStage({ now: '2026-11-27T10:01:00.000Z' })
    await stage.services().continueAll()
    expect(await stage.state()).toBe('missed')
    expect(stage.ports.chat.sends).toHaveLength(0)
  })
})

describe('corrections and recalls', () => {
  it('brings every delivered copy up to a correction, and goes on with it after a crash', async () => {
    const stage = await sendingStage({ people: 100 })
    await stage.services().continueAll()
    await correct(stage)
    let left = 40
    const dies = {
      ...stage.ports.chat,
      update: async (...given: Parameters<typeof stage.ports.chat.update>) => {
        left -= 1
        return left < 0 ? await new Promise<never>(() => undefined) : await stage.ports.chat.update(...given)
      },
    }
    void stage.services({ chat: dies }).continueAll()
    await expect.poll(() => left).toBeLessThan(0)
    expect(texts(stage).size).toBe(2)
    stage.ports.clock.advance(1)
    const services = stage.services()
    await services.continueAll()
    expect(texts(stage)).toEqual(new Set(['Corrected words']))
    expect((await stage.journal()).every(({ shown }) => shown === 2)).toBe(true)
    expect(stage.ports.chat.sends).toHaveLength(102)
  })

  it('names delivered copies that could not be changed, and tries them again on a press', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    await stage.services().continueAll()
    await correct(stage)
    let isRefused = true
    const chat = {
      ...stage.ports.chat,
      update: async (...given: Parameters<typeof stage.ports.chat.update>) =>
        isRefused && given[0].conversationId === `chat-${personNumber(1)}`
          ? ({ ok: false, refusal: { kind: 'unreachable', reason: 'personBlockedBot' } } as const)
          : await stage.ports.chat.update(...given),
    }
    const services = stage.services({ chat })
    await services.continueAll()
    const view = await services.delivery(officerWho, stage.edition.id)
    expect(view).toMatchObject({
      ok: true,
      value: {
        delivered: 3,
        upToDate: 2,
        people: [{ state: 'sent', reason: expect.stringContaining('earlier') }],
      },
    })
    isRefused = false
    await services.resend(officerWho, stage.edition.id, [])
    await services.continueAll()
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({ value: { upToDate: 3 } })
    expect(stage.ports.chat.sends).toHaveLength(3)
  })

  it('recalled while it is sent: nothing more goes out, and every copy that did says so', async () => {
    const stage = await sendingStage({ people: 200 })
    let sends = 0
    const chat = {
      ...stage.ports.chat,
      sendToPerson: async (...given: Parameters<typeof stage.ports.chat.sendToPerson>) => {
        sends += 1
        if (sends === 50) await recall(stage)
        return await stage.ports.chat.sendToPerson(...given)
      },
    }
    const services = stage.services({ chat })
    await services.continueAll()
    expect(await stage.state()).toBe('recalled')
    expect(texts(stage)).toEqual(new Set(['Recalled']))
    const delivered = stage.ports.chat.sends.length
    expect(delivered).toBeLessThan(90)
    expect(await stage.counts()).toEqual({ sent: delivered, failed: 202 - delivered })
    const keys = (await stage.journal()).map(({ key }) => key)
    expect(await services.resend(officerWho, stage.edition.id, keys)).toMatchObject({ ok: false })
    const reason = 'It was recalled before this was sent.'
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { reasons: [{ reason, advice: 'Nothing needs to be done: it was recalled.' }] },
    })
    await services.continueAll()
    expect(stage.ports.chat.sends).toHaveLength(delivered)
  })

  it('recalled while Teams let one copy not be changed: it stays named, and is tried again after a restart', async () => {
    const stage = await sendingStage({ people: 3, channels: 0 })
    await stage.services().continueAll()
    await recall(stage)
    let isRefused = true
    const { chat: teams } = stage.ports
    const update: typeof teams.update = async (...given) =>
      isRefused && given[0].conversationId === `chat-${personNumber(1)}`
        ? { ok: false, refusal: { kind: 'refusedForNow', reason: 'Teams did not take the message (401).' } }
        : await teams.update(...given)
    const restarted = async () => {
      const services = stage.services({ chat: { ...teams, update } })
      await services.continueAll()
      await services.stop()
      return await services.delivery(officerWho, stage.edition.id)
    }
    const left = { state: 'recalled', upToDate: 2, people: [{ name: 'Head 1', state: 'sent' }] }
    expect(await restarted()).toMatchObject({ value: left })
    expect(await restarted()).toMatchObject({ value: left })
    isRefused = false
    expect(await restarted()).toMatchObject({ value: { upToDate: 3, people: [] } })
    expect(texts(stage)).toEqual(new Set(['Recalled']))
  })
})

describe('notices in the activity feed', () => {
  const asNotice = {
    sending: { channels: [], personal: { how: 'notice', audience: { everyone: true } }, at: null },
  } as const

  it('go to everybody, a hundred at a time; a second run changes nothing', async () => {
    const stage = await sendingStage({ people: 250, channels: 1, edition: asNotice })
    stage.ports.chat.refuses(personNumber(7), { kind: 'unreachable', reason: 'guestRefused' })
    const services = stage.services()
    stage.ports.trouble.failNext('notifyAll', new Outage('away'))
    await services.continueAll()
    await services.continueAll()
    expect(await stage.counts()).toEqual({ sent: 250, unreachable: 1 })
    expect(stage.ports.chat.notices).toHaveLength(249)
    expect(stage.ports.chat.sends).toHaveLength(1)
    await correct(stage)
    await services.continueAll()
    expect(await services.delivery(officerWho, stage.edition.id)).toMatchObject({
      value: { delivered: 250, upToDate: 250 },
    })
  })
})
