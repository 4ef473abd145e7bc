// Areas and districts as data: which area a district belongs to, from which day until which.

import { type Day, day } from '../kernel/ids.ts'

/** One stretch of time in which a district belongs to an area; `until` is the last day, absent while it holds. */
export type DistrictPeriod = {
  readonly district: string
  readonly area: string
  readonly from: Day
  readonly until?: Day
}

/** A county: the authority as the register names and numbers it, and its districts. */
export type County = {
  readonly authority: { readonly name: string; readonly code: string }
  readonly districts: readonly DistrictPeriod[]
}

export type Place = { readonly area: string; readonly district: string }

const since1974 = day('1974-04-01')
const inArea = (area: string, ...districts: readonly string[]): readonly DistrictPeriod[] =>
  districts.map((district) => ({ district, area, from: since1974 }))

/**
 * Kent's four areas and twelve districts (domain.md, "Geography and schools"). Districts began with the reform of
 * 1974; Shepway took the name Folkestone & Hythe on 1 April 2018.
 */
export const kent: County = {
  authority: { name: 'Kent', code: '886' },
  districts: [
    ...inArea('North', 'Dartford', 'Gravesham', 'Sevenoaks'),
    ...inArea('South', 'Ashford', 'Dover'),
    { district: 'Shepway', area: 'South', from: since1974, until: day('2018-03-31') },
    { district: 'Folkestone & Hythe', area: 'South', from: day('2018-04-01') },
    ...inArea('East', 'Canterbury', 'Swale', 'Thanet'),
    ...inArea('West', 'Maidstone', 'Tonbridge & Malling', 'Tunbridge Wells'),
  ],
}

/** Names as they are compared: "Tonbridge and Malling" and "TONBRIDGE & MALLING" are one. */
export const comparable = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const holdsOn = (period: DistrictPeriod, on: Day): boolean =>
  period.from <= on && (period.until === undefined || on <= period.until)

/** The districts of the day with their areas, in the county's order. */
export const placesOn = (on: Day, county: County = kent): readonly Place[] =>
  county.districts.filter((period) => holdsOn(period, on)).map(({ area, district }) => ({ area, district }))

/** A look-up of districts by name for one day, for those who place many schools. */
export const placeFinder = (on: Day, county: County = kent): ((district: string) => Place | undefined) => {
  const places = new Map(placesOn(on, county).map((place) => [comparable(place.district), place]))
  return (district) => places.get(comparable(district))
}

/** The area of a district on a day; `undefined` when the county has no such district that day. */
export const areaOf = (district: string, on: Day, county: County = kent): string | undefined =>
  placeFinder(on, county)(district)?.area

/** The areas of the day, in the county's order. */
export const areasOn = (on: Day, county: County = kent): readonly string[] => [
  ...new Set(placesOn(on, county).map((place) => place.area)),
]
