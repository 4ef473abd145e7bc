// What the writer is told before handing an update in: what stops it, what is worth a look, what was looked at and is fine.

import { londonDay } from '../kernel/dates.ts'
import type { Day, Instant } from '../kernel/ids.ts'
import { count, dayInWords } from '../kernel/words.ts'
import type { Edition, EditionContent } from './edition.ts'
import { longestSummary } from './edition.ts'
import { sendAtOf } from './scheduling.ts'
import { datesIn, wrongDate } from './wording/dates.ts'
import { linksIn, longestOnCard, otherSiteNamed, type TextLink } from './wording/links.ts'
import { longSentences, readingAge } from './wording/reading.ts'
import { parseText, plainLines } from './wording/text.ts'

/** `stops`: cannot be handed in so · `warns`: worth a look · `fine`. `block`: its id, `top`, `finally`, or null for all. */
export type Check = {
  readonly kind: 'picture' | 'link' | 'reading' | 'size' | 'date' | 'summary' | 'empty' | 'channels' | 'time'
  readonly weight: 'stops' | 'warns' | 'fine'
  readonly sentence: string
  readonly block: string | null
}

/** What the drawn card weighs; the caller draws it. */
export type CardSize = { readonly isCut: boolean; readonly isTooLarge: boolean }

/** `said`: its words without marks. */
type Passage = { readonly block: string; readonly text: string; readonly said: string }

const stops = (kind: Check['kind'], sentence: string, block: string | null = null): Check => ({
  kind,
  weight: 'stops',
  sentence,
  block,
})
const warns = (kind: Check['kind'], sentence: string, block: string | null = null): Check => ({
  kind,
  weight: 'warns',
  sentence,
  block,
})
const fine = (kind: Check['kind'], sentence: string): Check => ({
  kind,
  weight: 'fine',
  sentence,
  block: null,
})

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
const plain = (markdown: string) => plainLines(parseText(markdown)).join('\n')

/** All texts in which an author may write links and days, in reading order. */
const passagesOf = ({ summary, greeting, blocks, andFinally }: EditionContent): readonly Passage[] =>
  [
    { block: 'top', text: `${summary}\n\n${greeting}` },
    ...blocks.flatMap((block) =>
      block.kind === 'text' ? [{ block: block.id, text: `${block.heading}\n\n${block.text}` }] : [],
    ),
    { block: 'finally', text: andFinally },
  ].map((passage) => ({ ...passage, said: plain(passage.text) }))

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

const emptyChecks = ({ blocks, signOff }: EditionContent): readonly Check[] => {
  const hollow = blocks.filter((block) => block.kind === 'text' && plain(block.text).trim() === '')
  const checks = hollow.map(({ id }) =>
    warns('empty', 'This section has no text. Write it or delete it.', id),
  )
  if (blocks.length === hollow.length)
    return [...checks, stops('empty', 'There is nothing to say yet. Add a section.')]
  return signOff.name.trim() === '' ? [...checks, warns('empty', 'Nobody has signed it.', 'finally')] : checks
}

const pictureChecks = ({ blocks }: EditionContent): readonly Check[] => {
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
  const silent = pictures.filter(({ alt, isDecorative }) => alt.trim() === '' && !isDecorative)
  if (pictures.length > 0 && silent.length === 0)
    return [fine('picture', 'Each picture has words or is decorative.')]
  return silent.map(({ id }) =>
    stops('picture', 'A picture has no words. Say what it shows, or mark it as decorative.', id),
  )
}

const linkCheck = (link: TextLink, block: string): readonly Check[] => {
  const words = `“${shown(link.words || link.typed)}”`
  if (!link.address.ok)
    return [stops('link', `The link ${words} cannot go out. ${link.address.reason}`, block)]
  const { domain, isForeign, url } = link.address
  const other = otherSiteNamed(link)
  if (link.words.trim() === '') return [stops('link', `A link to ${domain} has no words.`, block)]
  if (other !== null)
    return [warns('link', `The link ${words} names ${other} but leads to ${domain}.`, block)]
  if (url.length > longestOnCard)
    return [
      warns(
        'link',
        `The address of ${words} has ${count(url.length, 'letter')}, too many for a card. There it is words alone; in the tab it is a link. Use a shorter address.`,
        block,
      ),
    ]
  return isForeign
    ? [warns('link', `${domain} has letters that can look like others. Check where ${words} leads.`, block)]
    : []
}

const linkChecks = (passages: readonly Passage[]): readonly Check[] => {
  const all = passages.flatMap(({ block, text }) => linksIn(text).map((link) => ({ block, link })))
  const wrong = all.flatMap(({ block, link }) => linkCheck(link, block))
  if (wrong.length > 0 || all.length === 0) return wrong
  const domains = [...new Set(all.flatMap(({ link }) => (link.address.ok ? [link.address.domain] : [])))]
  return [fine('link', `${count(all.length, 'link leads', 'links lead')} to ${domains.join(', ')}.`)]
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
  const sentence = `It takes a reader of about ${age} years.`
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

const placeChecks = ({ sending, content }: Edition, now: Instant): readonly Check[] => {
  const { channels, personal } = sending
  const nobody =
    channels.length === 0 && personal.how === 'nobody'
      ? [stops('channels', 'Choose at least one channel or some people.')]
      : []
  if (sending.at === null) return nobody
  const sendAt = sendAtOf(sending.at, now)
  if (!sendAt.ok)
    return [
      ...nobody,
      stops('time', 'sentence' in sendAt.refusal ? sendAt.refusal.sentence : 'Choose a time.'),
    ]
  const on = londonDay(sendAt.value)
  return content.date === null || content.date === on
    ? nobody
    : [...nobody, warns('time', `It bears another day than ${dayInWords(on)}, on which it goes out.`)]
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

/** Every check of an edition as it stands, in reading order within a kind. `size`: null when no card was drawn. */
export const checksOf = (edition: Edition, now: Instant, size: CardSize | null = null): readonly Check[] => {
  const { content } = edition
  const passages = passagesOf(content)
  return [
    ...summaryChecks(content),
    ...emptyChecks(content),
    ...pictureChecks(content),
    ...linkChecks(passages),
    ...dateChecks(passages, content.date ?? londonDay(now)),
    ...readingChecks(passages),
    ...placeChecks(edition, now),
    ...sizeChecks(size),
  ]
}

/** True when nothing stops it from being handed in. */
export const isReady = (checks: readonly Check[]): boolean => checks.every(({ weight }) => weight !== 'stops')
