// A consultation's draft being worked on: what saving has to know of it.

import type { Api } from '../../../../shared/api/client.ts'
import { changeDraftSchema, type Draft, draftPaths, draftSchema } from '../../../../shared/api/drafts.ts'
import type { SavingRules } from '../../../ui/draft/saving-rules.ts'
import { type SavingWork, useSaving } from '../../../ui/draft/use-saving.ts'
import { type Editable, editableOf, isWhole } from './saving.ts'

export type DraftWork = SavingWork<Draft, Editable>

const rules: SavingRules<Draft, Editable> = {
  path: draftPaths.one,
  schema: draftSchema,
  workSchema: changeDraftSchema,
  workOf: editableOf,
  isOpen: ({ may }) => may.edit,
  isWhole,
  savedAt: ({ now }) => now,
}

/** `person`: whose words they are. */
export const useDraft = (by: { readonly api: Api; readonly person: string }, draft: Draft): DraftWork =>
  useSaving(by, draft, rules)
