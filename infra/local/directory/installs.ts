// For whom and in which teams the product's Teams app is installed.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Database, readOne, run } from '../store/database.ts'
import { productApp } from './cast.ts'

const schema = `
CREATE TABLE IF NOT EXISTS installs (
  id TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL CHECK (scope IN ('personal', 'team')),
  holder_id TEXT NOT NULL,
  installed_at INTEGER NOT NULL,
  PRIMARY KEY (scope, holder_id)
);
`
const row = z
  .object({
    id: z.string(),
    scope: z.enum(['personal', 'team']),
    holder_id: z.string(),
    installed_at: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    scope: stored.scope,
    /** The person's or the team's id. */
    holderId: stored.holder_id,
    installedAt: stored.installed_at,
  }))
export type Install = z.infer<typeof row>

export const createInstallTables = (db: Database): void => {
  db.exec(schema)
}

/** The 1:1 chat of a person with the bot: one for ever, whether the app is installed or not. */
export const personalChatId = (personId: string): string =>
  `19:${personId.toLowerCase()}_${productApp.clientId}@unq.gbl.spaces`

export const installOf = (db: Database, scope: Install['scope'], holderId: string): Install | undefined =>
  readOne(db, row, 'SELECT * FROM installs WHERE scope = ? AND holder_id = ?', scope, holderId.toLowerCase())

/** The new install, or undefined when it was there already. */
export const addInstall = (
  db: Database,
  scope: Install['scope'],
  holderId: string,
  at: number,
): Install | undefined => {
  const id = Buffer.from(`${holderId.toLowerCase()}##${randomUUID()}`).toString('base64')
  const added = run(
    db,
    'INSERT OR IGNORE INTO installs (id, scope, holder_id, installed_at) VALUES (?, ?, ?, ?)',
    id,
    scope,
    holderId.toLowerCase(),
    at,
  )
  return added > 0 ? installOf(db, scope, holderId) : undefined
}

/** False when it was not installed. */
export const removeInstall = (db: Database, scope: Install['scope'], holderId: string): boolean =>
  run(db, 'DELETE FROM installs WHERE scope = ? AND holder_id = ?', scope, holderId.toLowerCase()) > 0
