// Choosing who is asked: an audience as boxes to tick, and what it selects in words.

import type { AudienceChoice, AudiencePreview } from '../../../../shared/api/drafts.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'

export type Filters = Extract<AudienceChoice, { everyone: false }>

export const noFilters: Filters = { everyone: false, areas: [], districts: [], phases: [], roles: [] }

const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value]

/** The filters with one area or district put in, or taken out when it is in. */
export const toggleFilter = (filters: Filters, name: 'areas' | 'districts', value: string): Filters => ({
  ...filters,
  [name]: toggled(filters[name], value),
})
export const togglePhase = (filters: Filters, phase: Filters['phases'][number]): Filters => ({
  ...filters,
  phases: toggled(filters.phases, phase),
})
export const toggleRole = (filters: Filters, role: Filters['roles'][number]): Filters => ({
  ...filters,
  roles: toggled(filters.roles, role),
})

/** True when nothing is chosen: then nobody is asked. */
export const choosesNobody = (audience: AudienceChoice): boolean =>
  !audience.everyone &&
  [audience.areas, audience.districts, audience.phases, audience.roles].every((values) => values.length === 0)

const guestsInWords = (guests: number): string =>
  guests === 0 ? '' : `, ${guests.toLocaleString('en-GB')} of them ${guests === 1 ? 'a guest' : 'guests'}`

/** `2,914 people at 598 schools, 41 of them guests, and 3 who chose channels only.` `nobody`: what is said of none. */
export const countInWords = (
  { people, schools, guests, channelOnly = 0 }: AudiencePreview,
  nobody = 'Nobody would be asked.',
): string => {
  const others = channelOnly.toLocaleString('en-GB')
  if (people === 0) return channelOnly === 0 ? nobody : `${nobody} ${others} chose channels only.`
  const more = channelOnly === 0 ? '' : `, and ${others} who chose channels only`
  return `${count(people, 'person', 'people')} at ${count(schools, 'school')}${guestsInWords(guests)}${more}.`
}

/** A few of them by name, so that a wrong choice is seen. */
export const sampleInWords = ({ sample }: AudiencePreview): string =>
  sample.length === 0
    ? ''
    : `For example ${sample.map(({ name, schoolName }) => `${name} (${schoolName})`).join(', ')}.`
