// The import's report in words: every group with its count, and how much was cut.

import { describe, expect, it } from 'vitest'
import { type RegisterReport, registerReportInWords } from './report.ts'

const line = (urn: string, sentence: string) => ({ urn, name: `School ${urn}`, sentence })
const nothing: RegisterReport = {
  read: 604,
  unchanged: 604,
  added: [],
  changed: [],
  closed: [],
  renamed: [],
  moved: [],
  missing: [],
  unplaced: [],
}

describe('registerReportInWords', () => {
  it('says in one line that nothing changed', () => {
    expect(registerReportInWords(nothing)).toEqual(['604 rows read. 604 schools unchanged.'])
  })

  it('tells each group with its count, and each row that was left aside', () => {
    const words = registerReportInWords({
      ...nothing,
      read: 1,
      unchanged: 1,
      closed: [line('990103', 'Closed.')],
      missing: [line('990104', 'We keep it.')],
      unplaced: [{ row: 5, name: '', reason: 'It has no name.' }],
    })
    expect(words).toEqual([
      '1 row read. 1 school unchanged.',
      '',
      'Closed: 1',
      '  990103 School 990103. Closed.',
      '',
      'Not in the file: 1',
      '  990104 School 990104. We keep it.',
      '',
      'Left aside: 1',
      '  Row 5, no name. It has no name.',
    ])
  })

  it('cuts long groups and says by how many', () => {
    const added = ['990101', '990102', '990103'].map((urn) => line(urn, 'Open.'))
    expect(registerReportInWords({ ...nothing, added }, 1).slice(1)).toEqual([
      '',
      'Added: 3',
      '  990101 School 990101. Open.',
      '  and 2 more',
    ])
  })
})
