import { beforeEach, describe, expect, it } from 'vitest'
import { editionId, instant, type PersonId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../shared/domain/updates/edition.ts'
import { personNumber } from '../support/builders.ts'
import { type Door, harbour, look, openDoor, people, tidewell, wrenfield } from './door.ts'
import { sentEdition } from './every-update-card.ts'

const { priya, amara } = people
const stranger: PersonId = personNumber(77)
let door: Door

const keep = async (about: Partial<Edition> = {}): Promise<Edition> =>
  (await door.ports.editions.create(sentEdition(about))).value

const notedSchools = async (id = 'update-2026-11-27') =>
  (await door.ports.readings.notedOf(editionId(id))).map((one) => one.urn).sort()

const pressInChannel = async (person: PersonId, data: Record<string, unknown>) =>
  door.conversation.onPress('updates.note', { person: await door.personOf(person), data, inChannel: true })

const sentAt = (text: string): Edition['situation'] => ({
  state: 'sent',
  approvedBy: sentEdition().author,
  sendAt: instant(text),
  at: instant(text),
})

const withdrawn = (reason: string): Edition['situation'] => ({
  state: 'recalled',
  approvedBy: sentEdition().author,
  sendAt: instant('2026-11-27T16:00:00.000Z'),
  by: sentEdition().author,
  at: instant('2026-11-27T17:00:00.000Z'),
  reason,
})

beforeEach(async () => {
  door = await openDoor()
})

describe('the latest update', () => {
  it('is the newest that went out, neither a draft nor one taken back', async () => {
    await keep({ id: editionId('older'), situation: sentAt('2026-11-20T16:00:00.000Z') })
    await keep({ id: editionId('newest'), situation: sentAt('2026-11-26T16:00:00.000Z') })
    await keep({ id: editionId('old'), situation: sentAt('2026-11-13T16:00:00.000Z') })
    await keep({ id: editionId('draft'), situation: { state: 'draft', sentBack: null } })
    await keep({ id: editionId('taken-back'), situation: withdrawn('Wrong file') })
    const answer = await door.conversation.onText(await door.personOf(priya), 'latest update')
    if (answer?.kind !== 'card') throw new Error('no card')
    const seen = look(answer.card.card)
    expect(seen.button('Noted').data).toEqual({ edition: 'newest' })
  })

  it('is said not to be there before the first', async () => {
    expect((await door.press(priya, 'updates.latest', {})).words).toContain('No update has gone out yet.')
  })

  it('is not shown to somebody who is linked to nothing', async () => {
    await keep()
    const seen = await door.press(stranger, 'updates.latest', {})
    expect(seen.words).toContain('has not linked you to a school')
    expect(seen.words).not.toContain('Snow')
  })
})

describe('a card of an update that came to stand in a chat', () => {
  const message = (activityId: string) => ({ conversationId: 'a:1', activityId })
  const kept = async () => door.ports.askedCopies.of(editionId('update-2026-11-27'))
  const ask = async (activityId: string) => {
    const answer = await door.conversation.onText(await door.personOf(priya), 'latest update')
    if (answer?.kind !== 'card') throw new Error('no card')
    await answer.placed?.({ message: message(activityId), how: 'new' })
    return look(answer.card.card)
  }

  it('is a copy from then on, up to five in one chat', async () => {
    await keep()
    for (const id of ['1', '2', '3', '4', '5']) expect((await ask(id)).words).toContain('Snow')
    expect((await kept()).map((copy) => [copy.target, copy.state, copy.shown])).toEqual(
      ['1', '2', '3', '4', '5'].map((id) => [
        { kind: 'person', person: priya, name: 'Priya Nair', urns: [] },
        { state: 'sent', at: expect.any(String), ...message(id) },
        1,
      ]),
    )
    const sixth = await ask('6')
    expect(sixth.words).toContain('Read it in Countywide')
    expect(sixth.words).not.toContain('Snow')
    expect(await kept()).toHaveLength(5)
  })

  it('is a copy too when its button was pressed in a channel, and none anew when pressed in the chat', async () => {
    await keep()
    const press = {
      person: await door.personOf(amara),
      data: { edition: 'update-2026-11-27' },
      inChannel: true,
    }
    const answer = await door.conversation.onPress('updates.note', press)
    if (answer.kind !== 'card') throw new Error('no card')
    await answer.placed?.({ message: message('7'), how: 'new' })
    await answer.placed?.({ message: message('7'), how: 'changed' })
    await answer.placed?.({ message: message('8'), how: 'shown' })
    await answer.placed?.({ message: message('8'), how: 'changed' })
    expect((await kept()).map(({ key }) => key)).toEqual([`a:${amara}:7`])
  })

  it('says which of one’s schools have noted it, and offers the others', async () => {
    await keep()
    const first = await door.press(amara, 'updates.latest', {})
    await door.press(amara, 'updates.note', { edition: 'update-2026-11-27', school: tidewell })
    const second = await door.press(amara, 'updates.latest', {})
    expect(first.words).not.toContain('Noted for')
    expect(second.words).toContain('Noted for Tidewell Infant School.')
    const both = await door.pressOn(amara, second, 'Note for another school')
    expect(both.words).toContain('Noted for Harbour View Academy')
    const third = await door.press(amara, 'updates.latest', {})
    expect(third.words).toContain('Noted for Harbour View Academy and Tidewell Infant School.')
    expect(() => third.button('Noted')).toThrow('no button')
    expect(() => third.button('Note for another school')).toThrow('no button')
  })
})

describe('the choice of channels only', () => {
  const edition = { edition: 'update-2026-11-27' }
  const chose = async () => [...(await door.ports.people.channelOnly())]

  it('is kept from the card, which says so and has the way back', async () => {
    await keep()
    const sent = await door.press(priya, 'updates.show', edition)
    const chosen = await door.pressOn(priya, sent, 'Channel only, please')
    expect(await chose()).toEqual([priya])
    expect(chosen.words).toContain('You get the weekly update in channels only.')
    expect(chosen.words).toContain('Snow')
    expect(() => chosen.button('Channel only, please')).toThrow('no button')
    const back = await door.pressOn(priya, chosen, 'Send it to me again')
    expect(await chose()).toEqual([])
    expect(back.words).toContain('The weekly update is sent to you again.')
    expect(back.button('Channel only, please').verb).toBe('updates.unsubscribe')
  })

  it('stands on every later card of the same person alone', async () => {
    await keep()
    await door.press(priya, 'updates.unsubscribe', edition)
    await door.press(priya, 'updates.unsubscribe', edition)
    expect((await door.press(priya, 'updates.latest', {})).button('Send it to me again').data).toEqual(
      edition,
    )
    expect((await door.press(amara, 'updates.latest', {})).button('Channel only, please').data).toEqual(
      edition,
    )
  })

  it('is answered by a line in a channel, and by a sentence to who is linked to nothing', async () => {
    await keep()
    const press = { person: await door.personOf(priya), data: edition, inChannel: true }
    expect(await door.conversation.onPress('updates.unsubscribe', press)).toMatchObject({
      kind: 'toast',
      words: expect.stringContaining('in channels only'),
    })
    const seen = await door.press(stranger, 'updates.unsubscribe', edition)
    expect(seen.words).not.toContain('Snow')
    expect(await chose()).toEqual([priya])
  })
})

describe('an update that is asked for', () => {
  it('says why it was withdrawn, and nothing else', async () => {
    await keep({ situation: withdrawn('The wrong file was with it.') })
    const seen = await door.press(priya, 'updates.show', { edition: 'update-2026-11-27' })
    expect(seen.heading).toBe('This update was withdrawn')
    expect(seen.words).toContain('The wrong file was with it.')
    expect(seen.words).not.toContain('Snow')
  })

  it.each([
    ['a draft', { edition: 'draft' }],
    ['none of ours', { edition: 'nothing-here' }],
    ['data of no card', { edition: '<script>' }],
  ])('is not there when it is %s', async (_, data) => {
    await keep({ id: editionId('draft'), situation: { state: 'draft', sentBack: null } })
    expect((await door.press(priya, 'updates.show', data)).words).toContain('We cannot find this update.')
  })
})

describe('“Noted”', () => {
  it('stands for the one school of the presser, once', async () => {
    await keep()
    const shown = await door.press(priya, 'updates.latest', {})
    const noted = await door.pressOn(priya, shown, 'Noted')
    expect(noted.words).toContain('Noted for Wrenfield Primary School')
    expect(await notedSchools()).toEqual([wrenfield])
    const again = await door.pressOn(priya, shown, 'Noted')
    expect(again.words).toBe(noted.words)
    expect(await notedSchools()).toEqual([wrenfield])
    expect((await door.pressOn(priya, noted, 'Read it again')).heading).toBe(shown.heading)
  })

  it('asks for which school when there are several, and offers those that are left', async () => {
    await keep()
    const asked = await door.press(amara, 'updates.note', { edition: 'update-2026-11-27' })
    expect(Object.keys(asked.inputs)).toEqual(['school'])
    expect(await notedSchools()).toEqual([])
    const one = await door.pressOn(amara, asked, 'Noted', { school: tidewell })
    expect(one.words).toContain('Noted for Tidewell Infant School')
    expect(one.words).toContain('Not noted yet: Harbour View Academy.')
    const both = await door.pressOn(amara, one, 'Note for another school')
    expect(both.words).toContain('Noted for Harbour View Academy')
    expect(both.words).not.toContain('Not noted yet')
    expect(await notedSchools()).toEqual([harbour, tidewell])
  })

  it('is not taken for a school of others', async () => {
    await keep()
    const seen = await door.press(priya, 'updates.note', { edition: 'update-2026-11-27', school: harbour })
    expect(seen.words).toContain('not linked to this school')
    expect(await notedSchools()).toEqual([])
  })

  it('is answered in a channel by a line for the presser alone', async () => {
    await keep()
    expect(await pressInChannel(priya, { edition: 'update-2026-11-27' })).toEqual({
      kind: 'toast',
      words: 'Noted for Wrenfield Primary School.',
    })
    expect(await notedSchools()).toEqual([wrenfield])
  })

  it('changes nothing for one that was withdrawn, and says so', async () => {
    await keep({ situation: withdrawn('Wrong') })
    const seen = await door.press(priya, 'updates.note', { edition: 'update-2026-11-27' })
    expect(seen.heading).toBe('This update was withdrawn')
    expect(await notedSchools()).toEqual([])
  })

  it('says so to a person without a school', async () => {
    await keep()
    const officer = { ...(await door.personOf(stranger)), appRoles: ['officer'] as const }
    const answer = await door.conversation.onPress('updates.note', {
      person: officer,
      data: { edition: 'update-2026-11-27' },
      inChannel: false,
    })
    if (answer.kind !== 'card') throw new Error('no card')
    expect(look(answer.card.card).words).toContain('You are not linked to a school')
  })

  it('keeps apart what several schools noted', async () => {
    await keep()
    await door.press(priya, 'updates.note', { edition: 'update-2026-11-27' })
    await door.press(amara, 'updates.note', { edition: 'update-2026-11-27', school: tidewell })
    const rows = await door.ports.readings.notedOf(editionId('update-2026-11-27'))
    expect(new Map(rows.map((row) => [row.urn, row.person]))).toEqual(
      new Map([
        [urn(wrenfield), priya],
        [urn(tidewell), amara],
      ]),
    )
  })
})
