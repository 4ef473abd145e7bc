// The register and the people list as officers look at them, and one person's link to a school.

import type * as z from 'zod/mini'
import type { directorySchema, peopleListSchema, schoolListSchema } from '../../shared/api/schools.ts'
import type { PersonId, Urn } from '../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import { may } from '../../shared/domain/people/permissions.ts'
import { type Person, type RespondentRole, respondentRoleWords } from '../../shared/domain/people/person.ts'
import type { LinkedPerson } from '../../shared/ports/schools.ts'
import type { Refusal } from '../refusals.ts'
import { recordDone, type SchoolPorts } from './ports.ts'

type SchoolList = z.infer<typeof schoolListSchema>
type PeopleList = z.infer<typeof peopleListSchema>
type DirectoryList = z.infer<typeof directorySchema>

const none = { kind: 'none' } as const
const mostPeople = 50
const shortestSearch = 2

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name, 'en-GB')

/** Every school, closed ones too, by name. */
export const listSchools =
  (ports: SchoolPorts) =>
  async (person: Person): Promise<Result<SchoolList, Refusal>> => {
    const allowed = may(person, 'seeSchools', none)
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const schools = [...(await ports.schools.all())].sort(byName)
    return ok({
      listUrl: `${ports.siteUrl}/Lists/Schools`,
      schools: schools.map(({ urn, name, phase, area, district, status }) => ({
        urn,
        name,
        phase,
        area,
        district,
        status,
      })),
    })
  }

const namesOf = async (ports: SchoolPorts): Promise<ReadonlyMap<Urn, string>> =>
  new Map((await ports.schools.all()).map((school) => [school.urn, school.name]))

const matches = (text: string, names: ReadonlyMap<Urn, string>) => (person: LinkedPerson) =>
  [person.name, person.email, ...person.links.map((link) => `${names.get(link.urn) ?? ''} ${link.urn}`)].some(
    (words) => words.toLowerCase().includes(text),
  )

/** The people whose name, address or school has the text in it; at most fifty, with the count of all that match. */
export const listPeople =
  (ports: SchoolPorts) =>
  async (person: Person, text: string): Promise<Result<PeopleList, Refusal>> => {
    const allowed = may(person, 'seeSchools', none)
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const names = await namesOf(ports)
    const found = (await ports.people.all()).filter(matches(text.trim().toLowerCase(), names)).sort(byName)
    return ok({
      total: found.length,
      listUrl: `${ports.siteUrl}/Lists/People`,
      people: found.slice(0, mostPeople).map(({ id, name, email, isGuest, links }) => ({
        id,
        name,
        email,
        isGuest,
        schools: links.map(({ urn, role }) => ({ urn, role, name: names.get(urn) ?? `School ${urn}` })),
      })),
    })
  }

/** People of the council's Microsoft 365 whose name or address begins with the text; nobody for less than two letters. */
export const searchDirectory =
  (ports: SchoolPorts) =>
  async (person: Person, text: string): Promise<Result<DirectoryList, Refusal>> => {
    const allowed = may(person, 'managePeople', none)
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const wanted = text.trim()
    const people = wanted.length < shortestSearch ? [] : await ports.directory.search(wanted)
    return ok({ people: [...people] })
  }

export type LinkRequest = { readonly person: PersonId; readonly school: Urn; readonly role: RespondentRole }

/** Links a person of the directory to a school, or changes their role there. */
export const linkPerson =
  (ports: SchoolPorts) =>
  async (
    person: Person,
    { person: id, school, role }: LinkRequest,
  ): Promise<Result<Record<string, never>, Refusal>> => {
    const allowed = may(person, 'managePeople', none)
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    if ((await ports.schools.find(school)) === null) return refuse({ reason: 'notFound', what: 'school' })
    const found = await ports.directory.find(id)
    if (found === null) return refuse({ reason: 'notFound', what: 'person' })
    await ports.people.link([{ ...found, links: [{ urn: school, role }] }], () => undefined)
    const detail = `${found.name} as ${respondentRoleWords[role]} of ${school}.`
    await recordDone(ports, person, { what: 'link person', item: id, detail })
    return ok({})
  }

/** Takes a person's link to a school away. A link that is not there stays away. */
export const unlinkPerson =
  (ports: SchoolPorts) =>
  async (person: Person, id: PersonId, school: Urn): Promise<Result<Record<string, never>, Refusal>> => {
    const allowed = may(person, 'managePeople', none)
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    await ports.people.unlink(id, school)
    await recordDone(ports, person, { what: 'unlink person', item: id, detail: `From school ${school}.` })
    return ok({})
  }
