// A table in memory that keeps the promises of a SharePoint list: versions, one row a key, and trouble on request.

import { AlreadyThere, Conflict, Outage, type Versioned } from '../../../shared/ports/versioned.ts'

/** What goes wrong: everything (an outage), or the next call of one operation. */
export type Trouble = {
  /** While true every call throws an Outage. */
  readonly outage: (on: boolean) => void
  /** The next call of this operation (`save`, `create`…) throws the error instead of doing anything. */
  readonly failNext: (operation: string, error: Error) => void
  readonly check: (operation: string) => void
}

export const createTrouble = (): Trouble => {
  const waiting = new Map<string, Error>()
  let isOut = false
  return {
    outage: (on) => {
      isOut = on
    },
    failNext: (operation, error) => {
      waiting.set(operation, error)
    },
    check: (operation) => {
      if (isOut) throw new Outage('Microsoft 365 does not answer')
      const error = waiting.get(operation)
      waiting.delete(operation)
      if (error) throw error
    },
  }
}

export type Table<Value> = {
  readonly all: () => readonly Versioned<Value>[]
  readonly find: (key: string) => Versioned<Value> | null
  readonly create: (value: Value) => Versioned<Value>
  readonly save: (before: Versioned<Value>, next: Value) => Versioned<Value>
  readonly remove: (before: Versioned<Value>) => void
  /** As an officer's edit in SharePoint: no version is asked for, the row gets a new one. */
  readonly edit: (key: string, change: (value: Value) => Value) => void
}

/** Keys compare in any case, as unique columns do. Values are copied: what a caller keeps is a snapshot. */
export const createTable = <Value>(keyOf: (value: Value) => string): Table<Value> => {
  const rows = new Map<string, Versioned<Value>>()
  let next = 0
  const put = (row: string, version: number, value: Value): Versioned<Value> => {
    const stored = { value: structuredClone(value), version: `"{${row}},${version}"`, row }
    rows.set(row, stored)
    return stored
  }
  const versionOf = (stored: Versioned<Value>) => Number(/(\d+)"$/.exec(stored.version)?.[1])
  const find = (key: string) =>
    [...rows.values()].find(({ value }) => keyOf(value).toLowerCase() === key.toLowerCase()) ?? null
  const current = (before: Versioned<Value>) => {
    const stored = rows.get(before.row)
    if (stored?.version !== before.version) throw new Conflict('changed since it was read')
    return stored
  }
  return {
    all: () => [...rows.values()],
    find,
    create: (value) => {
      if (find(keyOf(value))) throw new AlreadyThere(keyOf(value))
      next += 1
      return put(String(next), 1, value)
    },
    save: (before, value) => put(before.row, versionOf(current(before)) + 1, value),
    remove: (before) => {
      rows.delete(current(before).row)
    },
    edit: (key, change) => {
      const stored = find(key)
      if (!stored) throw new Error(`no row ${key}`)
      put(stored.row, versionOf(stored) + 1, change(stored.value))
    },
  }
}
