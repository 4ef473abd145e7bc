// From a conversation id to who and what stands there, and whether the bot may speak in it.
import { installOf, personalChatId } from '../../directory/installs.ts'
import { findPerson, membersOf, type Person } from '../../directory/people.ts'
import { type Channel, findChannel, findTeam, type Team } from '../../directory/teams.ts'
import type { World } from '../../world.ts'
import { ownerOf, personalConversationId, placeOf } from '../identity.ts'
import { type ConnectorError, connectorErrors } from '../rest/errors.ts'
import type { Setting } from './envelope.ts'
import type { ChatMarks } from './marks.ts'

export type Spot =
  | { readonly kind: 'personal'; readonly conversationId: string; readonly person: Person }
  | {
      readonly kind: 'channel'
      readonly conversationId: string
      readonly team: Team
      readonly channel: Channel
      readonly rootId: string | undefined
    }

export const personalSpot = (world: World, personId: string): Spot | undefined => {
  const person = findPerson(world.db, personId)
  if (!person) return undefined
  const conversationId = personalConversationId(world.app.clientId, person.id)
  return { kind: 'personal', conversationId, person }
}

// Graph names the same chat `19:…_…@unq.gbl.spaces`; the Connector takes that name too.
const ownerByGraphName = (id: string): string | undefined => {
  const personId = /^19:([0-9a-f-]{36})_/.exec(id)?.[1]
  return personId !== undefined && personalChatId(personId) === id ? personId : undefined
}

export const findSpot = (world: World, id: string): Spot | undefined => {
  const owner = ownerOf(world.app.clientId, id) ?? ownerByGraphName(id)
  if (owner !== undefined) return personalSpot(world, owner)
  const { conversationId, rootId } = placeOf(id)
  const channel = findChannel(world.db, conversationId)
  const team = channel && findTeam(world.db, channel.teamId)
  return team && { kind: 'channel', conversationId, team, channel, rootId }
}

export const settingOf = (spot: Spot, rootId?: string): Setting => {
  if (spot.kind === 'personal') return { kind: 'personal', conversationId: spot.conversationId }
  const root = rootId ?? spot.rootId
  return {
    kind: 'channel',
    teamId: spot.team.id,
    teamName: spot.team.name,
    channelId: spot.channel.id,
    ...(root !== undefined && { rootId: root }),
  }
}

export const isInstalledAt = (world: World, spot: Spot): boolean =>
  spot.kind === 'personal'
    ? installOf(world.db, 'personal', spot.person.id) !== undefined
    : installOf(world.db, 'team', spot.team.id) !== undefined

/** Why Teams would not let the bot do anything here, or undefined. */
export const refuseBotAt = (world: World, marks: ChatMarks, spot: Spot): ConnectorError | undefined => {
  if (spot.kind === 'channel') return isInstalledAt(world, spot) ? undefined : connectorErrors.notInRoster
  if (!isInstalledAt(world, spot)) return connectorErrors.notInstalled
  return marks.isBlocked(spot.person.id) ? connectorErrors.blocked : undefined
}

export const peopleAt = (world: World, spot: Spot): readonly Person[] =>
  spot.kind === 'personal' ? [spot.person] : membersOf(world.db, spot.team.id)
