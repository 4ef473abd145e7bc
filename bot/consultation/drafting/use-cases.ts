// Everything officers do with a consultation before and while it is out, but publishing and results.

import { approveDraft, sendBack, submitDraft } from './approving/approve-draft.ts'
import { correctQuestion } from './approving/correct-question.ts'
import type { DraftingPorts } from './ports.ts'
import { getDraft, listDrafts, previewAudience, previewCard } from './view.ts'
import { changeDraft, deleteDraft } from './writing/change-draft.ts'
import { createBlank, duplicate, importPaper } from './writing/create-draft.ts'

export const draftingUseCases = (ports: DraftingPorts) => ({
  importPaper: importPaper(ports),
  createBlank: createBlank(ports),
  duplicate: duplicate(ports),
  list: listDrafts(ports),
  get: getDraft(ports),
  change: changeDraft(ports),
  remove: deleteDraft(ports),
  audience: previewAudience(ports),
  card: previewCard(ports),
  submit: submitDraft(ports),
  approve: approveDraft(ports),
  sendBack: sendBack(ports),
  correct: correctQuestion(ports),
})
export type DraftingUseCases = ReturnType<typeof draftingUseCases>
