// Who is asked: everyone, or the places, phases and roles that are ticked; the count and a few names beside it.

import type { AudiencePreview } from '../../../../shared/api/drafts.ts'
import { isSaved } from '../../../ui/draft/saving.ts'
import { choosesNobody, countInWords, sampleInWords } from '../../../ui/officer/audience/audience.ts'
import { WhoChoice } from '../../../ui/officer/audience/who-choice.tsx'
import type { DraftWork } from '../draft/use-draft.ts'

type Props = { readonly work: DraftWork; readonly preview: AudiencePreview; readonly isCounting: boolean }

export const AudienceForm = ({ work, preview, isCounting }: Props) => {
  const { saving, edit } = work
  const { audience } = saving.work
  const isCurrent = isSaved(saving) && !isCounting
  const set = (next: typeof audience) => edit((one) => ({ ...one, audience: next }), 'changing who is asked')
  const counted = choosesNobody(audience) ? 'Nobody is chosen yet.' : countInWords(preview)
  return (
    <section className="card pad col g16" aria-labelledby="people-title">
      <div>
        <h2 className="t-sub" id="people-title">
          People
        </h2>
        <p className="t-strong mt4" role="status">
          {isCurrent ? counted : 'Counting'}
        </p>
        <p className="fg2">{isCurrent && !choosesNobody(audience) ? sampleInWords(preview) : ''}</p>
        <p className="fg2">
          The list is fixed when a second person agrees. People added later can be asked then.
        </p>
      </div>
      {saving.server.may.edit && (
        <WhoChoice labelledBy="people-title" audience={audience} choices={preview.choices} set={set} />
      )}
    </section>
  )
}
