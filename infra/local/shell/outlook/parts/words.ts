// The words of Outlook: days, hours and answers.
import { clockWords, dayOf } from '../../times.ts'
import type { Answer, CalendarEvent } from '../shapes.ts'

const zone = 'Europe/London'
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "Tuesday 20 October 2026". */
export const dayWords = (at: number): string => longDay.format(at).replace(',', '')

const dayMonth = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long' })
const monthYear = new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'long', year: 'numeric' })

/** "19 to 25 October 2026", "26 October to 1 November 2026", with both years where they differ. */
export const daysWords = (first: number, last: number): string => {
  const [from, to] = [monthYear.format(first), monthYear.format(last)]
  const end = `${dayMonth.format(last)} ${dayOf(last).slice(0, 4)}`
  if (from === to) return `${Number(dayOf(first).slice(8))} to ${end}`
  const year = dayOf(first).slice(0, 4)
  return `${dayMonth.format(first)}${year === dayOf(last).slice(0, 4) ? '' : ` ${year}`} to ${end}`
}

/** "1:30pm to 3:30pm". */
export const hoursWords = (starts: number, ends: number): string =>
  `${clockWords(starts)} to ${clockWords(ends)}`

/** "Tuesday 20 October 2026, 1:30pm to 3:30pm", with both days where they differ. */
export const whenWords = (starts: number, ends: number): string =>
  dayOf(starts) === dayOf(ends)
    ? `${dayWords(starts)}, ${hoursWords(starts, ends)}`
    : `${dayWords(starts)}, ${clockWords(starts)} to ${dayWords(ends)}, ${clockWords(ends)}`

export const answerWords: Readonly<Record<Answer, string>> = {
  none: 'No answer yet',
  accepted: 'Accepted',
  tentative: 'Tentative',
  declined: 'Declined',
  organiser: 'Organiser',
}

export const subjectWords = (subject: string): string => (subject.trim() === '' ? 'No subject' : subject)

/** How an event is read out in a calendar. */
export const eventLabel = ({ subject, starts, ends, location }: CalendarEvent): string =>
  [subjectWords(subject), whenWords(starts, ends), location].filter((part) => part !== '').join(', ')
