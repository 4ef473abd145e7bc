// A consultation's draft being worked on: what saving has to know of it.

import type { Api } from '../../../../shared/api/client.ts'
import { type Draft, draftPaths, draftSchema } from '../../../../shared/api/drafts.ts'
import { type SavingRules, type SavingWork, useSaving } from '../../../ui/draft/use-saving.ts'
import { type Editable, editableOf, maySave } from './saving.ts'

export type DraftWork = SavingWork<Draft, Editable>

const rules: SavingRules<Draft, Editable> = {
  workOf: editableOf,
  maySave,
  put: (api, { id, version }, work) =>
    api.send('PUT', draftPaths.one(id), draftSchema, work, { 'if-match': version }),
  get: (api, { id }) => api.send('GET', draftPaths.one(id), draftSchema),
  savedAt: ({ now }) => now,
}

export const useDraft = (api: Api, draft: Draft): DraftWork => useSaving(api, draft, rules)
