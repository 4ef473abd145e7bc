// The app registrations of the tenant: who may ask Entra for a token, and what Graph lets them do.

import { z } from 'zod'
import { type Database, readOne, run } from '../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS apps (client_id TEXT PRIMARY KEY, secret TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL);
`
const roles = z.array(z.string())
const row = z
  .object({ client_id: z.string(), secret: z.string(), name: z.string(), roles: z.string() })
  .transform((stored) => ({
    clientId: stored.client_id,
    secret: stored.secret,
    name: stored.name,
    /** Application permissions with admin consent, as the `roles` claim carries them. */
    roles: roles.parse(JSON.parse(stored.roles)),
  }))
export type RegisteredApp = z.infer<typeof row>

export const createAppTables = (db: Database): void => {
  db.exec(schema)
}

/** Registers an app, or changes one. */
export const saveApp = (
  db: Database,
  app: Omit<RegisteredApp, 'roles'> & { readonly roles: readonly string[] },
): void => {
  run(
    db,
    `INSERT INTO apps (client_id, secret, name, roles) VALUES (?, ?, ?, ?)
     ON CONFLICT (client_id) DO UPDATE SET secret = excluded.secret, name = excluded.name, roles = excluded.roles`,
    app.clientId,
    app.secret,
    app.name,
    JSON.stringify(app.roles),
  )
}

export const findApp = (db: Database, clientId: string): RegisteredApp | undefined =>
  readOne(db, row, 'SELECT * FROM apps WHERE client_id = ?', clientId.toLowerCase())
