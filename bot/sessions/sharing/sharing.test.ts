import { describe, expect, it } from 'vitest'
import { instant, type PersonId, seriesId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import { openDoor, people } from '../../../tests/cards/door.ts'
import { links } from '../../../tests/cards/every-card.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aSession } from '../../../tests/support/session-builders.ts'
import { shareDoor } from './door.ts'

type Asked = Parameters<ReturnType<typeof shareDoor>>[1]

const calledOff = {
  state: 'calledOff',
  at: instant('2026-11-02T09:00:00.000Z'),
  by: { id: personNumber(4), name: 'Marcus Oyelaran' },
  reason: 'The speaker is ill.',
} as const

const open = async (...sessions: readonly Session[]) => {
  const door = await openDoor({ now: '2026-11-09T09:00:00.000Z' })
  for (const session of sessions) await door.ports.sessions.create(session)
  const share = shareDoor(door.sharing, links)
  const ask = async (id: PersonId, asked: Asked) => await share(await door.personOf(id), asked)
  const search = async (words: string, about: { id?: PersonId; skip?: number; count?: number } = {}) => {
    const { id = people.priya, skip = 0, count = 25 } = about
    const answer = await ask(id, { kind: 'search', words, skip, count })
    return answer.kind === 'words' ? answer.words : answer.offers.map(({ item }) => item)
  }
  const unfurl = async (id: PersonId, session = 'east-workshop') => {
    const answer = await ask(id, { kind: 'link', url: `${links.siteUrl}/tab/#/sessions/${session}` })
    return answer.kind === 'offers' ? JSON.stringify(answer.offers) : answer.words
  }
  return { ...door, ask, search, unfurl }
}

const west = aSession({
  id: sessionId('west-workshop'),
  title: 'Breakfast clubs: West workshop',
  area: 'West',
  starts: instant('2026-11-17T09:30:00.000Z'),
  ends: instant('2026-11-17T12:00:00.000Z'),
})
const forSouth = { everyone: false, areas: ['South'] } as const

describe('searching for a session to share', () => {
  it('gives what fits the person first, though another is sooner', async () => {
    const { search } = await open(west, aSession())
    expect(await search('')).toEqual(['east-workshop', 'west-workshop'])
  })

  it.each([
    ['its title, in any case', 'BREAKFAST west'],
    ['its series', 'Autumn term'],
    ['its day', '17 november'],
    ['without its accents', 'renee'],
  ])('finds it by %s', async (_what, words) => {
    const series = { id: seriesId('clubs'), title: 'Autumn term', attendOne: true }
    const { search } = await open({ ...west, series, speakers: ['Renée Dale'] }, aSession())
    expect(await search(words)).toEqual(['west-workshop'])
  })

  it('says so when nothing has every word, with the words made harmless', async () => {
    const { search } = await open(west)
    expect(await search('west {{x')).toBe(
      'No session matches “west {\u2060{x”. Try one word of its title, an area or a month.',
    )
  })

  it('gives no more than was asked for, and the rest on the next page', async () => {
    const { search } = await open(west, aSession())
    expect(await search('', { count: 1 })).toEqual(['east-workshop'])
    expect(await search('', { skip: 1, count: 1 })).toEqual(['west-workshop'])
    expect(await search('', { skip: 2, count: 1 })).toEqual([])
    expect(await search('', { count: 9_999 })).toHaveLength(2)
  })

  it('leaves out what is called off, has begun, is a visit or is for others', async () => {
    const { search } = await open(
      aSession({ situation: calledOff }),
      { ...west, starts: instant('2026-11-09T08:30:00.000Z') },
      aSession({ id: sessionId('a-visit'), kind: 'visit' }),
      aSession({ id: sessionId('south'), audience: forSouth }),
    )
    expect(await search('')).toBe('There is no session that you can share just now.')
  })

  it('tells somebody without a school why there is nothing', async () => {
    const { search } = await open(west)
    expect(await search('', { id: personNumber(77) })).toContain('It may not know your school yet.')
  })

  const planner = { id: personNumber(67), name: 'Ines Calloway' }
  const mine = (about: Partial<Session>) =>
    aSession({ id: sessionId('mine'), title: 'Mine', organiser: planner, audience: forSouth, ...about })

  it('gives officers every session, as the tab does, and no visit', async () => {
    const helper = { id: personNumber(66), name: 'Helen Marsh' }
    const visit = aSession({ id: sessionId('a-visit'), kind: 'visit' })
    const { search, unfurl } = await open(west, aSession({ coOrganisers: [helper] }), mine({}), visit)
    expect(await search('workshop', { id: planner.id })).toEqual(
      expect.arrayContaining(['east-workshop', 'west-workshop']),
    )
    expect(await search('', { id: planner.id })).not.toContain('a-visit')
    expect(await unfurl(planner.id)).toContain('See places and book')
    expect(await search('', { id: helper.id })).toEqual(['east-workshop'])
  })

  it('takes nobody for an officer for a session of long ago', async () => {
    const old = { starts: instant('2025-11-08T09:00:00.000Z'), ends: instant('2025-11-08T11:00:00.000Z') }
    const { search } = await open(west, mine(old))
    expect(await search('west', { id: planner.id })).toContain('No session matches')
  })
})

describe('a link to a session', () => {
  it('becomes its card, without what its reader holds there', async () => {
    const door = await open(aSession())
    await door.ports.bookings.create(aBooking(), aSession())
    const shown = await door.unfurl(people.priya)
    expect(shown).toContain('See places and book')
    expect(shown).not.toMatch(/BK-|Priya|Wrenfield|places? left|Action\.Execute/)
  })

  it('of a session that is called off says so, and not why', async () => {
    const { unfurl } = await open(aSession({ situation: calledOff }))
    const shown = await unfurl(people.priya)
    expect(shown).toContain('This workshop is called off.')
    expect(shown).not.toMatch(/speaker is ill|See places/)
  })

  it('stays a link for a stranger to the session, for an unknown one and for a visit', async () => {
    const { unfurl } = await open(
      aSession({ audience: forSouth }),
      aSession({ id: sessionId('a-visit'), kind: 'visit' }),
    )
    expect(await unfurl(people.priya)).toBe('[]')
    expect(await unfurl(people.priya, 'no-such')).toBe('[]')
    expect(await unfurl(people.priya, 'a-visit')).toBe('[]')
  })

  it('is shown to somebody who had a row in a session that is not for them', async () => {
    const session = aSession({ audience: forSouth })
    const door = await open(session)
    await door.ports.bookings.create(aBooking(), session)
    expect(await door.unfurl(people.priya)).toContain('Breakfast clubs: East workshop')
  })
})

describe('the chosen line', () => {
  it('becomes the card that is true now', async () => {
    const { ask } = await open(aSession())
    const answer = await ask(people.priya, { kind: 'choose', item: 'east-workshop' })
    expect(answer).toMatchObject({ kind: 'offers', offers: [{ item: 'east-workshop' }] })
  })

  it.each(['../x', 'no-such'])('that no search of ours has (%s) says so', async (item) => {
    const { ask } = await open(aSession())
    const words = 'This session is no longer there for you to share. Search again.'
    expect(await ask(people.priya, { kind: 'choose', item })).toEqual({ kind: 'words', words })
  })
})
