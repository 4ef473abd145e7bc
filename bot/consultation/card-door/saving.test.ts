import { describe, expect, it } from 'vitest'
import { detail, headline, openDoor, people, tidewell, wrenfield } from '../../../tests/cards/door.ts'

const { priya, amara } = people

describe('answering on cards', () => {
  it('saves and sends the headline card, and gives the receipt', async () => {
    const door = await openDoor()
    const card = await headline(door)
    const receipt = await door.pressOn(priya, card, 'Send my answers', {
      Q01: 'agree',
      Q01_c: 'From 7:45am.',
    })
    expect(receipt.heading).toBe('Thank you, your answer is in')
    const stored = await door.stored()
    expect(stored).toMatchObject({ answers: { Q01: 'agree', Q01_c: 'From 7:45am.' }, role: 'headteacher' })
    expect(stored?.sentAt).not.toBeNull()
    expect(JSON.stringify(receipt.json)).toContain(stored?.reference)
  })

  it('saves for later on the same card, with the values in place and not sent', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'sd' })
    expect(card.words).toContain('Saved on')
    expect(card.inputs).toMatchObject({ Q01: 'sd', Q02_1: '' })
    expect(card.button('Save for later').data).toMatchObject({ held: ['Q01'], base: 1 })
    expect((await door.stored())?.sentAt).toBeNull()
  })

  it('goes on to the next section and then to the list of sections', async () => {
    const door = await openDoor()
    const first = await headline(door)
    const list = await door.pressOn(priya, first, 'Say more, by section', { Q01: 'agree' })
    expect(list.words).toContain('0 of 2 sections done')
    const second = await door.press(priya, 'consultation.answer', {
      ...list.button('Go on with section 1').data,
      section: 's2',
    })
    const after = await door.pressOn(priya, second, 'Save and finish', { Q03: 'partly' })
    expect(after.words).toContain('You answer for Wrenfield Primary School')
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree', Q03: 'partly' })
  })

  it('clears what was taken away, and only what stood on the card', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'sd', Q01_c: 'x' })
    await door.pressOn(priya, card, 'Save for later', { Q01_c: undefined })
    expect((await door.stored())?.answers).toEqual({ Q01: 'sd' })
  })

  it('puts ticks into the order of the question, and a tick beats No view', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await detail(door), 'Save for later', { Q06: 'guide,bus' })
    expect(card.inputs['Q06']).toBe('bus,guide')
    expect(card.words).not.toContain('No view')
    const mixed = await door.pressOn(priya, card, 'Save for later', { Q06: 'nv,lamp' })
    expect(mixed.inputs['Q06']).toBe('lamp')
    expect(mixed.words).toContain('You ticked No view beside other choices. We kept the other choices.')
    const alone = await door.pressOn(priya, mixed, 'Save for later', { Q06: 'nv' })
    expect(alone.inputs['Q06']).toBe('nv')
  })

  it('keeps No view where one choice is asked', async () => {
    const door = await openDoor()
    await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'nv', Q02_2: 'nv' })
    expect((await door.stored())?.answers).toEqual({ Q01: 'nv', Q02_2: 'nv' })
  })

  it('says so when there is nothing to send', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Send my answers')
    expect(card.words).toContain('There is nothing to send yet.')
    expect(await door.rows()).toBe(0)
  })

  it('leaves a long answer of the tab alone, although the card could not show it', async () => {
    const door = await openDoor()
    const long = 'A long answer. '.repeat(200)
    const person = await door.personOf(priya)
    const blank = await detail(door)
    await door.answering.save(person, door.published.id, {
      school: person.links[0]?.urn ?? Object(''),
      sectionId: 's2',
      base: 0,
      op: 'tab'.padEnd(20, 'x'),
      drawn: ['Q07'],
      answers: { Q07: long },
      was: null,
      role: null,
    })
    const card = await detail(door)
    expect(card.inputs).not.toHaveProperty('Q07')
    await door.pressOn(priya, card, 'Save for later', { Q03: 'yes' })
    // A card that was drawn before the tab saved has an empty input for it.
    await door.pressOn(priya, blank, 'Save for later', { Q04: '3' })
    expect((await door.stored())?.answers).toEqual({ Q03: 'yes', Q04: '3', Q07: long })
  })
})

