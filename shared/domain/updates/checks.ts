// What the writer is told before handing an update in: what stops it, what is worth a look, what was looked at and is fine.

import { londonDay } from '../kernel/dates.ts'
import type { Day, Instant } from '../kernel/ids.ts'
import { count } from '../kernel/words.ts'
import { type Check, fine, type Passage, shown, stops, warns } from './checks/check.ts'
import { linkChecks } from './checks/links.ts'
import { openEndChecks } from './checks/open-ends.ts'
import { sendingChecks } from './checks/sending.ts'
import type { Block, Edition, EditionContent } from './edition.ts'
import { isSilent, longestSummary } from './edition.ts'
import { lettersOf, mostContentLetters } from './size.ts'
import { datesIn, wrongDate } from './wording/dates.ts'
import { longSentences, readingAge } from './wording/reading.ts'
import { parseText, plainLines } from './wording/text.ts'

/** What the drawn card weighs; the caller draws it. */
export type CardSize = { readonly isCut: boolean; readonly isTooLarge: boolean }

const plain = (markdown: string) => plainLines(parseText(markdown)).join('\n')

/** All texts in which an author may write links and days, in reading order. */
const passagesOf = ({ summary, greeting, blocks, andFinally }: EditionContent): readonly Passage[] =>
  [
    { block: 'top', head: summary, text: greeting },
    ...blocks.flatMap((block) =>
      block.kind === 'text' ? [{ block: block.id, head: block.heading, text: block.text }] : [],
    ),
    { block: 'finally', head: '', text: andFinally },
  ].map((passage) => ({ ...passage, said: plain(`${passage.head}\n\n${passage.text}`) }))

const summaryChecks = ({ summary, date }: EditionContent): readonly Check[] => {
  const letters = [...summary.trim()].length
  const said =
    letters === 0
      ? stops('summary', 'Write the summary: it is what people see in the notification.', 'top')
      : letters > longestSummary
        ? stops('summary', `The summary has ${letters} letters. At most ${longestSummary} are shown.`, 'top')
        : fine('summary', `The summary has ${count(letters, 'letter')}.`)
  return date === null ? [said, stops('date', 'Choose the day that the update bears.', 'top')] : [said]
}

const sectionInWords = (block: Block): string =>
  block.kind === 'text' && block.heading.trim() !== ''
    ? `The section “${shown(block.heading.trim())}”`
    : 'A section without a heading'

const emptyChecks = ({ blocks, signOff }: EditionContent): readonly Check[] => {
  const hollow = blocks.filter((block) => block.kind === 'text' && plain(block.text).trim() === '')
  const checks = hollow.map((block) =>
    warns('empty', `${sectionInWords(block)} has no text. Write it or delete it.`, block.id),
  )
  if (blocks.length === hollow.length)
    return [...checks, stops('empty', 'There is nothing to say yet. Add a section.')]
  return signOff.name.trim() === '' ? [...checks, warns('empty', 'Nobody has signed it.', 'finally')] : checks
}

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Their files have names that say nothing, so pictures are told apart by their place. */
const pictureInWords = (at: number, of: number): string => {
  if (of === 1) return 'The picture'
  const place = places[at]
  return place === undefined ? `Picture ${at + 1}` : `The ${place} picture`
}

const pictureChecks = ({ blocks }: EditionContent): readonly Check[] => {
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
  const silent = pictures.flatMap((picture, at) =>
    isSilent(picture)
      ? [
          stops(
            'picture',
            `${pictureInWords(at, pictures.length)} has no words. Say what it shows, or mark it as decorative.`,
            picture.id,
          ),
        ]
      : [],
  )
  return pictures.length > 0 && silent.length === 0
    ? [fine('picture', 'Each picture has words or is decorative.')]
    : silent
}

const oldestReader = 16

const readingChecks = (passages: readonly Passage[]): readonly Check[] => {
  const long = passages.flatMap(({ block, said }) =>
    longSentences(said).map(({ sentence, words }) =>
      warns('reading', `“${shown(sentence)}” has ${words} words. At most 25 read well.`, block),
    ),
  )
  const age = readingAge(passages.map(({ said }) => said).join('\n'))
  if (age === null) return long
  const sentence = `Its reading age is about ${age}.`
  return age > oldestReader
    ? [warns('reading', `${sentence} Shorter sentences and plainer words help.`), ...long]
    : [fine('reading', sentence), ...long]
}

const dateChecks = (passages: readonly Passage[], near: Day): readonly Check[] =>
  passages.flatMap(({ block, said }) =>
    datesIn(said, near).flatMap((date) => {
      const wrong = wrongDate(date)
      return wrong === null ? [] : [warns('date', wrong, block)]
    }),
  )

const lengthChecks = (content: EditionContent): readonly Check[] => {
  const letters = lettersOf(content)
  if (letters <= mostContentLetters) return []
  const [has, most] = [letters, mostContentLetters].map((number) => number.toLocaleString('en-GB'))
  return [
    stops(
      'size',
      `It has ${has} letters, addresses included. At most ${most} can go out, so that corrections can be kept. Make two updates of it.`,
    ),
  ]
}

const sizeChecks = (size: CardSize | null): readonly Check[] => {
  if (size === null) return []
  if (size.isTooLarge) return [stops('size', 'Not even its first part fits in a message. Shorten it.')]
  return [
    size.isCut
      ? warns('size', 'It is too long for one message. The card ends with “Continue in the tab”.')
      : fine('size', 'All of it fits in one message.'),
  ]
}

/**
 * Every check of an edition as it stands, in reading order within a kind. `size`: null when no card was drawn; `people`:
 * how many its audience selects, null when nobody has counted them.
 */
export const checksOf = (
  edition: Edition,
  now: Instant,
  size: CardSize | null = null,
  people: number | null = null,
): readonly Check[] => {
  const { content } = edition
  const passages = passagesOf(content)
  return [
    ...summaryChecks(content),
    ...emptyChecks(content),
    ...pictureChecks(content),
    ...linkChecks(passages),
    ...dateChecks(passages, content.date ?? londonDay(now)),
    ...openEndChecks(content),
    ...readingChecks(passages),
    ...sendingChecks(edition, now, people),
    ...lengthChecks(content),
    ...sizeChecks(size),
  ]
}

/** True when nothing stops it from being handed in. */
export const isReady = (checks: readonly Check[]): boolean => checks.every(({ weight }) => weight !== 'stops')
