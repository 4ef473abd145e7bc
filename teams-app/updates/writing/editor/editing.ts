// What the parts of the editor are handed: the content, how it is changed, where files go, what was found in it.

import type * as z from 'zod/mini'
import type { Reply } from '../../../../shared/api/client.ts'
import type {
  checkSchema,
  EditionContentWire,
  previewEditionSchema,
  uploadedSchema,
} from '../../../../shared/api/updates.ts'

export type Uploaded = z.infer<typeof uploadedSchema>
export type FoundCheck = z.infer<typeof checkSchema>
export type LiveNow = z.infer<typeof previewEditionSchema>['live']

export type Editing = {
  readonly content: EditionContentWire
  /** `words` say what Undo would undo; letters typed into one field share a `key`. */
  readonly change: (
    change: (content: EditionContentWire) => EditionContentWire,
    words: string,
    key?: string,
  ) => void
  readonly upload: (file: File) => Promise<Reply<Uploaded>>
  readonly checks: readonly FoundCheck[]
  /** What live blocks say at this moment; undefined while it is not known. */
  readonly live: LiveNow
  /** `correct`: it has gone out. Its day and its live facts stay as they went. */
  readonly mode: 'write' | 'correct'
}

/** What stops a part from going out, as its field says it. */
export const stopIn = (checks: readonly FoundCheck[], block: string, kind: FoundCheck['kind']) =>
  checks.find((check) => check.block === block && check.kind === kind && check.weight === 'stops')?.sentence
