// What stands over both pages of an update's draft.

import { DraftBanners } from '../../../ui/draft/banners/draft-banners.tsx'
import { differing, type EditionWork, gapsIn } from '../edits/work.ts'

export const Banners = ({ work }: { work: EditionWork }) => {
  const { server, work: mine } = work.saving
  return (
    <DraftBanners
      work={work}
      differing={differing}
      isDraft={({ state }) => state === 'draft'}
      gaps={gapsIn(mine)}
      gapsTitle="Your last changes are not saved: something is too long."
      sentBack={server.sentBack}
    />
  )
}
