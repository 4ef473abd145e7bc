// The import's report: every change in words, every row left aside.

import { describe, expect, it } from 'vitest'
import { day, urn } from '../../kernel/ids.ts'
import type { School } from '../school.ts'
import { compareRegister } from './compare-register.ts'
import type { UnplacedRow } from './read-register.ts'
import { registerReportInWords, reportRegister } from './report.ts'

const school = (number: number, change: Partial<School> = {}): School => ({
  urn: urn(String(990100 + number)),
  name: `School ${number}`,
  phase: 'Primary',
  area: 'West',
  district: 'Maidstone',
  status: 'Open',
  typeGroup: 'Academies',
  postcode: `ZZ1 ${number}AA`,
  ...change,
})
const aside = (row: number, name: string, kind: UnplacedRow['kind'], reason: string): UnplacedRow => ({
  row,
  name,
  kind,
  reason,
})

const before = [school(1), school(2, { number: '886/2002' }), school(3), school(4)]
const after = [
  { ...school(1), name: 'New name', district: 'Dover', area: 'South', headName: 'A Head' },
  school(20, { number: '886/2002', opened: day('2026-09-01') }),
  school(3),
]
const unplaced = [
  aside(9, 'Far A', 'otherAuthority', 'It belongs to Farrowdale, not to Kent.'),
  aside(5, 'Lost', 'unknownDistrict', 'The district says nothing, which is none of Kent’s districts.'),
  aside(4, 'Far B', 'otherAuthority', 'It belongs to Farrowdale, not to Kent.'),
]
const report = reportRegister({ schools: after, unplaced }, compareRegister(before, after))

describe('reportRegister', () => {
  it('counts rows and tells each change in its group', () => {
    expect(report).toMatchObject({ read: 6, unchanged: 1 })
    expect(report.renamed).toEqual([
      { urn: '990101', name: 'New name', sentence: 'Name: School 1 is now New name.' },
    ])
    expect(report.moved[0]?.sentence).toBe('Area: West is now South. District: Maidstone is now Dover.')
    expect(report.changed[0]?.sentence).toBe('Headteacher: nothing is now A Head.')
    expect(report.added[0]?.sentence).toBe('Primary, Maidstone, West. Open. Took over from School 2, 990102.')
    expect(report.closed[0]?.sentence).toBe('Closed. Replaced by School 20, 990120.')
    expect(report.missing.map((line) => line.urn)).toEqual(['990104'])
  })

  it('tells other authorities once each and all other rows one by one, in order', () => {
    expect(report.unplaced).toEqual([
      { row: 5, name: 'Lost', reason: 'The district says nothing, which is none of Kent’s districts.' },
      { row: 9, name: 'Far A and 1 other', reason: 'It belongs to Farrowdale, not to Kent.' },
    ])
  })
})

describe('registerReportInWords', () => {
  it('says it all, and how much was cut', () => {
    const words = registerReportInWords(report, 1)
    expect(words[0]).toBe('6 rows read. 1 school unchanged.')
    expect(words).toContain('Renamed: 1')
    expect(words.slice(-3)).toEqual([
      'Left aside: 2',
      '  Row 5, Lost. The district says nothing, which is none of Kent’s districts.',
      '  and 1 more',
    ])
  })
})
