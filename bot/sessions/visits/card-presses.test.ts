// The cards of visits, from the form to the place in the session.

import { describe, expect, it } from 'vitest'
import { openDoor, people, tidewell, wrenfield } from '../../../tests/cards/door.ts'
import { proposed } from '../../../tests/support/visit-builders.ts'

const { priya, amara, ines } = people
const typed = {
  topic: 'attendance',
  help: 'An hour would help.',
  from: '2026-11-30',
  times: 'morning,afterSchool',
}

const open = () => openDoor({ now: '2026-11-16T09:00:00.000Z' })

const withProposal = async () => {
  const door = await open()
  await door.ports.visits.save(null, proposed())
  return { door, card: await door.press(priya, 'sessions.showVisit', { visit: proposed().id }) }
}

describe('asking on a card', () => {
  it('keeps the request and gives its reference, the same card when the press comes again', async () => {
    const door = await open()
    const form = await door.press(priya, 'sessions.visitForm', {})
    const received = await door.pressOn(priya, form, 'Send request', typed)
    expect(received.heading).toBe('We have your request')
    expect(JSON.stringify(received.json)).toContain('mornings or after school')
    expect((await door.pressOn(priya, form, 'Send request', typed)).json).toEqual(received.json)
    const rows = await door.ports.visits.list()
    expect(rows.map(({ value }) => [value.asker.name, value.school.urn])).toEqual([['Priya Nair', wrenfield]])
    const reference = rows[0]?.value.reference ?? ''
    const again = await door.press(priya, 'sessions.findVisit', { reference })
    expect(again.heading).toBe('We have your request')
    const strange = await door.press(ines, 'sessions.findVisit', { reference })
    expect(strange.words).toContain('is not among your requests')
  })

  it('asks somebody of several schools for which one, and gives back what was typed', async () => {
    const door = await open()
    const form = await door.press(amara, 'sessions.visitForm', {})
    const again = await door.pressOn(amara, form, 'Send request', typed)
    expect(again.words).toContain('Choose the school.')
    expect(again.inputs).toMatchObject(typed)
    const received = await door.pressOn(amara, again, 'Send request', { school: tidewell })
    expect(received.heading).toBe('We have your request')
  })

  it.each([
    ['nothing chosen', { topic: undefined }, 'Choose what it is about.'],
    ['no words', { help: undefined }, 'Say in a sentence'],
    ['a day that has passed', { from: '2026-11-01' }, 'has passed'],
    ['no day at all', { from: '2026-02-31' }, 'Choose the earliest day.'],
  ])('with %s says what is missing and keeps nothing', async (_what, about, words) => {
    const door = await open()
    const form = await door.press(priya, 'sessions.visitForm', {})
    const again = await door.pressOn(priya, form, 'Send request', { ...typed, ...about })
    expect(again.words).toContain(words)
    expect(await door.ports.visits.list()).toEqual([])
  })

  it('with too many words says how many, and gives them all back', async () => {
    const door = await open()
    const form = await door.press(priya, 'sessions.visitForm', {})
    const help = 'a'.repeat(3_500)
    const again = await door.pressOn(priya, form, 'Send request', { ...typed, help })
    expect(again.words).toContain('What would help is 2,500 letters too long: 1,000 fit.')
    expect(again.inputs['help']).toBe(help)
    const longer = await door.pressOn(priya, form, 'Send request', { ...typed, help: 'a'.repeat(6_000) })
    expect(longer.words).toContain('5,000 letters too long')
    expect(longer.words).toContain('Only its first 4,000 letters stand here.')
    expect(await door.ports.visits.list()).toEqual([])
  })

  it('for a school of others is the same polite no, and noted', async () => {
    const door = await open()
    const data = { ...typed, school: '990199', op: 'a'.repeat(20) }
    expect((await door.press(priya, 'sessions.requestVisit', data)).heading).toBe('You cannot do that here')
    expect(await door.ports.visits.list()).toEqual([])
    expect(door.ports.audit.entries).toMatchObject([{ outcome: 'refused', who: priya }])
  })
})

describe('answering on a card', () => {
  it('yes gives the place, at the school, and says so again to a press that comes twice', async () => {
    const { door, card } = await withProposal()
    const booked = await door.pressOn(priya, card, 'Yes, come then')
    expect(booked.heading).toBe('Marcus Oyelaran visits Wrenfield Primary School')
    expect(JSON.stringify(booked.json)).toContain('Thursday 3 December 2026, 10am to 11am')
    expect(booked.words).not.toMatch(/Online, in Teams|place|book/i)
    expect((await door.pressOn(priya, card, 'Yes, come then')).json).toEqual(booked.json)
    expect(door.ports.bookings.rows()).toHaveLength(1)
    const late = await door.pressOn(priya, card, 'No longer needed')
    expect(late.words).toContain('Open the visit and say that you cannot make it.')
  })

  it('says in words of a visit that the school cannot make it, and has it back within the minute', async () => {
    const { door, card } = await withProposal()
    const agreed = await door.pressOn(priya, card, 'Yes, come then')
    const off = await door.pressOn(priya, agreed, 'We cannot make it')
    expect(off.heading).toBe('You have told us that you cannot make it')
    expect(off.words).not.toMatch(/place|next person/)
    const back = await door.pressOn(priya, off, 'Undo')
    expect(back.heading).toBe('Marcus Oyelaran visits Wrenfield Primary School')
    const again = await door.pressOn(priya, back, 'We cannot make it')
    door.ports.clock.set('2026-11-16T09:05:00.000Z')
    const late = await door.pressOn(priya, again, 'Undo')
    expect(late.words).toContain('It is too late to undo this')
    expect((await door.pressOn(priya, late, 'Ask again')).heading).toBe('Ask an officer to visit')
  })

  it('asks for another time, and an old card then answers nothing', async () => {
    const { door, card } = await withProposal()
    const back = await door.pressOn(priya, card, 'Ask for another time')
    expect(back.heading).toBe('We asked Marcus Oyelaran for another time')
    expect((await door.pressOn(priya, card, 'Yes, come then')).words).toContain('no time proposed')
    expect(door.ports.bookings.rows()).toEqual([])
  })

  it('withdraws, and offers to ask again', async () => {
    const { door, card } = await withProposal()
    const gone = await door.pressOn(priya, card, 'No longer needed')
    expect(gone.heading).toBe('Your request is cancelled')
    expect((await door.pressOn(priya, gone, 'Ask again')).heading).toBe('Ask an officer to visit')
  })

  it('is for the one who asked only, however the card was forwarded', async () => {
    const { door, card } = await withProposal()
    for (const title of ['Yes, come then', 'Ask for another time', 'No longer needed']) {
      expect((await door.pressOn(ines, card, title)).heading).toBe('You cannot do that here')
    }
    expect((await door.ports.visits.list())[0]?.value).toEqual(proposed())
  })
})
