// The Chat port on Teams: the app is added through Graph, cards go through the Bot Connector.

import * as z from 'zod/mini'
import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import type { UnreachableReason } from '../../shared/domain/people/delivery-state.ts'
import {
  type Chat,
  type OutgoingCard,
  type SendRefusal,
  SendUncertain,
  type SentCard,
} from '../../shared/ports/chat.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import type { Connector, ConnectorReply } from './connector.ts'

/** The half of the port that Graph does: adding the app, reading channels back. */
export type AppInstalls = {
  readonly install: (person: PersonId) => Promise<Result<true, SendRefusal>>
  readonly findPost: Chat['findPost']
}

export type ChatSettings = { readonly tenantId: string; readonly clientId: string }

const createdSchema = z.object({ id: z.string() })
const postedSchema = z.object({ id: z.string(), activityId: z.string() })
const errorSchema = z.object({
  error: z.optional(z.object({ code: z.optional(z.string()), message: z.optional(z.string()) })),
  errorCode: z.optional(z.number()),
  message: z.optional(z.string()),
})

const messageOf = (message: OutgoingCard) => ({
  type: 'message',
  summary: message.summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
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

/** Makes the port. Conversations of people are remembered as long as the process runs. */
export const createChat = (connector: Connector, installs: AppInstalls, settings: ChatSettings): Chat => {
  const bot = { id: `28:${settings.clientId}` }
  const tenant = { tenantId: settings.tenantId, channelData: { tenant: { id: settings.tenantId } } }
  const known = new Map<PersonId, string>()

  const conversationOf = async (person: PersonId): Promise<Result<string, SendRefusal>> => {
    const before = known.get(person)
    if (before !== undefined) return ok(before)
    // Teams answers with the conversation that is there when there is one, so asking twice adds nothing.
    const reply = await connector.call(
      'POST',
      '/v3/conversations',
      { bot, isGroup: false, members: [{ id: person }], ...tenant },
      false,
    )
    const created = createdSchema.safeParse(reply.body)
    if (!succeeded(reply) || !created.success) return refuse(refusalOf(reply))
    known.set(person, created.data.id)
    return ok(created.data.id)
  }

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
    sendToPerson: async (person, message) => {
      const conversation = await conversationOf(person).catch((problem: unknown) => {
        if (!(problem instanceof Outage)) throw problem
        return refuse<SendRefusal>({ kind: 'refusedForNow', reason: 'Teams did not answer.' })
      })
      if (!conversation.ok) return conversation
      const sent = await send(conversation.value, message)
      // A conversation that is gone is asked for anew the next time.
      if (!sent.ok && sent.refusal.kind === 'unreachable') known.delete(person)
      return sent
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
