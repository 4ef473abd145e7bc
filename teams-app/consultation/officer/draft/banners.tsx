// What stands over every page of a consultation's draft.

import { DraftBanners } from '../../../ui/draft/banners/draft-banners.tsx'
import { unfinished } from '../edits/unfinished.ts'
import { differing } from './saved-words.ts'
import { editableOf } from './saving.ts'
import type { DraftWork } from './use-draft.ts'

export const Banners = ({ work }: { work: DraftWork }) => {
  const { server, work: mine } = work.saving
  const { situation } = server
  return (
    <DraftBanners
      work={work}
      differing={(one, theirs) => differing(one, editableOf(theirs))}
      isDraft={({ may }) => may.edit}
      gaps={unfinished(mine.content)}
      gapsTitle="Your last changes are saved once nothing is empty."
      sentBack={situation.state === 'draft' ? situation.sentBack : null}
    />
  )
}
