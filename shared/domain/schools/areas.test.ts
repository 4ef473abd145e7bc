// Areas: districts by the day, and names however they are written.

import { describe, expect, it } from 'vitest'
import { day } from '../kernel/ids.ts'
import { areaOf, areasOn, type County, kent, placeFinder, placesOn } from './areas.ts'

describe('areas', () => {
  it('has four areas and twelve districts on any one day', () => {
    for (const on of [day('2017-09-01'), day('2026-11-03')]) {
      expect(areasOn(on)).toEqual(['North', 'South', 'East', 'West'])
      expect(placesOn(on)).toHaveLength(12)
    }
  })

  it('follows a district that changed its name', () => {
    expect(areaOf('Shepway', day('2018-03-31'))).toBe('South')
    expect(areaOf('Folkestone & Hythe', day('2018-03-31'))).toBeUndefined()
    expect(areaOf('Shepway', day('2018-04-01'))).toBeUndefined()
    expect(areaOf('Folkestone and Hythe', day('2018-04-01'))).toBe('South')
  })

  it('gives the county’s own spelling of a district', () => {
    const find = placeFinder(day('2026-11-03'))
    expect(find(' TONBRIDGE  AND MALLING ')).toEqual({ area: 'West', district: 'Tonbridge & Malling' })
    expect(find('Medway')).toBeUndefined()
  })

  it('takes another county’s table', () => {
    const moved: County = {
      ...kent,
      districts: [
        { district: 'Swale', area: 'East', from: day('2000-01-01'), until: day('2029-12-31') },
        { district: 'Swale', area: 'North', from: day('2030-01-01') },
      ],
    }
    expect(areaOf('Swale', day('2029-12-31'), moved)).toBe('East')
    expect(areaOf('Swale', day('2030-01-01'), moved)).toBe('North')
    expect(areaOf('Swale', day('1999-12-31'), moved)).toBeUndefined()
  })
})
