// What saving has to know of one kind of writing.

import type * as z from 'zod/mini'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'

export type Versioned = { readonly id: string; readonly version: string }

/** Stands outside of components, so that it is always the same. */
export type SavingRules<Server extends Versioned, Work> = {
  /** Where it is read, and saved with If-Match of the server's version. */
  readonly path: (id: string) => string
  readonly schema: z.ZodMiniType<Server>
  readonly workSchema: z.ZodMiniType<Work>
  readonly workOf: (server: Server) => Work
  /** Whether this person may change it now. */
  readonly isOpen: (server: Server) => boolean
  /** False while what is written cannot be saved as it stands. */
  readonly isWhole: (work: Work) => boolean
  readonly savedAt: (server: Server) => Instant
}
