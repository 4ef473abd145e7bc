// The mail of each person: what came in, what went out, and which of it belongs to a meeting.

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, run } from '../../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS outlook_mail (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  folder TEXT NOT NULL CHECK (folder IN ('inbox', 'sent')),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  sender TEXT NOT NULL,
  recipients TEXT NOT NULL,
  body TEXT NOT NULL,
  uid TEXT,
  at INTEGER NOT NULL,
  read INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS outlook_mail_by_person ON outlook_mail (person_id, folder, at);
`
export const mailKind = z.enum(['message', 'invitation', 'update', 'cancellation'])
const address = z.object({ name: z.string(), email: z.string() })
export type Address = z.infer<typeof address>

const row = z
  .object({
    id: z.string(),
    person_id: z.string(),
    folder: z.enum(['inbox', 'sent']),
    kind: mailKind,
    subject: z.string(),
    sender: z.string(),
    recipients: z.string(),
    body: z.string(),
    uid: z.string().nullable(),
    at: z.number(),
    read: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    personId: stored.person_id,
    folder: stored.folder,
    kind: stored.kind,
    subject: stored.subject,
    from: address.parse(JSON.parse(stored.sender)),
    to: z.array(address).parse(JSON.parse(stored.recipients)),
    bodyHtml: stored.body,
    /** The meeting it is about. */
    uid: stored.uid ?? undefined,
    at: stored.at,
    read: stored.read === 1,
  }))
export type Mail = z.infer<typeof row>

export const createMailTables = (db: Database): void => {
  db.exec(schema)
}

export const addMail = (db: Database, mail: Omit<Mail, 'id'>): void => {
  run(
    db,
    `INSERT INTO outlook_mail (id, person_id, folder, kind, subject, sender, recipients, body, uid, at, read)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    `AAMkAG${randomBytes(108).toString('base64url')}AA=`,
    mail.personId,
    mail.folder,
    mail.kind,
    mail.subject,
    JSON.stringify(mail.from),
    JSON.stringify(mail.to),
    mail.bodyHtml,
    mail.uid ?? null,
    mail.at,
    mail.read ? 1 : 0,
  )
}

/** Newest first. */
export const mailOf = (db: Database, personId: string, folder: Mail['folder']): Mail[] =>
  readAll(
    db,
    row,
    'SELECT * FROM outlook_mail WHERE person_id = ? AND folder = ? ORDER BY at DESC, rowid DESC',
    personId,
    folder,
  )

/** False when the person has no such mail. */
export const markMailRead = (db: Database, personId: string, id: string): boolean =>
  run(db, 'UPDATE outlook_mail SET read = 1 WHERE person_id = ? AND id = ?', personId, id) > 0
