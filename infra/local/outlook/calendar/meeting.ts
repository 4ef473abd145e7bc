// A meeting as its organiser holds it: one row for everybody's copies to read from.

import { z } from 'zod'
import { type Database, readOne, run } from '../../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS outlook_meetings (
  uid TEXT PRIMARY KEY,
  organiser_id TEXT NOT NULL,
  transaction_id TEXT,
  thread TEXT,
  detail TEXT NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS outlook_meetings_once
  ON outlook_meetings (organiser_id, transaction_id) WHERE transaction_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS outlook_meetings_by_thread ON outlook_meetings (thread);
`
export const freeBusy = z.enum(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'])
export const importance = z.enum(['low', 'normal', 'high'])
export const sensitivity = z.enum(['normal', 'personal', 'private', 'confidential'])

/** The words that people read and settings; everything a change may touch. */
export const meetingWords = z.object({
  subject: z.string(),
  /** A whole HTML page; the join link stands in it. */
  bodyHtml: z.string(),
  /** Milliseconds. */
  starts: z.number(),
  ends: z.number(),
  /** The zones as they were written when the times were set. */
  startZone: z.string(),
  endZone: z.string(),
  location: z.string(),
  hideAttendees: z.boolean(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  showAs: freeBusy,
  importance,
  sensitivity,
  isReminderOn: z.boolean(),
  reminderMinutes: z.number(),
  categories: z.array(z.string()),
  /** What an add-in keeps with the appointment. */
  properties: z.record(z.string(), z.unknown()),
})
export type MeetingWords = z.infer<typeof meetingWords>

const detail = meetingWords.extend({
  /** Rises with each change. */
  version: z.number(),
  /** True until it was sent: nobody else has it. */
  draft: z.boolean(),
  /** none: never a Teams meeting · on: it has a join link · lost: someone wrote over the link in the body. */
  online: z.enum(['none', 'on', 'lost']),
  createdAt: z.number(),
  modifiedAt: z.number(),
})
const row = z
  .object({
    uid: z.string(),
    organiser_id: z.string(),
    transaction_id: z.string().nullable(),
    thread: z.string().nullable(),
    detail: z.string(),
  })
  .transform((stored) => ({
    uid: stored.uid,
    organiserId: stored.organiser_id,
    transactionId: stored.transaction_id ?? undefined,
    /** The meeting's chat, from which its link is made. */
    thread: stored.thread ?? undefined,
    ...detail.parse(JSON.parse(stored.detail)),
  }))
export type Meeting = z.infer<typeof row>

export const createMeetingTables = (db: Database): void => {
  db.exec(schema)
}

export const putMeeting = (db: Database, meeting: Meeting): void => {
  run(
    db,
    `INSERT INTO outlook_meetings (uid, organiser_id, transaction_id, thread, detail) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (uid) DO UPDATE SET thread = excluded.thread, detail = excluded.detail`,
    meeting.uid,
    meeting.organiserId,
    meeting.transactionId ?? null,
    meeting.thread ?? null,
    JSON.stringify(detail.parse(meeting)),
  )
}

export const meetingOf = (db: Database, uid: string): Meeting | undefined =>
  readOne(db, row, 'SELECT * FROM outlook_meetings WHERE uid = ?', uid)

export const meetingOfTransaction = (
  db: Database,
  organiserId: string,
  transactionId: string,
): Meeting | undefined =>
  readOne(
    db,
    row,
    'SELECT * FROM outlook_meetings WHERE organiser_id = ? AND transaction_id = ?',
    organiserId,
    transactionId,
  )

export const meetingOfThread = (db: Database, thread: string): Meeting | undefined =>
  readOne(db, row, 'SELECT * FROM outlook_meetings WHERE thread = ?', thread)

export const dropMeeting = (db: Database, uid: string): void => {
  run(db, 'DELETE FROM outlook_meetings WHERE uid = ?', uid)
}

/** What Exchange and Graph keep of a meeting that stands in a copy after it is off. */
export const meetingSnapshot = detail.extend({
  uid: z.string(),
  organiserId: z.string(),
  transactionId: z.string().optional(),
  thread: z.string().optional(),
})
