// The meetings that stand in each person's calendar: the organiser's own, and a copy for everyone invited.

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../../store/database.ts'
import { response } from './attendees.ts'
import { meetingSnapshot } from './meeting.ts'

const schema = `
CREATE TABLE IF NOT EXISTS outlook_copies (
  id TEXT PRIMARY KEY,
  uid TEXT NOT NULL,
  person_id TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  frozen TEXT,
  UNIQUE (person_id, uid)
);
CREATE INDEX IF NOT EXISTS outlook_copies_by_time ON outlook_copies (person_id, starts);
CREATE INDEX IF NOT EXISTS outlook_copies_by_meeting ON outlook_copies (uid);
`
const frozen = z.object({ meeting: meetingSnapshot, response, respondedAt: z.number().optional() })
export type Frozen = z.infer<typeof frozen>

const row = z
  .object({ id: z.string(), uid: z.string(), person_id: z.string(), frozen: z.string().nullable() })
  .transform((stored) => ({
    id: stored.id,
    uid: stored.uid,
    personId: stored.person_id,
    /** The meeting as it was when it was called off, or the person taken off the list. */
    frozen: stored.frozen === null ? undefined : frozen.parse(JSON.parse(stored.frozen)),
  }))
export type Copy = z.infer<typeof row>

export const createCopyTables = (db: Database): void => {
  db.exec(schema)
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '_').replaceAll('/', '-')

/** As Exchange writes them through Graph: 152 characters, URL-safe, with padding at the end. */
const newItemId = (): string => urlSafe(`AAMkAG${randomBytes(108).toString('base64')}AA=`)
export const isItemId = (text: string): boolean => /^[\w-]{60,}={0,2}$/.test(text)

type When = { readonly starts: number; readonly ends: number }

/** Someone invited again after being taken off gets the live meeting in place of the one called off. */
export const addCopy = (db: Database, personId: string, uid: string, { starts, ends }: When): string => {
  const id = newItemId()
  run(
    db,
    `INSERT INTO outlook_copies (id, uid, person_id, starts, ends) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, uid) DO UPDATE SET id = excluded.id, starts = excluded.starts, ends = excluded.ends, frozen = NULL`,
    id,
    uid,
    personId,
    starts,
    ends,
  )
  return id
}

export const moveCopies = (db: Database, uid: string, { starts, ends }: When): void => {
  run(
    db,
    'UPDATE outlook_copies SET starts = ?, ends = ? WHERE uid = ? AND frozen IS NULL',
    starts,
    ends,
    uid,
  )
}

export const freezeCopy = (db: Database, id: string, as: Frozen): void => {
  run(db, 'UPDATE outlook_copies SET frozen = ? WHERE id = ?', JSON.stringify(frozen.parse(as)), id)
}

export const dropCopy = (db: Database, id: string): void => {
  run(db, 'DELETE FROM outlook_copies WHERE id = ?', id)
}

export const copyAt = (db: Database, personId: string, id: string): Copy | undefined =>
  readOne(db, row, 'SELECT * FROM outlook_copies WHERE id = ? AND person_id = ?', id, personId)

export const copyOf = (db: Database, personId: string, uid: string): Copy | undefined =>
  readOne(db, row, 'SELECT * FROM outlook_copies WHERE uid = ? AND person_id = ?', uid, personId)

export const copiesOf = (db: Database, uid: string): Copy[] =>
  readAll(db, row, 'SELECT * FROM outlook_copies WHERE uid = ? AND frozen IS NULL', uid)

/** What lies at least partly between the two moments, earliest first. */
export const copiesBetween = (db: Database, personId: string, from: number, to: number): Copy[] =>
  readAll(
    db,
    row,
    'SELECT * FROM outlook_copies WHERE person_id = ? AND starts < ? AND ends > ? ORDER BY starts, rowid',
    personId,
    to,
    from,
  )
