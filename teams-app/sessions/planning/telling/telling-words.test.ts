import { describe, expect, it } from 'vitest'
import type { TellingView } from '../../../../shared/api/telling.ts'
import { instant, sessionId } from '../../../../shared/domain/kernel/ids.ts'
import {
  askedInWords,
  channelsInWords,
  isLeft,
  isMoving,
  pressInWords,
  progressInWords,
  reachInWords,
  startInWords,
} from './telling-words.ts'

const view = (about: Partial<TellingView> = {}): TellingView => ({
  series: null,
  people: 12,
  sample: [
    { name: 'Amara Whitlock', schoolName: 'Harbour View Academy' },
    { name: 'Priya Nair', schoolName: 'Wrenfield Primary School' },
  ],
  held: 1,
  places: 30,
  everySchool: false,
  channels: [],
  state: 'none',
  asked: null,
  sent: { waiting: 0, sent: 0, unsent: 0 },
  waitsUntil: null,
  ...about,
})

const asked: NonNullable<TellingView['asked']> = {
  by: 'Marcus Oyelaran',
  at: instant('2026-11-09T09:00:00.000Z'),
  channels: ['Headteachers'],
  agreedBy: null,
  session: sessionId('east-workshop'),
  version: 'v1',
  mayAgree: false,
}

describe('whom it reaches', () => {
  it('is said with names, and who is left out', () => {
    expect(reachInWords(view())).toEqual([
      '12 people get a card to book from, in Teams chat.',
      'Among them: Amara Whitlock (Harbour View Academy) and Priya Nair (Wrenfield Primary School).',
      '1 person has booked or waits already, and is not told.',
      'Cards go out on school days from 8am to 6pm.',
    ])
    expect(reachInWords(view({ series: 'Autumn workshops', people: 1, held: 0, sample: [] }))).toEqual([
      '1 person gets one card with the dates of Autumn workshops, in Teams chat.',
      'Cards go out on school days from 8am to 6pm.',
    ])
    expect(reachInWords(view({ people: 724, places: 2 }))[1]).toBe(
      '724 people for 2 places: who comes late joins the waiting list.',
    )
    expect(reachInWords(view({ people: 724, places: 0 }))[1]).toBe(
      '724 people, and no place is left: they can only join the waiting list.',
    )
    expect(reachInWords(view({ people: 0, held: 2 }))).toEqual([
      'Nobody is left to be told.',
      '2 people have booked or wait already, and are not told.',
    ])
  })

  it('decides what the press says, and whether there is one', () => {
    expect(startInWords(view())).toBe('Tell people')
    expect(startInWords(view({ state: 'told' }))).toBe('Tell those who came since')
    expect(startInWords(view({ state: 'told', people: 0 }))).toBe('Post in more channels')
    expect(pressInWords(view())).toBe('Tell 12 people')
    expect(pressInWords(view({ everySchool: true }))).toBe('Ask a second officer')
    expect(pressInWords(view({ people: 0 }))).toBe('Post in the channels')
    const channel = { teamId: 't', channelId: 'c', name: 'Heads' }
    expect(isLeft(view({ people: 0, channels: [{ ...channel, post: 'sent' }] }))).toBe(false)
    expect(isLeft(view({ people: 0, channels: [{ ...channel, post: 'none' }] }))).toBe(true)
  })
})

describe('how far it is', () => {
  it('counts what is out, waits and did not arrive', () => {
    expect(progressInWords(view())).toBe('')
    expect(progressInWords(view({ sent: { sent: 1, waiting: 2, unsent: 3 } }))).toBe(
      '1 card is out. 2 cards are on the way. 3 cards did not arrive. “Not told in Teams” says why.',
    )
    const post = (name: string, how: 'sent' | 'waiting' | 'unsent') => ({
      ...{ teamId: 't', channelId: name, name, post: how },
    })
    expect(
      progressInWords(
        view({ channels: [post('A', 'sent'), post('B', 'sent'), post('C', 'waiting'), post('D', 'unsent')] }),
      ),
    ).toBe('Posted in A and B. To be posted in C. We cannot tell whether the post in D is there. Look there.')
    const waitsUntil = instant('2026-11-10T08:00:00.000Z')
    expect(progressInWords(view({ sent: { sent: 0, waiting: 1, unsent: 0 }, waitsUntil }))).toBe(
      '1 card waits until Tuesday 10 November 2026, 8am.',
    )
    expect(progressInWords(view({ state: 'agreed' }))).toBe('The cards are being made ready.')
  })

  it('is looked at again only while it changes by itself', () => {
    expect(isMoving(view({ state: 'agreed' }))).toBe(true)
    const sent = { sent: 0, waiting: 1, unsent: 0 }
    expect(isMoving(view({ state: 'told', sent }))).toBe(true)
    expect(isMoving(view({ state: 'told', sent, waitsUntil: asked.at }))).toBe(false)
    expect(isMoving(view({ state: 'asked' }))).toBe(false)
  })

  it('names who asked and who agreed', () => {
    expect(askedInWords(view())).toBe('')
    expect(askedInWords(view({ state: 'asked', asked }))).toBe(
      'Marcus Oyelaran asks to tell every school. A second officer has to agree. A post goes to Headteachers.',
    )
    const agreed = { ...asked, agreedBy: 'Helen Strand' }
    expect(askedInWords(view({ state: 'told', asked: agreed }))).toBe(
      'Marcus Oyelaran set this going on Monday 9 November 2026, 9am. Helen Strand agreed.',
    )
    const sent = { sent: 1, waiting: 3, unsent: 0 }
    expect(askedInWords(view({ state: 'told', asked: agreed, sent }))).toBe(
      'Marcus Oyelaran had people told on Monday 9 November 2026, 9am. Helen Strand agreed.',
    )
  })
})

describe('the channels that are folded away', () => {
  it('says how many are chosen', () => {
    expect(channelsInWords(0, 13)).toBe('Post in channels as well: none of 13 chosen')
    expect(channelsInWords(2, 13)).toBe('Post in channels as well: 2 of 13 chosen')
  })
})
