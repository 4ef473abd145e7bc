// The Chat port on Teams: the app is added through Graph, cards go through the Bot Connector.

import * as z from 'zod/mini'
import { messageOf } from '../../../shared/cards/kit/card.ts'
import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { UnreachableReason } from '../../../shared/domain/people/delivery-state.ts'
import {
  type Chat,
  type ConversationStore,
  type FeedNotice,
  type OutgoingCard,
  type SendRefusal,
  SendUncertain,
  type SentCard,
} from '../../../shared/ports/chat.ts'
import { AskedToWait, Outage } from '../../../shared/ports/versioned.ts'
import type { Connector, ConnectorReply } from './connector.ts'
import { createKnownConversations } from './known-conversations.ts'

/** The half of the port that Graph does: adding the app, reading channels back, activity feeds, keeping ids. */
export type AppInstalls = {
  readonly install: (person: PersonId) => Promise<Result<true, SendRefusal>>
  readonly findPost: Chat['findPost']
  /** To up to a hundred people who have the app, in one request. */
  readonly notifyAll: (people: readonly PersonId[], notice: FeedNotice) => Promise<Result<true, SendRefusal>>
  readonly conversations: ConversationStore
}

export type ChatSettings = {
  readonly tenantId: string
  readonly clientId: string
  /** How long newly learnt conversations wait before they are kept, in milliseconds. */
  readonly gatherMs?: number
}

const createdSchema = z.object({ id: z.string() })
const postedSchema = z.object({ id: z.string(), activityId: z.string() })
const errorSchema = z.object({
  error: z.optional(z.object({ code: z.optional(z.string()), message: z.optional(z.string()) })),
  errorCode: z.optional(z.number()),
  message: z.optional(z.string()),
})

