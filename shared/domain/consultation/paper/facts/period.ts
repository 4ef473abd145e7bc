// When the consultation opens and closes, from the words around the dates; never invented.

import type { Day } from '../../../kernel/ids.ts'
import type { ReportLine } from '../../consultation.ts'
import { guessed, quoted, recognised } from '../report.ts'
import type { Block } from '../text/blocks.ts'
import { statementsOf } from '../text/sentences.ts'
import { datesIn, realDay, type WrittenDate, weekdayFits } from './dates.ts'

export type Period = {
  readonly opens: Day | null
  readonly closes: Day | null
  readonly notes: readonly ReportLine[]
  /** Lines that say nothing but the period: no background. */
  readonly lines: ReadonlySet<number>
}

type Claim = {
  readonly about: 'opens' | 'closes'
  readonly date: WrittenDate
  readonly line: number
  readonly sentence: string
  /** The lower, the surer: a range on the front page, then words beside the date. */
  readonly rank: number
}

const closing =
  /\b(?:clos(?:es|ing|e)|deadline|respon(?:d|ses?)\b.{0,80}\b(?:by|before|until|no later than)|(?:reply|return|submit|comments?|views|feedback|replies|reach us|received|completed?)\b.{0,80}\b(?:by|before|no later than)|(?:consultation|survey|discussion|period|questionnaire)\b.{0,60}\b(?:ends?|until|finish(?:es)?)|ends? (?:on|at|by)|end date|last day|(?:open|runs?) until)\b[^.]{0,60}$/i
const opening =
  /(?:\b(?:consultation|survey|discussion|period|questionnaire)\b.{0,60}\b(?:opens?|opened|starts?|begins?|launch(?:es|ed)?|runs? from|open from)\b|^(?:it )?(?:opens?|opening|start(?:s|ing)?|begins?|launch(?:es|ed)?)(?: date| on| of consultation)*\b|\bstart date|\bopening date|\blaunch date)[^.]{0,40}$/i
const spanning =
  /\b(?:consultation|survey|discussion|comments?|views|responses?|questionnaire|open|runs?|period)\b/i
const between = /^ ?(?:[–—-]|to|until|and|through to|till|,? ?(?:and )?(?:closes?|ends?)(?: on| at)?) ?$/i

const bare = (text: string) =>
  text.replace(/[\p{P}\s]|\b(?:from|to|until|consultation|period|discussion|dates?|between|and)\b/giu, '')

type Place = { readonly line: number; readonly isFront: boolean }

const isBetween = (text: string): boolean =>
  text.length < 60 && between.test(text.replace(/\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|midday|noon/i, ''))

/** Two dates with "to" between them that can only be the period; null for any other two. */
const spanIn = (
  sentence: string,
  place: Place,
  first: WrittenDate,
  second: WrittenDate | undefined,
): readonly Claim[] | null => {
  if (second === undefined || !isBetween(sentence.slice(first.end, second.start))) return null
  const isBare = place.isFront && bare(sentence.slice(0, first.start) + sentence.slice(second.end)) === ''
  if (!isBare && !spanning.test(sentence.slice(Math.max(0, first.start - 140), first.start))) return null
  const of = { sentence, line: place.line, rank: place.isFront ? 0 : 1 }
  return [
    { ...of, about: 'opens', date: first },
    { ...of, about: 'closes', date: second },
  ]
}

/** Claims in one sentence. On the front page a bare range of dates is the period. */
const claimsIn = (sentence: string, place: Place): readonly Claim[] => {
  const dates = datesIn(sentence)
  const claims: Claim[] = []
  for (let at = 0; at < dates.length; at += 1) {
    const date = dates[at]
    if (date === undefined) break
    const span = spanIn(sentence, place, date, dates[at + 1])
    const before = sentence.slice(Math.max(0, date.start - 140), date.start)
    const of = { date, line: place.line, sentence, rank: 2 }
    if (span !== null) {
      claims.push(...span)
      at += 1
    } else if (closing.test(before)) claims.push({ ...of, about: 'closes' })
    else if (opening.test(before)) claims.push({ ...of, about: 'opens' })
  }
  return claims
}

/** "Friday 4 March 2022 is the closing date": the words may stand behind the date too. */
const claimBehind = (sentence: string, line: number): readonly Claim[] => {
  const [date, ...others] = datesIn(sentence)
  if (date === undefined || others.length > 0) return []
  const after = sentence.slice(date.end, date.end + 80)
  if (
    !/^[^.]{0,40}\b(?:is the (?:closing date|deadline)|(?:is|are) when (?:the|this) (?:consultation|survey) closes)\b/i.test(
      after,
    )
  )
    return []
  return [{ about: 'closes', date, line, sentence, rank: 3 }]
}

