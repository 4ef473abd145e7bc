import { describe, expect, it } from 'vitest'
import { consultationId } from '../../../shared/domain/kernel/ids.ts'
import { harbour, headline, openDoor, people, wrenfield } from '../../../tests/cards/door.ts'
import { aPublished } from '../../../tests/support/builders.ts'

const { priya, amara, ines, sam } = people
const after = '2026-11-05T08:00:00.000Z'

describe('a press on an edited card', () => {
  const sound = {
    consultation: 'breakfast-clubs',
    section: 's1',
    school: wrenfield,
    base: 0,
    op: 'a'.repeat(20),
    held: [],
    Q01: 'agree',
  }
  it('is saved when nothing was edited', async () => {
    const door = await openDoor()
    await door.press(priya, 'consultation.save', sound)
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree' })
    expect(door.ports.audit.entries).toEqual([])
  })
  it.each([
    ['a consultation that is not there', { consultation: 'other-paper' }],
    ['a consultation that is no id', { consultation: '../../users' }],
    ['a school of somebody else', { school: harbour }],
    ['a school that is no URN', { school: "1' or '1" }],
    ['a section that is not there', { section: 's9' }],
    ['a section that asks nothing', { section: 's99x' }],
    ['a field of another section among the held', { held: ['Q07'] }],
    ['a held thing that is no field', { held: ['Status'] }],
    ['an answer to another section', { Q07: 'x' }],
    ['an answer to a question nobody asked', { Q77: 'x' }],
    ['an answer that is no text', { Q01: { $ne: '' } }],
    ['a field with a strange name', { 'Q01; drop': 'x' }],
    ['a version below nought', { base: -1 }],
    ['a version that is no number', { base: '0' }],
    ['a key that is none', { op: '<script>' }],
    ['far too many held fields', { held: Array.from({ length: 500 }, () => 'Q01') }],
  ])('with %s writes nothing, tells nothing and stands in the audit', async (_what, edited) => {
    const door = await openDoor()
    const card = await door.press(priya, 'consultation.save', { ...sound, ...edited })
    expect(card.heading).toBe('You cannot do that here')
    expect(JSON.stringify(card.json)).not.toContain('Breakfast clubs')
    expect(await door.rows()).toBe(0)
    expect(door.ports.audit.entries).toMatchObject([
      { who: priya, what: 'consultation.save', outcome: 'refused' },
    ])
    const [entry] = door.ports.audit.entries
    expect(entry?.item).toMatch(/^[\w-]{0,40}$/)
    expect(card.words).toContain(/CW-403-\w{3}/.exec(entry?.detail ?? '')?.[0])
  })

  it('names a choice that the question does not have, and keeps the words', async () => {
    const door = await openDoor()
    const card = await door.press(priya, 'consultation.save', { ...sound, Q01: 'perhaps', Q01_c: 'Words.' })
    expect(card.words).toContain('An answer to Q01 is none of its choices.')
    expect(card.inputs['Q01_c']).toBe('Words.')
    expect(await door.rows()).toBe(0)
  })

  it('is refused all the same when the audit is away', async () => {
    const door = await openDoor()
    const problem = new Error('no audit')
    Object.assign(door.ports.audit, { append: () => Promise.reject(problem) })
    const card = await door.press(priya, 'consultation.save', { ...sound, school: harbour })
    expect(card.heading).toBe('You cannot do that here')
    expect(door.problems).toEqual([problem])
  })

  it('does not carry a person, a status or a reference past the door', async () => {
    const door = await openDoor()
    const extra = { userId: amara, person: amara, Status: 'Sent', reference: 'CW-0000-00', urn: harbour }
    await door.press(priya, 'consultation.save', { ...sound, ...extra })
    expect(await door.stored(amara, harbour)).toBeNull()
    const stored = await door.stored()
    expect(stored).toMatchObject({ person: priya, answers: { Q01: 'agree' }, sentAt: null })
    expect(stored?.reference).not.toBe('CW-0000-00')
  })
})

