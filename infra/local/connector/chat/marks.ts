// What Teams remembers about one person in a chat: whom they blocked, what they read, which card they alone see.
import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../../store/database.ts'

const tables = `
CREATE TABLE IF NOT EXISTS chat_blocks (person_id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS chat_reads (
  person_id TEXT NOT NULL, conversation_id TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (person_id, conversation_id)
);
CREATE TABLE IF NOT EXISTS chat_views (
  message_id TEXT NOT NULL, person_id TEXT NOT NULL, card_json TEXT NOT NULL,
  PRIMARY KEY (message_id, person_id)
);`

const countRow = z.object({ n: z.number() })
const seqRow = z.object({ seq: z.number() })
const viewRow = z.object({ message_id: z.string(), card_json: z.string() })

export const chatMarks = (db: Database) => {
  db.exec(tables)
  return {
    isBlocked: (personId: string): boolean =>
      (readOne(db, countRow, 'SELECT count(*) AS n FROM chat_blocks WHERE person_id = ?', personId)?.n ?? 0) >
      0,
    block: (personId: string): void => {
      run(db, 'INSERT OR IGNORE INTO chat_blocks (person_id) VALUES (?)', personId)
    },
    unblock: (personId: string): void => {
      run(db, 'DELETE FROM chat_blocks WHERE person_id = ?', personId)
    },
    readUpTo: (personId: string, conversationId: string): number =>
      readOne(
        db,
        seqRow,
        'SELECT seq FROM chat_reads WHERE person_id = ? AND conversation_id = ?',
        personId,
        conversationId,
      )?.seq ?? 0,
    markRead: (personId: string, conversationId: string, seq: number): void => {
      run(
        db,
        `INSERT INTO chat_reads (person_id, conversation_id, seq) VALUES (?, ?, ?)
         ON CONFLICT (person_id, conversation_id) DO UPDATE SET seq = max(seq, excluded.seq)`,
        personId,
        conversationId,
        seq,
      )
    },
    /** In a channel a card answer to a press is shown to the person who pressed, and to nobody else. */
    showOnlyTo: (personId: string, messageId: string, card: unknown): void => {
      run(
        db,
        `INSERT INTO chat_views (message_id, person_id, card_json) VALUES (?, ?, ?)
         ON CONFLICT (message_id, person_id) DO UPDATE SET card_json = excluded.card_json`,
        messageId,
        personId,
        JSON.stringify(card),
      )
    },
    viewsOf: (personId: string): ReadonlyMap<string, unknown> =>
      new Map(
        readAll(
          db,
          viewRow,
          'SELECT message_id, card_json FROM chat_views WHERE person_id = ?',
          personId,
        ).map((row) => [row.message_id, JSON.parse(row.card_json)]),
      ),
    /** A new version of the base card takes every personal view away. */
    forgetViews: (messageId: string): void => {
      run(db, 'DELETE FROM chat_views WHERE message_id = ?', messageId)
    },
  }
}
export type ChatMarks = ReturnType<typeof chatMarks>
