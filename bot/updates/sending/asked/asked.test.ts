import { describe, expect, it } from 'vitest'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import { refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import {
  approveCorrection,
  correctEdition,
  recallEdition,
} from '../../../../shared/domain/updates/correcting.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { personNumber } from '../../../../tests/support/builders.ts'
import { officerWho, sendingStage } from '../../../../tests/support/sending-stage.ts'

const at = instant('2026-11-27T10:00:00.000Z')
const helen = { id: personNumber(5), name: 'Helen Strand' }
const marcus = { id: personNumber(4), name: 'Marcus Oyelaran' }
const priya: Person = { id: personNumber(1), name: 'Priya Nair', appRoles: [], guest: false, links: [] }

const recalled = (edition: Edition): Edition => {
  const next = recallEdition(edition, 'A wrong date.', { by: helen, at })
  if (!next.ok) throw new Error('cannot be recalled')
  return next.value
}

const corrected = (edition: Edition): Edition => {
  const content = { ...edition.content, summary: 'Snow days, put right' }
  const asked = { content, line: 'the day is Friday.', reason: 'A wrong day' }
  const pending = correctEdition(edition, asked, { by: marcus, at })
  const seen = { revision: edition.revision, writtenAt: at }
  const next = pending.ok ? approveCorrection(pending.value, seen, { by: helen, at }) : pending
  if (!next.ok) throw new Error('cannot be corrected')
  return next.value
}

/** An edition that went out to nobody but a channel, and what the bot gives in Priya's chat. */
const stageOfOne = async (withChat: (chat: Chat) => Chat = (chat) => chat) => {
  const stage = await sendingStage({ people: 0, channels: 1 })
  const services = stage.services({ chat: withChat(stage.ports.chat) })
  await services.continueAll()
  const stored = async () => {
    const found = await stage.ports.editions.find(stage.edition.id)
    if (found === null) throw new Error('no edition')
    return found
  }
  const change = async (how: (edition: Edition) => Edition) => {
    const before = await stored()
    await stage.ports.editions.save(before, how(before.value))
  }
  const say = async () => {
    const sent = await stage.ports.chat.sendToPerson(priya.id, { card: { text: 'As it was' }, summary: 's' })
    if (!sent.ok) throw new Error('not sent')
    return sent.value
  }
  const give = async () => {
    const message = await say()
    await services.follow({ drawn: (await stored()).value, person: priya, message, isNew: true })
  }
  const shown = () =>
    stage.ports.chat.sends.filter(({ to }) => to === priya.id).map(({ message }) => message.card['text'])
  return { ...stage, services, other: stage.services(), stored, change, say, give, shown }
}

describe('a copy that somebody asked the bot for', () => {
  it('is corrected and recalled as the delivered ones are', async () => {
    const { services, change, give, shown, state, edition } = await stageOfOne()
    await give()
    await give()
    await change(corrected)
    await services.continueAll()
    expect(shown()).toEqual(['Snow days, put right', 'Snow days, put right'])
    await change(recalled)
    await services.continueAll()
    expect(shown()).toEqual(['Recalled', 'Recalled'])
    expect(await state()).toBe('recalled')
    expect(await services.delivery(officerWho, edition.id)).toMatchObject({
      value: { delivered: 1, asked: { copies: 2, upToDate: 2 } },
    })
  })

  it('is recalled when it was asked for after the last round had found nothing left', async () => {
    const { services, change, stored, say, shown, ports } = await stageOfOne()
    const drawn = (await stored()).value
    await change(recalled)
    await services.continueAll()
    ports.clock.advance(10)
    await services.continueAll()
    // Drawn a moment before the recall, and only now in the chat.
    await services.follow({ drawn, person: priya, message: await say(), isNew: true })
    await services.continueAll()
    expect(shown()).toEqual(['Recalled'])
  })

  it('is seen when another server keeps it a minute after the recall', async () => {
    const { services, other, change, stored, say, shown } = await stageOfOne()
    const drawn = (await stored()).value
    await change(recalled)
    await services.continueAll()
    // The other server has no part in the rounds of this one.
    await other.follow({ drawn, person: priya, message: await say(), isNew: true })
    await services.continueAll()
    expect(shown()).toEqual(['Recalled'])
  })

  it('shows the newest when its message is drawn again during a correction', async () => {
    const { services, change, stored, say, shown } = await stageOfOne()
    const drawn = (await stored()).value
    const message = await say()
    await change(corrected)
    await services.follow({ drawn, person: priya, message, isNew: false })
    expect(shown()).toEqual(['Snow days, put right'])
  })

  it('makes room for the way to the page where it cannot be kept', async () => {
    const { give, shown, ports, reported } = await stageOfOne()
    ports.trouble.failNext('askedAdd', new Outage('SharePoint is away'))
    await give()
    expect(shown()).toEqual(['Elsewhere'])
    expect(reported).toHaveLength(1)
  })

  it('keeps no recall waiting when Teams does not let us change it, and is tried again on a press', async () => {
    let isBlocked = true
    const { services, change, give, state, shown, edition } = await stageOfOne((chat) => ({
      ...chat,
      update: async (sent, message) =>
        isBlocked && sent.conversationId === `chat-${priya.id}`
          ? refuse({ kind: 'refusedForNow', reason: 'Not now' })
          : await chat.update(sent, message),
    }))
    await give()
    await change(recalled)
    await services.continueAll()
    expect(await state()).toBe('recalled')
    isBlocked = false
    await services.continueAll()
    expect(shown()).toEqual(['As it was'])
    await services.resend(officerWho, edition.id, [])
    await services.continueAll()
    expect(shown()).toEqual(['Recalled'])
  })
})
