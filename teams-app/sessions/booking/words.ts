// What the pages of booking say: before a press what follows from it, and after it what came of it.

import { offline, type Reply } from '../../../shared/api/client.ts'
import { type Problem, toQuote } from '../../../shared/api/problem.ts'
import type { Held, SessionAction, SessionView } from '../../../shared/api/sessions.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { dayInShort, momentInWords, timeInWords } from '../../../shared/domain/kernel/words.ts'
import { sessionKindWords } from '../../../shared/domain/sessions/session.ts'
import { namesInWords } from '../../../shared/domain/sessions/shown-people.ts'
import { dayOf, untilInWords } from '../../ui/sessions/session-days.ts'
import { ordinal } from '../../ui/sessions/session-words.ts'
import type { Outcome } from './use-sessions.ts'

/** `Workshop, West area first. Led by Marcus Oyelaran, with Amara Quist`; of a visit who comes to which school. */
export const withWhom = ({ kind, area, organiser, speakers, mine }: SessionView): string => {
  if (kind === 'visit') return mine ? `${organiser} visits ${mine.schoolName}` : `Visit by ${organiser}`
  const led = area === null ? ', led' : `, ${area} area first. Led`
  const others = speakers.length === 0 ? '' : `, with ${namesInWords(speakers)}`
  return `${sessionKindWords[kind]}${led} by ${organiser}${others}`
}

/** `You get a calendar invitation with the link. You can give it up until Monday 30 November 2026, 5pm.` */
export const beforeBooking = ({ cancelUntil }: SessionView, now: Instant, isForMe = true): string => {
  const invitation = `${isForMe ? 'You get' : 'They get'} a calendar invitation with the link.`
  return cancelUntil <= now
    ? `${invitation} It is too late to give it up here afterwards.`
    : `${invitation} You can give it up until ${momentInWords(cancelUntil)}.`
}

/** `You would be 4th.` and what a place in the line means. */
export const beforeWaiting = ({ waiting }: SessionView, isForMe = true): string => {
  const [who, whom] = isForMe ? ['You', 'you'] : ['They', 'them']
  return `${who} would be ${ordinal(waiting + 1)}. When a place is free for ${whom}, we ask ${whom} in Teams. It is held for four working hours.`
}

/** `Thursday 10 December, 9:30am` */
const dateInWords = ({ starts }: Pick<SessionView, 'starts'>): string =>
  `${dayInShort(dayOf(starts))}, ${timeInWords(starts)}`

/** `You keep Thursday 10 December, 9:30am, until the new place is yours.` */
export const keepsUntil = (from: SessionView): string =>
  `You keep ${dateInWords(from)}, until the new place is yours.`

/** Of how many dates that can still be booked this is one; 1 where one does not choose among several. */
const datesOf = ({ series }: SessionView, sessions: readonly SessionView[]): number =>
  series === null || !series.attendOne
    ? 1
    : sessions.filter((other) => other.series?.id === series.id && other.state === 'open').length

/** `You are booked on another of the 4 dates` */
export const bookedElsewhere = (session: SessionView, sessions: readonly SessionView[]): string => {
  const dates = datesOf(session, sessions)
  return dates > 2 ? `You are booked on another of the ${dates} dates` : 'You are booked on the other date'
}

/** `One of 4 dates: you attend one, and can switch later.`; empty where one attends all of them. */
export const oneOfDates = (session: SessionView, sessions: readonly SessionView[]): string => {
  const dates = datesOf(session, sessions)
  return dates > 1 ? `One of ${dates} dates: you attend one, and can switch later.` : ''
}

/** What one has to know before booking: which of how many dates it is, and for which area first. */
export const beforeChoosing = (session: SessionView, sessions: readonly SessionView[]): string => {
  const area = session.area === null ? '' : `${session.area} area first, others are welcome.`
  return [oneOfDates(session, sessions), area].filter((words) => words !== '').join(' ')
}

const lineWords = (held: Held, who: string): string =>
  held.position === null
    ? `${who} in the waiting list.`
    : `${who} ${ordinal(held.position)} in the waiting list.`

const givenUp = (name: string | null): string =>
  name === null
    ? 'Your place is given up. We hold it for one minute in case you want it back.'
    : `The place of ${name} is given up. We hold it for one minute.`

