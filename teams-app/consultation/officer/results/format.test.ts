// Results as figures and bars: a hidden number never comes back through a width, a label or a filter.

import { describe, expect, it } from 'vitest'
import { fileNameOf } from './file-name.ts'
import {
  allTexts,
  filterTexts,
  fitsColumns,
  hidesSome,
  noTextFilter,
  partsOf,
  type SectionResult,
  type Tally,
} from './format.ts'

const row = (code: string, count: number | null, percent: number | null) => ({
  choice: { code, words: code.toUpperCase() },
  count,
  percent,
})
const tally = (base: number | null, ...rows: Tally['rows']): Tally => ({ label: 'All', base, rows })

describe('partsOf', () => {
  it('gives each choice its share, without the empty ones', () => {
    const parts = partsOf(tally(20, row('sa', 15, 75), row('agree', 5, 25), row('sd', 0, 0)))
    expect(parts.map(({ code, share, label }) => [code, share, label])).toEqual([
      ['sa', 0.75, '75%'],
      ['agree', 0.25, '25%'],
    ])
  })

  it('joins all that is hidden in one part at the end', () => {
    const parts = partsOf(tally(20, row('sa', null, null), row('agree', 10, 50), row('nv', null, null)))
    expect(parts.map(({ code, label }) => [code, label])).toEqual([
      ['agree', '50%'],
      [null, 'c'],
    ])
    expect(parts[1]?.share).toBeCloseTo(0.5)
  })

  it('draws nothing for a hidden or empty base, and no label on slivers', () => {
    expect(partsOf(tally(null, row('sa', null, null)))).toEqual([])
    expect(partsOf(tally(0))).toEqual([])
    expect(partsOf(tally(100, row('sa', 3, 3), row('agree', 97, 97)))[0]?.label).toBe('')
  })
})

describe('what is shown', () => {
  it('explains c only where there is one', () => {
    expect(hidesSome([tally(20, row('sa', 20, 100))])).toBe(false)
    expect(hidesSome([tally(20, row('sa', null, null))])).toBe(true)
    expect(hidesSome([tally(null)])).toBe(true)
  })

  it('has columns for short words only, and never for hidden numbers alone', () => {
    expect(fitsColumns(tally(20, row('a', 20, 100)))).toBe(true)
    expect(fitsColumns(tally(20, row('a', null, null)))).toBe(false)
    const long = {
      choice: { code: 'o1', words: 'A choice with far too many words' },
      count: 9,
      percent: null,
    }
    expect(fitsColumns(tally(9, long))).toBe(false)
  })
})

describe('texts', () => {
  const text = (words: string, area: string, phase: string) => ({
    text: words,
    schoolName: 'Wrenfield Primary School',
    area,
    phase,
    roleInWords: 'Headteacher',
  })
  const sections: readonly SectionResult[] = [
    {
      id: 's1',
      number: '1',
      title: 'One',
      questions: [
        {
          code: 'Q01',
          text: 'A?',
          kind: 'agreement',
          sentence: '',
          tallies: [],
          texts: [text('Cover', 'East', 'Primary')],
        },
        {
          code: 'Q02',
          text: 'B?',
          kind: 'freeText',
          sentence: '',
          tallies: [],
          texts: [text('Lamps', 'West', 'Primary'), text('Paths', 'West', 'Special')],
        },
      ],
    },
  ]

  it('are narrowed by each part of the filter and by all together', () => {
    const texts = allTexts(sections)
    const words = (filter: Partial<typeof noTextFilter>) =>
      filterTexts(texts, { ...noTextFilter, ...filter }).map((one) => one.text)
    expect(words({})).toEqual(['Cover', 'Lamps', 'Paths'])
    expect(words({ question: 'Q02', phase: 'Special' })).toEqual(['Paths'])
    expect(words({ area: 'West', words: ' LAMP ' })).toEqual(['Lamps'])
    expect(words({ words: 'wrenfield' })).toHaveLength(3)
    expect(words({ area: 'North' })).toEqual([])
  })
})

describe('fileNameOf', () => {
  it('keeps letters and digits', () => {
    expect(fileNameOf('In school, every day: 2030!')).toBe('in-school-every-day-2030.csv')
    expect(fileNameOf('…')).toBe('answers.csv')
  })
})
