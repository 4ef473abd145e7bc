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
import { Conflict } from '../ports/versioned.ts'
import type { Graph } from './client/graph.ts'
import { peopleList } from './columns/people.ts'
import { itemList } from './lists/items.ts'
import { createMirror } from './lists/mirror.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields, Item } from './lists/row.ts'
import { upsertAll } from './lists/upsert.ts'

const freshForMs = 60_000
const wishTries = 3

type LinkRow = Omit<LinkedPerson, 'links'> & { readonly link: SchoolLink; readonly isChannelOnly: boolean }

const row = z.object({
  LinkKey: z.string(),
  Title: z.string(),
  Role: z.string(),
  Email: z.string().catch(''),
  IsGuest: z.boolean().catch(false),
  ChannelOnly: z.boolean().catch(false),
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
    isChannelOnly: found.data.ChannelOnly,
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
  for (const { link, id, name, email, isGuest } of rows) {
    const links = people.get(id)?.links ?? []
    people.set(id, { id, name, email, isGuest, links: [...links, link] })
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
    const isChannelOnly = stored.some((one) => one.id === person.id && one.isChannelOnly)
    return [...person.links, ...others.map(({ link }) => link)].map((link) => ({
      ...toFields(person, link),
      // The person's own wish: on a new link too, and never taken away from here.
      ...(isChannelOnly ? { ChannelOnly: true } : {}),
    }))
  }
  const keepWish = async (key: string, isWished: boolean, tries = wishTries): Promise<void> => {
    const item = await list.find(key)
    // Somebody who is unlinked meanwhile stays so.
    if (item === null || read(item)?.isChannelOnly === isWished) return
    try {
      mirror.take(await list.patch(item.id, item.version, { ChannelOnly: isWished }))
    } catch (error) {
      if (!(error instanceof Conflict) || tries === 1) throw error
      await keepWish(key, isWished, tries - 1)
    }
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
    channelOnly: async () =>
      new Set((await rows()).flatMap(({ id, isChannelOnly }) => (isChannelOnly ? [id] : []))),
    setChannelOnly: async (person, isWished) => {
      const own = (await rows()).filter(({ id }) => id === person)
      for (const { id, link } of own) await keepWish(linkKey(id, link.urn), isWished)
    },
  }
}