/** Where a person stands after a press; `name` null for the reader. */
const standing = (
  { kind }: Pick<SessionView, 'kind'>,
  held: Held | null,
  name: string | null,
  now: Instant,
): string => {
  const who = name === null ? 'You are' : `${name} is`
  if (held === null) return name === null ? 'You hold nothing here now.' : `${name} holds nothing here now.`
  switch (held.state) {
    case 'booked':
      if (kind === 'visit') return 'The visit is agreed.'
      return `${who} booked, reference ${held.reference}.`
    case 'waiting':
      return lineWords(held, who)
    case 'offered':
      return `A place is held${held.until === null ? '' : ` until ${untilInWords(held.until, now)}`}.`
    case 'taking':
      return `${who} being moved here. This takes a moment.`
    case 'leaving':
      return givenUp(name)
  }
}

const ended: Partial<Record<SessionAction, string>> = {
  cancel: 'taken off the waiting list',
  decline: 'no longer in the waiting list',
}

const afterwards = (
  action: SessionAction,
  session: SessionView,
  { held, name, now }: { readonly held: Held | null; readonly name: string | null; readonly now: Instant },
): string => {
  if (action === 'cancel' && held?.state === 'leaving') {
    if (session.kind === 'visit') {
      return `${session.organiser} is told that you cannot make it. You can undo this for one minute.`
    }
    return givenUp(name)
  }
  const left = ended[action]
  if (left !== undefined && held === null) return name === null ? `You are ${left}.` : `${name} is ${left}.`
  const words = standing(session, held, name, now)
  return action === 'book' && held?.state === 'booked' && name === null
    ? `${words} A calendar invitation with the link is on its way.`
    : words
}

const goneWords = ({ kind }: SessionView, name: string | null): string => {
  if (kind === 'visit') return 'The visit is called off.'
  return name === null ? 'Your place is given up.' : `The place of ${name} is given up.`
}

/** The row of a person in a session; `person` null for the reader's own. */
export const heldOf = (session: SessionView, person: string | null): Held | null =>
  person === null ? session.mine : (session.colleagues.find((held) => held.person === person) ?? null)

// The server says its no to whoever pressed, as “you”.
const noForOthers: Readonly<Record<string, (name: string) => string>> = {
  full: (name) => `${name} did not get a place: the last one has just gone.`,
  placeElsewhere: (name) => `${name} has a place at another of these sessions, and attends one.`,
  nothingHeld: (name) => `${name} has no place and no turn in the waiting list there.`,
  notForYou: (name) => `${name} was not booked: this session is for other schools or roles.`,
}

const noInWords = ({ type, title }: Problem, name: string | null): string => {
  if (name === null) return title
  return noForOthers[type]?.(name) ?? `${name}: ${title}`
}

const notDone = (action: SessionAction, name: string | null): string => {
  if (action === 'switch') return 'The switch was not made.'
  if (action !== 'book' && action !== 'wait') return 'Nothing was changed.'
  return name === null ? 'You were not booked.' : `${name} was not booked.`
}

// Where an answer was lost twice it may have been done all the same; pressed again it is not done twice.
const notReached = (action: SessionAction, name: string | null): string =>
  `${notDone(action, name)} ${offline.title} Try again: it is done once only.`

/** Whom a press is about, `person` and `name` null for the reader; `from`: where their place was before. */
type Who = {
  readonly person: string | null
  readonly name: string | null
  readonly from?: SessionView | undefined
}

/** What came of one press for one person, in a sentence. */
export const outcomeOf = (
  action: SessionAction,
  reply: Reply<SessionView>,
  who: Who,
  now: Instant,
): Outcome => {
  if (reply.ok) {
    const held = heldOf(reply.body, who.person)
    const after = afterwards(action, reply.body, { held, name: who.name, now })
    const isMoved = who.from !== undefined && held?.state === 'booked'
    const words = isMoved ? `${after} Your place on ${dateInWords(who.from)}, is given up.` : after
    return action === 'cancel' && held?.state === 'leaving'
      ? { isGood: true, words, later: { person: who.person, words: goneWords(reply.body, who.name) } }
      : { isGood: true, words }
  }
  if (reply.problem.type === offline.type) return { isGood: false, words: notReached(action, who.name) }
  return { isGood: false, words: `${noInWords(reply.problem, who.name)}${toQuote(reply.problem)}` }
}
