// The one file that holds the state of the local Microsoft 365: opening it, transactions and statements kept ready.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Libsql from 'libsql'

export type Database = Libsql.Database
type Value = string | number | bigint | Uint8Array | null
type Statement = Libsql.Statement<unknown[]>

const prepared = new WeakMap<Database, Map<string, Statement>>()

const statement = (db: Database, sql: string): Statement => {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  const found = known.get(sql)
  if (found) return found
  const made = db.prepare(sql)
  known.set(sql, made)
  return made
}

/** Opens (and makes, with its folder) the state file; `:memory:` keeps it in memory. */
export const openDatabase = (file: string): Database => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const db = new Libsql(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;')
  return db
}

/** Runs one writing statement; answers how many rows changed. */
export const run = (db: Database, sql: string, ...values: Value[]): number =>
  statement(db, sql).run(...values).changes

/** The rows of a query, each parsed by the schema that the caller names. */
export const readAll = <Row>(
  db: Database,
  schema: { parse: (row: unknown) => Row },
  sql: string,
  ...values: Value[]
): Row[] =>
  statement(db, sql)
    .all(...values)
    .map((row) => schema.parse(row))

/** The first row of a query, or undefined. `all` on purpose: a statement left half read would hold the file open. */
export const readOne = <Row>(
  db: Database,
  schema: { parse: (row: unknown) => Row },
  sql: string,
  ...values: Value[]
): Row | undefined => readAll(db, schema, sql, ...values)[0]

/** All or nothing: a thrown error undoes every change. Inside another transaction it joins that one. */
export const inTransaction = <Out>(db: Database, work: () => Out): Out => {
  if (db.inTransaction) return work()
  db.exec('BEGIN IMMEDIATE')
  try {
    const out = work()
    db.exec('COMMIT')
    return out
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** Lets the work see changes that are all undone afterwards: how a reading from the past is made. */
export const asIf = <Out>(db: Database, work: () => Out): Out => {
  db.exec('BEGIN IMMEDIATE')
  try {
    return work()
  } finally {
    db.exec('ROLLBACK')
  }
}
