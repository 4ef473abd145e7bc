// Two officers changed one session: what each left alone comes from the other, and what is typed here stays.

import { planWords } from '../../../../shared/api/plan-words.ts'
import type { PlanForm } from './plan-state.ts'

type Part = {
  readonly label: string
  readonly fields: readonly (keyof PlanForm)[]
  readonly isShort?: boolean
}

const parts: readonly Part[] = [
  { label: planWords.kind, fields: ['kind'] },
  { label: planWords.title, fields: ['title'], isShort: true },
  { label: planWords.about, fields: ['about'] },
  // A day of one and hours of the other would be a time that nobody chose.
  { label: 'Day and times', fields: ['date', 'from', 'to', 'lastDay', 'more'] },
  { label: planWords.consultation, fields: ['consultation'] },
  { label: planWords.series, fields: ['series'] },
  { label: planWords.area, fields: ['area'], isShort: true },
  { label: planWords.places, fields: ['capacity'], isShort: true },
  { label: planWords.audience, fields: ['audience'] },
  { label: planWords.attendeesSeen, fields: ['attendeesSeen'] },
  { label: planWords.coOrganisers, fields: ['coOrganisers'] },
  { label: planWords.speakers, fields: ['speakers'] },
]

const differs = (one: PlanForm, other: PlanForm, { fields }: Part): boolean =>
  fields.some((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

const taken = (from: PlanForm, those: readonly Part[]): Partial<PlanForm> =>
  Object.fromEntries(those.flatMap(({ fields }) => fields.map((field) => [field, from[field]])))

const clashIn = (theirs: PlanForm, { label, fields: [field], isShort }: Part): string =>
  isShort === true && field !== undefined ? `${label}: “${String(theirs[field])}” was saved` : label

/** `before`: the form as it was opened. `clashes`: what both changed, each named; there `mine` stays. */
export const mergeForms = (
  before: PlanForm,
  mine: PlanForm,
  theirs: PlanForm,
): { readonly form: PlanForm; readonly clashes: readonly string[] } => {
  const changed = parts.filter((part) => differs(before, mine, part))
  return {
    form: { ...theirs, ...taken(mine, changed) },
    clashes: changed
      .filter((part) => differs(before, theirs, part) && differs(mine, theirs, part))
      .map((part) => clashIn(theirs, part)),
  }
}
