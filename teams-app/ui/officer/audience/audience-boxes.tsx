// Choosing people by place, phase and role: boxes to tick, in columns where there is room.

import './boxes.css'
import { Checkbox } from '@fluentui/react-components'
import type { AudiencePreview } from '../../../../shared/api/drafts.ts'
import { respondentRoles, respondentRoleWords } from '../../../../shared/domain/people/person.ts'
import { phases } from '../../../../shared/domain/schools/school.ts'
import { type Filters, toggleFilter, togglePhase, toggleRole } from './audience.ts'

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

/** Boxes for areas, districts, phases and roles. A group with nothing ticked does not narrow. */
export const FilterBoxes = ({
  filters,
  choices,
  set,
}: {
  readonly filters: Filters
  readonly choices: Pick<AudiencePreview['choices'], 'areas' | 'districts'>
  readonly set: (filters: Filters) => void
}) => (
  <div className="col g16">
    <p className="fg2">Tick what narrows the choice. A group with nothing ticked does not narrow.</p>
    <Boxes
      title="Areas"
      values={choices.areas}
      chosen={filters.areas}
      toggle={(area) => set(toggleFilter(filters, 'areas', area))}
    />
    <Boxes
      title="Districts, besides the areas"
      values={choices.districts.map(({ name }) => name)}
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