const claimsOf = (block: Block, isFront: boolean): readonly Claim[] => {
  const line = block.lines[0] ?? 1
  const text = block.shape === 'row' ? block.cells.join(' ').replaceAll('\n', ' ') : block.text
  return statementsOf(text).flatMap((sentence) => {
    const claims = claimsIn(sentence, { line, isFront })
    return claims.length > 0 ? claims : claimBehind(sentence, line)
  })
}

/** The first year in which the date does not lie before the opening day; else the one year that the paper speaks of. */
const yearFrom = (date: WrittenDate, { after, years }: Lender): number | null => {
  if (after === null) return years.size === 1 ? ([...years][0] ?? null) : null
  const year = Number(after.slice(0, 4))
  const same = realDay(date, year)
  return same === null || same >= after ? year : year + 1
}

/** What lends its year to a date without one. */
type Lender = { readonly after: Day | null; readonly years: ReadonlySet<number> }

type Settled = { readonly day: Day | null; readonly notes: readonly ReportLine[] }

const named = { opens: 'Opening date', closes: 'Closing date' } as const

const written = ({ sentence, date }: Claim): string =>
  sentence.slice(date.start, date.end).replace(/[ .,]+$/, '')

/** The surest claim as a day. */
const settle = (claims: readonly Claim[], lender: Lender): Settled => {
  const best = claims.reduce<Claim | undefined>(
    (one, other) => (one === undefined || other.rank < one.rank ? other : one),
    undefined,
  )
  if (best === undefined) return { day: null, notes: [] }
  const { date, line } = best
  const words = quoted(written(best))
  const name = named[best.about]
  const year = date.year ?? yearFrom(date, lender)
  if (year === null) return { day: null, notes: [guessed(line, `${name} ${words} has no year`)] }
  const found = realDay(date, year)
  if (found === null)
    return { day: null, notes: [guessed(line, `${name} ${words} is not a day of the calendar`)] }
  const notes = [
    date.year === null
      ? guessed(line, `${name} ${found}: the year is inferred from other dates`)
      : recognised(line, `${name} ${found}`),
    ...(weekdayFits(date, found)
      ? []
      : [guessed(line, `${name} ${found} does not fall on the day of the week that the paper names`)]),
  ]
  const others = claims.filter((claim) => claim !== best)
  const again = others.map((claim) =>
    realDay(claim.date, claim.date.year ?? year) === found
      ? recognised(claim.line, `${name} ${found}`)
      : guessed(claim.line, `Another ${name.toLowerCase()}: ${quoted(written(claim))}`),
  )
  return { day: found, notes: [...notes, ...again] }
}

/** The opening day borrows its year from the closing day: "from 15 November to 10 January 2027". */
const withYear = (claim: Claim, closes: readonly Claim[]): Claim => {
  const close = closes.find(({ line, date }) => line === claim.line && date.year !== null)?.date
  if (claim.date.year !== null || close?.year == null) return claim
  const isBefore =
    claim.date.month < close.month || (claim.date.month === close.month && claim.date.day <= close.day)
  return { ...claim, date: { ...claim.date, year: isBefore ? close.year : close.year - 1 } }
}

/** Reads the period from all blocks; `frontUntil` is the first line after the front page, `knownYears` are those of all dates in the paper. */
export const readPeriod = (
  blocks: readonly Block[],
  frontUntil: number,
  knownYears: readonly number[],
): Period => {
  const claims = blocks.flatMap((block) => claimsOf(block, (block.lines[0] ?? 1) < frontUntil))
  const closes = claims.filter(({ about }) => about === 'closes')
  const opens = claims.filter(({ about }) => about === 'opens').map((claim) => withYear(claim, closes))
  const years = new Set(knownYears)
  const opened = settle(opens, { after: null, years })
  const closed = settle(closes, { after: opened.day, years })
  const missing = [
    ...(opens.length === 0 ? [guessed(1, 'The paper gives no opening date')] : []),
    ...(closes.length === 0 ? [guessed(1, 'The paper gives no closing date')] : []),
  ]
  const isReversed = opened.day !== null && closed.day !== null && closed.day < opened.day
  const notes = [...opened.notes, ...closed.notes, ...missing]
  const lines = new Set(claims.filter(({ sentence }) => sentence.length < 120).map(({ line }) => line))
  if (!isReversed) return { opens: opened.day, closes: closed.day, notes, lines }
  const line = closes[0]?.line ?? 1
  return {
    opens: opened.day,
    closes: closed.day,
    notes: [...notes, guessed(line, 'The closing date is before the opening date')],
    lines,
  }
}
