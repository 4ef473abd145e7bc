// Who is asked to a meeting, in the order given, and what each has answered.

import { z } from 'zod'
import { type Database, readAll, run } from '../../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS outlook_attendees (
  uid TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  response TEXT NOT NULL,
  responded_at INTEGER,
  position INTEGER NOT NULL,
  PRIMARY KEY (uid, email)
);
`
export const attendeeKind = z.enum(['required', 'optional', 'resource'])
export const response = z.enum(['none', 'tentativelyAccepted', 'accepted', 'declined'])
export type Response = z.infer<typeof response>

const row = z
  .object({
    email: z.string(),
    name: z.string(),
    kind: attendeeKind,
    response,
    responded_at: z.number().nullable(),
    position: z.number(),
  })
  .transform(({ responded_at, ...stored }) => ({ ...stored, respondedAt: responded_at ?? undefined }))
export type Attendee = z.infer<typeof row>
export type Invitee = Pick<Attendee, 'email' | 'name' | 'kind'>

export const createAttendeeTables = (db: Database): void => {
  db.exec(schema)
}

export const attendeesOf = (db: Database, uid: string): Attendee[] =>
  readAll(db, row, 'SELECT * FROM outlook_attendees WHERE uid = ? ORDER BY position', uid)

export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const putInvitee = (db: Database, uid: string, { email, name, kind }: Invitee, position: number): void => {
  run(
    db,
    `INSERT INTO outlook_attendees (uid, email, name, kind, response, position) VALUES (?, ?, ?, ?, 'none', ?)
     ON CONFLICT (uid, email) DO UPDATE SET name = excluded.name, kind = excluded.kind, position = excluded.position`,
    uid,
    email,
    name,
    kind,
    position,
  )
}

/** Makes the list this one; whoever stays keeps their answer. Answers who is new and who is gone. */
export const setAttendees = (
  db: Database,
  uid: string,
  invitees: readonly Invitee[],
): { readonly added: readonly Invitee[]; readonly removed: readonly Attendee[] } => {
  const stood = attendeesOf(db, uid)
  const before = new Set(stood.map(({ email }) => email.toLowerCase()))
  const wanted = new Map(invitees.map((one) => [one.email.toLowerCase(), one]))
  const removed = stood.filter(({ email }) => !wanted.has(email.toLowerCase()))
  const added = [...wanted].filter(([key]) => !before.has(key)).map(([, one]) => one)
  for (const { email } of removed) {
    run(db, 'DELETE FROM outlook_attendees WHERE uid = ? AND email = ?', uid, email)
  }
  for (const [position, one] of [...wanted.values()].entries()) {
    const there = stood[position]
    const same = there?.email === one.email && there.name === one.name && there.kind === one.kind
    if (!same || there.position !== position) putInvitee(db, uid, one, position)
  }
  return { added, removed }
}

export const setResponse = (db: Database, uid: string, email: string, answer: Response, at: number): void => {
  const sql = 'UPDATE outlook_attendees SET response = ?, responded_at = ? WHERE uid = ? AND email = ?'
  run(db, sql, answer, at, uid, email)
}

/** A new time asks everybody anew, as Exchange does. */
export const forgetResponses = (db: Database, uid: string): void => {
  run(db, "UPDATE outlook_attendees SET response = 'none', responded_at = NULL WHERE uid = ?", uid)
}

export const dropAttendees = (db: Database, uid: string): void => {
  run(db, 'DELETE FROM outlook_attendees WHERE uid = ?', uid)
}