const reasons: readonly (readonly [pattern: RegExp, reason: UnreachableReason])[] = [
  [/ConversationBlockedByUser|MessageWritesBlocked/i, 'personBlockedBot'],
  [/BotDisabledByAdmin|NotEnoughPermissions/i, 'policyRefused'],
  [/ForbiddenOperationException|BotNotInConversationRoster|isn't installed/i, 'appBlocked'],
]

const inPlainWords = (status: number): string =>
  status === 413 ? 'The card is too large for Teams.' : `Teams did not take the message (${status}).`

const refusalOf = (reply: ConnectorReply): SendRefusal => {
  const told = errorSchema.safeParse(reply.body).data
  const words = [told?.error?.code, told?.error?.message, told?.message].filter(Boolean).join(' ')
  const reason = reasons.find(([pattern]) => pattern.test(words))?.[1]
  if (reply.status === 403) return { kind: 'unreachable', reason: reason ?? 'appBlocked' }
  if (reply.status === 404) return { kind: 'unreachable', reason: 'notInDirectory' }
  return { kind: 'refusedForNow', reason: inPlainWords(reply.status) }
}

const succeeded = (reply: ConnectorReply): boolean => reply.status >= 200 && reply.status < 300

// Teams took it and the answer broke off: it is there, and we do not know its name.
const sentOrUncertain = (reply: ConnectorReply, sent: SentCard | null): Result<SentCard, SendRefusal> => {
  if (!succeeded(reply)) return refuse(refusalOf(reply))
  if (sent === null) throw new SendUncertain('Teams took the message and did not say which it is')
  return ok(sent)
}

type Conversation = { readonly id: string; readonly isJustAsked: boolean }

const identityOf = ({ tenantId, clientId }: ChatSettings) => ({
  bot: { id: `28:${clientId}` },
  tenant: { tenantId, channelData: { tenant: { id: tenantId } } },
})

/** Which conversation a person has with the app: as kept, or asked for. */
const conversationsOf = (connector: Connector, installs: AppInstalls, settings: ChatSettings) => {
  const { bot, tenant } = identityOf(settings)
  const known = createKnownConversations(installs.conversations, settings.gatherMs)
  const create = async (person: PersonId): Promise<Result<Conversation, SendRefusal>> => {
    // Teams answers with the conversation that is there when there is one, so asking twice adds nothing.
    const reply = await connector.call(
      'POST',
      '/v3/conversations',
      { bot, isGroup: false, members: [{ id: person }], ...tenant },
      false,
    )
    const created = createdSchema.safeParse(reply.body)
    if (!succeeded(reply) || !created.success) return refuse(refusalOf(reply))
    known.learn(person, created.data.id)
    return ok({ id: created.data.id, isJustAsked: true })
  }
  const ask = (person: PersonId) =>
    create(person).catch((problem: unknown) => {
      // A wait that Teams asks for is everybody's, not this person's.
      if (!(problem instanceof Outage) || problem instanceof AskedToWait) throw problem
      return refuse<SendRefusal>({ kind: 'refusedForNow', reason: 'Teams did not answer.' })
    })
  const find = async (person: PersonId): Promise<Result<Conversation, SendRefusal>> => {
    const id = await known.of(person)
    return id === null ? ask(person) : ok({ id, isJustAsked: false })
  }
  return {
    ask,
    find,
    isKnown: async (person: PersonId) => (await known.of(person)) !== null,
    forget: known.forget,
  }
}

const notAdded = 'Microsoft 365 could not add the app for this person.'

/** Whoever has talked with the app has it; for the others it is added, and they are left out where that is refused. */
const notifyAll =
  (installs: AppInstalls, isKnown: (person: PersonId) => Promise<boolean>): Chat['notifyAll'] =>
  async (people, notice) => {
    const refused = new Map<PersonId, SendRefusal>()
    const outages: Outage[] = []
    const addApp = (person: PersonId) =>
      installs.install(person).catch((error: unknown) => {
        if (!(error instanceof Outage) || error instanceof AskedToWait) throw error
        outages.push(error)
        return refuse<SendRefusal>({ kind: 'refusedForNow', reason: notAdded })
      })
    const reach = async (person: PersonId) => {
      const reached = (await isKnown(person)) ? ok<true>(true) : await addApp(person)
      if (!reached.ok) refused.set(person, reached.refusal)
    }
    await Promise.all(people.map(reach))
    const [outage] = outages
    // Trouble with one person's apps is theirs; with everybody's it is Microsoft's, and passes.
    if (outage !== undefined && outages.length === people.length) throw outage
    const left = people.filter((person) => !refused.has(person))
    if (left.length === 0) return refused
    const handed = await installs.notifyAll(left, notice)
    if (!handed.ok) for (const person of left) refused.set(person, handed.refusal)
    return refused
  }

/** Makes the port. Conversations of people are kept over restarts, so that a card costs one request. */
export const createChat = (connector: Connector, installs: AppInstalls, settings: ChatSettings): Chat => {
  const { bot, tenant } = identityOf(settings)
  const conversations = conversationsOf(connector, installs, settings)

  const send = async (
    conversationId: string,
    message: OutgoingCard,
  ): Promise<Result<SentCard, SendRefusal>> => {
    const path = `/v3/conversations/${encodeURIComponent(conversationId)}/activities`
    const reply = await connector.call('POST', path, { ...messageOf(message), from: bot }, true)
    const created = createdSchema.safeParse(reply.body).data
    return sentOrUncertain(reply, created ? { conversationId, activityId: created.id } : null)
  }

  return {
    reach: installs.install,
    prepare: async (person) => {
      const before = await conversations.find(person)
      if (before.ok || before.refusal.kind !== 'unreachable') return before.ok ? ok(true) : before
      const reached = await installs.install(person)
      if (!reached.ok) return reached
      const now = await conversations.ask(person)
      return now.ok ? ok(true) : now
    },
    sendToPerson: async (person, message) => {
      const before = await conversations.find(person)
      if (!before.ok) return before
      const sent = await send(before.value.id, message)
      if (sent.ok || sent.refusal.kind !== 'unreachable') return sent
      conversations.forget(person)
      if (before.value.isJustAsked) return sent
      // The kept conversation may be gone while the person is not: nothing was delivered, so another one may be tried.
      const now = await conversations.ask(person)
      return now.ok && now.value.id !== before.value.id ? send(now.value.id, message) : sent
    },
    postToChannel: async ({ channelId }, message) => {
      const body = {
        bot,
        isGroup: true,
        tenantId: settings.tenantId,
        channelData: { ...tenant.channelData, channel: { id: channelId } },
        activity: messageOf(message),
      }
      const reply = await connector.call('POST', '/v3/conversations', body, true)
      const posted = postedSchema.safeParse(reply.body).data
      return sentOrUncertain(
        reply,
        posted ? { conversationId: posted.id, activityId: posted.activityId } : null,
      )
    },
    findPost: installs.findPost,
    notifyAll: notifyAll(installs, conversations.isKnown),
    replaceNotice: installs.notifyAll,
    update: async ({ conversationId, activityId }, message) => {
      const path = `/v3/conversations/${encodeURIComponent(conversationId)}/activities/${encodeURIComponent(activityId)}`
      const reply = await connector.call(
        'PUT',
        path,
        { ...messageOf(message), id: activityId, from: bot },
        false,
      )
      return succeeded(reply) ? ok(true) : refuse(refusalOf(reply))
    },
  }
}
