// The top of a past update: its date, its one-line summary, its greeting, and what belongs to the page or mail around it.

import { isRealDay } from '../../kernel/dates.ts'
import { type Day, day } from '../../kernel/ids.ts'
import { dayInWords } from '../../kernel/words.ts'
import { longestSummary } from '../edition.ts'
import { datesIn } from '../wording/dates.ts'
import { sentencesOf } from '../wording/reading.ts'
import { guessed, leftAside, quoted, type ReadingLine, recognised } from './report.ts'
import { type Block, plainOnly } from './text/blocks.ts'

type Head = {
  readonly date: Day | null
  readonly summary: string
  readonly greeting: string
  /** What follows the head, and what stood in it and reads like the update itself. */
  readonly body: readonly Block[]
  readonly notes: readonly ReadingLine[]
}

const page =
  /^(?:skip to (?:main )?content\b.*|(?:having )?(?:trouble|problems?) (?:viewing|reading)\b.*|(?:(?:can['’]?t|cannot|would you like to|to|click here to|is this|not displaying) .{0,40}\b)?(?:view|see|read) (?:this )?(?:e-?mail |bulletin |it )?(?:in|on|as)(?: your| a)? (?:web ?(?:browser|page)|browser|online)\b.*|read (?:this )?online\.?|print this page|share this page|copy|past issues|translate|subscribe|home|menu|search|cookies?|back to top|unsubscribe\b.*)$/i
const mailHeader = /^(?:from|to|cc|bcc|sent|date|subject|reply-to):/i
const greeting = /^(?:dear|hello|hi|good (?:morning|afternoon|evening)|greetings|to all)\b/i
const lead = /^(?:this week|in this (?:week|issue|edition|update|bulletin|newsletter)|summary:)/i
const name =
  /\b(?:update|bulletin|newsletter|news|briefing|message|round-?up|digest|noticeboard|issue \d+|edition \d+)\b/i
const longestLine = 120
const deepest = 40
/** How deep the day is looked for where nobody is greeted. */
const mostTop = 12

const isAside = ({ plain }: Block): boolean => page.test(plain)

/** `8 November 2023`, or `08/11/2023` and `8.11.23` as the 8th. */
const dayOf = (text: string): Day | null => {
  const written = datesIn(text, day('2000-01-01')).find(({ hasYear, on }) => hasYear && on !== null)
  if (written?.on) return written.on
  const [, date = '', month = '', year = ''] =
    /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?![\d/.])/.exec(text) ?? []
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isRealDay(iso) ? day(iso) : null
}

/** Only a date, perhaps with a weekday before it. */
const isOnlyDate = (text: string): boolean => text.length <= 40 && dayOf(text) !== null && !name.test(text)

const isTitle = ({ plain, shape }: Block): boolean =>
  (shape === 'text' || shape === 'heading') &&
  plain.length <= longestLine &&
  (name.test(plain) || isOnlyDate(plain)) &&
  !/[.?!:]$/.test(plain)

const isSentence = ({ plain, shape }: Block): boolean =>
  shape === 'item' || shape === 'row' || plain.length >= 100 || /[.?!]["”’)]?$/.test(plain)

/** At most 80 letters: cut after a part of the sentence where that leaves enough, else after a word. */
const cut = (text: string): string => {
  if (text.length <= longestSummary) return text
  const room = text.slice(0, longestSummary - 1)
  const part = Math.max(room.lastIndexOf(', '), room.lastIndexOf('; '))
  const word = room.lastIndexOf(' ')
  const end = part >= 40 ? part : word > 20 ? word : room.length
  // Half of a sign outside the first 65,536 would be no sign.
  return `${room.slice(0, end).replace(/[,;:\ud800-\udbff]+$/, '')}…`
}

const summaryNote = (from: Block, whole: string, summary: string, isSaid: boolean): ReadingLine => {
  if (summary !== whole) return guessed(from.line, `The summary is cut to 80 letters. It was: “${whole}”`)
  return isSaid
    ? recognised(from.line, `The summary: “${whole}”`)
    : guessed(from.line, `The summary, from the first sentence: ${quoted(whole)}`)
}

type Summary = {
  readonly summary: string
  readonly notes: readonly ReadingLine[]
  /** The block of the head that is the summary and nothing else. */
  readonly used: Block | null
}

/** The line that says what the update is about; else its first sentence, which stays where it stands too. */
const summaryOf = (head: readonly Block[], body: readonly Block[]): Summary => {
  const said = head.find(({ plain }) => lead.test(plain)) ?? null
  const first = body.find((block) => block.shape === 'text' && isSentence(block))
  const from = said ?? body.find((block) => lead.test(block.plain) && isSentence(block)) ?? first
  if (from === undefined) return { summary: '', notes: [], used: null }
  const whole = said === from ? from.plain : (sentencesOf(from.plain)[0] ?? from.plain)
  const summary = cut(whole)
  return {
    summary,
    notes: [summaryNote(from, whole, summary, said === from), ...(said === null ? [] : plainOnly(said))],
    used: said,
  }
}

const reasonFor = (block: Block, hasGreeting: boolean): string | null => {
  if (mailHeader.test(block.plain)) return 'The head of the mail'
  if (isAside(block)) return 'Of the page, not of the update'
  if (isOnlyDate(block.plain)) return 'The date'
  if (isTitle(block)) return 'The title'
  return hasGreeting && !isSentence(block) ? 'Before the greeting' : null
}

type Placed = { readonly aside: readonly ReadingLine[]; readonly kept: readonly Block[] }

/** What stands before the greeting and is neither date, summary nor name of the page goes on to the body. */
const placed = (head: readonly Block[], hasGreeting: boolean): Placed => {
  const announces = ({ plain }: Block, at: number) => plain.endsWith(':') && head[at + 1]?.shape === 'item'
  const told = head.map((block, at) => ({
    block,
    reason: announces(block, at) ? null : reasonFor(block, hasGreeting),
  }))
  return {
    aside: told.flatMap(({ block, reason }) =>
      reason === null ? [] : [leftAside(block.line, `${reason}: “${block.raw}”`)],
    ),
    kept: told.flatMap(({ block, reason }) => (reason === null ? [block] : [])),
  }
}

const dateNotes = (head: readonly Block[]) => {
  const dated = head.find(({ plain }) => plain.length <= 200 && dayOf(plain) !== null)
  const date = dated === undefined ? null : dayOf(dated.plain)
  const note =
    dated === undefined || date === null
      ? guessed(1, 'No date with its year was found at the top. Choose the day.')
      : recognised(dated.line, `The date: ${dayInWords(date)}`)
  return { date, note }
}

const isHeadLike = (block: Block): boolean =>
  isAside(block) || mailHeader.test(block.plain) || isTitle(block) || lead.test(block.plain)

/** Where the text greets its readers; -1 if it does not. */
export const greetingAt = (blocks: readonly Block[]): number =>
  blocks.findIndex(
    ({ shape, plain }, index) =>
      index < deepest &&
      (shape === 'text' || shape === 'heading') &&
      plain.length <= 80 &&
      greeting.test(plain) &&
      !/[.?]$/.test(plain),
  )

/** Before the first sentence a day or a part of the page is of the head, whatever stands over it. */
const isSurelyHead = (block: Block): boolean =>
  isAside(block) ||
  (isTitle(block) && (dayOf(block.plain) !== null || /\b(?:issue|edition|bulletin) no?\b/i.test(block.plain)))

/** Where the head of a text without a greeting ends. */
const endOfHead = (blocks: readonly Block[]): number => {
  const other = blocks.findIndex((block) => !isHeadLike(block))
  const first = other === -1 ? blocks.length : other
  const body = blocks.findIndex(isSentence)
  const top = blocks.slice(0, Math.min(body === -1 ? blocks.length : body, mostTop))
  return Math.max(first, top.findLastIndex(isSurelyHead) + 1)
}

/** Takes the head off the text. Nothing of it is lost: it is a field, an entry of the report, or goes on to the body. */
export const readHead = (blocks: readonly Block[]): Head => {
  const at = greetingAt(blocks)
  const greeted = at === -1 ? null : (blocks[at] ?? null)
  const end = greeted === null ? endOfHead(blocks) : at
  const head = blocks.slice(0, end)
  const after = blocks.slice(greeted === null ? end : at + 1)
  const { summary, notes, used } = summaryOf(head, after)
  const { aside, kept } = placed(
    head.filter((block) => block !== used),
    greeted !== null,
  )
  const { date, note } = dateNotes(head)
  return {
    date,
    summary,
    greeting: greeted?.plain.replace(/[,:;!]+$/, '') ?? '',
    body: [...kept, ...after],
    notes: [
      ...notes,
      ...aside,
      ...(greeted === null
        ? []
        : [recognised(greeted.line, `The greeting: ${quoted(greeted.plain)}`), ...plainOnly(greeted)]),
      note,
    ],
  }
}
