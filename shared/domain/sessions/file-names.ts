// What files of a session are called where people save them: plain words, and nothing that a device refuses in a name.

import type { Instant } from '../kernel/ids.ts'
import { momentInWords } from '../kernel/words.ts'

const mostLetters = 100

// `Tuesday 13 October 2026, 9:30am` without the weekday and the hour.
const dayOf = (at: Instant): string => momentInWords(at).replace(/^\S+ /, '').replace(/,.*/, '')

// Windows refuses these signs, and a dot or a space at the end.
const plain = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, mostLetters)
    .replace(/[. ]+$/, '')

const named = (words: readonly string[], ending: string): string =>
  `${words
    .map(plain)
    .filter((word) => word !== '')
    .join(', ')}.${ending}`

/** `Agenda, West workshop.pdf` */
export const agendaName = (title: string): string => named(['Agenda', title], 'pdf')

/** `West workshop, 13 October 2026.ics`: the day in London. */
export const calendarName = ({
  title,
  starts,
}: {
  readonly title: string
  readonly starts: Instant
}): string => named([title, dayOf(starts)], 'ics')

/** `Certificate, West workshop.pdf`, or with the name of whose it is: `Certificate, Priya Nair, West workshop.pdf`. */
export const certificateName = (title: string, of = ''): string => named(['Certificate', of, title], 'pdf')
