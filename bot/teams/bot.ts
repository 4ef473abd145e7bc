// The bot put together: the port that speaks first, and the door that Teams knocks at.

import type { ConfidentialClientApplication } from '@azure/msal-node'
import type { FastifyInstance } from 'fastify'
import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import type { SchoolLink } from '../../shared/domain/people/person.ts'
import type { Chat } from '../../shared/ports/chat.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { createAdapter } from './adapter.ts'
import type { Sharing } from './extension/turn.ts'
import { createGuard } from './guard.ts'
import { openBot } from './route.ts'
import { type AppInstalls, createChat } from './speaking/chat.ts'
import { createConnector } from './speaking/connector.ts'
import { createOwnInstalls } from './speaking/own-installs.ts'
import { createTurns } from './turns/turns.ts'

export type BotSettings = {
  readonly tenantId: string
  readonly clientId: string
  readonly loginBase: string
  readonly botLoginBase: string
  /** The first is where we speak first; activities may come from any of them. */
  readonly serviceUrls: readonly string[]
  /** How long a press may wait for its answer, in milliseconds; Teams sends it again after some seconds. */
  readonly answerWithinMs?: number
}

/** Requests in any second to the Connector: under Teams' limit of 50, with room for answers to presses. */
const perSecond = 48
const usualAnswerWithinMs = 3_000

/** The Chat port, and which installs were its own doing. */
export type TeamsChat = Chat & { readonly isOwnInstall: (person: PersonId) => boolean }

/** The Chat port. `token` gives the app's token for the Connector. */
export const teamsChat = (
  settings: BotSettings,
  installs: AppInstalls,
  token: (renew?: boolean) => Promise<string>,
): TeamsChat => {
  const [serviceUrl] = settings.serviceUrls
  if (serviceUrl === undefined) throw new Error('SERVICE_URLS names no address.')
  const own = createOwnInstalls(() => performance.now())
  const marked: AppInstalls = {
    ...installs,
    install: (person) => {
      own.begin(person)
      return installs.install(person)
    },
  }
  const chat = createChat(createConnector({ serviceUrl, token, perSecond }), marked, settings)
  return { ...chat, isOwnInstall: own.isOwn }
}

export type BotPorts = {
  readonly credentials: ConfidentialClientApplication
  readonly chat: TeamsChat
  readonly conversation: Conversation
  readonly sharing: Sharing
  readonly linksOf: (person: PersonId) => Promise<readonly SchoolLink[]>
  readonly realNow: () => number
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void
}

/** Opens POST /api/messages on the server. */
export const openTeams = (app: FastifyInstance, settings: BotSettings, ports: BotPorts): void => {
  const { credentials, realNow, log, ...turn } = ports
  const adapter = createAdapter(settings, credentials)
  const words = (problem: unknown) =>
    problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)
  const failed = (reference: string, problem: unknown) =>
    log('turnFailed', { reference, problem: words(problem) })
  adapter.onTurnError = async (_turn, problem) => failed('', problem)
  const turns = createTurns({
    ...turn,
    isOwnInstall: turn.chat.isOwnInstall,
    log: failed,
    answerWithinMs: settings.answerWithinMs ?? usualAnswerWithinMs,
  })
  openBot(app, createGuard({ ...settings, realNow }), adapter, turns, ({ why, tenant }) =>
    log('dropped', { why, tenant: tenant ?? '' }),
  )
}
