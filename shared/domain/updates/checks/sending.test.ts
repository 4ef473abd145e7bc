// What is said of an update's places, its minute and the day it bears.

import { describe, expect, it } from 'vitest'
import { anEdition, anEditionContent } from '../../../../tests/support/update-builders.ts'
import { day, instant } from '../../kernel/ids.ts'
import type { Edition, Sending } from '../edition.ts'
import { sendingChecks } from './sending.ts'

const friday = '2026-11-27T09:00:00.000Z'
const { sending } = anEdition()

type Asked = { readonly bears?: string; readonly now?: string; readonly people?: number } & Partial<Sending>
const found = (
  { bears = '2026-11-27', now = friday, people, ...about }: Asked,
  more: Partial<Edition> = {},
) =>
  sendingChecks(
    anEdition({
      content: anEditionContent({ date: day(bears) }),
      sending: { ...sending, ...about },
      ...more,
    }),
    instant(now),
    people ?? null,
  ).map(({ kind, weight, sentence, block }) => [kind, weight, block, sentence])

describe('the day that an update bears', () => {
  it('is fine when it is the day on which it goes out', () => {
    expect(found({})).toEqual([])
    expect(found({ at: instant('2026-11-30T09:00:00.000Z'), bears: '2026-11-30' })).toEqual([])
  })

  it('is told when it is past', () => {
    expect(found({ bears: '2020-01-01' })).toEqual([
      [
        'date',
        'warns',
        'top',
        'It bears Wednesday 1 January 2020, which is past, and goes out on Friday 27 November 2026 if it is agreed now.',
      ],
    ])
    expect(found({ bears: '2020-01-01', at: instant('2026-11-30T09:00:00.000Z') })[0]?.[3]).toContain(
      'which is past, and goes out on Monday 30 November 2026.',
    )
  })

  it('is told against the next sending time when it goes out as soon as it may', () => {
    const evening = found({ bears: '2026-11-26', now: '2026-11-27T18:30:00.000Z' })
    expect(evening[0]?.[3]).toBe(
      'It bears Thursday 26 November 2026, which is past, and goes out on Monday 30 November 2026 if it is agreed now.',
    )
    expect(found({ now: '2026-11-27T18:30:00.000Z' })).toEqual([
      [
        'date',
        'warns',
        'top',
        'It bears Friday 27 November 2026, but goes out on Monday 30 November 2026 if it is agreed now.',
      ],
    ])
  })

  it('is told at the minute when that was chosen, and when they are more than a week apart', () => {
    const at = instant('2026-12-04T09:00:00.000Z')
    expect(found({ at })).toEqual([
      ['time', 'warns', null, 'It bears Friday 27 November 2026, but goes out on Friday 4 December 2026.'],
    ])
    expect(found({ at: instant('2026-12-07T09:00:00.000Z') })[0]?.[3]).toBe(
      'It bears Friday 27 November 2026, but goes out on Monday 7 December 2026, more than a week apart.',
    )
    expect(found({ bears: '2027-01-08' })[0]?.[3]).toMatch(/more than a week apart\.$/)
  })

  it('is no question once it was agreed', () => {
    const at = instant(friday)
    const by = anEdition().author
    const situation = { state: 'scheduled', approvedBy: by, at, sendAt: at } as const
    expect(found({ bears: '2020-01-01', channels: [] }, { situation })).toEqual([])
  })
})

describe('the minute', () => {
  it('stops on a bank holiday beyond the known terms', () => {
    expect(found({ bears: '2031-01-01', at: instant('2031-01-01T09:00:00.000Z') })).toEqual([
      [
        'time',
        'stops',
        null,
        'Messages go out from 8am to 6pm on school days. The next time is Thursday 2 January 2031, 8am.',
      ],
    ])
  })

  it('is worth a look where the terms are not known', () => {
    expect(found({ bears: '2031-01-02', at: instant('2031-01-02T09:00:00.000Z') })).toEqual([
      [
        'time',
        'warns',
        null,
        'The term dates of 2030/31 are not known here yet. Check that Thursday 2 January 2031 is a school day.',
      ],
    ])
  })

  it('stops while it is still to be chosen', () => {
    expect(found({ at: 'notChosen' })).toEqual([
      ['time', 'stops', null, 'Choose the day and time at which it goes out.'],
    ])
  })
})

describe('the end of messaging hours', () => {
  const card = { how: 'card', audience: { everyone: true } } as const
  const late = instant('2026-11-27T17:59:00.000Z')

  it('is told where some would get it on the next school day only', () => {
    expect(found({ at: late, personal: card, people: 3_000 })).toEqual([
      [
        'time',
        'warns',
        null,
        '3,000 people take about 75 seconds. From 5:59pm some would get it on Monday 30 November 2026, 8am.',
      ],
    ])
    expect(found({ at: late, personal: card, people: 12_000 })[0]?.[3]).toContain('about 5 minutes.')
  })

  it('is no matter where all get it before', () => {
    expect(found({ at: late, personal: card, people: 2_000 })).toEqual([])
    expect(found({ at: instant('2026-11-27T17:58:00.000Z'), personal: card, people: 3_000 })).toEqual([])
    expect(found({ at: late, personal: { ...card, how: 'notice' }, people: 3_000 })).toEqual([])
    expect(found({ at: late, people: 3_000 })).toEqual([])
  })

  it('is looked at from now where it goes out as soon as it is agreed', () => {
    const now = '2026-11-27T17:59:30.000Z'
    expect(found({ now, at: null, personal: card, people: 3_000 })[0]?.[3]).toContain('on Monday 30 November')
  })
})

describe('the places', () => {
  const nobody = { how: 'card', audience: { everyone: false, areas: [] } } as const
  const east = { how: 'notice', audience: { everyone: false, areas: ['East'] } } as const
  const stop = ['channels', 'stops', null, 'Nobody would get this update. Choose a channel or people.']

  it('stop when nobody is chosen, or the choice reaches nobody', () => {
    expect(found({ channels: [] })).toEqual([stop])
    expect(found({ channels: [], personal: nobody })).toEqual([stop])
    expect(found({ channels: [], personal: east, people: 0 })).toEqual([stop])
    expect(found({ channels: [], personal: east, people: 3 })).toEqual([])
    expect(found({ channels: [], personal: east })).toEqual([])
  })

  it('are worth a look when people were meant beside the channels and none is reached', () => {
    const look = [
      'channels',
      'warns',
      null,
      'It is to go to people too, but reaches none. Choose other people, or channels alone.',
    ]
    expect(found({ personal: nobody })).toEqual([look])
    expect(found({ personal: east, people: 0 })).toEqual([look])
    expect(found({ personal: east, people: 1 })).toEqual([])
  })
})
