// Who was in which Teams meeting, from when to when; from this Teams makes its attendance reports.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, run } from '../../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS outlook_stays (
  thread TEXT NOT NULL,
  person_id TEXT NOT NULL,
  joined INTEGER NOT NULL,
  left_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS outlook_stays_by_thread ON outlook_stays (thread, joined);
`
const row = z
  .object({ person_id: z.string(), joined: z.number(), left_at: z.number() })
  .transform(({ person_id, joined, left_at }) => ({ personId: person_id, joined, left: left_at }))
type Stay = z.infer<typeof row>

/** One running of the meeting: Teams begins a new report when everybody had gone. */
export type Report = {
  readonly id: string
  readonly starts: number
  readonly ends: number
  readonly stays: readonly Stay[]
}

export const createStayTables = (db: Database): void => {
  db.exec(schema)
}

const staysIn = (db: Database, thread: string): Stay[] =>
  readAll(db, row, 'SELECT * FROM outlook_stays WHERE thread = ? ORDER BY joined, rowid', thread)

/** Someone is there again after their last stay; else from the meeting's start, or, before it, until now. */
export const addStay = (
  db: Database,
  stay: {
    readonly thread: string
    readonly personId: string
    readonly starts: number
    readonly now: number
    readonly ms: number
  },
): void => {
  const { thread, personId, starts, now, ms } = stay
  const before = staysIn(db, thread).filter((one) => one.personId === personId)
  const joined = before.at(-1)?.left ?? (now >= starts ? starts : now - ms)
  const sql = 'INSERT INTO outlook_stays (thread, person_id, joined, left_at) VALUES (?, ?, ?, ?)'
  run(db, sql, thread, personId, joined, joined + ms)
}

const emptyFor = 10 * 60_000

const idOf = (thread: string, starts: number): string =>
  createHash('sha256')
    .update(`${thread}#${starts}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

/** The reports of a meeting, newest first, as the service lists them; one still running has none yet. */
export const reportsOf = (db: Database, thread: string, now: number): readonly Report[] => {
  const runs: { starts: number; ends: number; stays: Stay[] }[] = []
  for (const stay of staysIn(db, thread)) {
    const last = runs.at(-1)
    if (last && stay.joined <= last.ends + emptyFor) {
      last.stays.push(stay)
      last.ends = Math.max(last.ends, stay.left)
    } else {
      runs.push({ starts: stay.joined, ends: stay.left, stays: [stay] })
    }
  }
  return runs
    .filter(({ ends }) => ends <= now)
    .map((one) => ({ ...one, id: idOf(thread, one.starts) }))
    .toReversed()
}
