// What the writer is told of the sending of an update: that it reaches somebody, when it goes out, and the day it bears.

import { daysBetween, londonDay } from '../../kernel/dates.ts'
import type { Day, Instant } from '../../kernel/ids.ts'
import { dayInWords } from '../../kernel/words.ts'
import { choosesNobody } from '../../people/audience.ts'
import { unknownSchoolYear } from '../../schools/terms.ts'
import type { Edition, Sending } from '../edition.ts'
import { sendAtOf } from '../scheduling.ts'
import { type Check, stops, warns } from './check.ts'
import { closingChecks } from './closing.ts'

/** Said by the checks, and when it is handed in and the people chosen have gone. */
export const nobodyChosen = 'Nobody would get this update. Choose a channel or people.'

const nobodyBeside = 'It is to go to people too, but reaches none. Choose other people, or channels alone.'

const hasPeople = ({ personal }: Sending, people: number | null): boolean => {
  if (personal.how === 'nobody') return false
  return people === null ? !choosesNobody(personal.audience) : people > 0
}

/** `people`: how many its audience selects now; `null` when nobody has counted them. */
const placeChecks = (sending: Sending, people: number | null): readonly Check[] => {
  if (hasPeople(sending, people)) return []
  if (sending.channels.length === 0) return [stops('channels', nobodyChosen)]
  return sending.personal.how === 'nobody' ? [] : [warns('channels', nobodyBeside)]
}

/** Days by which the day it bears may differ from the one on which it goes out without being called far. */
const near = 7

const apartInWords = (date: Day, on: Day): string =>
  Math.abs(daysBetween(date, on)) > near ? ', more than a week apart' : ''

/** That it bears another day than the one on which it goes out; told where the doubtful one of the two is chosen. */
const dayChecks = (date: Day, on: Day, { at }: Sending, today: Day): readonly Check[] => {
  if (date === on) return []
  const bears = `It bears ${dayInWords(date)}`
  const goes = `goes out on ${dayInWords(on)}${at === null ? ' if it is agreed now' : ''}`
  if (date < today) return [warns('date', `${bears}, which is past, and ${goes}.`, 'top')]
  const sentence = `${bears}, but ${goes}${apartInWords(date, on)}.`
  return [at === null ? warns('date', sentence, 'top') : warns('time', sentence)]
}

const termChecks = (on: Day): readonly Check[] => {
  const year = unknownSchoolYear(on)
  return year === null
    ? []
    : [
        warns(
          'time',
          `The term dates of ${year} are not known here yet. Check that ${dayInWords(on)} is a school day.`,
        ),
      ]
}

const timeChecks = ({ sending, content }: Edition, now: Instant, people: number | null): readonly Check[] => {
  const sendAt = sendAtOf(sending.at, now)
  if (!sendAt.ok) return 'sentence' in sendAt.refusal ? [stops('time', sendAt.refusal.sentence)] : []
  const on = londonDay(sendAt.value)
  const days = content.date === null ? [] : dayChecks(content.date, on, sending, londonDay(now))
  return [...days, ...termChecks(on), ...closingChecks(sending, sendAt.value, people ?? 0)]
}

/** Nothing once it was agreed: then its places are frozen and its minute is given. */
export const sendingChecks = (edition: Edition, now: Instant, people: number | null): readonly Check[] =>
  'sendAt' in edition.situation
    ? []
    : [...placeChecks(edition.sending, people), ...timeChecks(edition, now, people)]
