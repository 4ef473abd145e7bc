// Whom an audience would select now: the people, how many, a few names, and what it can be chosen by.

import type { AudienceChoice, AudiencePreview } from '../shared/api/drafts.ts'
import { londonDay } from '../shared/domain/kernel/dates.ts'
import { type Audience, type SelectedAudience, selectAudience } from '../shared/domain/people/audience.ts'
import { areasOn, placesOn } from '../shared/domain/schools/areas.ts'
import { phases } from '../shared/domain/schools/school.ts'
import type { Clock } from '../shared/ports/clock.ts'
import type { Directory } from '../shared/ports/directory.ts'
import type { PeopleStore, SchoolStore } from '../shared/ports/schools.ts'

/** Selects with the register and the people list as they are now. */
export const selectNow = async (
  ports: { readonly schools: SchoolStore; readonly people: Pick<PeopleStore, 'all'> },
  { audience }: { readonly audience: Audience },
): Promise<SelectedAudience> => {
  const [schools, people] = await Promise.all([ports.schools.all(), ports.people.all()])
  const persons = people.map(({ id, name, isGuest, links }) => ({
    id,
    name,
    guest: isGuest,
    links,
    appRoles: [],
  }))
  return selectAudience(audience, persons, schools)
}

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

export type AskedPorts = {
  readonly clock: Clock
  readonly schools: SchoolStore
  readonly people: Pick<PeopleStore, 'all'>
  readonly directory: Directory
}

/** Who would be asked now: how many, a few of their names, and what an audience can be chosen by. */
export const audiencePreview = async (ports: AskedPorts, audience: Audience): Promise<AudiencePreview> => {
  const selected = await selectNow(ports, { audience })
  const guests = new Set((await ports.people.all()).filter((one) => one.isGuest).map((one) => one.id))
  const today = londonDay(await ports.clock.now())
  return {
    ...countsOf(selected),
    guests: selected.members.filter((member) => guests.has(member.person)).length,
    sample: selected.sample.map(({ name, school }) => ({ name, schoolName: school })),
    choices: {
      areas: [...areasOn(today)],
      districts: placesOn(today).map(({ district, area }) => ({ name: district, area })),
      phases: [...phases],
      channels: [...(await ports.directory.channels())],
    },
  }
}
