// Words of a draft that the server does not hold yet, kept on this device for one person: leaving the page loses none.

import * as z from 'zod/mini'

/** `version`: the server's version of the draft that they were written on. */
export type Kept<Work> = { readonly version: string; readonly work: Work }

export type DraftShelf<Work> = {
  readonly read: () => Kept<Work> | null
  /** False when this device takes nothing, or no more. */
  readonly keep: (kept: Kept<Work>) => boolean
  readonly drop: () => void
}

type Place = {
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly person: string
  /** The address of the draft at the server, which is like no other's. */
  readonly path: string
}

// What is kept may be too long, or not whole yet, to be saved: that is often the reason why it is here.
const isOnlyOfLength = ({ code }: { readonly code?: string | undefined }) =>
  code === 'too_small' || code === 'too_big'

const ofAnyLength = <Work>(schema: z.ZodMiniType<Work>) =>
  z.custom<Work>((value) => {
    const read = schema.safeParse(value)
    return read.success || read.error.issues.every(isOnlyOfLength)
  })

/** `schema` is the one that the work is saved with. */
export const draftShelf = <Work>(
  { storage, person, path }: Place,
  schema: z.ZodMiniType<Work>,
): DraftShelf<Work> => {
  const key = `countywide.draft.${person}.${path}`
  const keptSchema = z.object({ version: z.string(), work: ofAnyLength(schema) })
  return {
    read: () => {
      try {
        return keptSchema.safeParse(JSON.parse(storage().getItem(key) ?? 'null')).data ?? null
      } catch {
        return null
      }
    },
    keep: (kept) => {
      try {
        storage().setItem(key, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
    drop: () => {
      try {
        storage().removeItem(key)
      } catch {
        // A device that gives nothing back has kept nothing either.
      }
    },
  }
}
