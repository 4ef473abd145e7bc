// How a visit reads: what it waits for, when it suits, and what came of a press.

import type { VisitView } from '../../../shared/api/visits.ts'
import { dayInWords } from '../../../shared/domain/kernel/words.ts'
import { timesInWords, visitTopicWords } from '../../../shared/domain/sessions/visits/visit.ts'
import { type Standing, whenInWords } from '../../ui/sessions/session-words.ts'

/** `Attendance at Wrenfield Primary School` */
export const visitTitle = ({ topic, school }: VisitView): string =>
  `${visitTopicWords[topic]}, ${school.name}`

/** `From Monday 30 November 2026, mornings or after school` */
export const suitsInWords = ({ from, times }: VisitView): string =>
  `From ${dayInWords(from)}, ${timesInWords(times)}`

const withOfficer = ({ officer, refused }: VisitView): string =>
  refused === null ? `${officer} is looking for a time.` : `${officer} is looking for another time.`

/** How it stands, for the school. */
export const ownStanding = (visit: VisitView): Standing => {
  switch (visit.state) {
    case 'asked':
      return { tone: 'waits', words: `The ${visit.area} team replies by ${dayInWords(visit.replyBy)}.` }
    case 'taken':
      return { tone: 'waits', words: withOfficer(visit) }
    case 'proposed':
      return { tone: 'warn', words: `${visit.officer} waits for your answer.` }
    case 'agreed':
      return { tone: 'ok', words: `Agreed with ${visit.officer}.` }
    case 'withdrawn':
      return { tone: 'plain', words: 'You cancelled this request.' }
    case 'closed':
      return { tone: 'bad', words: `Called off: ${visit.closedBecause}` }
  }
}

const proposalStanding = ({ told, asker, officer }: VisitView): Standing => {
  if (told === null || told.state === 'there') {
    return { tone: 'waits', words: `${asker} has the proposal of ${officer}.` }
  }
  return { tone: told.state === 'lost' ? 'bad' : 'waits', words: told.sentence }
}

/** How it stands, for officers. `today` tells whether the school should have heard by now. */
export const officerStanding = (visit: VisitView, today: string): Standing => {
  const isLate = visit.replyBy < today
  switch (visit.state) {
    case 'asked':
      return isLate
        ? { tone: 'bad', words: `Nobody has it. The reply was due by ${dayInWords(visit.replyBy)}.` }
        : { tone: 'waits', words: `Nobody has it yet. Reply by ${dayInWords(visit.replyBy)}.` }
    case 'taken':
      return { tone: isLate ? 'warn' : 'waits', words: withOfficer(visit) }
    case 'proposed':
      return proposalStanding(visit)
    case 'agreed':
      return { tone: 'ok', words: `Agreed with ${visit.officer}.` }
    case 'withdrawn':
      return { tone: 'plain', words: 'The school no longer needs it.' }
    case 'closed':
      return { tone: 'plain', words: `Called off: ${visit.closedBecause}` }
  }
}

/** What a press came to, as the school hears it. */
export const afterAnswer = (visit: VisitView): string => {
  switch (visit.state) {
    case 'agreed':
      return visit.proposal === null
        ? 'The visit is agreed.'
        : `The visit is agreed: ${whenInWords(visit.proposal)}. It comes into your Outlook calendar.`
    case 'taken':
      return `${visit.officer} is asked for another time.`
    case 'withdrawn':
      return `Request ${visit.reference} is cancelled.`
    default:
      return `We have your request. Its reference is ${visit.reference}.`
  }
}

const groups = [
  { name: 'wanted', words: 'Waiting for a time', states: ['asked', 'taken'] },
  { name: 'proposed', words: 'Waiting for the school', states: ['proposed'] },
  { name: 'agreed', words: 'Agreed', states: ['agreed'] },
  { name: 'over', words: 'No longer needed or called off', states: ['withdrawn', 'closed'] },
] as const

/** The visits by what they wait for; groups with none are left out. */
export const visitGroups = (visits: readonly VisitView[]) =>
  groups
    .map(({ name, words, states }) => ({
      name,
      words,
      visits: visits.filter(({ state }) => states.some((one) => one === state)),
    }))
    .filter((group) => group.visits.length > 0)
