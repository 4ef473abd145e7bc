// The People list as the people store: one row for each link of a person to a school.

import * as z from 'zod'
import { idPatterns, type PersonId, personId, type Urn, urn } from '../domain/kernel/ids.ts'
import {
  type RespondentRole,
  respondentRoles,
  respondentRoleWords,
  type SchoolLink,
} from '../domain/people/person.ts'
import type { LinkedPerson, PeopleStore } from '../ports/schools.ts'
import type { Graph } from './client/graph.ts'
import { peopleList } from './columns/people.ts'
import { itemList } from './lists/items.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'
import { upsertAll } from './lists/upsert.ts'

const freshForMs = 60_000

type LinkRow = Omit<LinkedPerson, 'links'> & { readonly link: SchoolLink }

const row = z.object({
  LinkKey: z.string(),
  Title: z.string(),
  Role: z.string(),
  Email: z.string().catch(''),
  IsGuest: z.boolean().catch(false),
})

const linkKey = (person: PersonId, school: Urn) => `${person}#${school}`

const roleOf = (words: string): RespondentRole | undefined =>
  respondentRoles.find((role) => respondentRoleWords[role].toLowerCase() === words.trim().toLowerCase())

/** Null when the key was written by hand or the role is in words that no role has: nobody is let in by a guess. */
const read = ({ fields }: Item): LinkRow | null => {
  const found = row.safeParse(fields)
  if (!found.success) return null
  const [id = '', school = ''] = found.data.LinkKey.split('#')
  const role = roleOf(found.data.Role)
  if (!idPatterns.PersonId.test(id) || !idPatterns.Urn.test(school) || !role) return null
  return {
    id: personId(id),
    name: found.data.Title,
    email: found.data.Email,
    isGuest: found.data.IsGuest,
    link: { urn: urn(school), role },
  }
}

const toFields = (person: Omit<LinkedPerson, 'links'>, link: SchoolLink): Fields => ({
  LinkKey: linkKey(person.id, link.urn),
  Title: person.name,
  URN: link.urn,
  Role: respondentRoleWords[link.role],
  Email: person.email,
  IsGuest: person.isGuest,
})

const gather = (rows: readonly LinkRow[]): readonly LinkedPerson[] => {
  const people = new Map<PersonId, LinkedPerson>()
  for (const { link, ...person } of rows) {
    const links = people.get(person.id)?.links ?? []
    people.set(person.id, { ...person, links: [...links, link] })
  }
  return [...people.values()]
}

export const peopleStore = (graph: Graph): PeopleStore => {
  const columns = ['Title', ...peopleList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, peopleList.displayName), { key: peopleList.key, columns })
  const keyOf = ({ id, link }: LinkRow) => linkKey(id, link.urn)
  const mirror = createMirror(graph, { list, read, keyOf, freshForMs })
  const rows = async () => (await mirror.all()).map(({ value }) => value)
  /** The rows to write for a person: the links given, and those that stand already, so that a new name is on all. */
  const rowsFor = (person: LinkedPerson, stored: readonly LinkRow[]): readonly Fields[] => {
    const given = new Set(person.links.map((link) => link.urn))
    const others = stored.filter(({ id, link }) => id === person.id && !given.has(link.urn))
    return [...person.links, ...others.map(({ link }) => link)].map((link) => toFields(person, link))
  }
  return {
    all: async () => gather(await rows()),
    linksOf: async (person) => (await rows()).flatMap(({ id, link }) => (id === person ? [link] : [])),
    link: async (people, onProgress) => {
      const stored = await rows()
      await upsertAll(graph, list, {
        rows: people.flatMap((person) => rowsFor(person, stored)),
        existing: 'change',
        onItem: mirror.take,
        onProgress,
      })
    },
    unlink: async (person, school) => {
      const item = await list.find(linkKey(person, school))
      if (!item) return
      await list.remove(item.id, item.version)
      mirror.forget(item.id)
    },
  }
}
