// What a second person reads before agreeing.

import { describe, expect, it } from 'vitest'
import type { EditionWire } from '../../../shared/api/updates.ts'
import { day, editionId, instant, personId } from '../../../shared/domain/kernel/ids.ts'
import {
  approvalTitle,
  askedInWords,
  figuresOf,
  firstLook,
  peopleInWords,
  standsOtherwise,
  whenInWords,
  whyNotAgree,
} from './approval-words.ts'

const marcus = { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' }
const helen = { id: personId('00000000-0000-4000-8000-000000000005'), name: 'Helen Strand' }
const warning = { kind: 'link', weight: 'warns', sentence: 'Look here.', block: null } as const

const edition = (about: Partial<EditionWire> = {}): EditionWire => ({
  id: editionId('update-1'),
  version: '1',
  revision: 3,
  content: {
    date: day('2026-11-27'),
    summary: 'Snow days',
    greeting: '',
    blocks: [],
    andFinally: '',
    signOff: { name: 'Helen Strand', title: '' },
  },
  sending: { channels: [], personal: { how: 'nobody' }, at: null },
  author: marcus,
  changedBy: null,
  state: 'awaitingApproval',
  sentBack: null,
  submittedBy: marcus,
  approvedBy: null,
  sendAt: null,
  recalled: null,
  corrections: [],
  pending: null,
  checks: [],
  mayApprove: true,
  asks: [],
  reach: { channels: 12, people: 0, schools: 0, channelOnly: 0, sample: [] },
  ...about,
})

describe('its title', () => {
  it('names the day with its year', () => {
    const { content } = edition()
    expect(approvalTitle(edition({ content: { ...content, date: day('2020-01-01') } }))).toBe(
      'The update for Wednesday 1 January 2020',
    )
    expect(approvalTitle(edition({ content: { ...content, date: null } }))).toBe('The weekly update')
  })
})

describe('who asked', () => {
  it('is named, with the reason why this person may agree or not', () => {
    expect(askedInWords(edition(), helen.id)).toBe(
      'Marcus Oyelaran asked for approval. You had no part in it, so you may agree.',
    )
    expect(askedInWords(edition({ mayApprove: false }), marcus.id)).toBe(
      'You asked for approval. You wrote this, so a second person has to agree.',
    )
    expect(askedInWords(edition({ mayApprove: false }), helen.id)).toContain('You had a part in it')
  })
})

describe('whom it reaches', () => {
  it('is a figure for each way', () => {
    expect(figuresOf(edition())).toEqual([{ of: 12, words: 'channels, as a post' }])
  })

  it('names three and counts the rest', () => {
    const sample = ['Amara', 'Kwame', 'Ruth', 'Ines'].map((name) => ({ name, school: 'Larkhill' }))
    expect(peopleInWords({ channels: 0, people: 2_914, schools: 9, channelOnly: 0, sample })).toBe(
      'Amara, Kwame, Ruth and 2,911 more.',
    )
    expect(
      peopleInWords({ channels: 0, people: 2, schools: 1, channelOnly: 3, sample: sample.slice(0, 2) }),
    ).toBe('Amara and Kwame. 3 others chose channels only.')
    expect(peopleInWords({ channels: 1, people: 0, schools: 0, channelOnly: 0, sample: [] })).toBe('')
  })
})

describe('when it goes out', () => {
  it('is its minute, or the first moment at which messages may go out', () => {
    const sendAt = instant('2026-11-27T16:00:00.000Z')
    expect(whenInWords(edition({ sendAt }), instant('2026-11-26T10:00:00.000Z'))).toBe(
      'Friday 27 November 2026, 4pm',
    )
    expect(whenInWords(edition(), instant('2026-11-26T10:00:00.000Z'))).toBe('As soon as you agree')
    expect(whenInWords(edition(), instant('2026-11-26T22:00:00.000Z'))).toBe('Friday 27 November 2026, 8am')
  })
})

describe('agreeing', () => {
  it('is kept from whoever had a part in it, and from what the checks stop', () => {
    expect(whyNotAgree(edition({ checks: [warning] }))).toBeNull()
    expect(whyNotAgree(edition({ mayApprove: false }))).toMatch(/second person/)
    const stop = { ...warning, weight: 'stops', sentence: 'Put this right.' } as const
    expect(whyNotAgree(edition({ checks: [warning, stop] }))).toMatch(/1 thing has to be put right/)
    expect(firstLook([warning, stop])).toBe(stop)
    expect(firstLook([warning])).toBe(warning)
  })

  it('offers another look when somebody changed it, took it back or decided meanwhile', () => {
    const refused = (status: number, type: string) => ({ status, type, title: 'No.', reference: '' })
    expect([refused(409, 'conflict'), refused(409, 'wrongState')].map(standsOtherwise)).toEqual([true, true])
    expect([refused(403, 'ownWork'), refused(503, 'unavailable')].map(standsOtherwise)).toEqual([
      false,
      false,
    ])
  })
})
