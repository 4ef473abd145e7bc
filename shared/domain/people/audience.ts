// Who is asked: an audience in words officers choose from, and the frozen list of people and schools it selects.

import type { PersonId, Urn } from '../kernel/ids.ts'
import { isInvited, type Phase, type School } from '../schools/school.ts'
import type { Person, RespondentRole, SchoolLink } from './person.ts'

/**
 * `everyone`: all people linked to an open school. Else the filters: a school counts when it lies in one of the areas
 * or districts and has one of the phases, a person when they hold one of the roles there. A filter that is absent or
 * empty does not narrow; with none at all nobody is chosen, so that "everyone" is never reached by forgetting.
 */
export type Audience =
  | { readonly everyone: true }
  | {
      readonly everyone: false
      readonly areas?: readonly string[]
      readonly districts?: readonly string[]
      readonly phases?: readonly Phase[]
      readonly roles?: readonly RespondentRole[]
    }

/** A chosen person with the links through which they were chosen. */
export type AudienceMember = {
  readonly person: PersonId
  readonly name: string
  readonly links: readonly SchoolLink[]
}

/**
 * `members` is in order of name, `schools` in order of URN; both are plain data to be kept as frozen.
 * `schoolsWithoutPeople` were chosen but have nobody to ask. `sample`: up to three people at different schools.
 */
export type SelectedAudience = {
  readonly members: readonly AudienceMember[]
  readonly schools: readonly Urn[]
  readonly schoolsWithoutPeople: readonly Urn[]
  readonly sample: readonly { readonly name: string; readonly school: string }[]
}

const admits = <Value>(filter: readonly Value[] | undefined, value: Value): boolean =>
  filter === undefined || filter.length === 0 || filter.includes(value)

const isEmpty = (filter: readonly unknown[] | undefined): boolean =>
  filter === undefined || filter.length === 0

/** True for an audience without any filter: only officers bring people in. */
export const choosesNobody = (audience: Audience): boolean =>
  !audience.everyone &&
  [audience.areas, audience.districts, audience.phases, audience.roles].every((filter) => isEmpty(filter))

const isPlaceChosen = (audience: Extract<Audience, { everyone: false }>, school: School): boolean => {
  if (isEmpty(audience.areas) && isEmpty(audience.districts)) return true
  const inArea = audience.areas?.includes(school.area) ?? false
  return inArea || (audience.districts?.includes(school.district) ?? false)
}

const isSchoolChosen = (audience: Audience, school: School): boolean => {
  if (!isInvited(school)) return false
  return audience.everyone || (isPlaceChosen(audience, school) && admits(audience.phases, school.phase))
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

// Three people spread over the list, each at another school, so that a wrong choice is seen (features.md, 3).
const sampleOf = (members: readonly AudienceMember[], names: ReadonlyMap<Urn, string>) => {
  const step = Math.max(1, Math.floor(members.length / 3))
  const spread = [0, 1, 2].flatMap((nth) => members.slice(nth * step, nth * step + 1))
  const seen = new Set<string>()
  return [...spread, ...members].flatMap((member) => {
    const school = member.links.flatMap((link) => names.get(link.urn) ?? [])[0]
    if (school === undefined || seen.has(school) || seen.size === 3) return []
    seen.add(school)
    return [{ name: member.name, school }]
  })
}

/** Selects the people and schools of an audience. Closed schools and people without a link to a chosen school stay out. */
export const selectAudience = (
  audience: Audience,
  people: readonly Person[],
  schools: readonly School[],
): SelectedAudience => {
  const chosen = choosesNobody(audience) ? [] : schools.filter((school) => isSchoolChosen(audience, school))
  const names = new Map(chosen.map((school) => [school.urn, school.name]))
  const roles = audience.everyone ? undefined : audience.roles
  const members = people
    .map(({ id, name, links }) => ({
      person: id,
      name,
      links: links.filter((link) => names.has(link.urn) && admits(roles, link.role)),
    }))
    .filter((member) => member.links.length > 0)
    .sort((left, right) => compareText(left.name, right.name) || compareText(left.person, right.person))
  const asked = new Set(members.flatMap((member) => member.links.map((link) => link.urn)))
  const urns = [...names.keys()].sort(compareText)
  return {
    members,
    schools: urns,
    schoolsWithoutPeople: urns.filter((urn) => !asked.has(urn)),
    sample: sampleOf(members, names),
  }
}

/** True when the person is linked, in a chosen role, to a school that the audience takes in. */
export const isInAudience = (
  audience: Audience,
  person: Pick<Person, 'links'>,
  schools: readonly School[],
): boolean => {
  if (choosesNobody(audience)) return false
  const roles = audience.everyone ? undefined : audience.roles
  return person.links.some(
    (link) =>
      admits(roles, link.role) &&
      schools.some((school) => school.urn === link.urn && isSchoolChosen(audience, school)),
  )
}
