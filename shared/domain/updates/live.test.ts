// For whom a live fact has to be to stand in an update.

import { describe, expect, it } from 'vitest'
import type { Audience } from '../people/audience.ts'
import type { Sending } from './edition.ts'
import { isForAll, leftOutInWords, readersOf } from './live.ts'

const everyone: Audience = { everyone: true }
const some = (filters: Omit<Extract<Audience, { everyone: false }>, 'everyone'>): Audience => ({
  everyone: false,
  ...filters,
})

describe('readersOf', () => {
  const sending = (about: Partial<Sending>): Sending => ({
    channels: [],
    personal: { how: 'nobody' },
    at: null,
    ...about,
  })
  const general = { teamId: 't', channelId: 'c', name: 'General' }
  const east = some({ areas: ['East'] })

  it('takes everyone for who reads a channel, and where nobody is chosen yet', () => {
    expect(readersOf(sending({ channels: [general], personal: { how: 'card', audience: east } }))).toEqual(
      everyone,
    )
    expect(readersOf(sending({}))).toEqual(everyone)
  })

  it('takes the audience where it goes to people alone', () => {
    expect(readersOf(sending({ personal: { how: 'notice', audience: east } }))).toEqual(east)
  })
})

describe('isForAll', () => {
  it.each<[string, Audience, Audience, boolean]>([
    ['everyone is for everyone', everyone, everyone, true],
    ['everyone is for some', everyone, some({ areas: ['East'] }), true],
    ['some areas are not for everyone', some({ areas: ['East'] }), everyone, false],
    ['the same area', some({ areas: ['East'] }), some({ areas: ['East'] }), true],
    ['more areas than asked', some({ areas: ['East', 'West'] }), some({ areas: ['East'] }), true],
    ['fewer areas than asked', some({ areas: ['East'] }), some({ areas: ['East', 'West'] }), false],
    ['an area, readers by role', some({ areas: ['East'] }), some({ roles: ['headteacher'] }), false],
    [
      'a role, readers of a place with that role',
      some({ roles: ['headteacher'] }),
      some({ areas: ['East'], roles: ['headteacher'] }),
      true,
    ],
    ['a role, readers of a place', some({ roles: ['headteacher'] }), some({ areas: ['East'] }), false],
    [
      'a district more than the area that is meant',
      some({ areas: ['East'] }),
      some({ areas: ['East'], districts: ['Dover'] }),
      false,
    ],
    ['a phase within phases', some({ phases: ['Primary', 'Special'] }), some({ phases: ['Special'] }), true],
    [
      'an area and a phase, readers of the area',
      some({ areas: ['East'], phases: ['Special'] }),
      some({ areas: ['East'] }),
      false,
    ],
    ['those put in by hand', some({}), some({ areas: ['East'] }), false],
    ['readers that are not chosen yet', some({ areas: ['East'] }), some({ areas: [] }), false],
  ])('%s', (_what, meant, readers, isMeant) => {
    expect(isForAll(meant, readers)).toBe(isMeant)
  })
})

describe('leftOutInWords', () => {
  it('says how many are left out and how they are narrow', () => {
    const [east, west] = [some({ areas: ['East'] }), some({ areas: ['West'], phases: [] })]
    expect(leftOutInWords('sessionsWithPlaces', [east, west])).toBe(
      '2 sessions are for some areas only, and are left out.',
    )
    expect(leftOutInWords('openConsultations', [some({ areas: ['East'], roles: ['senco'] }), some({})])).toBe(
      '1 consultation is for some areas and roles only, and is left out. 1 consultation is only for people who are put in by hand, and is left out.',
    )
    expect(leftOutInWords('sessionsWithPlaces', [])).toBe('')
  })
})
