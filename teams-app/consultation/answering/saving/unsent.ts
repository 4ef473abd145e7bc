// Words the server does not hold yet, kept on this device for one person, consultation and school.

import * as z from 'zod/mini'
import type { Kept } from './saving.ts'

const keptSchema = z.record(
  z.string(),
  z.object({ typed: z.string(), saved: z.string(), sent: z.array(z.string()) }),
)

export type UnsentStore = {
  readonly read: () => Kept
  /**
   * Keeps these fields. Fields this page kept before and that are saved by now go; those of another page of the same
   * person (Teams can show two) stay.
   */
  readonly keep: (fields: Kept) => void
}

/** A full or forbidden store never stops the page: the saved state tells that the words are not in yet. */
export const unsentStore = (
  storage: Storage,
  person: string,
  consultation: string,
  school: string,
): UnsentStore => {
  const key = `countywide.unsent.${person}.${consultation}.${school}`
  let mine: ReadonlySet<string> = new Set()
  const read = (): Kept => {
    try {
      const kept = keptSchema.safeParse(JSON.parse(storage.getItem(key) ?? '{}'))
      return kept.success ? kept.data : {}
    } catch {
      return {}
    }
  }
  const write = (fields: Kept) => {
    if (Object.keys(fields).length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(fields))
  }
  return {
    read: () => {
      const kept = read()
      mine = new Set([...mine, ...Object.keys(kept)])
      return kept
    },
    keep: (fields) => {
      const others = Object.entries(read()).filter(([id]) => !mine.has(id))
      mine = new Set([...mine, ...Object.keys(fields)])
      try {
        write({ ...Object.fromEntries(others), ...fields })
      } catch {
        return
      }
    },
  }
}
