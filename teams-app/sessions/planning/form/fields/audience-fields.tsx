// Who it is for: everyone, or the places, phases and roles that are ticked; and whether they see each other.

import { Checkbox } from '@fluentui/react-components'
import { planWords } from '../../../../../shared/api/plan-words.ts'
import { WhoChoice } from '../../../../ui/officer/audience/who-choice.tsx'
import type { Gap, PlanForm } from '../plan-state.ts'

export type Places = {
  readonly areas: string[]
  readonly districts: { readonly name: string; readonly area: string }[]
}

/** Areas and districts of the register, each once. */
export const placesOf = (
  schools: readonly { readonly area: string; readonly district: string }[],
): Places => ({
  areas: [...new Set(schools.map(({ area }) => area))].filter((area) => area !== '').toSorted(),
  districts: [...new Map(schools.map(({ area, district }) => [district, { name: district, area }])).values()]
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => one.name.localeCompare(other.name)),
})

type Props = {
  readonly form: PlanForm
  readonly set: (part: Partial<PlanForm>) => void
  readonly places: Places
  readonly gaps: readonly Gap[]
}

export const AudienceFields = ({ form, set, places, gaps }: Props) => {
  const { audience } = form
  const gap = gaps.find(({ field }) => field === 'audience')
  return (
    <section className="card pad col g12" aria-labelledby="audience-title">
      <h2 className="t-sub" id="audience-title">
        {planWords.audience}
      </h2>
      <WhoChoice
        labelledBy="audience-title"
        audience={audience}
        choices={places}
        set={(next) => set({ audience: next })}
      />
      {gap !== undefined && <p className="t-strong" role="alert">{`${gap.words}.`}</p>}
      <Checkbox
        label={planWords.attendeesSeen}
        checked={form.attendeesSeen}
        onChange={(_, { checked }) => set({ attendeesSeen: checked === true })}
      />
    </section>
  )
}
