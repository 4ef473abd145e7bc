// Which kind of question a wording asks for, with the reason in words: what the reviewer confirms or changes.

import type { QuestionKind } from '../question.ts'
import { isUnsure, scaleOf } from './answers/scales.ts'
import { asksAgreement, asksHowGood, kindRules } from './questions/kind-rules.ts'
import { allowsMany, mainClause } from './questions/wording.ts'
import { quoted } from './report.ts'

/** What stands under a question in the paper. `boxed`: each with a box to tick. `many`: the paper allows several. */
export type Answers = {
  readonly items: readonly string[]
  readonly boxed: boolean
  readonly many: boolean
}

export type Suggestion = {
  readonly type: QuestionKind
  readonly options?: readonly string[]
  readonly statements?: readonly string[]
  /** One short line without a full stop: `Starts with “How well”`. */
  readonly reason: string
  /** False where the wording leaves a doubt: the reviewer sees these first. */
  readonly certain: boolean
}

const degree =
  /^(?:is|are|was|were)\b.{3,300}\b(?:helpful|useful|clear|effective|accessible|easy|relevant|realistic|appropriate|valuable) (?:in|for|to|as|enough)\b/i
const attributive =
  /\ban? (?:\w+ )?(?:helpful|useful|clear|effective|accessible|easy|relevant|realistic|appropriate|valuable) \w+/i
const alternative =
  /\beither\b.{1,120}\bor\b|\b(?:rather|prefer)\b.{1,150}\bor\b|\bor (?:should|would|will|do|does|are|is|can|could)\b(?! not\b)/i
const balance = /\bthe right balance (?:of|between)\b/i

/** "Which year groups": more than one may be named. */
const plural = /^(?:which|what) (?!best\b|of\b|one\b)(?:[a-z]+ )?[a-z]{2,}[^s\W]s (?!your|the|you\b)/i

const onScale: Readonly<Record<'agreement' | 'yesPartlyNo' | 'rating', string>> = {
  agreement: 'An agreement scale stands under it',
  yesPartlyNo: 'Yes and no stand under it',
  rating: 'A scale stands under it',
}

const startsOpen = (clause: string) =>
  /^(?:what|which|who|when|where|why|how|in what|in which|at what|please|if|select|tick|choose)\b/i.test(
    clause,
  )

const isYesOrNo = (item: string) => /^(?:yes|no)\b/i.test(item)

/** What the list under a question makes of it; null when the list does not answer it. */
const fromAnswers = (text: string, answers: Answers): Suggestion | null => {
  const clause = mainClause(text)
  const scale = scaleOf(answers.items)
  if (scale !== null) return { type: scale, reason: onScale[scale], certain: true }
  if (asksAgreement(clause) && !answers.boxed) {
    return {
      type: 'agreementMatrix',
      statements: answers.items,
      reason: `A list of ${answers.items.length} follows the question`,
      certain: true,
    }
  }
  if (!answers.boxed && (asksHowGood(clause) || !startsOpen(clause)) && !answers.items.some(isYesOrNo))
    return null
  const many = answers.many || allowsMany(text)
  const type = many || plural.test(clause) ? 'multiChoice' : 'singleChoice'
  const options = answers.items.filter((item) => !isUnsure(item))
  return { type, options, reason: `${options.length} options stand under it`, certain: many || answers.boxed }
}

/** Parts of an enumeration that all begin with a preposition: "across the county, in each area and in the schools". */
const parallel = (text: string): readonly string[] => {
  const preposition = '(?:across|in|at|for|within|by|to|on|with|between)'
  const part = String.raw`${preposition} \w+(?: [\w-]+){0,4}`
  const found = new RegExp(String.raw`(${part})((?:, ${part}){1,4}),? (?:and|or) (${part})\?$`, 'i').exec(
    text.slice(-300),
  )
  if (found === null) return []
  const middle = (found[2] ?? '').split(', ').filter((words) => words !== '')
  return [found[1] ?? '', ...middle, found[3] ?? '']
}

