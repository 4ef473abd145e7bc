// Who it is for: everyone, or the areas, phases and roles that are ticked.

import type { AudienceChoice } from '../../../shared/api/drafts.ts'
import { respondentRoles, respondentRoleWords } from '../../../shared/domain/people/person.ts'
import { phases } from '../../../shared/domain/schools/school.ts'
import { Tick } from '../../ui/fields/fields.tsx'

type Filters = Extract<AudienceChoice, { everyone: false }>

const toggled = <Value,>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value]

type BoxesProps<Value extends string> = {
  readonly title: string
  readonly values: readonly Value[]
  readonly chosen: readonly Value[]
  readonly words?: (value: Value) => string
  readonly set: (chosen: Value[]) => void
}

const Boxes = <Value extends string>({ title, values, chosen, words, set }: BoxesProps<Value>) => (
  <fieldset>
    <legend className="t-strong">{title}</legend>
    <div className="col">
      {values.map((value) => (
        <Tick
          key={value}
          label={words?.(value) ?? value}
          checked={chosen.includes(value)}
          set={() => set(toggled(chosen, value))}
        />
      ))}
    </div>
  </fieldset>
)

type Props = {
  readonly filters: Filters
  readonly areas: readonly string[]
  readonly set: (filters: Filters) => void
}

export const AudienceFields = ({ filters, areas, set }: Props) => (
  <div className="outl col g12">
    <p className="t-cap fg2">A group with nothing ticked does not narrow the choice.</p>
    <Boxes
      title="Areas"
      values={areas}
      chosen={filters.areas}
      set={(chosen) => set({ ...filters, areas: chosen })}
    />
    <Boxes
      title="Phases"
      values={phases}
      chosen={filters.phases}
      set={(chosen) => set({ ...filters, phases: chosen })}
    />
    <Boxes
      title="Roles"
      values={respondentRoles}
      chosen={filters.roles}
      words={(role) => respondentRoleWords[role]}
      set={(chosen) => set({ ...filters, roles: chosen })}
    />
  </div>
)
