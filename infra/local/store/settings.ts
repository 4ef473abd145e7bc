// Small things the local Microsoft 365 remembers by name: the clock's offset, the quota, the faults that are set.

import { z } from 'zod'
import { type Database, readOne, run } from './database.ts'

export type Settings = {
  readonly get: <Value>(key: string, schema: { parse: (value: unknown) => Value }) => Value | undefined
  readonly put: (key: string, value: unknown) => void
}

const row = z.object({ value: z.string() })

/** JSON values by key; what is read is parsed by the caller's schema. */
export const settings = (db: Database): Settings => {
  db.exec('CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  return {
    get: (key, schema) => {
      const found = readOne(db, row, 'SELECT value FROM settings WHERE key = ?', key)
      return found ? schema.parse(JSON.parse(found.value)) : undefined
    },
    put: (key, value) => {
      run(
        db,
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        JSON.stringify(value),
      )
    },
  }
}
