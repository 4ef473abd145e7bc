// Which schools have noted an edition and which are outstanding, for those who send it.

import type * as z from 'zod/mini'
import type { notedSchema } from '../../../shared/api/update-delivery.ts'
import type { EditionId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { isInvited, type School } from '../../../shared/domain/schools/school.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, type UpdatePorts } from '../ports.ts'

type NotedView = z.infer<typeof notedSchema>

/** Open schools of the people it was sent to; those of the whole county when it went to channels alone. */
const askedSchools = async (
  { copies, schools }: UpdatePorts,
  edition: Edition,
): Promise<readonly School[]> => {
  const [targets, all] = await Promise.all([copies.read(journalOf(edition)), schools.all()])
  const people = targets.flatMap(({ target }) => (target.kind === 'person' ? [target] : []))
  const urns = new Set<Urn>(people.flatMap((target) => target.urns))
  return all.filter((school) => isInvited(school) && (people.length === 0 || urns.has(school.urn)))
}

const inOrder = (one: School, other: School): number =>
  one.area.localeCompare(other.area, 'en-GB') || one.name.localeCompare(other.name, 'en-GB')

/** A school outside the audience may note it too: it stands among the noted and is not counted as asked. */
export const notedView =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId): Promise<Result<NotedView, Refusal>> => {
    const stored = await loadEdition(ports, person, 'sendUpdate', id)
    if (!stored.ok) return stored
    const [asked, rows, opened, schools, people] = await Promise.all([
      askedSchools(ports, stored.value.value),
      ports.readings.notedOf(id),
      ports.readings.openedOf(id),
      ports.schools.all(),
      ports.people.all(),
    ])
    const schoolNames = new Map(schools.map(({ urn, name }) => [urn, name]))
    const names = new Map(people.map(({ id: who, name }) => [who, name]))
    const done = new Set(rows.map(({ urn }) => urn))
    return ok({
      schools: asked.length,
      noted: [...rows]
        .sort((one, other) => (one.at < other.at ? 1 : -1))
        .map(({ urn, person: who, at }) => ({
          urn,
          name: schoolNames.get(urn) ?? `School ${urn}`,
          by: names.get(who) ?? 'Somebody who has left the people list',
          at,
        })),
      outstanding: [...asked]
        .filter(({ urn }) => !done.has(urn))
        .sort(inOrder)
        .map(({ urn, name, area }) => ({ urn, name, area })),
      openedBy: opened.length,
    })
  }
