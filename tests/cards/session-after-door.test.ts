import { describe, expect, it } from 'vitest'
import { people } from './door.ts'
import { openSessionDoor, sessions } from './session-door.ts'

/** The briefing is over: Priya was there, Amara held a place, Ines neither. */
const open = async (now = '2026-11-19T11:00:00.000Z') => {
  const door = await openSessionDoor({ now })
  const { briefing } = sessions
  const attended = {
    session: briefing.id,
    schoolName: '',
    email: null,
    booked: true,
    copiedAt: null,
    corrections: [],
    disputedAt: null,
  }
  for (const [index, person] of [people.priya, people.amara].entries()) {
    await door.hold(briefing, { state: 'booked', seat: index + 1 }, person)
    const reported = person === people.priya ? 55 : 0
    await door.ports.attendance.add([{ ...attended, person, name: `Person ${index}`, reported }])
  }
  const data = { session: briefing.id, op: 'o'.repeat(20) }
  const answer = (typed: object, person = people.priya) =>
    door.press(person, 'sessions.answerFollowUp', { ...data, ...typed })
  const stored = async () =>
    (await door.ports.followUps.of(briefing.id)).map(({ value }) => [value.useful, value.better])
  return { ...door, data, answer, stored, id: briefing.id }
}

describe('the question afterwards in the chat', () => {
  it('is kept, and pressed again with other words it changes', async () => {
    const door = await open()
    const kept = await door.answer({ useful: '4', better: 'More time.' })
    expect(kept.heading).toBe('We have your answer. Thank you')
    expect(kept.inputs).toEqual({ useful: '4', better: 'More time.' })
    await door.answer({ useful: '4', better: 'More time.' })
    await door.pressOn(people.priya, kept, 'Change my answer', { useful: 'none', better: undefined })
    expect(await door.stored()).toEqual([['none', '']])
  })

  it.each([
    [{ better: 'More time.' }, 'Choose how useful'],
    [{ useful: '7', better: 'More time.' }, 'Choose how useful'],
    [{ useful: null, better: null }, 'Choose how useful'],
    [{ useful: '4', better: 'x'.repeat(1_001) }, '1,000 characters'],
  ])('keeps nothing of %o, but the words stay in the card', async (typed, sentence) => {
    const door = await open()
    const again = await door.answer(typed)
    expect(again.words).toContain(sentence)
    expect(again.inputs['better']).toHaveLength(Math.min(1_000, typed.better?.length ?? 0))
    expect(await door.stored()).toEqual([])
  })

  it('is for those who were there, whoever forwards the card', async () => {
    const door = await open()
    expect((await door.answer({ useful: '4' }, people.amara)).heading).toBe('You cannot do that here')
    expect((await door.answer({ useful: '4' }, people.ines)).heading).toBe('You cannot do that here')
    expect(await door.stored()).toEqual([])
  })

  it('ends two weeks later, in words', async () => {
    const door = await open('2026-12-04T09:00:00.000Z')
    expect((await door.answer({ useful: '4' })).words).toContain('until two weeks after')
    expect(await door.stored()).toEqual([])
  })
})

describe('“I was there” in the chat', () => {
  it('leaves one mark, however often it is pressed', async () => {
    const door = await open()
    const press = (person = people.amara) => door.press(person, 'sessions.disputeAttendance', door.data)
    const first = await press()
    door.ports.clock.advance(5)
    expect(first.heading).toBe('You told us that you were there')
    expect((await press()).json).toEqual(first.json)
    const rows = (await door.ports.attendance.of(door.id)).map(({ value }) => [value.name, value.disputedAt])
    expect(rows).toEqual([
      ['Person 0', null],
      ['Person 1', '2026-11-19T11:00:00.000Z'],
    ])
    expect((await press(people.ines)).heading).toBe('You cannot do that here')
  })

  it('says nothing of a session that is still ahead', async () => {
    const door = await open('2026-11-18T09:00:00.000Z')
    const seen = await door.press(people.amara, 'sessions.disputeAttendance', door.data)
    expect(seen.words).toContain('once the session is over')
  })
})
