// What stands over both pages of an update's draft.

import { DraftBanners } from '../../../ui/draft/banners/draft-banners.tsx'
import { differing, type EditionWork, gapsIn } from '../edits/work.ts'

/** Where they stand: whoever is told elsewhere that something is not saved is led here. */
export const bannersId = 'edition-banners'

export const Banners = ({ work }: { work: EditionWork }) => {
  const { server, work: mine } = work.saving
  return (
    <div className="col g12 ubanners" id={bannersId} tabIndex={-1}>
      <DraftBanners
        work={work}
        differing={differing}
        isDraft={({ state }) => state === 'draft'}
        savedBy={({ changedBy }) => changedBy?.name ?? null}
        gaps={gapsIn(mine).map(({ sentence }) => sentence)}
        gapsTitle="Your last changes are not saved: something is too long."
        sentBack={server.sentBack}
      />
    </div>
  )
}
