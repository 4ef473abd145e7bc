import { describe, expect, it } from 'vitest'
import type { Question } from '../../../shared/domain/consultation/question.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { detail, headline, look, openDoor, people } from '../../../tests/cards/door.ts'
import { aContent, aPublished } from '../../../tests/support/builders.ts'

const { priya } = people
const bug = new Error('a bug in the store')

describe.each([
  ['an outage', new Outage('Microsoft 365 does not answer')],
  ['a bug', bug],
])('%s while saving', (_what, problem) => {
  it('gives the words back in the inputs, not saved, and the next press saves them', async () => {
    const door = await openDoor()
    const card = await headline(door)
    door.ports.trouble.failNext('create', problem)
    const kept = await door.pressOn(priya, card, 'Send my answers', { Q01: 'agree', Q01_c: 'Typed words.' })
    expect(kept.words).toContain('We could not save this just now. Your words are still here')
    expect(kept.inputs).toMatchObject({ Q01: 'agree', Q01_c: 'Typed words.' })
    expect(await door.rows()).toBe(0)
    expect(door.problems).toEqual([problem])
    const receipt = await door.pressOn(priya, kept, 'Send my answers')
    expect(receipt.heading).toBe('Thank you, your answer is in')
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree', Q01_c: 'Typed words.' })
  })

  it('still clears what was emptied before it', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'sd', Q01_c: 'x' })
    door.ports.trouble.failNext('save', problem)
    const kept = await door.pressOn(priya, card, 'Save for later', { Q01_c: undefined })
    expect(kept.inputs['Q01_c']).toBe('')
    await door.pressOn(priya, kept, 'Save for later')
    expect((await door.stored())?.answers).toEqual({ Q01: 'sd' })
  })

  it('does not hide what another device saved meanwhile', async () => {
    const door = await openDoor()
    const [phone, desktop] = [await headline(door), await headline(door)]
    await door.pressOn(priya, phone, 'Save for later', { Q01: 'agree' })
    const { save } = door.answering
    Object.assign(door.answering, { save: () => Promise.reject(problem) })
    const kept = await door.pressOn(priya, desktop, 'Save for later', { Q01: 'sd' })
    Object.assign(door.answering, { save })
    expect(kept.inputs['Q01']).toBe('sd')
    const conflict = await door.pressOn(priya, kept, 'Save for later')
    expect(conflict.heading).toBe('Changed while you were writing')
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree' })
  })
})

describe('a save whose reply was lost', () => {
  it('is known again when it is pressed once more', async () => {
    const door = await openDoor()
    const { responses } = door.ports
    const { create } = responses
    Object.assign(responses, {
      create: async (...args: Parameters<typeof create>) => {
        await create(...args)
        Object.assign(responses, { create })
        throw new Outage('the reply was lost')
      },
    })
    const kept = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'agree' })
    expect(kept.words).toContain('We could not save this just now.')
    const saved = await door.pressOn(priya, kept, 'Save for later')
    expect(saved.words).toContain('Saved on')
    expect((await door.stored())?.saves['s1']?.version).toBe(1)
  })
})

