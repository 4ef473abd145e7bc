import { describe, expect, it } from 'vitest'
import { errorCard, helpCard } from '../../shared/cards/general/general.ts'
import { verbs } from '../../shared/cards/verbs.ts'
import { links } from '../../tests/cards/every-card.ts'
import { personNumber } from '../../tests/support/builders.ts'
import { seededRandom } from '../../tests/support/fakes/clock.ts'
import { createConversation, type PressHandler } from './conversation.ts'

const priya = { id: personNumber(1), name: 'Priya Nair', appRoles: [], guest: false, links: [] }

/** A conversation whose one handler says which verb it got, with which data. */
const echoing = () => {
  const handler: PressHandler = async (verb, { data }) =>
    verb.startsWith('sessions.') ? { kind: 'text', words: `${verb} ${JSON.stringify(data)}` } : null
  return createConversation([handler], links, seededRandom())
}

describe('a message', () => {
  it.each([
    ['my bookings', 'sessions.mine {}'],
    ['what is on', 'sessions.list {}'],
    ['BK-7K4M', 'sessions.find {"reference":"BK-7K4M"}'],
    ['visit', 'sessions.visitForm {}'],
    ['vr 7k4m', 'sessions.findVisit {"reference":"VR-7K4M"}'],
  ])('“%s” is answered like a press', async (text, words) => {
    expect(await echoing().onText(priya, text)).toEqual({ kind: 'text', words })
  })
  it('that is no command names every way on, the weekly update too', async () => {
    const answer = JSON.stringify(await echoing().onText(priya, 'when is half term'))
    for (const word of ['consultations', 'sessions', 'bookings', 'update', 'visit', 'help']) {
      expect(answer).toContain(`**${word}**`)
    }
    expect(answer).toContain('Latest update')
  })
  it('for which there is nobody gets the help', async () => {
    expect(await echoing().onText(priya, 'consultations')).toEqual({ kind: 'card', card: helpCard(links) })
  })
})

describe('a press on a session', () => {
  const data = { session: 'east-workshop', op: 'a'.repeat(20) }
  const press = { verb: 'sessions.book', data }
  it('that takes long is told so, with a way to see how it stands', () => {
    const { card } = Object(echoing().onDelay('East workshop', press))
    expect(card.summary).toBe('East workshop: still working on it')
    expect(JSON.stringify(card)).toContain('"data":{"session":"east-workshop"}')
    const moving = { verb: 'sessions.switch', data: { from: 'west-workshop', to: 'east-workshop' } }
    expect(JSON.stringify(echoing().onDelay('East', moving))).toContain('"data":{"session":"east-workshop"}')
  })
  it('that failed leads back to the bookings', () => {
    const card = errorCard('CW-503-9XF', links, 'bookings')
    expect(echoing().onFailure('CW-503-9XF', press)).toEqual({ kind: 'card', card })
  })
  it('is a writing one unless it only shows', () => {
    const showing = Object.keys(verbs).filter(
      (verb) => verb.startsWith('sessions.') && !echoing().isWriting(verb),
    )
    expect(showing.sort()).toEqual([
      'sessions.find',
      'sessions.findVisit',
      'sessions.list',
      'sessions.mine',
      'sessions.options',
      'sessions.show',
      'sessions.showVisit',
      'sessions.visitForm',
    ])
  })
})
