// Answers as a list holds them: words that officers read and filter for the codes that cards carry (decision 7).

import type { Content } from '../../domain/consultation/consultation.ts'
import { questionsOf } from '../../domain/consultation/consultation.ts'
import { type Choice, choicesOf, fieldsOf, type Question } from '../../domain/consultation/question.ts'
import type { Answers } from '../../domain/consultation/response.ts'

type Codec = {
  /** Throws a RangeError for a code that the question does not offer. */
  readonly toWords: (value: string) => string
  /** Null for words that are no choice's: an officer wrote them, and no answer is made of them. */
  readonly toValue: (words: string) => string | null
}

/** A codec for each field id of a consultation. */
export type AnswerCodec = ReadonlyMap<string, Codec>

const between = '; '

const text: Codec = { toWords: (value) => value, toValue: (words) => words }

const wordsOf = (choices: readonly Choice[], code: string): string => {
  const found = choices.find((choice) => choice.code === code)
  if (!found) throw new RangeError(`no choice has the code ${JSON.stringify(code.slice(0, 60))}`)
  return found.words
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

const oneChoice = (choices: readonly Choice[]): Codec => ({
  toWords: (value) => wordsOf(choices, value),
  toValue: (words) => choices.find((choice) => isSame(choice.words, words))?.code ?? null,
})

/** The choices in the text from its start; longest first, for one choice's words may begin or contain another's. */
const takeApart = (choices: readonly Choice[], words: string): readonly string[] | null => {
  if (words.trim() === '') return []
  for (const { code, words: own } of [...choices].sort(
    (one, other) => other.words.length - one.words.length,
  )) {
    if (isSame(words, own)) return [code]
    if (!words.toLowerCase().startsWith(`${own}${between}`.toLowerCase())) continue
    const rest = takeApart(choices, words.slice(own.length + between.length))
    if (rest) return [code, ...rest]
  }
  return null
}

const manyChoices = (choices: readonly Choice[]): Codec => ({
  toWords: (value) =>
    value
      .split(',')
      .map((code) => wordsOf(choices, code))
      .join(between),
  toValue: (words) => {
    const codes = takeApart(choices, words)
    if (!codes) return null
    // In the question's order, whatever the order in the cell.
    return choices.flatMap(({ code }) => (codes.includes(code) ? [code] : [])).join(',')
  },
})

const codecsOf = (question: Question): readonly (readonly [string, Codec])[] =>
  fieldsOf(question).map((field) => {
    if (field.takes === 'text') return [field.id, text]
    const choices = choicesOf(question)
    return [field.id, field.takes === 'oneChoice' ? oneChoice(choices) : manyChoices(choices)]
  })

export const answerCodec = (content: Content): AnswerCodec => new Map(questionsOf(content).flatMap(codecsOf))

/** Every field of the consultation as its cell: words, or null for a blank. Throws for a field that is not asked. */
export const toCells = (codec: AnswerCodec, answers: Answers): Readonly<Record<string, string | null>> => {
  const stray = Object.keys(answers).find((id) => !codec.has(id))
  if (stray !== undefined) throw new RangeError(`the consultation has no field ${JSON.stringify(stray)}`)
  return Object.fromEntries(
    [...codec].map(([id, { toWords }]) => {
      const value = answers[id]
      return [id, value === undefined ? null : toWords(value)]
    }),
  )
}

/** The answers in a row's cells; words that no choice has are left out, and stay in the list as they are. */
export const fromCells = (codec: AnswerCodec, cells: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    [...codec].flatMap(([id, { toValue }]) => {
      const cell = cells[id]
      const value = typeof cell === 'string' && cell !== '' ? toValue(cell) : null
      return value === null || value === '' ? [] : [[id, value] as const]
    }),
  )
