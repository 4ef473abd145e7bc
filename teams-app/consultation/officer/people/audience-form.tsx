// Who is asked: everyone, or the places, phases and roles that are ticked; the count and a few names beside it.

import { Radio, RadioGroup } from '@fluentui/react-components'
import type { AudiencePreview } from '../../../../shared/api/drafts.ts'
import {
  choosesNobody,
  countInWords,
  noFilters,
  sampleInWords,
} from '../../../ui/officer/audience/audience.ts'
import { FilterBoxes } from '../../../ui/officer/audience/audience-boxes.tsx'
import { isSaved } from '../draft/saving.ts'
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
        <>
          <RadioGroup
            aria-labelledby="people-title"
            value={audience.everyone ? 'everyone' : 'some'}
            onChange={(_, { value }) => set(value === 'everyone' ? { everyone: true } : noFilters)}
          >
            <Radio value="everyone" label="Everyone linked to an open school" />
            <Radio value="some" label="Some schools or roles" />
          </RadioGroup>
          {!audience.everyone && <FilterBoxes filters={audience} choices={preview.choices} set={set} />}
        </>
      )}
    </section>
  )
}
