// What changed in a list since a token, and the tokens themselves.

import { z } from 'zod'
import type { Database } from '../../../store/database.ts'
import { GraphRefusal, invalidRequest } from '../../errors.ts'
import type { List } from '../../lists/list.ts'
import { type Item, readItems } from '../item.ts'

const tokenShape = z.object({
  list: z.string(),
  /** True while the whole list is being handed out, page by page. */
  whole: z.boolean(),
  /** The list's history is known up to here. */
  from: z.number(),
  /** Where the list stood when handing it out began: deletions after that are told. */
  began: z.number(),
})
export type DeltaToken = z.infer<typeof tokenShape>
type Delta = { readonly items: readonly Item[]; readonly next: DeltaToken; readonly more: boolean }

export const writeToken = (token: DeltaToken): string =>
  Buffer.from(JSON.stringify(token)).toString('base64url')

/** Refuses what was not made here, or was made for another list. */
export const readToken = (list: List, text: string): DeltaToken => {
  const token = safeToken(text)
  if (token?.list !== list.id) throw invalidRequest('The provided token is not valid.')
  return token
}

const safeToken = (text: string): DeltaToken | undefined => {
  try {
    return tokenShape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}

export const startToken = (list: List): DeltaToken => ({
  list: list.id,
  whole: true,
  from: 0,
  began: list.sequence,
})

export const latestToken = (list: List): DeltaToken => ({
  list: list.id,
  whole: false,
  from: list.sequence,
  began: list.sequence,
})

/** 410: the caller starts again at the address in `Location`. */
export const tokenGone = (location: string): GraphRefusal =>
  new GraphRefusal(
    410,
    'resyncRequired',
    "Resync required. Replace any local items with the server's version.",
    {
      innerCode: 'resyncChangesApplyDifferences',
      headers: { location },
    },
  )

/** In the order of their last change, so that one changed meanwhile comes again later, as Graph warns. */
export const changesSince = (db: Database, list: List, token: DeltaToken, top: number): Delta => {
  const shown = token.whole ? '(deleted = 0 OR sequence > ?)' : '? >= 0'
  const sql = `SELECT * FROM items WHERE list_id = ? AND sequence > ? AND ${shown} ORDER BY sequence LIMIT ?`
  const rows = readItems(db, sql, list.id, token.from, token.began, top + 1)
  const items = rows.slice(0, top)
  const last = items.at(-1)
  if (rows.length > top && last) return { items, next: { ...token, from: last.sequence }, more: true }
  return { items, next: latestToken(list), more: false }
}
