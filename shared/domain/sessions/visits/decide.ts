// What a school and an officer may do with a visit, and what it is afterwards. The same press again changes nothing.

import { addDays, londonDay } from '../../kernel/dates.ts'
import type { Instant } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type PlanRefusal, planSession } from '../plan.ts'
import type { Officer, Session } from '../session.ts'
import { helpFault, longestNote, type Proposal, type Visit, visitTopicWords } from './visit.ts'

type Outcome = Result<Visit, PlanRefusal>

const invalid = (sentence: string, ...fields: readonly string[]) =>
  refuse({ reason: 'invalid', sentence, fields } as const)
const wrongState = (sentence: string) => refuse({ reason: 'wrongState', sentence } as const)

const over = (visit: Visit) => {
  switch (visit.situation.state) {
    case 'withdrawn':
      return wrongState('The school no longer needs this visit.')
    case 'closed':
      return wrongState('This visit was called off.')
    default:
      return wrongState('The time is agreed already. Change it on the session’s own page.')
  }
}

/** How far ahead the first day may lie, in days. */
const farthest = 366

/** A new request. Refused as `invalid` without words about what would help, and for a first day that is past. */
export const askFor = (
  wish: Pick<Visit, 'id' | 'reference' | 'asker' | 'school' | 'area' | 'topic' | 'help' | 'from' | 'times'>,
  now: Instant,
): Outcome => {
  const help = wish.help.trim()
  const fault = helpFault(help)
  if (fault !== null) return invalid(fault, 'help')
  const today = londonDay(now)
  if (wish.from < today) return invalid('The earliest day has passed. Choose a later one.', 'from')
  if (wish.from > addDays(today, farthest)) return invalid('Choose a day within a year.', 'from')
  return ok({ ...wish, help, askedAt: now, proposals: 0, situation: { state: 'asked' } })
}

/** An officer takes the request on. Refused when another officer has it. */
export const take = (visit: Visit, by: Officer): Outcome => {
  const { situation } = visit
  if (situation.state === 'asked') return ok({ ...visit, situation: { state: 'taken', by, refused: null } })
  if (situation.state !== 'taken' && situation.state !== 'proposed') return over(visit)
  return situation.by.id === by.id ? ok(visit) : wrongState(`${situation.by.name} took this a moment ago.`)
}

const faultIn = ({ starts, ends, note }: Omit<Proposal, 'turn'>, now: Instant) => {
  if (ends <= starts) return invalid('The end must be after the start.', 'ends')
  if (starts <= now) return invalid('The start must be in the future.', 'starts')
  return note.trim().length > longestNote ? invalid('Keep the note to 1,000 letters.', 'note') : null
}

const isSame = (proposal: Proposal, wish: Omit<Proposal, 'turn'>): boolean =>
  proposal.starts === wish.starts && proposal.ends === wish.ends && proposal.note === wish.note.trim()

/**
 * An officer proposes a time; it takes the place of an earlier one. Whoever proposes has the visit from then on, so that
 * none is left lying with somebody who is away. `seen`: how many proposals the officer knew of. Refused as `invalid` for
 * times past or in the wrong order, and when a colleague has proposed another time since.
 */
export const propose = (
  visit: Visit,
  by: Officer,
  wish: Omit<Proposal, 'turn'>,
  { seen, now }: { readonly seen: number; readonly now: Instant },
): Outcome => {
  const { situation } = visit
  if (situation.state === 'proposed' && situation.by.id === by.id && isSame(situation.proposal, wish))
    return ok(visit)
  if (situation.state !== 'asked' && situation.state !== 'taken' && situation.state !== 'proposed')
    return over(visit)
  if (visit.proposals !== seen)
    return wrongState('Another time has been proposed since you opened this page.')
  const fault = faultIn(wish, now)
  if (fault !== null) return fault
  const turn = visit.proposals + 1
  const proposal = { turn, starts: wish.starts, ends: wish.ends, note: wish.note.trim() }
  const told = { state: 'intended' } as const
  return ok({ ...visit, proposals: turn, situation: { state: 'proposed', by, proposal, told } })
}

const replaced = 'Another time has been proposed since. Look at that one.'

/** The school says yes to the proposal `turn`. Refused once its time has begun, or when there is a newer one. */
export const accept = (visit: Visit, turn: number, now: Instant): Outcome => {
  const { situation } = visit
  if (situation.state === 'agreed' && situation.proposal.turn === turn) return ok(visit)
  if (situation.state === 'asked' || situation.state === 'taken')
    return wrongState('There is no time proposed at the moment.')
  if (situation.state !== 'proposed') return over(visit)
  const { by, proposal } = situation
  if (proposal.turn !== turn) return wrongState(replaced)
  if (proposal.starts <= now) return wrongState('This time has passed. Ask for another one.')
  return ok({ ...visit, situation: { state: 'agreed', by, proposal, at: now } })
}

/** The proposal `turn` does not suit: the officer owes another. */
export const anotherTime = (visit: Visit, turn: number): Outcome => {
  const { situation } = visit
  if (situation.state === 'taken' && situation.refused?.turn === turn) return ok(visit)
  if (situation.state === 'asked' || situation.state === 'taken')
    return wrongState('There is no time proposed at the moment.')
  if (situation.state !== 'proposed') return over(visit)
  const { by, proposal } = situation
  if (proposal.turn !== turn) return wrongState(replaced)
  return ok({ ...visit, situation: { state: 'taken', by, refused: proposal } })
}

/** The school needs it no longer. An agreed visit is given up as the place in its session is. */
export const withdraw = (visit: Visit, now: Instant): Outcome => {
  const { state } = visit.situation
  if (state === 'withdrawn') return ok(visit)
  if (state === 'agreed')
    return wrongState('The time is agreed. Open the visit and say that you cannot make it.')
  if (state === 'closed') return over(visit)
  return ok({ ...visit, situation: { state: 'withdrawn', at: now } })
}

/** An agreed visit whose session no longer takes place. */
export const close = (visit: Visit, why: string, now: Instant): Visit =>
  visit.situation.state === 'agreed'
    ? { ...visit, situation: { state: 'closed', by: visit.situation.by, at: now, why } }
    : visit

/** The session that an agreed visit is: one place, in the officer's calendar, open to nobody else. */
export const sessionOf = (
  visit: Pick<Visit, 'id' | 'school' | 'area' | 'topic' | 'help'>,
  agreed: { readonly by: Officer; readonly proposal: Proposal; readonly at: Instant },
): Result<Session, PlanRefusal> => {
  const { by, proposal, at } = agreed
  const parts = [`Where: ${visit.school.name}`, visit.help, proposal.note].filter((part) => part !== '')
  return planSession({
    id: visit.id,
    organiser: by,
    eventId: null,
    now: at,
    plan: {
      kind: 'visit',
      title: `Visit to ${visit.school.name}: ${visitTopicWords[visit.topic].toLowerCase()}`,
      about: parts.join('\n\n'),
      starts: proposal.starts,
      ends: proposal.ends,
      consultation: null,
      series: null,
      area: visit.area,
      capacity: 1,
      // No filter chooses nobody: the one place is the asker's.
      audience: { everyone: false },
      attendeesSeen: false,
      coOrganisers: [],
      speakers: [],
    },
  })
}
