// An audience as officers' pages count it and as the wire spells it.

import type { AudienceChoice } from '../../../shared/api/drafts.ts'
import type { Audience, SelectedAudience } from '../../../shared/domain/people/audience.ts'

/** How many people, and at how many schools. */
export const countsOf = (
  selected: SelectedAudience,
): { readonly people: number; readonly schools: number } => ({
  people: selected.members.length,
  schools: selected.schools.length - selected.schoolsWithoutPeople.length,
})

/** The audience as the API sends it, every filter named. */
export const audienceOnWire = (audience: Audience): AudienceChoice =>
  audience.everyone
    ? { everyone: true }
    : {
        everyone: false,
        areas: [...(audience.areas ?? [])],
        districts: [...(audience.districts ?? [])],
        phases: [...(audience.phases ?? [])],
        roles: [...(audience.roles ?? [])],
      }
