// A correction that is being written, kept on this device until it is handed in: leaving the page loses no words.

import * as z from 'zod/mini'
import { correctEditionSchema, type EditionContentWire } from '../../../../shared/api/updates.ts'

/** What has been written so far; the line and the reason may still be empty. */
export type Correcting = {
  readonly content: EditionContentWire
  readonly line: string
  readonly reason: string
}
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Of = { readonly id: string; readonly revision: number }

const keptSchema = z.object({
  revision: z.number(),
  content: correctEditionSchema.shape.content,
  line: z.string(),
  reason: z.string(),
})
const keyOf = (id: string) => `countywide-update-correction-${id}`

/** A full or closed shelf keeps nobody from writing. */
export const keepCorrection = ({ id, revision }: Of, words: Correcting, shelf: Shelf): void => {
  try {
    shelf.setItem(keyOf(id), JSON.stringify({ revision, ...words }))
  } catch {
    // What is on the page stays there.
  }
}

/** What was written for this revision; null for none, and for words about another one. */
export const keptCorrection = ({ id, revision }: Of, shelf: Shelf): Correcting | null => {
  try {
    const kept = keptSchema.safeParse(JSON.parse(shelf.getItem(keyOf(id)) ?? 'null'))
    if (!kept.success || kept.data.revision !== revision) return null
    const { content, line, reason } = kept.data
    return { content, line, reason }
  } catch {
    return null
  }
}

/** It was handed in, or given up. */
export const dropCorrection = (id: string, shelf: Shelf): void => {
  try {
    shelf.removeItem(keyOf(id))
  } catch {
    // It is left out by its revision later.
  }
}
