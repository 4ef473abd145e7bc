// The activity feed of each person: what the product sent through Graph, kept until read.

import { z } from 'zod'
import { type Database, readAll, run } from '../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS notifications (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  activity_type TEXT NOT NULL,
  preview_text TEXT NOT NULL,
  topic_text TEXT NOT NULL,
  topic_url TEXT,
  parameters TEXT NOT NULL,
  chain_id INTEGER,
  at INTEGER NOT NULL,
  read INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS notifications_by_person ON notifications (person_id, at);
`
const parameters = z.array(z.object({ name: z.string(), value: z.string() }))
const row = z
  .object({
    id: z.string(),
    person_id: z.string(),
    activity_type: z.string(),
    preview_text: z.string(),
    topic_text: z.string(),
    topic_url: z.string().nullable(),
    parameters: z.string(),
    chain_id: z.number().nullable(),
    at: z.number(),
    read: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    personId: stored.person_id,
    /** A name from the manifest's `activities.activityTypes`, whose text the parameters fill. */
    activityType: stored.activity_type,
    previewText: stored.preview_text,
    topicText: stored.topic_text,
    topicUrl: stored.topic_url ?? undefined,
    parameters: parameters.parse(JSON.parse(stored.parameters)),
    chainId: stored.chain_id ?? undefined,
    at: stored.at,
    read: stored.read === 1,
  }))
export type ActivityNotification = z.infer<typeof row>

export const createNotificationTables = (db: Database): void => {
  db.exec(schema)
}

/** A notification with the chain id of an earlier one takes its place, as in Teams. */
export const addNotification = (db: Database, notification: Omit<ActivityNotification, 'read'>): void => {
  if (notification.chainId !== undefined) {
    const sql = 'DELETE FROM notifications WHERE person_id = ? AND chain_id = ?'
    run(db, sql, notification.personId, notification.chainId)
  }
  run(
    db,
    `INSERT INTO notifications (id, person_id, activity_type, preview_text, topic_text, topic_url, parameters, chain_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    notification.id,
    notification.personId,
    notification.activityType,
    notification.previewText,
    notification.topicText,
    notification.topicUrl ?? null,
    JSON.stringify(notification.parameters),
    notification.chainId ?? null,
    notification.at,
  )
}

/** Newest first. */
export const notificationsOf = (db: Database, personId: string): ActivityNotification[] =>
  readAll(
    db,
    row,
    'SELECT * FROM notifications WHERE person_id = ? ORDER BY at DESC, rowid DESC',
    personId.toLowerCase(),
  )

export const markRead = (db: Database, personId: string, id: string): void => {
  run(db, 'UPDATE notifications SET read = 1 WHERE person_id = ? AND id = ?', personId.toLowerCase(), id)
}