describe('an outage of everything', () => {
  it('keeps the words on a card of their own, whose button saves them', async () => {
    const door = await openDoor()
    const { verb, data } = (await headline(door)).button('Send my answers')
    const press = { ...data, Q01: 'agree', Q01_c: 'Typed words.' }
    door.ports.trouble.outage(true)
    await expect(door.press(priya, verb, press)).rejects.toThrow(Outage)
    const answer = door.conversation.onFailure('CW-503-ABC', { verb, data: press })
    const kept = look(answer.kind === 'card' ? answer.card.card : {})
    expect(kept.words).toContain('Typed words.')
    expect(kept.words).toContain('1 short answer is kept too.')
    expect(kept.words).toContain('CW-503-ABC')
    door.ports.trouble.outage(false)
    const receipt = await door.pressOn(priya, kept, 'Save again')
    expect(receipt.heading).toBe('Thank you, your answer is in')
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree', Q01_c: 'Typed words.' })
  })

  it('keeps both sides’ words of a merge, with the choices', async () => {
    const door = await openDoor()
    const [phone, desktop] = [await detail(door), await detail(door)]
    await door.pressOn(priya, phone, 'Save for later', { Q07: 'From the phone.' })
    const conflict = await door.pressOn(priya, desktop, 'Save for later', { Q07: 'From the desktop.' })
    const { verb, data } = conflict.button('Save my choice')
    const answer = door.conversation.onFailure('CW-503-ABC', { verb, data: { ...data, Q07: 'both' } })
    const kept = look(answer.kind === 'card' ? answer.card.card : {})
    expect(kept.words).toContain('From the desktop.')
    await door.pressOn(priya, kept, 'Save again')
    expect((await door.stored())?.answers['Q07']).toBe('From the phone.\n\nFrom the desktop.')
  })

  it.each([
    ['a press that shows', 'consultation.answer', { consultation: 'breakfast-clubs' }],
    ['a save without a word', 'consultation.save', { consultation: 'breakfast-clubs', held: [] }],
    ['a verb nobody knows', 'nonsense', { Q01: 'x' }],
  ])('is told calmly for %s', async (_what, verb, data) => {
    const door = await openDoor()
    const answer = door.conversation.onFailure('CW-503-ABC', { verb, data })
    expect(look(answer.kind === 'card' ? answer.card.card : {}).heading).toBe('We could not do that just now')
  })
})

const comments = Array.from(
  { length: 14 },
  (_, index): Question => ({
    code: `Q${String(index + 1).padStart(2, '0')}`,
    kind: 'freeText',
    text: `What should we know about step ${index + 1}?`,
    context: '',
  }),
)
const wordy = aPublished({
  content: {
    ...aPublished().content,
    sections: aContent()
      .sections.slice(0, 1)
      .map((section) => ({ ...section, questions: comments })),
  },
})

describe('more words than the section’s card has room for', () => {
  it('are kept on a card of their own when they cannot be saved', async () => {
    const door = await openDoor({ published: wordy })
    const card = await headline(door)
    const fields = Object.keys(card.inputs)
    expect(fields.length).toBeGreaterThan(10)
    const typed = Object.fromEntries(fields.map((field) => [field, `${field} `.repeat(240).slice(0, 950)]))
    door.ports.trouble.failNext('create', new Outage('away'))
    const kept = await door.pressOn(priya, card, 'Save for later', typed)
    const again = 'Q14' in kept.inputs || kept.heading !== 'Not saved yet' ? 'Save for later' : 'Save again'
    await door.pressOn(priya, kept, again)
    expect((await door.stored())?.answers).toEqual(typed)
  })
})

describe('a text that is too long for a card', () => {
  it('saves nothing, says so, and keeps the other words', async () => {
    const door = await openDoor()
    const card = await detail(door)
    const kept = await door.pressOn(priya, card, 'Save for later', { Q03: 'yes', Q07: 'x'.repeat(20_001) })
    expect(kept.words).toContain('One answer is too long for a card. Nothing is saved yet')
    expect(kept.inputs).toMatchObject({ Q03: 'yes', Q07: '' })
    expect(await door.rows()).toBe(0)
  })

  it('is saved whole when a client sends more than the box should take', async () => {
    const door = await openDoor()
    const long = 'y'.repeat(15_000)
    await door.pressOn(priya, await detail(door), 'Save for later', { Q07: long })
    expect((await door.stored())?.answers['Q07']).toBe(long)
  })
})

describe('when others save all the time', () => {
  it('keeps the words and says that it is busy', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'agree' })
    const { responses } = door.ports
    const stale = await responses.find(door.published, (await door.stored())?.key ?? '')
    await door.pressOn(priya, card, 'Save for later', { Q02_1: 'sa' })
    Object.assign(responses, { find: async () => stale, refresh: async () => stale })
    const kept = await door.pressOn(priya, card, 'Save for later', { Q01_c: 'More words.' })
    expect(kept.words).toContain('Many people are saving this at once.')
    expect(kept.inputs['Q01_c']).toBe('More words.')
  })
})
