// How attendance, certificates and the answers afterwards read.

import type { After, Attended } from '../../../shared/api/after.ts'
import { count, momentInWords } from '../../../shared/domain/kernel/words.ts'

type Bar = Pick<After, 'needed'>

/** `Attended` from the certificate's bar on, `Part of it` below, `Missed`, or nothing known. */
export const resultInWords = ({ minutes }: Pick<Attended, 'minutes'>, { needed }: Bar): string => {
  if (minutes === null) return 'Not known yet'
  if (minutes === 0) return 'Missed'
  return minutes >= needed ? 'Attended' : 'Part of it'
}

/** `26 attended, 2 were there for part of it, 2 missed it`; what is nobody is left out. */
export const summaryOf = ({ people, needed }: Pick<After, 'people' | 'needed'>): string => {
  const known = people.filter(({ person, minutes }) => person !== null && minutes !== null)
  const many = (result: string) => known.filter((one) => resultInWords(one, { needed }) === result).length
  const parts = [
    [many('Attended'), 'attended'],
    [many('Part of it'), many('Part of it') === 1 ? 'was there for part of it' : 'were there for part of it'],
    [many('Missed'), 'missed it'],
  ] as const
  const words = parts.filter(([of]) => of > 0).map(([of, what]) => `${of.toLocaleString('en-GB')} ${what}`)
  return words.length === 0 ? 'Nobody’s minutes are known yet' : words.join(', ')
}

/** Where the minutes come from, and what a certificate takes. */
export const sourceOf = ({
  copiedAt,
  needed,
  length,
}: Pick<After, 'copiedAt' | 'needed' | 'length'>): string => {
  const bar = `A certificate needs ${count(needed, 'minute')} of ${length}.`
  return copiedAt === null
    ? `Teams’ report is copied by itself from 15 minutes after the end. ${bar}`
    : `Copied from Teams’ report on ${momentInWords(copiedAt)}. ${bar}`
}

/** What stands under somebody's name; the newest last. */
export const marksOf = ({ person, booked, disputedAt, corrections }: Attended): readonly string[] => [
  ...(person === null ? ['Not matched: Teams has no address that we know'] : []),
  ...(person !== null && !booked ? ['Had no place booked'] : []),
  ...corrections.map(
    ({ by, from, to, reason }) => `${by} changed ${from} to ${count(to, 'minute')}: ${reason}`,
  ),
  ...(disputedAt === null ? [] : [`Says they were there (${momentInWords(disputedAt)})`]),
]

/** A person's own minutes in a sentence. */
export const ownMinutes = ({
  minutes,
  length,
}: {
  readonly minutes: number | null
  readonly length: number
}): string => {
  if (minutes === null) return 'Nobody’s minutes were counted so far.'
  return minutes === 0
    ? 'Teams did not see you there.'
    : `You were there for ${count(Math.min(minutes, length), 'minute')} of ${length}.`
}

/** `Send to those who missed it (2 people)` */
export const withPeople = (words: string, people: number): string =>
  `${words} (${count(people, 'person', 'people')})`

/** Key points one by one, without the sign somebody began them with. */
export const pointsIn = (points: string): readonly string[] =>
  points
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
    .filter((line) => line !== '')
