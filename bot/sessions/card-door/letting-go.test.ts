import { describe, expect, it } from 'vitest'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { look, people } from '../../../tests/cards/door.ts'
import { links } from '../../../tests/cards/every-card.ts'
import { openSessionDoor, sessions } from '../../../tests/cards/session-door.ts'
import { outgoingCards } from '../../outgoing-cards.ts'

const { priya } = people

const booked = async () => {
  const door = await openSessionDoor()
  const card = await door.pressOn(priya, await door.showTo(priya, sessions.briefing), 'Book my place')
  return { door, card }
}

describe('giving a place up on a card', () => {
  it('holds it for a minute, in which it can be had back', async () => {
    const { door, card } = await booked()
    const given = await door.pressOn(priya, card, 'Give up my place')
    expect(given.heading).toBe('You have given up your place')
    expect(given.words).toContain('We hold it until Monday 9 November 2026, 9:01am')
    expect(door.held()).toEqual(['Priya Nair: leaving at budget-briefing'])
    const back = await door.pressOn(priya, given, 'Undo')
    expect(back.heading).toBe('You have a place')
    expect(door.held()).toEqual(['Priya Nair: booked at budget-briefing'])
  })

  it('says when it is too late to have it back, and offers to book again', async () => {
    const { door, card } = await booked()
    const given = await door.pressOn(priya, card, 'Give up my place')
    door.ports.clock.set('2026-11-09T09:02:00.000Z')
    const late = await door.pressOn(priya, given, 'Undo')
    expect(late.words).toContain('It is too late to have your place back')
    expect(late.button('Book again').data).toMatchObject({ session: 'budget-briefing' })
  })

  it('says the same when the press comes again', async () => {
    const { door, card } = await booked()
    const once = await door.pressOn(priya, card, 'Give up my place')
    const twice = await door.pressOn(priya, card, 'Give up my place')
    expect(twice.json).toEqual(once.json)
  })

  it('does not let it go a second time when the press comes again after it was taken back', async () => {
    const { door, card } = await booked()
    const given = await door.pressOn(priya, card, 'Give up my place')
    const back = await door.pressOn(priya, given, 'Undo')
    const late = await door.pressOn(priya, card, 'Give up my place')
    expect(late.heading).toBe('You have a place')
    expect(door.held()).toEqual(['Priya Nair: booked at budget-briefing'])
    await door.pressOn(priya, back, 'Give up my place')
    expect(door.held()).toEqual(['Priya Nair: leaving at budget-briefing'])
    await door.pressOn(priya, given, 'Undo')
    expect(door.held()).toEqual(['Priya Nair: leaving at budget-briefing'])
  })

  it('keeps the place after the cut-off, and names the organiser', async () => {
    const { door, card } = await booked()
    door.ports.clock.set('2026-11-18T17:00:01.000Z')
    const kept = await door.pressOn(priya, card, 'Give up my place')
    expect(kept.words).toContain('Places could be given up until Wednesday 18 November 2026, 5pm.')
    expect(kept.words).toContain('The organiser is Marcus Oyelaran.')
    expect(kept.heading).toBe('You have a place')
    expect(door.held()).toEqual(['Priya Nair: booked at budget-briefing'])
  })

  it('lets nothing go that the card did not name', async () => {
    const { door } = await booked()
    const op = 'a'.repeat(20)
    const card = await door.press(priya, 'sessions.leaveWaitingList', { session: 'budget-briefing', op })
    expect(card.heading).toBe('You have a place')
    expect(door.held()).toEqual(['Priya Nair: booked at budget-briefing'])
  })
})

describe('a place declined in Outlook', () => {
  const until = instant('2026-11-09T10:00:00.000Z')
  const asked = async () => {
    const door = await openSessionDoor()
    await door.hold(sessions.briefing, { state: 'leaving', seat: 1, until, because: 'declined' }, priya)
    const [row] = door.ports.bookings.rows()
    if (row === undefined) throw new Error('no row')
    const { sessions: cards } = outgoingCards(links, () => 'a'.repeat(20))
    const none = { instead: null, heldUntil: null, others: [], isInvited: true }
    return { door, card: look(cards.declined(sessions.briefing, row.value, none).card) }
  }

  it('can be given up at once', async () => {
    const { door, card } = await asked()
    expect(card.words).toContain('Are you still coming?')
    const given = await door.pressOn(priya, card, 'Give it up now')
    expect(given.heading).toBe('You have given up your place')
    expect(given.words).toContain('We hold it until Monday 9 November 2026, 9:01am')
  })

  it('that has gone says so, and can be booked again', async () => {
    const { door, card } = await asked()
    door.ports.clock.set('2026-11-09T10:01:00.000Z')
    const late = await door.pressOn(priya, card, 'Keep my place')
    expect(late.heading).toBe('Your place has been let go')
    expect(late.button('Book again').data).toMatchObject({ session: 'budget-briefing' })
  })

  it('is kept by one press', async () => {
    const door = await openSessionDoor()
    const until = instant('2026-11-09T10:00:00.000Z')
    await door.hold(sessions.briefing, { state: 'leaving', seat: 1, until, because: 'declined' }, priya)
    const op = 'a'.repeat(20)
    const card = await door.press(priya, 'sessions.keep', { session: 'budget-briefing', op })
    expect(card.heading).toBe('You have a place')
    expect(door.ports.bookings.rows()[0]?.value).toMatchObject({
      situation: { state: 'booked' },
      keptAt: '2026-11-09T09:00:00.000Z',
    })
  })
})
