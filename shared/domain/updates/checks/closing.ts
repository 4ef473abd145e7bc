// Whether everybody gets an update before messaging hours end, from its minute and the number of people.

import { fromEpoch, toEpoch } from '../../kernel/dates.ts'
import type { Instant } from '../../kernel/ids.ts'
import { count, momentInWords, timeInWords } from '../../kernel/words.ts'
import { isSendingTime, nextSendingTime } from '../../schools/terms.ts'
import type { Sending } from '../edition.ts'
import { type Check, warns } from './check.ts'

/**
 * Teams takes 50 messages in any second and we begin 48; with the journal beside them 3,000 take 75 seconds
 * (quality.md, R8). Notices are handed over a hundred at a time.
 */
const cardsPerSecond = 40
const noticesPerSecond = 100

const secondsFor = ({ channels, personal }: Sending, people: number): number =>
  Math.round(
    channels.length / cardsPerSecond +
      (personal.how === 'nobody'
        ? 0
        : people / (personal.how === 'card' ? cardsPerSecond : noticesPerSecond)),
  )

const aboutInWords = (seconds: number): string =>
  seconds < 120 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute')

/** Warns where the last of `people` would get it on the next school day only. */
export const closingChecks = (sending: Sending, sendAt: Instant, people: number): readonly Check[] => {
  const seconds = secondsFor(sending, people)
  const end = fromEpoch(toEpoch(sendAt) + seconds * 1_000)
  if (people === 0 || isSendingTime(end)) return []
  return [
    warns(
      'time',
      `${count(people, 'person takes', 'people take')} about ${aboutInWords(seconds)}. From ${timeInWords(sendAt)} some would get it on ${momentInWords(nextSendingTime(end))}.`,
    ),
  ]
}
