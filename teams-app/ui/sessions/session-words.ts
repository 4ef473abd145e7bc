// How a session reads: when it is, how many places it has, until when something holds. Pages stay open, so "today" is said.

import type { Held, SessionView } from '../../../shared/api/sessions.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { count, dayInShort, momentInWords, timeInWords } from '../../../shared/domain/kernel/words.ts'
import { dayOf, untilInWords } from './session-days.ts'

export type Times = { readonly starts: Instant; readonly ends: Instant }

/** `9:30am to midday` */
export const hoursInWords = ({ starts, ends }: Times): string =>
  dayOf(starts) === dayOf(ends)
    ? `${timeInWords(starts)} to ${timeInWords(ends)}`
    : `${timeInWords(starts)} to ${momentInWords(ends)}`

/** `Tuesday 24 November 2026, 9:30am to midday` */
export const whenInWords = (times: Times): string =>
  dayOf(times.starts) === dayOf(times.ends)
    ? `${momentInWords(times.starts)} to ${timeInWords(times.ends)}`
    : `${momentInWords(times.starts)} to ${momentInWords(times.ends)}`

/** `1st`, `22nd`, `113th` */
export const ordinal = (of: number): string => {
  const tens = of % 100
  if (tens >= 11 && tens <= 13) return `${of}th`
  return `${of}${['th', 'st', 'nd', 'rd'][of % 10] ?? 'th'}`
}

/** The shortest name that tells two sessions apart: `Thursday`, `Thursday 15 October`, `2pm`. */
export const shortName = (one: Times, other: Times): string => {
  const words = dayInShort(dayOf(one.starts))
  if (dayOf(one.starts) === dayOf(other.starts)) return timeInWords(one.starts)
  const [weekday = words] = words.split(' ')
  return dayInShort(dayOf(other.starts)).startsWith(weekday) ? words : weekday
}

export type Standing = { readonly tone: 'ok' | 'warn' | 'bad' | 'waits' | 'plain'; readonly words: string }
type Places = Pick<SessionView, 'state' | 'placesLeft' | 'waiting'>

const few = 3

/** True when somebody new gets no place: none is free, or others are in line for it. */
export const isFull = ({ placesLeft, waiting }: Pick<Places, 'placesLeft' | 'waiting'>): boolean =>
  placesLeft <= 0 || waiting > 0

/** `46 places left`, `Full, 3 waiting`, `Called off`. */
export const placesInWords = (session: Places): Standing => {
  const { state, placesLeft, waiting } = session
  if (state === 'calledOff') return { tone: 'bad', words: 'Called off' }
  if (state === 'ended') return { tone: 'plain', words: 'It is over' }
  if (state === 'started') return { tone: 'plain', words: 'It has begun' }
  if (isFull(session)) return { tone: 'waits', words: waiting === 0 ? 'Full' : `Full, ${waiting} waiting` }
  return { tone: placesLeft <= few ? 'warn' : 'ok', words: count(placesLeft, 'place left', 'places left') }
}

const hadWords = (kind: SessionView['kind'] | undefined, isMine: boolean): string => {
  if (kind === 'visit') return 'It was agreed'
  return isMine ? 'You had a place' : 'Had a place'
}

/** Where a row stands: `You are booked`, `You are 3rd of 5 in line`; without `You are` for a colleague. */
export const heldInWords = (
  held: Held,
  { waiting, state, kind }: Pick<SessionView, 'waiting' | 'state'> & Partial<Pick<SessionView, 'kind'>>,
  now: Instant,
  isMine = true,
): Standing => {
  if (state === 'ended') return { tone: 'plain', words: hadWords(kind, isMine) }
  if (kind === 'visit' && held.state === 'booked') return { tone: 'ok', words: 'Agreed' }
  const said = (words: string) =>
    isMine ? `You are ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  const until = held.until === null ? '' : ` until ${untilInWords(held.until, now)}`
  switch (held.state) {
    case 'booked':
      return { tone: 'ok', words: said('booked') }
    case 'leaving':
      return {
        tone: 'waits',
        words: `${held.declined ? 'Declined in Outlook' : 'Given up'}, held${until}`,
      }
    case 'offered':
      return { tone: 'warn', words: `A place is free${until}` }
    case 'taking':
      return { tone: 'waits', words: said('being moved here') }
    case 'waiting': {
      const place =
        held.position === null
          ? 'in line'
          : `${ordinal(held.position)} of ${Math.max(waiting, held.position)} in line`
      return { tone: 'waits', words: said(place) }
    }
  }
}
