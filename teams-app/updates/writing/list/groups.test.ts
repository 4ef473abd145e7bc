// The list of editions: what needs somebody first, and its sentences.

import { describe, expect, it } from 'vitest'
import type { EditionLine } from '../../../../shared/api/update-list.ts'
import { day, editionId, instant, personId } from '../../../../shared/domain/kernel/ids.ts'
import { editionTitle } from '../../../ui/updates/edition-words.ts'
import { aboutInWords, groupsOf, listInWords, pathOf, stateInWords } from './groups.ts'

const line = (about: Partial<EditionLine> = {}): EditionLine => ({
  id: editionId('update-1'),
  version: '1',
  date: day('2026-11-27'),
  summary: 'Snow days',
  state: 'draft',
  author: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  createdAt: instant('2026-11-23T09:05:00.000Z'),
  changed: null,
  sentBack: null,
  isMine: true,
  sendAt: null,
  hasPending: false,
  mayApprove: false,
  ...about,
})
const helen = { id: personId('00000000-0000-4000-8000-000000000005'), name: 'Helen Strand' }
const sendAt = instant('2026-11-27T09:30:00.000Z')

describe('the list', () => {
  it('puts what needs somebody first and has no empty group', () => {
    const all = [
      line({ state: 'sent' }),
      line(),
      line({ state: 'sent', hasPending: true }),
      line({ state: 'missed' }),
      line({ state: 'awaitingApproval' }),
    ]
    expect(groupsOf(all).map(({ name, editions }) => [name, editions.length])).toEqual([
      ['missed', 1],
      ['waiting', 2],
      ['draft', 1],
      ['sent', 1],
    ])
    expect(listInWords(all)).toBe('1 update did not go out at its time. 2 wait for a second person.')
    expect(listInWords([line({ state: 'missed' }), line({ state: 'missed' })])).toBe(
      '2 updates did not go out at their time.',
    )
    expect(listInWords([line()])).toBe('Nothing is waiting for approval.')
    expect(listInWords([])).toBe('There is none yet.')
  })

  it('says of each where it is', () => {
    expect(stateInWords(line())).toBe('Not handed in yet. For Friday 27 November 2026.')
    expect(stateInWords(line({ date: null }))).toBe('Not handed in yet. No day yet.')
    expect(stateInWords(line({ state: 'sent', sendAt }))).toBe('Sent on Friday 27 November 2026, 9:30am.')
    expect(stateInWords(line({ state: 'sending', sendAt }))).toBe(
      'Being sent since Friday 27 November 2026, 9:30am.',
    )
  })

  it('tells drafts apart by who began and changed them, and when', () => {
    expect(aboutInWords(line())).toBe('Begun by Marcus Oyelaran on Monday 23 November 2026, 9:05am.')
    const changed = { by: helen, at: instant('2026-11-24T14:00:00.000Z') }
    expect(aboutInWords(line({ changed }))).toBe(
      'Begun by Marcus Oyelaran on Monday 23 November 2026, 9:05am. Changed by Helen Strand on Tuesday 24 November 2026, 2pm.',
    )
    const again = { by: line().author, at: instant('2026-11-23T15:00:00.000Z') }
    expect(aboutInWords(line({ changed: again }))).toBe(
      'Begun by Marcus Oyelaran on Monday 23 November 2026, 9:05am. Changed on Monday 23 November 2026, 3pm.',
    )
    expect(aboutInWords(line({ changed: { ...again, at: line().createdAt } }))).toBe(aboutInWords(line()))
    expect(aboutInWords(line({ state: 'sent', changed }))).toBe('By Marcus Oyelaran')
  })

  it('has what was sent back before other drafts, with who, when and why', () => {
    const back = line({ sentBack: { by: helen, at: sendAt, reason: 'Name the hub.' } })
    expect(groupsOf([line(), back]).map(({ words }) => words)).toEqual(['Sent back', 'Drafts'])
    expect(listInWords([line(), back])).toBe('1 was sent back.')
    expect(stateInWords(back)).toBe(
      'Sent back by Helen Strand on Friday 27 November 2026, 9:30am: Name the hub.',
    )
  })

  it('names those without a summary, and leads where they can be worked on', () => {
    expect(editionTitle(line({ summary: ' ' }))).toBe('Update for Friday 27 November 2026')
    expect(editionTitle(line({ summary: '', date: null }))).toBe(
      'An update without a summary, begun on Monday 23 November 2026, 9:05am',
    )
    expect(pathOf(line())).toBe('/officer/updates/update-1')
    expect(pathOf(line({ state: 'missed' }))).toBe('/officer/updates/update-1/delivery')
  })
})
