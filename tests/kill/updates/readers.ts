// The readers of the weekly update in the kill tests and the bench: channels, and people of whom some cannot be reached.

import * as z from 'zod/mini'
import { readConfig } from '../../../bot/config.ts'
import { createCredentials, tokenFor } from '../../../bot/identity/app-credentials.ts'
import { personalConversationId } from '../../../infra/local/connector/identity.ts'
import { isLostChat } from '../../../infra/local/connector/lost-chats.ts'
import { localTenant } from '../../../infra/start/settings.ts'
import { type PersonId, personId, urn } from '../../../shared/domain/kernel/ids.ts'
import { copyKey, type UpdateTarget } from '../../../shared/domain/updates/delivery.ts'
import { createGraph, type Graph } from '../../../shared/graph/client/graph.ts'
import { directory } from '../../../shared/graph/directory.ts'
import { copyJournal } from '../../../shared/graph/updates/copy-journal.ts'
import { editionStore } from '../../../shared/graph/updates/editions.ts'
import type { Stage } from '../stage.ts'

export type Size = {
  readonly channels: number
  readonly people: number
  /** One in so many has blocked the app. */
  readonly blockedOneIn: number
}

export type Readers = {
  readonly targets: readonly UpdateTarget[]
  /** Keys of the copies that Teams refuses, whoever sends them. */
  readonly refused: ReadonlySet<string>
  readonly editions: ReturnType<typeof editionStore>
  readonly copies: ReturnType<typeof copyJournal>
}

const faultsSchema = z.object({ lostChats: z.number(), seed: z.number() })
const anyone = z.unknown()

/** Past the fault proxy: what is looked at is not what is tested. */
const graphOf = ({ env, localUrl }: Stage): Graph => {
  const config = readConfig({ ...env, GRAPH_BASE: `${localUrl}/graph`, LOGIN_BASE: `${localUrl}/entra` })
  if (!config.ok) throw new Error(config.refusal.join(' '))
  return createGraph({
    base: config.value.graphBase,
    token: tokenFor(createCredentials(config.value), 'https://graph.microsoft.com'),
    siteHost: config.value.siteHost,
    sitePath: config.value.sitePath,
    unitsPerMinute: config.value.unitsPerMinute,
    log: () => undefined,
  })
}

export const chatOf = (person: string): string => personalConversationId(localTenant.clientId, person)

const atOnce = 16
export const inTurns = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) => {
  for (let from = 0; from < items.length; from += atOnce)
    await Promise.all(items.slice(from, from + atOnce).map(work))
}

const reader = (number: number): UpdateTarget => ({
  kind: 'person',
  person: personId(`31000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  name: `Reader ${number}`,
  urns: [urn('990105')],
})

const peopleIn = (targets: readonly UpdateTarget[]): readonly PersonId[] =>
  targets.flatMap((target) => (target.kind === 'person' ? [target.person] : []))

/** Everybody has the app; some have blocked it, and of some Teams has lost the chat as the faults say. */
export const bringInReaders = async (stage: Stage, size: Size): Promise<Readers> => {
  const { door } = stage
  const graph = graphOf(stage)
  const people = Array.from({ length: size.people }, (_, index) => reader(index + 1))
  const entries = people.flatMap((target) =>
    target.kind === 'person'
      ? [{ id: target.person, displayName: target.name, mail: `${target.person}@northdown.example` }]
      : [],
  )
  await door.local('POST', '/local/people', anyone, {
    people: entries.map((entry) => ({ ...entry, userType: 'member' })),
  })
  const act = (person: PersonId, action: 'install' | 'block') =>
    door.local('POST', `/local/persons/${person}/app`, anyone, { action })
  await inTurns(peopleIn(people), (person) => act(person, 'install'))
  const blocked = peopleIn(people).filter((_, index) => (index + 1) % size.blockedOneIn === 0)
  await inTurns(blocked, (person) => act(person, 'block'))
  const faults = await door.local('GET', '/local/faults', faultsSchema)
  const lost = peopleIn(people).filter((person) => isLostChat(faults, chatOf(person)))
  const channels = await directory(graph, { appExternalId: localTenant.teamsAppId }).channels()
  const targets = [
    ...channels.slice(0, size.channels).map((channel): UpdateTarget => ({ kind: 'channel', ...channel })),
    ...people,
  ]
  return {
    targets,
    refused: new Set([...blocked, ...lost].map((person) => `p:${person}`)),
    editions: editionStore(graph),
    copies: copyJournal(graph),
  }
}

export const keysOf = (targets: readonly UpdateTarget[]): readonly string[] => targets.map(copyKey)
