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
  /** Whether it is planned now. */
  readonly isIn: boolean
}
export type WorkshopFaults = Partial<Readonly<Record<'title' | 'day' | 'from' | 'to' | 'places', string>>>

export const workshopOf = (plan: Plan): Workshop => ({
  plan,
  title: plan.title,
  day: plan.starts.slice(0, 10),
  from: plan.starts.slice(11),
  to: plan.ends.slice(11),
  places: '',
  isIn: true,
})

export const timesOf = ({ day, from, to }: Workshop) => ({ starts: `${day}T${from}`, ends: `${day}T${to}` })

/** What the row is called: the area when it is for one, else the title. */
export const nameOf = ({ plan, title }: Workshop): string => plan.area ?? title

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** True when the times can be asked about. */
export const hasTimes = ({ day, from, to }: Workshop): boolean => isDay(day) && isTime(from) && isTime(to)

const faultsIn = (workshop: Workshop): WorkshopFaults => ({
  ...(workshop.title.trim() === '' ? { title: 'Enter a title.' } : {}),
  ...(isDay(workshop.day) ? {} : { day: 'Enter a day.' }),
  ...(isTime(workshop.from) ? {} : { from: 'Enter a time.' }),
  ...(isTime(workshop.to) ? {} : { to: 'Enter a time.' }),
  ...(isTime(workshop.from) && isTime(workshop.to) && workshop.to <= workshop.from
    ? { to: 'The end must be after the start.' }
    : {}),
  ...(workshop.places !== '' && placesOf(workshop.places) === null
    ? { places: 'Enter a whole number from 1 to 2,000.' }
    : {}),
})

/** What has to be put right; nothing in a workshop that is left out. */
export const faultsOf = (workshop: Workshop): WorkshopFaults => (workshop.isIn ? faultsIn(workshop) : {})

const isBegun = (series: Plan['series']): boolean => series !== null && series.id !== null

/** False when others of the paper's workshops stand: then theirs is the rule of the series. */
export const hasOwnRule = (workshops: readonly Workshop[]): boolean =>
  !workshops.some(({ plan }) => isBegun(plan.series))

const ruled = (series: Plan['series'], attendOne: boolean): Plan['series'] =>
  series === null || isBegun(series) ? series : { ...series, attendOne }

/** The plans to send. Only for workshops without faults. `places` are those of each that has none of its own. */
export const plansOf = (
  workshops: readonly Workshop[],
  places: string,
  attendOne: boolean,
): readonly Plan[] =>
  workshops
    .filter(({ isIn }) => isIn)
    .map((workshop) =>
      planSchema.parse({
        ...workshop.plan,
        ...timesOf(workshop),
        title: workshop.title,
        capacity: placesOf(workshop.places === '' ? places : workshop.places),
        series: ruled(workshop.plan.series, attendOne),
      }),
    )

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** `four`, `12`: how many there are. */
export const numberInWords = (count: number): string => words[count] ?? String(count)

/** `all four`, `three of four`, `this one`: what the button plans. */
export const chosenInWords = (chosen: number, all: number): string => {
  if (chosen < all) return `${numberInWords(chosen)} of ${numberInWords(all)}`
  return all === 1 ? 'this one' : `all ${numberInWords(all)}`
}

/** `Four workshops planned`: what was planned just now, in the words of the press. */
export const plannedInWords = ({ length }: { readonly length: number }): string => {
  const number = numberInWords(length)
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${length === 1 ? 'workshop' : 'workshops'} planned`
}