describe('a person with several schools', () => {
  it('is asked which, and the cards after that keep to it and to the role', async () => {
    const door = await openDoor()
    const who = await headline(door, amara)
    expect(who.heading).toBe('Who do you answer for?')
    const choice = { who_school: tidewell, who_role: 'seniorLeader' }
    const card = await door.pressOn(amara, who, 'Go on', choice)
    expect(card.words).toContain('Tidewell Infant School')
    const saved = await door.pressOn(amara, card, 'Save for later', { Q01: 'agree' })
    expect(saved.button('Send my answers').data).toMatchObject({ school: tidewell })
    expect(await door.stored(amara, tidewell)).toMatchObject({
      role: 'seniorLeader',
      answers: { Q01: 'agree' },
    })
    expect(await door.rows()).toBe(1)
  })

  it('may choose another role on the same card, and pressing again changes nothing', async () => {
    const door = await openDoor()
    const who = await headline(door, amara)
    await door.pressOn(amara, who, 'Go on', { who_school: tidewell, who_role: 'teacher' })
    await door.pressOn(amara, who, 'Go on', { who_school: tidewell, who_role: 'governor' })
    const before = await door.stored(amara, tidewell)
    expect(before?.role).toBe('governor')
    await door.pressOn(amara, who, 'Go on', { who_school: tidewell, who_role: 'governor' })
    expect(await door.stored(amara, tidewell)).toEqual(before)
  })

  it('is not made headteacher by saying so', async () => {
    const door = await openDoor()
    const who = await headline(door, amara)
    const card = await door.pressOn(amara, who, 'Go on', { who_school: tidewell, who_role: 'headteacher' })
    expect(card.words).toContain('The people list does not have you in this role.')
    expect(await door.rows()).toBe(0)
  })

  it('is not asked which school it is for when it has closed', async () => {
    const door = await openDoor({ now: '2026-11-05T08:00:00.000Z' })
    const consultation = door.published.id
    expect((await door.press(amara, 'consultation.answer', { consultation })).words).toContain(
      'This consultation has closed.',
    )
    expect((await door.press(amara, 'consultation.sections', { consultation })).words).toContain(
      'This consultation has closed.',
    )
  })

  it('is told of the school that answered when it has closed', async () => {
    const door = await openDoor()
    const who = await headline(door, amara)
    const card = await door.pressOn(amara, who, 'Go on', { who_school: tidewell, who_role: 'governor' })
    await door.pressOn(amara, card, 'Send my answers', { Q01: 'agree' })
    door.ports.clock.set('2026-11-05T08:00:00.000Z')
    const closed = await door.press(amara, 'consultation.show', {
      consultation: door.published.id,
      card: 'invitation',
    })
    expect(closed.words).toContain('Your answer counts')
  })
})

describe('the same press', () => {
  it('delivered four times makes one row and four equal answers', async () => {
    const door = await openDoor()
    const { verb, data } = (await headline(door)).button('Send my answers')
    const inputs = { ...data, Q01: 'agree', Q01_c: 'From 7:45am.' }
    const [one, two] = await Promise.all([door.press(priya, verb, inputs), door.press(priya, verb, inputs)])
    const three = await door.press(priya, verb, inputs)
    const four = await door.press(priya, verb, inputs)
    expect(new Set([one, two, three, four].map((card) => JSON.stringify(card?.json))).size).toBe(1)
    expect(await door.rows()).toBe(1)
    expect((await door.stored())?.saves['s1']?.version).toBe(1)
  })

  it('of a save gives cards with the same key, and a later one another', async () => {
    const door = await openDoor()
    const { verb, data } = (await headline(door)).button('Save for later')
    const opOf = async (typed: string) =>
      (await door.press(priya, verb, { ...data, Q01: typed })).button('Save for later').data['op']
    const first = await opOf('agree')
    expect(await opOf('agree')).toBe(first)
    expect(await opOf('sd')).not.toBe(first)
  })

  it('without a word of input clears nothing and says that nothing came', async () => {
    const door = await openDoor()
    const card = await door.pressOn(priya, await headline(door), 'Save for later', { Q01: 'agree' })
    const { verb, data } = card.button('Send my answers')
    const again = await door.press(priya, verb, data)
    expect(again.words).toContain('Your answers did not reach us.')
    expect(again.inputs['Q01']).toBe('agree')
    expect(await door.stored()).toMatchObject({ answers: { Q01: 'agree' }, sentAt: null })
  })
})

