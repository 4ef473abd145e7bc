import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { people } from '../../../tests/cards/door.ts'
import { openSessionDoor, sessions } from '../../../tests/cards/session-door.ts'

const { priya, ines } = people
const op = 'a'.repeat(20)
const until = instant('2026-11-09T13:00:00.000Z')
const north = { session: 'north-workshop', op }

describe('a full session', () => {
  it('offers the line and the nearest place with room', async () => {
    const door = await openSessionDoor()
    await door.fillNorth()
    const full = await door.press(priya, 'sessions.book', north)
    expect(full.heading).toBe('This workshop is full')
    expect(full.words).toContain('you would be first')
    expect(full.words).toContain('East is on Tuesday 24 November 2026, 1:30pm to 4pm')
    const waiting = await door.pressOn(priya, full, 'Join the waiting list')
    expect(waiting.heading).toBe('You are first on the waiting list')
    const again = await door.pressOn(priya, full, 'Join the waiting list')
    expect(again.json).toEqual(waiting.json)
    const second = await door.press(ines, 'sessions.joinWaitingList', north)
    expect(second.heading).toBe('You are second on the waiting list')
  })

  it('lets the turn go, and says the same to a second press', async () => {
    const door = await openSessionDoor()
    await door.fillNorth()
    const waiting = await door.press(priya, 'sessions.joinWaitingList', north)
    const left = await door.pressOn(priya, waiting, 'Leave the list')
    expect(left.heading).toBe('You have left the waiting list')
    expect((await door.pressOn(priya, waiting, 'Leave the list')).heading).toBe(left.heading)
    expect(door.held()).toEqual(['Tom Alder: booked at north-workshop'])
  })

  it('gives a place at once when one is free by then', async () => {
    const door = await openSessionDoor()
    const card = await door.press(priya, 'sessions.joinWaitingList', north)
    expect(card.heading).toBe('You have a place')
  })
})

describe('a place that is offered', () => {
  it('is taken for the one held elsewhere, which is named first', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.east, { state: 'booked', seat: 1 }, priya)
    await door.hold(sessions.north, { state: 'offered', seat: 1, until }, priya)
    const offer = await door.showTo(priya, sessions.north)
    expect(offer.words).toContain('East is let go only once North is yours.')
    const switched = await door.pressOn(priya, offer, 'Take it, give up East')
    expect(switched.heading).toBe('You have switched to North')
    expect(door.held()).toEqual(['Ines Calloway: booked at north-workshop'])
    const again = await door.pressOn(priya, offer, 'Take it, give up East')
    expect(again.heading).toBe('You have switched to North')
  })

  it('is not taken without a word about the place held meanwhile', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.north, { state: 'offered', seat: 1, until }, priya)
    const offer = await door.showTo(priya, sessions.north)
    await door.hold(sessions.east, { state: 'booked', seat: 1 }, priya)
    const asked = await door.pressOn(priya, offer, 'Take the place')
    expect(asked.button('Take it, give up East').data).toMatchObject({ instead: 'east-workshop' })
    expect(door.held()).toHaveLength(2)
  })

  it('is let go with thanks, once', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.north, { state: 'offered', seat: 1, until }, priya)
    const offer = await door.showTo(priya, sessions.north)
    const gone = await door.pressOn(priya, offer, 'No, thank you')
    expect(gone.heading).toBe('You have let the place go')
    expect((await door.pressOn(priya, offer, 'No, thank you')).heading).toBe(gone.heading)
    expect(door.held()).toEqual([])
  })

  it('has ended when its time is over, and one may join again', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.north, { state: 'offered', seat: 1, until }, priya)
    const offer = await door.showTo(priya, sessions.north)
    door.ports.clock.set('2026-11-09T13:00:01.000Z')
    const late = await door.pressOn(priya, offer, 'Take the place')
    expect(late.heading).toBe('This offer has ended')
    expect(door.held()).toEqual(['Ines Calloway: offered at north-workshop'])
  })
})

describe('switching within a series', () => {
  it('is offered when one holds another, and lets the old place go only then', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.west, { state: 'booked', seat: 1 }, priya)
    const ask = await door.press(priya, 'sessions.book', { session: 'east-workshop', op })
    expect(ask.heading).toBe('Switch from West to East?')
    expect(door.held()).toEqual(['Ines Calloway: booked at west-workshop'])
    const switched = await door.pressOn(priya, ask, 'Switch to East')
    expect(switched.heading).toBe('You have switched to East')
    expect(door.held()).toEqual(['Ines Calloway: booked at east-workshop'])
    expect((await door.pressOn(priya, ask, 'Switch to East')).json).toEqual(switched.json)
  })

  it('shows the others to change to, and waiting for a full one keeps the place', async () => {
    const door = await openSessionDoor()
    await door.fillNorth()
    await door.hold(sessions.west, { state: 'booked', seat: 1 }, priya)
    const options = await door.press(priya, 'sessions.options', {
      series: 'workshops',
      session: 'west-workshop',
    })
    expect(options.heading).toBe('Which one would you like instead?')
    expect(options.words).not.toContain('West ·')
    const waiting = await door.pressOn(priya, options, 'Wait for North')
    expect(waiting.heading).toBe('You are first on the waiting list')
    expect(door.held()).toContain('Ines Calloway: booked at west-workshop')
  })

  it('keeps the old place when the new one is full', async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.west, { state: 'booked', seat: 1 }, priya)
    const options = await door.press(priya, 'sessions.options', { series: 'workshops' })
    await door.fillNorth()
    const full = await door.pressOn(priya, options, 'Move to North')
    expect(full.heading).toBe('This workshop is full')
    expect(full.words).toContain('You keep your place: Breakfast clubs: West workshop.')
    expect(door.held()).toContain('Ines Calloway: booked at west-workshop')
  })
})