describe('a forwarded card', () => {
  it('gives somebody who was not asked a polite no', async () => {
    const door = await openDoor()
    const card = await door.pressOn(sam, await headline(door), 'Send my answers', { Q01: 'agree' })
    expect(card.heading).toBe('You cannot do that here')
    expect(await door.rows()).toBe(0)
  })

  it('never touches the answer of the one it was drawn for', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'agree' })
    const before = await door.stored()
    const refused = await door.pressOn(amara, card, 'Send my answers', { Q01: 'sd' })
    expect(refused.heading).toBe('You cannot do that here')
    expect(await door.stored()).toEqual(before)
  })

  it('writes the presser’s own answer when they were asked for that school too', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'agree' })
    const theirs = await door.press(ines, 'consultation.answer', card.button('Send my answers').data)
    expect(theirs.inputs['Q01']).toBe('')
    await door.pressOn(ines, card, 'Save for later', { Q01: 'sd' })
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree' })
    expect(await door.stored(ines)).toMatchObject({ answers: { Q01: 'sd' }, role: 'senco' })
  })
})

describe('a press at the wrong time', () => {
  it('after the close shows the words just typed and writes nothing', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Send my answers', { Q01: 'agree' })
    const open = await headline(door)
    const before = await door.stored()
    door.ports.clock.set(after)
    const closed = await door.pressOn(priya, open, 'Send my answers', {
      Q01: 'sd',
      Q01_c: 'Too late, but mine.',
    })
    expect(card.heading).toBe('Thank you, your answer is in')
    expect(closed.words).toContain('Closed on')
    expect(closed.words).toContain('Too late, but mine.')
    expect(closed.words).toContain('Strongly disagree')
    expect(closed.words).toContain(`reference **${before?.reference}**`)
    expect(await door.stored()).toEqual(before)
  })

  it('after the close tells each kind of press so', async () => {
    const door = await openDoor({ now: after })
    const consultation = door.published.id
    for (const [verb, data] of [
      ['consultation.answer', { consultation, section: 's1' }],
      ['consultation.sections', { consultation }],
      ['consultation.show', { consultation, card: 'invitation' }],
      ['consultation.send', { consultation, school: wrenfield, base: 0, op: 'a'.repeat(20), held: [] }],
    ] as const) {
      expect((await door.press(priya, verb, data)).words, verb).toContain('This consultation has closed.')
    }
    expect(await door.rows()).toBe(0)
  })

  it('before it opens says from when', async () => {
    const door = await openDoor({ now: '2026-09-29T08:00:00.000Z' })
    const card = await door.press(priya, 'consultation.answer', { consultation: door.published.id })
    expect(card.words).toContain('Opens on Thursday 1 October 2026')
    const save = { section: 's1', school: wrenfield, base: 0, op: 'a'.repeat(20), held: [], Q01: 'agree' }
    const late = await door.press(priya, 'consultation.save', { consultation: door.published.id, ...save })
    expect(late.words).toContain('Opens on Thursday 1 October 2026')
    expect(await door.rows()).toBe(0)
  })

  it('on a consultation that is still a draft is refused like one that is not there', async () => {
    const door = await openDoor()
    const { situation: _, ...rest } = aPublished({ id: consultationId('secret-plan') })
    await door.ports.consultations.create({ ...rest, situation: { state: 'draft', sentBack: null } })
    const card = await door.press(priya, 'consultation.answer', { consultation: 'secret-plan' })
    expect(card.heading).toBe('You cannot do that here')
    expect(door.titles).toEqual([])
  })
})

describe('the title for a slow answer', () => {
  it('is told once the person may see it', async () => {
    const door = await openDoor()
    await door.press(priya, 'consultation.sections', { consultation: door.published.id })
    expect(door.titles).toEqual(['Breakfast clubs'])
    await door.press(sam, 'consultation.sections', { consultation: door.published.id })
    expect(door.titles).toEqual(['Breakfast clubs'])
  })
})
