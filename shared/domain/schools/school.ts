// A school as the county knows it: its URN, its reporting phase and its place.

import type { Day, Urn } from '../kernel/ids.ts'

/** The reporting phases, in the order in which tables list them (domain.md, "Geography and schools"). */
export const phases = [
  'Early years',
  'Primary',
  'Secondary selective',
  'Secondary non-selective',
  'Special',
  'PRU and alternative provision',
  '16 plus',
  'All-through',
] as const
export type Phase = (typeof phases)[number]

/** The register's own words for where a school stands. */
export const schoolStatuses = ['Open', 'Open, but proposed to close', 'Proposed to open', 'Closed'] as const
export type SchoolStatus = (typeof schoolStatuses)[number]

/**
 * One school of the county. `number` is the authority's and the establishment's number as `886/2345`; a school that
 * becomes an academy often keeps it while its URN changes, which is what `predecessor` and `successor` link.
 */
export type School = {
  readonly urn: Urn
  readonly name: string
  readonly phase: Phase
  readonly area: string
  readonly district: string
  readonly status: SchoolStatus
  readonly typeGroup: string
  readonly postcode: string
  readonly number?: string
  readonly headName?: string
  readonly opened?: Day
  readonly closed?: Day
  readonly predecessor?: Urn
  readonly successor?: Urn
}

/** True for a school that is asked: open, even when it is proposed to close. The base of every turnout figure. */
export const isInvited = (school: School): boolean =>
  school.status === 'Open' || school.status === 'Open, but proposed to close'

/** Narrows text to one of the register's statuses. */
export const isSchoolStatus = (text: string): text is SchoolStatus =>
  schoolStatuses.some((status) => status === text)