describe('a conflict between two devices', () => {
  const collide = async () => {
    const door = await openDoor()
    const before = { Q03: 'yes', Q04: '1', Q07: 'Old words.' }
    await door.pressOn(priya, await detail(door), 'Save for later', before)
    const [phone, desktop] = [await detail(door), await detail(door)]
    await door.pressOn(priya, phone, 'Save for later', { Q03: 'no', Q04: '2', Q07: 'From the phone.' })
    const conflict = await door.pressOn(priya, desktop, 'Save for later', {
      Q03: undefined,
      Q04: '5',
      Q07: 'From the desktop.',
    })
    return { door, conflict }
  }

  it('shows both and saves nothing', async () => {
    const { door, conflict } = await collide()
    expect(conflict.heading).toBe('Changed while you were writing')
    expect(conflict.words).toContain('From the phone.')
    expect(conflict.words).toContain('From the desktop.')
    expect((await door.stored())?.answers).toEqual({ Q03: 'no', Q04: '2', Q07: 'From the phone.' })
  })

  it('takes mine, theirs and both as chosen', async () => {
    const { door, conflict } = await collide()
    const card = await door.pressOn(priya, conflict, 'Save my choice', {
      Q03: 'theirs',
      Q04: 'mine',
      Q07: 'both',
    })
    expect(card.words).toContain('Saved on')
    expect((await door.stored())?.answers).toEqual({
      Q03: 'no',
      Q04: '5',
      Q07: 'From the phone.\n\nFrom the desktop.',
    })
  })

  it('clears a field that the person chose to leave blank', async () => {
    const { door, conflict } = await collide()
    await door.pressOn(priya, conflict, 'Save my choice', { Q03: 'mine', Q04: 'mine', Q07: 'mine' })
    expect((await door.stored())?.answers).toEqual({ Q04: '5', Q07: 'From the desktop.' })
  })

  it('adds both once although the press comes twice', async () => {
    const { door, conflict } = await collide()
    const choice = { Q03: 'theirs', Q04: 'theirs', Q07: 'both' }
    const first = await door.pressOn(priya, conflict, 'Save my choice', choice)
    const second = await door.pressOn(priya, conflict, 'Save my choice', choice)
    expect((await door.stored())?.answers['Q07']).toBe('From the phone.\n\nFrom the desktop.')
    expect(second.json).toEqual(first.json)
  })

  it('asks only for what both answered, and keeps what only this card answered', async () => {
    const door = await openDoor()
    const [phone, desktop] = [await headline(door), await headline(door)]
    await door.pressOn(priya, phone, 'Save for later', { Q01: 'agree' })
    const conflict = await door.pressOn(priya, desktop, 'Save for later', { Q01: 'sd', Q02_1: 'sa' })
    expect(Object.keys(conflict.inputs)).toEqual(['Q01'])
    await door.pressOn(priya, conflict, 'Save my choice', { Q01: 'theirs' })
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree', Q02_1: 'sa' })
  })

  it('is no conflict when two devices answered different questions', async () => {
    const door = await openDoor()
    const [phone, desktop] = [await headline(door), await headline(door)]
    await door.pressOn(priya, phone, 'Save for later', { Q01: 'agree' })
    const card = await door.pressOn(priya, desktop, 'Save for later', { Q02_1: 'sa' })
    expect(card.inputs).toMatchObject({ Q01: 'agree', Q02_1: 'sa' })
  })

  it('is no conflict when both devices say the same', async () => {
    const door = await openDoor()
    const blank = await headline(door)
    await door.pressOn(priya, blank, 'Save for later', { Q01: 'agree' })
    const fresh = await headline(door)
    await door.pressOn(priya, fresh, 'Save for later', { Q01: 'agree', Q02_1: 'sa' })
    const card = await door.pressOn(priya, blank, 'Save for later', { Q01: 'agree' })
    expect(card.words).toContain('Saved on')
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree', Q02_1: 'sa' })
    expect(wrenfield).toBe((await door.stored())?.urn)
  })
})
