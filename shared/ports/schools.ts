// The register of schools and the people linked to them, as the product keeps them.

import type { PersonId, Urn } from '../domain/kernel/ids.ts'
import type { SchoolLink } from '../domain/people/person.ts'
import type { School } from '../domain/schools/school.ts'

/** A person of the people list: who they are in the directory, and the schools they belong to. */
export type LinkedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly isGuest: boolean
  readonly links: readonly SchoolLink[]
}

export type SchoolChange = { readonly kind: 'add' | 'update'; readonly school: School }

export interface SchoolStore {
  /** Every school ever imported, closed ones too. Answered from a cache at most a minute old. */
  all(): Promise<readonly School[]>
  find(urn: Urn): Promise<School | null>
  /** Writes the changes in batches; `onProgress` is told how many are done. Safe to repeat. */
  apply(changes: readonly SchoolChange[], onProgress: (done: number, total: number) => void): Promise<void>
}

export interface PeopleStore {
  /** Everybody linked to at least one school, with all their links. Answered from a cache at most a minute old. */
  all(): Promise<readonly LinkedPerson[]>
  /** The links of one person; empty when they have none. */
  linksOf(person: PersonId): Promise<readonly SchoolLink[]>
  /** Adds links, or changes the role of one that is there. Safe to repeat; `onProgress` is told how many are done. */
  link(people: readonly LinkedPerson[], onProgress: (done: number, total: number) => void): Promise<void>
  unlink(person: PersonId, urn: Urn): Promise<void>
  /** Those who asked for the weekly update in channels only. From the same cache. */
  channelOnly(): Promise<ReadonlySet<PersonId>>
  /** Keeps that wish on all links of the person; nothing happens for somebody with none. Safe to repeat. */
  setChannelOnly(person: PersonId, isWished: boolean): Promise<void>
}
