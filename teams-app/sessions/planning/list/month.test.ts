// The calendar's month.

import { describe, expect, it } from 'vitest'
import { day } from '../../../../shared/domain/kernel/ids.ts'
import { dayByKey, monthInWords, otherMonth, weeksOf } from './month.ts'

const halfTerm = { name: 'October half term 2026', from: '2026-10-26', to: '2026-10-30' }

describe('weeksOf', () => {
  it('covers the month in whole weeks from Monday', () => {
    const weeks = weeksOf('2026-10', [halfTerm])
    expect(weeks).toHaveLength(5)
    expect(weeks[0]?.[0]).toMatchObject({ day: '2026-09-28', isInMonth: false })
    expect(weeks.at(-1)?.at(-1)).toMatchObject({ day: '2026-11-01', isWeekend: true })
  })

  it('knows the days of a holiday by its name', () => {
    const days = weeksOf('2026-10', [halfTerm]).flat()
    expect(days.filter(({ holiday }) => holiday === halfTerm.name).map(({ number }) => number)).toEqual([
      26, 27, 28, 29, 30,
    ])
  })

  it('needs six weeks, or only four', () => {
    expect(weeksOf('2026-08', [])).toHaveLength(6)
    expect(weeksOf('2027-02', [])).toHaveLength(4)
  })
})

describe('months', () => {
  it('go over the end of the year', () => {
    expect(otherMonth('2026-12', 1)).toBe('2027-01')
    expect(otherMonth('2026-01', -1)).toBe('2025-12')
    expect(monthInWords('2026-11')).toBe('November 2026')
  })
})

describe('dayByKey', () => {
  it('moves by days and weeks, and to the ends of the week', () => {
    const wednesday = day('2026-11-25')
    expect(dayByKey('ArrowRight', wednesday)).toBe('2026-11-26')
    expect(dayByKey('ArrowUp', wednesday)).toBe('2026-11-18')
    expect(dayByKey('ArrowDown', day('2026-11-30'))).toBe('2026-12-07')
    expect(dayByKey('Home', wednesday)).toBe('2026-11-23')
    expect(dayByKey('End', wednesday)).toBe('2026-11-29')
    expect(dayByKey('a', wednesday)).toBeNull()
  })
})
