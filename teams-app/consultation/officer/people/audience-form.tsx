// Who is asked: everyone, or the places, phases and roles that are ticked; the count and a few names beside it.

import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components'
import type { AudiencePreview } from '../../../../shared/api/drafts.ts'
import { respondentRoles, respondentRoleWords } from '../../../../shared/domain/people/person.ts'
import { phases } from '../../../../shared/domain/schools/school.ts'
import { isSaved } from '../draft/saving.ts'
import type { DraftWork } from '../draft/use-draft.ts'
import {
  choosesNobody,
  countInWords,
  type Filters,
  noFilters,
  sampleInWords,
  toggleFilter,
  togglePhase,
  toggleRole,
} from './audience.ts'

type BoxesProps<Value extends string> = {
  readonly title: string
  readonly values: readonly Value[]
  readonly chosen: readonly string[]
  readonly words?: (value: Value) => string
  readonly toggle: (value: Value) => void
}

const Boxes = <Value extends string>({ title, values, chosen, words, toggle }: BoxesProps<Value>) => (
  <fieldset className="obox">
    <legend className="t-strong">{title}</legend>
    <div className="pboxes">
      {values.map((value) => (
        <Checkbox
          key={value}
          label={words?.(value) ?? value}
          checked={chosen.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </div>
  </fieldset>
)

type Props = { readonly work: DraftWork; readonly preview: AudiencePreview; readonly isCounting: boolean }

const FilterBoxes = ({
  filters,
  preview,
  set,
}: {
  readonly filters: Filters
  readonly preview: AudiencePreview
  readonly set: (filters: Filters) => void
}) => (
  <div className="col g16">
    <p className="fg2">Tick what narrows the choice. A group with nothing ticked does not narrow.</p>
    <Boxes
      title="Areas"
      values={preview.choices.areas}
      chosen={filters.areas}
      toggle={(area) => set(toggleFilter(filters, 'areas', area))}
    />
    <Boxes
      title="Districts, besides the areas"
      values={preview.choices.districts.map(({ name }) => name)}
      chosen={filters.districts}
      toggle={(district) => set(toggleFilter(filters, 'districts', district))}
    />
    <Boxes
      title="Phases"
      values={phases}
      chosen={filters.phases}
      toggle={(phase) => set(togglePhase(filters, phase))}
    />
    <Boxes
      title="Roles"
      values={respondentRoles}
      chosen={filters.roles}
      words={(role) => respondentRoleWords[role]}
      toggle={(role) => set(toggleRole(filters, role))}
    />
  </div>
)

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
          {!audience.everyone && <FilterBoxes filters={audience} preview={preview} set={set} />}
        </>
      )}
    </section>
  )
}
