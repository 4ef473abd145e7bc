// What stands in the chats and channels: the connector writes it, Graph reads a channel's posts from it.

import { z } from 'zod'
import { type Database, readAll, readOne, run } from './database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS messages (
  id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  reply_to TEXT,
  from_id TEXT NOT NULL,
  from_name TEXT NOT NULL,
  from_bot INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_format TEXT NOT NULL,
  cards_json TEXT NOT NULL,
  summary TEXT,
  at INTEGER NOT NULL,
  edited_at INTEGER,
  deleted_at INTEGER,
  created_seq INTEGER PRIMARY KEY AUTOINCREMENT
);
CREATE UNIQUE INDEX IF NOT EXISTS messages_by_conversation ON messages (conversation_id, id);
`

const row = z
  .object({
    id: z.string(),
    conversation_id: z.string(),
    reply_to: z.string().nullable(),
    from_id: z.string(),
    from_name: z.string(),
    from_bot: z.number(),
    text: z.string(),
    text_format: z.string(),
    cards_json: z.string(),
    summary: z.string().nullable(),
    at: z.number(),
    edited_at: z.number().nullable(),
    deleted_at: z.number().nullable(),
    created_seq: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    conversationId: stored.conversation_id,
    /** The post that this one answers, in a channel's thread. */
    replyTo: stored.reply_to ?? undefined,
    /** A person's object id, or the bot's app id. */
    from: { id: stored.from_id, name: stored.from_name, bot: stored.from_bot === 1 },
    text: stored.text,
    textFormat: stored.text_format,
    /** The attachments as JSON text: cards, in the order in which they stand. */
    cardsJson: stored.cards_json,
    summary: stored.summary ?? undefined,
    at: stored.at,
    editedAt: stored.edited_at ?? undefined,
    deletedAt: stored.deleted_at ?? undefined,
    sequence: stored.created_seq,
  }))
export type Message = z.infer<typeof row>
type NewMessage = Omit<Message, 'editedAt' | 'deletedAt' | 'sequence'>
type MessageContent = Pick<Message, 'text' | 'textFormat' | 'cardsJson' | 'summary'>

export const createMessageTables = (db: Database): void => {
  db.exec(schema)
}

export const addMessage = (db: Database, message: NewMessage): void => {
  run(
    db,
    `INSERT INTO messages (id, conversation_id, reply_to, from_id, from_name, from_bot, text, text_format, cards_json, summary, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    message.id,
    message.conversationId,
    message.replyTo ?? null,
    message.from.id,
    message.from.name,
    message.from.bot ? 1 : 0,
    message.text,
    message.textFormat,
    message.cardsJson,
    message.summary ?? null,
    message.at,
  )
}

export const findMessage = (db: Database, conversationId: string, id: string): Message | undefined =>
  readOne(db, row, 'SELECT * FROM messages WHERE conversation_id = ? AND id = ?', conversationId, id)

/** All that was written in a conversation, oldest first, deleted ones included. */
export const listMessages = (db: Database, conversationId: string): Message[] =>
  readAll(db, row, 'SELECT * FROM messages WHERE conversation_id = ? ORDER BY created_seq', conversationId)

/** Replaces what a message says; false when there is no such message or it was deleted. */
export const editMessage = (
  db: Database,
  conversationId: string,
  id: string,
  content: MessageContent,
  at: number,
): boolean =>
  run(
    db,
    `UPDATE messages SET text = ?, text_format = ?, cards_json = ?, summary = ?, edited_at = ?
     WHERE conversation_id = ? AND id = ? AND deleted_at IS NULL`,
    content.text,
    content.textFormat,
    content.cardsJson,
    content.summary ?? null,
    at,
    conversationId,
    id,
  ) > 0

/** Leaves a mark instead of the words, as Teams does; false when there is no such message or it was deleted before. */
export const deleteMessage = (db: Database, conversationId: string, id: string, at: number): boolean =>
  run(
    db,
    `UPDATE messages SET deleted_at = ?, text = '', cards_json = '[]', summary = NULL
     WHERE conversation_id = ? AND id = ? AND deleted_at IS NULL`,
    at,
    conversationId,
    id,
  ) > 0
