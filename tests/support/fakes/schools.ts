// The register of schools and the people list, in memory.

import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { SchoolLink } from '../../../shared/domain/people/person.ts'
import type { School } from '../../../shared/domain/schools/school.ts'
import type { LinkedPerson, PeopleStore, SchoolStore } from '../../../shared/ports/schools.ts'
import { createTrouble, type Trouble } from './table.ts'

export const fakeSchools = (
  schools: readonly School[] = [],
  trouble: Trouble = createTrouble(),
): SchoolStore => {
  const byUrn = new Map(schools.map((school) => [school.urn, school]))
  return {
    all: async () => {
      trouble.check('all')
      return [...byUrn.values()]
    },
    find: async (urn) => {
      trouble.check('find')
      return byUrn.get(urn) ?? null
    },
    apply: async (changes, onProgress) => {
      trouble.check('apply')
      for (const { school } of changes) byUrn.set(school.urn, school)
      onProgress(changes.length, changes.length)
    },
  }
}

const withLink = (links: readonly SchoolLink[], link: SchoolLink) => [
  ...links.filter(({ urn }) => urn !== link.urn),
  link,
]

export const fakePeople = (
  people: readonly LinkedPerson[] = [],
  trouble: Trouble = createTrouble(),
): PeopleStore => {
  const byId = new Map(people.map((person) => [person.id, person]))
  const channelOnly = new Set<PersonId>()
  return {
    all: async () => {
      trouble.check('all')
      return [...byId.values()]
    },
    linksOf: async (person) => {
      trouble.check('linksOf')
      return byId.get(person)?.links ?? []
    },
    link: async (given, onProgress) => {
      trouble.check('link')
      for (const person of given) {
        const links = person.links.reduce(withLink, byId.get(person.id)?.links ?? [])
        byId.set(person.id, { ...person, links })
      }
      onProgress(given.length, given.length)
    },
    unlink: async (person, urn) => {
      trouble.check('unlink')
      const known = byId.get(person)
      if (!known) return
      const links = known.links.filter((link) => link.urn !== urn)
      if (links.length > 0) byId.set(person, { ...known, links })
      else byId.delete(person)
    },
    channelOnly: async () => {
      trouble.check('channelOnly')
      return new Set([...channelOnly].filter((id) => byId.has(id)))
    },
    setChannelOnly: async (person, isWished) => {
      trouble.check('setChannelOnly')
      if (isWished && byId.has(person)) channelOnly.add(person)
      else channelOnly.delete(person)
    },
  }
}
