// Writes, edits and takes back messages, and tells the world of each.
import { z } from 'zod'
import { readOne, run } from '../../store/database.ts'
import { addMessage, deleteMessage, editMessage, findMessage, type Message } from '../../store/messages.ts'
import type { World } from '../../world.ts'
import type { Content } from '../rest/activity.ts'
import type { ChatMarks } from './marks.ts'
import type { Spot } from './spots.ts'

const idRow = z.object({ id: z.coerce.number().int() })

// Teams numbers messages by the millisecond; two in one millisecond, or a clock moved back, must not meet.
const nextId = (world: World): string => {
  const last = readOne(world.db, idRow, 'SELECT id FROM messages ORDER BY created_seq DESC LIMIT 1')
  return String(Math.max(Math.floor(world.now()), (last?.id ?? 0) + 1))
}

const stored = (content: Content) => ({
  text: content.text,
  textFormat: content.textFormat,
  cardsJson: JSON.stringify(content.cards),
  summary: content.summary === '' ? undefined : content.summary,
})

// Not an edit: Teams puts no "Edited" on a card that answered a press.
const replaceCards = (world: World, conversationId: string, id: string, cards: readonly unknown[]): void => {
  const sql = 'UPDATE messages SET cards_json = ? WHERE conversation_id = ? AND id = ?'
  run(world.db, sql, JSON.stringify(cards), conversationId, id)
}

export type Author = Message['from']

export const createPosts = (world: World, marks: ChatMarks) => {
  const tell = (conversationId: string, messageId: string, change: 'new' | 'edited' | 'deleted'): void =>
    world.events.emit({ type: 'message', conversationId, messageId, change })

  /** The thread that a reply to this message belongs to: threads have one level. */
  const rootOf = (spot: Spot, replyToId: string | undefined): string | undefined => {
    if (spot.kind === 'personal') return undefined
    if (spot.rootId !== undefined) return spot.rootId
    if (replyToId === undefined) return undefined
    const answered = findMessage(world.db, spot.conversationId, replyToId)
    return answered && (answered.replyTo ?? answered.id)
  }

  return {
    rootOf,
    find: (spot: Spot, id: string): Message | undefined => findMessage(world.db, spot.conversationId, id),
    add: (spot: Spot, from: Author, content: Content, rootId: string | undefined): string => {
      const id = nextId(world)
      const { conversationId } = spot
      addMessage(world.db, { id, conversationId, replyTo: rootId, from, at: world.now(), ...stored(content) })
      tell(conversationId, id, 'new')
      return id
    },
    edit: (spot: Spot, id: string, content: Content): void => {
      if (!editMessage(world.db, spot.conversationId, id, stored(content), world.now())) return
      marks.forgetViews(id)
      tell(spot.conversationId, id, 'edited')
    },
    /** The answer to a press in a 1:1 chat: another card in the same place. */
    replaceCard: (spot: Spot, message: Message, card: unknown): void => {
      replaceCards(world, spot.conversationId, message.id, [card])
      tell(spot.conversationId, message.id, 'edited')
    },
    /** Nothing changed in the message itself, but somebody sees it otherwise now. */
    touch: (spot: Spot, id: string): void => tell(spot.conversationId, id, 'edited'),
    remove: (spot: Spot, id: string): void => {
      if (deleteMessage(world.db, spot.conversationId, id, world.now()))
        tell(spot.conversationId, id, 'deleted')
    },
  }
}
export type Posts = ReturnType<typeof createPosts>
