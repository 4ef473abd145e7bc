import { describe, expect, it } from 'vitest'
import { people, tidewell } from '../../../tests/cards/door.ts'
import { openSessionDoor, sessions } from '../../../tests/cards/session-door.ts'
import { aBooking } from '../../../tests/support/session-builders.ts'

const { priya, amara, sam } = people
const op = 'a'.repeat(20)
const options = { series: 'workshops' }

describe('booking on cards', () => {
  it('shows the series with the own area first, and books in one press', async () => {
    const door = await openSessionDoor()
    const choose = await door.press(priya, 'sessions.options', options)
    expect(choose.words.indexOf('East, your area')).toBeLessThan(choose.words.indexOf('West'))
    const booked = await door.pressOn(priya, choose, 'Book West')
    expect(booked.heading).toBe('You have a place')
    expect(booked.words).toContain('Monday 23 November 2026, 5pm')
    expect(JSON.stringify(booked.json)).toMatch(/BK-[2-9A-Z]{4}/)
    expect(door.held()).toEqual(['Priya Nair: booked at west-workshop'])
  })

  it('gives the same card when the press comes four times, and books once', async () => {
    const door = await openSessionDoor()
    const { verb, data } = (await door.showTo(priya, sessions.briefing)).button('Book my place')
    const all = await Promise.all([door.press(priya, verb, data), door.press(priya, verb, data)])
    const later = [await door.press(priya, verb, data), await door.press(priya, verb, data)]
    expect(new Set([...all, ...later].map((card) => JSON.stringify(card.json))).size).toBe(1)
    expect(door.held()).toHaveLength(1)
  })

  it('books for whoever presses a card that was forwarded', async () => {
    const door = await openSessionDoor()
    const card = await door.showTo(priya, sessions.briefing)
    await door.pressOn(sam, card, 'Book my place')
    expect(door.held()).toEqual(['Sam Okafor: booked at budget-briefing'])
  })

  it('asks somebody with several schools which one it is for', async () => {
    const door = await openSessionDoor()
    const asked = await door.pressOn(amara, await door.showTo(amara, sessions.briefing), 'Book my place')
    expect(asked.heading).toBe('Which school do you come for?')
    expect(door.held()).toEqual([])
    const booked = await door.pressOn(amara, asked, 'Book my place', { school: tidewell })
    expect(JSON.stringify(booked.json)).toContain('Tidewell Infant School')
    const again = await door.pressOn(amara, asked, 'Book my place', { school: tidewell })
    expect(again.json).toEqual(booked.json)
  })

  it.each([
    ['another’s school', { session: 'budget-briefing', school: '990199', op }],
    ['an unknown session', { session: 'no-such', op }],
    ['edited data', { session: '../x', op }],
    ['no key', { session: 'budget-briefing' }],
  ])('answers %s with the same polite no, writes nothing and notes it', async (_what, data) => {
    const door = await openSessionDoor()
    const card = await door.press(priya, 'sessions.book', data)
    expect(card.heading).toBe('You cannot do that here')
    expect(door.held()).toEqual([])
    expect(door.ports.audit.entries).toMatchObject([
      { what: 'sessions.book', who: priya, outcome: 'refused' },
    ])
  })

  it('tells nothing of a session that is for others', async () => {
    const door = await openSessionDoor()
    const mine = await door.ports.sessions.find(sessions.briefing.id)
    if (mine === null) throw new Error('not there')
    await door.ports.sessions.save(mine, {
      ...mine.value,
      audience: { everyone: false, roles: ['governor'] },
    })
    const card = await door.showTo(priya, sessions.briefing)
    expect(card.words).not.toContain('School budgets')
    expect(card.heading).toBe('You cannot do that here')
  })

  it('says what a late press came to: begun, over, called off with others to choose', async () => {
    const door = await openSessionDoor()
    const { verb, data } = (await door.showTo(priya, sessions.briefing)).button('Book my place')
    door.ports.clock.set('2026-11-19T09:45:00.000Z')
    const begun = await door.press(priya, verb, data)
    expect(begun.heading).toBe('This briefing has begun')
    expect(begun.words.match(/Places can no longer|places can no longer/g)).toHaveLength(1)
    const east = await door.ports.sessions.find(sessions.east.id)
    if (east === null) throw new Error('not there')
    const { organiser: by } = sessions.east
    const at = sessions.briefing.starts
    await door.ports.sessions.save(east, {
      ...east.value,
      situation: { state: 'calledOff', at, by, reason: 'Snow [today](x).' },
    })
    const card = await door.press(priya, 'sessions.book', { session: 'east-workshop', op })
    expect(card.heading).toBe('This workshop is called off')
    expect(card.words).toContain('Why: Snow [today](x).')
    await door.pressOn(priya, card, 'Book West')
    expect(door.held()).toEqual(['Priya Nair: booked at west-workshop'])
  })
})

describe('what is written to the bot', () => {
  it('“bookings” lists what one holds', async () => {
    const door = await openSessionDoor()
    expect(await door.write(priya, 'my bookings')).toContain('You have no bookings')
    await door.pressOn(priya, await door.showTo(priya, sessions.briefing), 'Book my place')
    const list = await door.write(priya, 'my bookings')
    expect(list).toContain('Your bookings')
    expect(list).toContain('School budgets for 2027 · booked · BK-')
  })

  it('“bookings” lists places that one booked for colleagues, and none that was given up', async () => {
    const door = await openSessionDoor()
    const forInes = aBooking({
      ...{ session: sessions.briefing.id, person: people.ines, personName: 'Ines Calloway' },
      bookedBy: { id: priya, name: 'Priya Nair' },
    })
    await door.ports.bookings.create(forInes, sessions.briefing)
    const card = await door.pressOn(priya, await door.showTo(priya, sessions.west), 'Book my place')
    await door.pressOn(priya, card, 'Give up my place')
    const list = await door.write(priya, 'my bookings')
    expect(list).toContain('School budgets for 2027 · Ines Calloway, booked · BK-')
    expect(list).not.toContain('West workshop')
    expect(await door.write(people.ines, 'my bookings')).toContain('School budgets for 2027 · booked · BK-')
    const reference = /BK-[0-9A-Z]{4}/.exec(list)?.[0] ?? ''
    expect(await door.write(priya, reference)).toContain(`Ines Calloway has this place, ${reference}.`)
  })

  it('“sessions” lists what can be booked', async () => {
    const door = await openSessionDoor()
    expect(await door.write(priya, 'sessions')).toContain('Workshops and briefings')
  })

  it('a reference opens the own booking, and nobody else’s', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.east, { state: 'booked', seat: 1 }, priya)
    expect(await door.write(priya, 'bk-22a2')).toContain('You have a place')
    const other = await door.write(sam, 'BK-22A2')
    expect(other).toContain('BK-22A2 is not among your bookings.')
    expect(other).not.toContain('East workshop')
  })
})
