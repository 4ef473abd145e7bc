// Who the person is here: what the pages need to know before they show anything.

import type { Me } from '../../shared/api/people.ts'
import { isStaff, type Person } from '../../shared/domain/people/person.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { SchoolStore } from '../../shared/ports/schools.ts'

export type MePorts = { readonly clock: Clock; readonly schools: SchoolStore; readonly siteUrl: string }

/** Everybody with a token may ask who they are. A school that left the register is shown by its URN. */
export const me =
  ({ clock, schools, siteUrl }: MePorts) =>
  async (person: Person): Promise<Me> => {
    const names = new Map((await schools.all()).map((school) => [school.urn, school.name]))
    return {
      id: person.id,
      name: person.name,
      guest: person.guest,
      appRoles: [...person.appRoles],
      schools: person.links.map(({ urn, role }) => ({ urn, role, name: names.get(urn) ?? `School ${urn}` })),
      now: await clock.now(),
      siteUrl: isStaff(person) ? siteUrl : null,
    }
  }
