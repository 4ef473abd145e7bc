// Everything that is done with the words of an edition before it is handed in.

import type { UpdatePorts } from '../ports.ts'
import { previewAudience } from './audience.ts'
import { changeDraft, deleteDraft } from './change.ts'
import { createDraft } from './create.ts'
import { listEditions } from './list.ts'
import { previewEdition } from './preview.ts'
import { getEdition } from './view.ts'

export const writingUseCases = (ports: UpdatePorts) => ({
  list: listEditions(ports),
  create: createDraft(ports),
  get: getEdition(ports),
  change: changeDraft(ports),
  remove: deleteDraft(ports),
  preview: previewEdition(ports),
  audience: previewAudience(ports),
})
export type WritingUseCases = ReturnType<typeof writingUseCases>