/** Examples that a question offers after itself: "For example, by area, district or school." */
const examples = (text: string): readonly string[] => {
  const after = /\? ?\(?(?:for example|e\.g\.|for instance|such as)[,:]? ([^?]{5,200})$/i.exec(
    text.slice(-400),
  )?.[1]
  const list =
    after?.replace(/[.)]{1,2}$/, '').replace(/^.*\b(?:by|via|through|as|with|in|at) (?=[^,]{1,40},)/i, '') ??
    ''
  const parts = list.split(/, (?:or |and )?| or /).map((part) => part.trim())
  return parts.length > 2 && parts.every((part) => part.length > 1 && part.length < 40) ? parts : []
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The two sides of a short "either A or B"; none when they are whole clauses that only a person can word. */
const sides = (text: string): readonly string[] => {
  const found = /\beither ((?:[\w-]+ ){0,3}[\w-]+) or ((?:[\w-]+ ){0,1}[\w-]+)\b/i.exec(text)
  return found === null ? [] : [capital(found[1] ?? ''), capital(found[2] ?? '')]
}

const withOptions = (options: readonly string[]) => (options.length > 1 ? { options } : {})

/** Shapes that say more than the first words. */
const fromShape = (text: string, clause: string): Suggestion | null => {
  if (asksAgreement(clause)) {
    const statements = parallel(text)
    if (statements.length < 3) return null
    return {
      type: 'agreementMatrix',
      statements: statements.map(capital),
      reason: `It names ${statements.length} things to agree with`,
      certain: false,
    }
  }
  const offered = startsOpen(clause) ? examples(text) : []
  if (offered.length > 0) {
    return {
      type: 'multiChoice',
      options: offered.map(capital),
      reason: 'It offers examples to choose from',
      certain: false,
    }
  }
  if (startsOpen(clause)) return null
  if (balance.test(clause)) {
    const options = ['Too much weight on the first', 'About right', 'Too much weight on the second']
    return { type: 'singleChoice', options, reason: 'Asks for the right balance', certain: false }
  }
  if (alternative.test(clause)) {
    const options = sides(clause)
    const reason = `Offers one thing or another${options.length > 1 ? '' : ': write the options'}`
    return { type: 'singleChoice', ...withOptions(options), reason, certain: false }
  }
  if (degree.test(clause) && !attributive.test(clause))
    return { type: 'rating', reason: 'Asks how good something is', certain: false }
  return null
}

const fromStart = (clause: string): Suggestion => {
  for (const { pattern, type, certain } of kindRules) {
    const start = pattern.exec(clause)?.[0]
    if (start !== undefined) return { type, certain, reason: `Starts with ${quoted(start)}` }
  }
  const either = /^.{1,120}, (by .{1,60}) or (by .{1,60})\?$/.exec(clause)
  if (either !== null) {
    return {
      type: 'singleChoice',
      options: [capital(either[1] ?? ''), capital(either[2] ?? '')],
      reason: 'No verb, so this is a guess',
      certain: false,
    }
  }
  return { type: 'freeText', reason: 'The wording does not say, so this is a guess', certain: false }
}

/**
 * Suggests one of the seven kinds (decision 8) from the wording and from what stands under the question.
 * What the paper prints as answers outweighs the wording. Answers that do not fit the question are not used.
 */
export const suggestKind = (text: string, answers: Answers | null): Suggestion => {
  const told = answers === null ? null : fromAnswers(text, answers)
  const clause = mainClause(text)
  return told ?? fromShape(text, clause) ?? fromStart(clause)
}

/** True when the text holds a second question, which is better asked on its own. Examples do not count. */
export const asksTwice = (text: string): boolean => {
  const clause = mainClause(text).replace(/\(?\b(?:for example|e\.g\.|for instance)\b.*$/is, '')
  return (
    /\?.*\?/.test(clause) ||
    /(?:,|,? and|[–—-]) (?:is|are|do|does|should|could|would|will|how|what|why|which) (?:it|they|these|this|there|anything|one|you|be|the)\b/i.test(
      clause,
    )
  )
}

/** True when the list under a question names the things to rate: there is no matrix of ratings, so each is asked. */
export const asksOfEach = (text: string, answers: Answers): boolean =>
  asksHowGood(mainClause(text)) && !answers.boxed && scaleOf(answers.items) === null

/** Answers a suggestion has made use of; they are then no part of the background. */
export const usesAnswers = (text: string, answers: Answers): boolean => fromAnswers(text, answers) !== null
