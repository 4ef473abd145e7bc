// What one person sees: their conversations with what is unread, and the messages of one as they alone see them.
import { z } from 'zod'
import type { Person } from '../../directory/people.ts'
import { channelsOf, teamsOf } from '../../directory/teams.ts'
import { readOne } from '../../store/database.ts'
import { listMessages, type Message } from '../../store/messages.ts'
import { personalConversationId } from '../identity.ts'
import type { Chat } from './chat.ts'
import { isInstalledAt, type Spot } from './spots.ts'

const summaryRow = z.object({ unread: z.number(), last_at: z.number().nullable() })
const previewRow = z.object({ text: z.string(), summary: z.string().nullable() })

const iso = (ms: number): string => new Date(ms).toISOString()
const isoOrNull = (ms: number | null | undefined): string | null => (ms == null ? null : iso(ms))

const previewOf = (chat: Chat, conversationId: string): string | null => {
  const last = readOne(
    chat.world.db,
    previewRow,
    `SELECT text, summary FROM messages WHERE conversation_id = ? AND deleted_at IS NULL
     ORDER BY created_seq DESC LIMIT 1`,
    conversationId,
  )
  return last ? last.summary || last.text || null : null
}

const stateOf = (chat: Chat, person: Person, conversationId: string) => {
  const summary = readOne(
    chat.world.db,
    summaryRow,
    `SELECT coalesce(sum(created_seq > ?1 AND from_id <> ?2 AND deleted_at IS NULL), 0) AS unread,
            max(at) AS last_at FROM messages WHERE conversation_id = ?3`,
    chat.marks.readUpTo(person.id, conversationId),
    person.id,
    conversationId,
  )
  return {
    unread: summary?.unread ?? 0,
    lastAt: isoOrNull(summary?.last_at),
    preview: previewOf(chat, conversationId),
  }
}

/** The 1:1 chat with the app first, then the channels of the person's teams. */
export const conversationsOf = (chat: Chat, person: Person) => {
  const { world, marks } = chat
  const personal: Spot = {
    kind: 'personal',
    conversationId: personalConversationId(world.app.clientId, person.id),
    person,
  }
  const channels = teamsOf(world.db, person.id).flatMap((team) =>
    channelsOf(world.db, team.id).map((channel): Spot & { kind: 'channel' } => ({
      kind: 'channel',
      conversationId: channel.id,
      team,
      channel,
      rootId: undefined,
    })),
  )
  return [
    {
      id: personal.conversationId,
      kind: personal.kind,
      name: world.app.name,
      installed: isInstalledAt(world, personal),
      blocked: marks.isBlocked(person.id),
      ...stateOf(chat, person, personal.conversationId),
    },
    ...channels.map((spot) => ({
      id: spot.conversationId,
      kind: spot.kind,
      name: spot.channel.name,
      team: spot.team.name,
      installed: isInstalledAt(world, spot),
      blocked: false,
      ...stateOf(chat, person, spot.conversationId),
    })),
  ]
}

const cardsSchema = z.array(z.unknown())

const seenBy = (message: Message, views: ReadonlyMap<string, unknown>) => {
  const own = views.get(message.id)
  const cards = own === undefined ? cardsSchema.parse(JSON.parse(message.cardsJson)) : [own]
  return {
    id: message.id,
    from: message.from,
    text: message.text,
    textFormat: message.textFormat,
    cards: message.deletedAt === undefined ? cards : [],
    summary: message.summary ?? '',
    at: iso(message.at),
    edited: isoOrNull(message.editedAt),
    deleted: isoOrNull(message.deletedAt),
    ...(message.replyTo !== undefined && { replyTo: message.replyTo }),
  }
}

/** Oldest first. Whoever is shown them has read them. */
export const messagesAt = (chat: Chat, spot: Spot, person: Person) => {
  const messages = listMessages(chat.world.db, spot.conversationId)
  const last = messages.at(-1)
  if (last) chat.marks.markRead(person.id, spot.conversationId, last.sequence)
  const views: ReadonlyMap<string, unknown> =
    spot.kind === 'channel' ? chat.marks.viewsOf(person.id) : new Map()
  return messages.map((message) => seenBy(message, views))
}
