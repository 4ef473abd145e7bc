// The list of editions: what needs somebody first, and its sentences.

import { describe, expect, it } from 'vitest'
import { day, editionId, instant, personId } from '../../../../shared/domain/kernel/ids.ts'
import { type EditionLine, groupsOf, listInWords, pathOf, stateInWords, titleOf } from './groups.ts'

const line = (about: Partial<EditionLine> = {}): EditionLine => ({
  id: editionId('update-1'),
  version: '1',
  date: day('2026-11-27'),
  summary: 'Snow days',
  state: 'draft',
  author: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  sendAt: null,
  hasPending: false,
  mayApprove: false,
  ...about,
})
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

  it('names those without a summary, and leads where they can be worked on', () => {
    expect(titleOf(line({ summary: ' ' }))).toBe('Update for Friday 27 November 2026')
    expect(titleOf(line({ summary: '', date: null }))).toBe('An update without a summary')
    expect(pathOf(line())).toBe('/officer/updates/update-1')
    expect(pathOf(line({ state: 'missed' }))).toBe('/officer/updates/update-1/delivery')
  })
})
