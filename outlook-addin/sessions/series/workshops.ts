// A paper's workshops as they are about to be planned: edited one by one or all at once, and checked.

import { type Plan, planSchema } from '../../../shared/api/planner.ts'
import { placesOf } from '../plan/form.ts'

export type Workshop = {
  /** What the paper proposes; fields that are not edited here are sent as they came. */
  readonly plan: Plan
  readonly title: string
  readonly day: string
  readonly from: string
  readonly to: string
  /** As typed; nothing: as many as each has. */
  readonly places: string
}
export type WorkshopFaults = Partial<Readonly<Record<'title' | 'day' | 'from' | 'to' | 'places', string>>>

export const workshopOf = (plan: Plan): Workshop => ({
  plan,
  title: plan.title,
  day: plan.starts.slice(0, 10),
  from: plan.starts.slice(11),
  to: plan.ends.slice(11),
  places: '',
})

export const timesOf = ({ day, from, to }: Workshop) => ({ starts: `${day}T${from}`, ends: `${day}T${to}` })

/** What the row is called: the area when it is for one, else the title. */
export const nameOf = ({ plan, title }: Workshop): string => plan.area ?? title

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** True when the times can be asked about. */
export const hasTimes = ({ day, from, to }: Workshop): boolean => isDay(day) && isTime(from) && isTime(to)

export const faultsOf = (workshop: Workshop): WorkshopFaults => ({
  ...(workshop.title.trim() === '' ? { title: 'Enter a title.' } : {}),
  ...(isDay(workshop.day) ? {} : { day: 'Enter a day.' }),
  ...(isTime(workshop.from) ? {} : { from: 'Enter a time.' }),
  ...(isTime(workshop.to) ? {} : { to: 'Enter a time.' }),
  ...(isTime(workshop.from) && isTime(workshop.to) && workshop.to <= workshop.from
    ? { to: 'The end must be after the start.' }
    : {}),
  ...(workshop.places !== '' && placesOf(workshop.places) === null
    ? { places: 'Enter a number from 1 to 2,000.' }
    : {}),
})

/** The plans to send. Only for workshops without faults. `places` are those of each that has none of its own. */
export const plansOf = (
  workshops: readonly Workshop[],
  places: string,
  attendOne: boolean,
): readonly Plan[] =>
  workshops.map((workshop) =>
    planSchema.parse({
      ...workshop.plan,
      ...timesOf(workshop),
      title: workshop.title,
      capacity: placesOf(workshop.places === '' ? places : workshop.places),
      series: workshop.plan.series === null ? null : { ...workshop.plan.series, attendOne },
    }),
  )

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** `all four`, `this one`, `all 12`: what the button plans. */
export const allInWords = (count: number): string =>
  count === 1 ? 'this one' : `all ${words[count] ?? String(count)}`

/** `Four`, `12`: how many there are, at the beginning of a sentence. */
export const numberInWords = (count: number): string => words[count] ?? String(count)
