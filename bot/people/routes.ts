// GET /api/me.

import type { Me } from '../../shared/api/people.ts'
import { mePath } from '../../shared/api/people.ts'
import { ok } from '../../shared/domain/kernel/result.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import { type Door, nothing } from '../http/door.ts'

export const openPeople = (door: Door, me: (person: Person) => Promise<Me>): void => {
  door.open({
    method: 'GET',
    url: mePath,
    params: nothing,
    query: nothing,
    body: nothing,
    run: async ({ person }) => ok(await me(person)),
  })
}
