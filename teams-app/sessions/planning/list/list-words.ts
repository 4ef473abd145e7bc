// The planner's list in groups, and how a session stands in one line.

import type { Planned } from '../../../../shared/api/planner.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { count, momentInWords } from '../../../../shared/domain/kernel/words.ts'
import type { Standing } from '../../../ui/sessions/session-words.ts'

/** `28 of 30 booked, 3 waiting` */
export const bookedInWords = ({
  booked,
  capacity,
  waiting,
}: Pick<Planned, 'booked' | 'capacity' | 'waiting'>): string => {
  const of = `${booked.toLocaleString('en-GB')} of ${capacity.toLocaleString('en-GB')} booked`
  return waiting === 0 ? of : `${of}, ${waiting.toLocaleString('en-GB')} waiting`
}

/** `isTelling`: it is about what stands under "Tell people". */
export type Concern = Standing & { readonly isTelling?: true }

/** What an officer has to know first: a calendar that failed, too many people, called off; null when all is well. */
export const concernOf = (session: Planned): Concern | null => {
  if (session.state === 'calledOff') return { tone: 'bad', words: 'Called off' }
  if (session.calendar.state === 'failed') {
    return { tone: 'bad', words: session.calendar.sentence ?? 'The calendar event could not be made.' }
  }
  if (session.overCapacity > 0) {
    return { tone: 'warn', words: `${count(session.overCapacity, 'person', 'people')} above the places` }
  }
  if (session.asks && session.state === 'planned') {
    return { tone: 'waits', words: 'A second officer has to agree before people are told', isTelling: true }
  }
  return session.calendar.state === 'making' && session.state === 'planned'
    ? { tone: 'waits', words: 'The calendar event is on its way' }
    : null
}

/** After planning it: `Planned: Autumn briefing, Thursday 3 December 2026, 9:30am.` */
export const plannedInWords = ({ title, starts }: Pick<Planned, 'title' | 'starts'>): string =>
  `Planned: ${title}, ${momentInWords(starts)}.`

export type PlannedGroup = {
  readonly name: 'now' | 'coming' | 'over'
  readonly words: string
  readonly sessions: readonly Planned[]
}

/** On now, to come (the earliest first), over or called off (the latest first); no empty group. */
export const plannedGroups = (sessions: readonly Planned[]): readonly PlannedGroup[] => {
  const earliest = sessions.toSorted((one, other) => one.starts.localeCompare(other.starts))
  const groups: readonly PlannedGroup[] = [
    { name: 'now', words: 'On now', sessions: earliest.filter(({ state }) => state === 'started') },
    { name: 'coming', words: 'To come', sessions: earliest.filter(({ state }) => state === 'planned') },
    {
      name: 'over',
      words: 'Over or called off',
      sessions: earliest.filter(({ state }) => state === 'ended' || state === 'calledOff').toReversed(),
    },
  ]
  return groups.filter((group) => group.sessions.length > 0)
}

/** The first sentence of the page: what needs an officer, else what is to come. */
export const plannerLead = (sessions: readonly Planned[], now: Instant): string => {
  const coming = sessions.filter(({ state, starts }) => state === 'planned' && starts > now)
  if (sessions.length === 0) return 'There is none yet.'
  const failed = sessions.filter(({ calendar }) => calendar.state === 'failed').length
  const over = coming.filter(({ overCapacity }) => overCapacity > 0).length
  const asking = coming.filter(({ asks }) => asks).length
  const waiting = coming.reduce((sum, one) => sum + one.waiting, 0)
  return [
    failed === 0 ? '' : `${count(failed, 'session has', 'sessions have')} no calendar event.`,
    over === 0 ? '' : `${count(over, 'session has', 'sessions have')} more people than places.`,
    asking === 0 ? '' : `${count(asking, 'session waits', 'sessions wait')} for a second officer.`,
    `${count(coming.length, 'session', 'sessions')} to come${
      waiting === 0 ? '' : `, ${count(waiting, 'person waits', 'people wait')} for a place`
    }.`,
  ]
    .filter((words) => words !== '')
    .join(' ')
}
