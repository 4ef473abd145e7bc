// Importing a people list: each address is looked up in the directory, links that are new or changed are written.

import type * as z from 'zod/mini'
import type { peopleReportSchema } from '../../../shared/api/schools.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { type ListedPerson, peopleColumns } from '../../../shared/domain/people/people-file.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person, SchoolLink } from '../../../shared/domain/people/person.ts'
import type { DirectoryPerson } from '../../../shared/ports/directory.ts'
import type { LinkedPerson } from '../../../shared/ports/schools.ts'
import type { Refusal } from '../../refusals.ts'
import { readPeopleFile } from '../people-file.ts'
import { type Progress, recordDone, type SchoolPorts } from '../ports.ts'
import { readCsv } from '../register-file-csv.ts'

export type PeopleReport = z.infer<typeof peopleReportSchema>

// The list gives people without their rows; a problem found only in the directory needs the row again.
const rowsByAddress = (bytes: Uint8Array): ReadonlyMap<string, number> => {
  const columns = [{ key: 'email', names: peopleColumns.email }]
  const rows = readCsv(bytes, { what: 'a people list', columns, needed: ['email'], advice: '' })
  const found = new Map<string, number>()
  for (const [index, row] of (rows.ok ? rows.value : []).entries()) {
    const address = row['email']?.trim().toLowerCase() ?? ''
    if (!found.has(address)) found.set(address, index + 2)
  }
  return found
}

const isNew = (held: LinkedPerson | undefined) => (link: SchoolLink) =>
  !held?.links.some((one) => one.urn === link.urn && one.role === link.role)

// A school stands once for a person: of two roles there the last row's is kept, as in the people list itself.
const lastRoles = (links: readonly SchoolLink[]): readonly SchoolLink[] => [
  ...new Map(links.map((link) => [link.urn, link])).values(),
]

type Sorted = {
  readonly writes: readonly LinkedPerson[]
  /** People listed in two roles at one school. */
  readonly doubled: readonly ListedPerson[]
  readonly unchanged: number
  readonly unknown: readonly ListedPerson[]
}

const sort = (
  listed: readonly ListedPerson[],
  directory: ReadonlyMap<string, DirectoryPerson>,
  held: ReadonlyMap<string, LinkedPerson>,
): Sorted => {
  const writes: LinkedPerson[] = []
  const unknown: ListedPerson[] = []
  const doubled: ListedPerson[] = []
  let unchanged = 0
  for (const person of listed) {
    const found = directory.get(person.email)
    if (found === undefined) {
      unknown.push(person)
      continue
    }
    const links = lastRoles(person.links)
    if (links.length < person.links.length) doubled.push(person)
    const fresh = links.filter(isNew(held.get(found.id)))
    unchanged += links.length - fresh.length
    if (fresh.length > 0) writes.push({ ...found, links: fresh })
  }
  return { writes, unchanged, unknown, doubled }
}

const links = (people: readonly { readonly links: readonly SchoolLink[] }[]): number =>
  people.reduce((sum, person) => sum + person.links.length, 0)

const notKnown = 'Nobody in the council’s Microsoft 365 has this address. Invite them first.'
const twoRoles = 'Two rows give different roles at one school. The role of the last row was kept.'

/** Imports a people list. The same list again writes nothing. Every row is accounted for. */
export const importPeople =
  (ports: SchoolPorts) =>
  async (person: Person, bytes: Uint8Array, progress: Progress): Promise<Result<PeopleReport, Refusal>> => {
    const allowed = may(person, 'managePeople', { kind: 'none' })
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const urns = new Set<string>((await ports.schools.all()).map((school) => school.urn))
    const list = readPeopleFile(bytes, urns)
    if (!list.ok) return refuse({ reason: 'file', sentence: list.refusal.message })
    const { people, problems } = list.value
    const directory = await ports.directory.byEmail(people.map((one) => one.email))
    const held = new Map((await ports.people.all()).map((one) => [String(one.id), one]))
    const { writes, unchanged, unknown, doubled } = sort(people, directory, held)
    if (writes.length > 0) await ports.people.link(writes, progress)
    const linked = links(writes)
    const detail = `${count(linked, 'link')} added or changed.`
    await recordDone(ports, person, { what: 'import people', item: 'People', detail })
    const rows = rowsByAddress(bytes)
    const told = (listed: readonly ListedPerson[], reason: string) =>
      listed.map(({ name, email }) => ({ row: rows.get(email) ?? 0, name, reason }))
    const all = [...problems, ...told(unknown, notKnown), ...told(doubled, twoRoles)]
    all.sort((one, other) => one.row - other.row)
    return ok({ read: links(people) + problems.length, linked, unchanged, problems: all })
  }
