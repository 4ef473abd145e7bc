// The answers to one closed question, counted and suppressed, with the sentence that says what they come to.

import { type Choice, choicesOf, type Question } from '../question.ts'
import type { Answers } from '../response.ts'
import type { Tally, TallyRow } from './shapes.ts'
import { percentOf, suppressOne, suppressParts, type Threshold, usualThreshold } from './suppress.ts'

const countBy = (values: readonly string[], choices: readonly Choice[]) => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return choices.map((choice) => counts.get(choice.code) ?? 0)
}

const rowsOf = (
  choices: readonly Choice[],
  shown: readonly (number | null)[],
  base: number | null,
): TallyRow[] =>
  choices.map((choice, index) => {
    const count = base === null ? null : (shown[index] ?? null)
    return { choice, count, percent: percentOf(count, base) }
  })

/** One choice a person: parts of a whole, so a small one takes a second with it. */
export const tallyOne = (
  label: string,
  choices: readonly Choice[],
  values: readonly string[],
  threshold: Threshold = usualThreshold,
): Tally => {
  const counts = countBy(values, choices)
  const base = suppressOne(
    counts.reduce((sum, count) => sum + count, 0),
    threshold,
  )
  return { label, base, rows: rowsOf(choices, suppressParts(counts, threshold), base) }
}

/** Several choices a person: the base is people, the rows do not add up to it. `values` are codes joined by commas. */
export const tallyMany = (
  label: string,
  choices: readonly Choice[],
  values: readonly string[],
  threshold: Threshold = usualThreshold,
): Tally => {
  const counts = countBy(
    values.flatMap((value) => value.split(',')),
    choices,
  )
  const base = suppressOne(values.length, threshold)
  return {
    label,
    base,
    rows: rowsOf(
      choices,
      counts.map((count) => suppressOne(count, threshold)),
      base,
    ),
  }
}

const valuesOf = (field: string, all: readonly Answers[]): readonly string[] => {
  const values: string[] = []
  for (const answers of all) {
    const value = answers[field]
    if (value !== undefined) values.push(value)
  }
  return values
}

/** The tallies of a question: none for free text, one a statement for a matrix. */
export const talliesOf = (
  question: Question,
  all: readonly Answers[],
  threshold: Threshold = usualThreshold,
): readonly Tally[] => {
  const choices = choicesOf(question)
  switch (question.kind) {
    case 'freeText':
      return []
    case 'multiChoice':
      return [tallyMany(question.text, choices, valuesOf(question.code, all), threshold)]
    case 'agreementMatrix':
      return question.statements.map((statement, index) =>
        tallyOne(statement, choices, valuesOf(`${question.code}_${index + 1}`, all), threshold),
      )
    default:
      return [tallyOne(question.text, choices, valuesOf(question.code, all), threshold)]
  }
}

const share = (tally: Tally, codes: readonly string[]): { count: number; percent: number } | null => {
  const rows = tally.rows.filter((row) => codes.includes(row.choice.code))
  const counts = rows.map((row) => row.count)
  if (tally.base === null || counts.some((count) => count === null)) return null
  const count = counts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const percent = percentOf(count, tally.base)
  return percent === null ? null : { count, percent }
}

// A hidden row could be the larger one, so the winner is named only when nothing is hidden or it has more than half.
const leader = (tally: Tally): string => {
  const base = tally.base ?? 0
  const isHiding = tally.rows.some((row) => row.count === null)
  const best = [...tally.rows].sort((a, b) => (b.count ?? 0) - (a.count ?? 0))[0]
  const most = best?.count ?? 0
  if (!best || most === 0 || (isHiding && most * 2 <= base)) {
    return `${base} answers. Some numbers are small and not shown.`
  }
  return `${best.percent}% chose “${best.choice.words}” (${most} of ${base}).`
}

const agreementSentence = (tally: Tally): string | null => {
  const agree = share(tally, ['sa', 'agree'])
  const disagree = share(tally, ['disagree', 'sd'])
  if (!agree) return null
  const against = disagree ? `, ${disagree.percent}% disagree` : ''
  return `${agree.percent}% agree (${agree.count} of ${tally.base})${against}.`
}

const yesSentence = (tally: Tally): string | null => {
  const yes = share(tally, ['yes'])
  const no = share(tally, ['no'])
  if (!yes) return null
  return `${yes.percent}% say yes (${yes.count} of ${tally.base})${no ? `, ${no.percent}% say no` : ''}.`
}

const textsSentence = (texts: number): string => {
  if (texts === 0) return 'No answers yet.'
  return `${texts.toLocaleString('en-GB')} ${texts === 1 ? 'answer' : 'answers'} in people’s own words.`
}

const closedSentence = (question: Question, tally: Tally): string => {
  if (tally.base !== null && tally.base < 10) return `${tally.base} answers: too few for percentages.`
  if (question.kind === 'agreement') return agreementSentence(tally) ?? leader(tally)
  if (question.kind === 'yesPartlyNo') return yesSentence(tally) ?? leader(tally)
  return leader(tally)
}

/** The one sentence over a question's chart: the winner, the share, the base. Says nothing that suppression hides. */
export const sentenceOf = (question: Question, tallies: readonly Tally[], texts: number): string => {
  if (question.kind === 'freeText') return textsSentence(texts)
  const bases = tallies.map((tally) => tally.base)
  if (bases.every((base) => base === 0)) return 'No answers yet.'
  const first = tallies[0]
  if (!first || bases.every((base) => base === null)) return 'Too few answers to show.'
  if (question.kind === 'agreementMatrix')
    return `${tallies.length} statements, each with its own answers below.`
  return closedSentence(question, first)
}
