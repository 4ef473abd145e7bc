// One session as an officer reads it: who comes, what Outlook has of them, and what follows from a change.

import * as z from 'zod/mini'
import type { bookedPersonSchema, Plan, Planned } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { mostSentAgain } from '../../../../shared/api/unsent.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { untilInWords } from '../../../ui/sessions/session-days.ts'
import { ordinal } from '../../../ui/sessions/session-words.ts'
import { localOf } from '../form/plan-state.ts'

export type Person = z.infer<typeof bookedPersonSchema>

const reasonFields = z.object({ fields: z.array(z.string()) })

/** Those with a place, and those in line in its order. */
export const parted = (people: readonly Person[]) => ({
  placed: people.filter(({ state }) => state === 'booked' || state === 'leaving'),
  line: people
    .filter(({ state }) => state !== 'booked' && state !== 'leaving')
    .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0)),
})

const responses = {
  none: 'No answer yet',
  accepted: 'Accepted',
  tentative: 'Tentative',
  declined: 'Declined',
} as const

/** What Outlook has: `Accepted`; `Not invited` where no invitation stands. */
export const responseInWords = ({ response }: Person): string =>
  response === null ? 'Not invited' : responses[response]

/** What is special about a row; empty for a plain booking. */
export const stateInWords = ({ state, until, declined, position }: Person, now: Instant): string => {
  const held = until === null ? '' : ` until ${untilInWords(until, now)}`
  switch (state) {
    case 'booked':
      return ''
    case 'leaving':
      return `${declined ? 'Declined in Outlook' : 'Cancelled'}, held${held}`
    case 'waiting':
      return position === null ? 'Waiting' : `${ordinal(position)} in line`
    case 'offered':
      return `Offered${held}`
    case 'taking':
      return 'Being moved here'
  }
}

/** `28 of 30 booked. 3 people wait.` and, when it is so, how many are above the places. */
export const placesLead = ({ booked, capacity, waiting, overCapacity }: Planned): string =>
  [
    `${booked.toLocaleString('en-GB')} of ${capacity.toLocaleString('en-GB')} booked.`,
    waiting === 0 ? '' : `${count(waiting, 'person waits', 'people wait')}.`,
    overCapacity === 0
      ? ''
      : `${count(overCapacity, 'person is', 'people are')} above the places. Nobody is dropped.`,
  ]
    .filter((words) => words !== '')
    .join(' ')

/** True when those who hold something are told of the change, with a reason: it begins at another time. */
export const isMove = (planned: Planned, { starts }: Pick<Plan, 'starts'>): boolean =>
  localOf(planned.starts).join('T') !== starts

/** True where a change is refused without a reason: it begins at another time, and people hold something. */
export const needsReason = (planned: Planned, plan: Pick<Plan, 'starts'>): boolean =>
  isMove(planned, plan) && planned.booked + planned.waiting > 0

export const reasonMissing = 'Write why the time changes'

/** True for the refusal that asks for the reason: somebody has booked while this page was open. */
export const namesReason = ({ type, detail }: Problem): boolean => {
  const read = reasonFields.safeParse(detail)
  return type === 'invalid' && read.success && read.data.fields.includes('reason')
}

const endsElsewhere = (planned: Planned, { ends }: Pick<Plan, 'ends'>): boolean =>
  localOf(planned.ends).join('T') !== ends

const toldPeople = ({ booked, waiting }: Planned): string =>
  count(booked + waiting, 'person is told once', 'people are told once')

/** What follows from saving a change. */
export const changeInWords = (planned: Planned, plan: Plan | null): string => {
  if (plan !== null && planned.booked > 0 && !isMove(planned, plan) && endsElsewhere(planned, plan)) {
    return 'Outlook tells those who were invited when it ends. Nobody gets a message here.'
  }
  if (plan === null || !isMove(planned, plan)) {
    return planned.booked === 0 ? 'Nobody is booked yet.' : 'The times stay, so nobody gets a message.'
  }
  return planned.booked + planned.waiting === 0
    ? 'Nobody is booked yet, so nobody is told.'
    : `${toldPeople(planned)} that the time changes, with your reason. Outlook moves their appointments.`
}

/** After a change was saved. */
export const savedInWords = (before: Planned, plan: Plan): string => {
  if (needsReason(before, plan)) return `Saved. ${toldPeople(before)} that the time changes.`
  const isLonger = before.booked > 0 && !isMove(before, plan) && endsElsewhere(before, plan)
  return isLonger ? 'Saved. Outlook tells those who were invited when it ends.' : 'Saved.'
}

/** What follows from calling it off. */
export const callOffInWords = (planned: Planned): string => {
  const others = planned.series?.attendOne === true ? ' They are offered the other dates.' : ''
  return planned.booked + planned.waiting === 0
    ? 'Nobody is booked. The appointment goes from the calendars.'
    : `${toldPeople(planned)}, with your reason. The appointment goes from their calendars.${others}`
}

/** What follows from another number of places. */
export const capacityInWords = (planned: Planned, capacity: number): string => {
  const { booked, waiting } = planned
  if (capacity < booked) {
    return `${count(booked - capacity, 'person', 'people')} would be above the places. Nobody is dropped.`
  }
  if (waiting > 0 && capacity > planned.capacity) {
    const offered = Math.min(waiting, capacity - booked)
    return `${count(offered, 'person', 'people')} in line would be offered a place.`
  }
  return ''
}

/** What may follow from sending again what perhaps arrived. */
export const twiceInWords = (name: string): string => `If you send it again, ${name} may get it twice.`

/** The press for all that can be sent again, or for as many of them as one press takes. */
export const sendAllInWords = (number: number): string =>
  number > mostSentAgain ? `Send the first ${mostSentAgain} again` : `Send all ${number} again`

/** After the press. */
export const sentAgainInWords = (number: number): string =>
  `${count(number, 'message goes', 'messages go')} out again. What does not arrive comes back to this list.`
