// The readers of the weekly update in the kill tests and the bench: people of whom Teams refuses some.

import * as z from 'zod/mini'
import { personalConversationId } from '../../../infra/local/connector/identity.ts'
import { isLostChat } from '../../../infra/local/connector/lost-chats.ts'
import { peopleCsv } from '../../../infra/seed/people.ts'
import { localTenant } from '../../../infra/start/settings.ts'
import { schoolPaths } from '../../../shared/api/schools.ts'
import { bringInSchools, schools, upload } from '../county.ts'
import type { Stage } from '../stage.ts'

export type Size = {
  readonly channels: number
  readonly people: number
  /** One in so many has blocked the app. */
  readonly blockedOneIn: number
}

export type Readers = {
  readonly channels: number
  readonly people: readonly string[]
  /** Whom Teams refuses, whoever sends. */
  readonly refused: ReadonlySet<string>
}

const faultsSchema = z.object({ lostChats: z.number(), seed: z.number() })
const anyone = z.unknown()

export const chatOf = (person: string): string => personalConversationId(localTenant.clientId, person)

const atOnce = 16
export const inTurns = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) => {
  for (let from = 0; from < items.length; from += atOnce)
    await Promise.all(items.slice(from, from + atOnce).map(work))
}

const reader = (number: number) => ({
  id: `31000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  displayName: `Reader ${number}`,
  mail: `reader.${number}@northdown.example`,
  userType: 'member' as const,
})

/**
 * Schools, directory and people list through the doors. Everybody has the app; some have blocked it, and of some Teams has
 * lost the chat as the faults say.
 */
export const bringInReaders = async (stage: Stage, size: Size): Promise<Readers> => {
  const { door } = stage
  const people = Array.from({ length: size.people }, (_, index) => reader(index + 1))
  await bringInSchools(door, schools)
  await door.local('POST', '/local/people', anyone, { people })
  const rows = people.map(({ displayName, mail }, index) => ({
    name: displayName,
    email: mail,
    urn: schools[index % schools.length]?.URN ?? '',
    role: 'teacher' as const,
  }))
  await upload(door, schoolPaths.importPeople, 'people.csv', peopleCsv(rows))
  const ids = people.map(({ id }) => id)
  const act = (person: string, action: 'install' | 'block') =>
    door.local('POST', `/local/persons/${person}/app`, anyone, { action })
  await inTurns(ids, (person) => act(person, 'install'))
  const blocked = ids.filter((_, index) => (index + 1) % size.blockedOneIn === 0)
  await inTurns(blocked, (person) => act(person, 'block'))
  const faults = await door.local('GET', '/local/faults', faultsSchema)
  const lost = ids.filter((person) => isLostChat(faults, chatOf(person)))
  return { channels: size.channels, people: ids, refused: new Set([...blocked, ...lost]) }
}
