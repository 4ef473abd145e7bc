// What a person may put into a section's fields: known fields, known codes, text that the store can hold whole.

import { type Section, sectionFields } from '../../../shared/domain/consultation/consultation.ts'
import {
  choicesOf,
  type Field,
  fieldsOf,
  type Question,
} from '../../../shared/domain/consultation/question.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Refusal } from '../../refusals.ts'

/** The most characters of one text answer; a multi-line column holds a little more (quality.md, 54). */
export const longestText = 63_000

type Asked = { readonly field: Field; readonly codes: readonly string[]; readonly question: Question }

const askedIn = (section: Section): ReadonlyMap<string, Asked> =>
  new Map(
    section.questions.flatMap((question) =>
      fieldsOf(question).map((field) => {
        const codes = field.isComment ? [] : choicesOf(question).map((choice) => choice.code)
        return [field.id, { field, codes, question }] as const
      }),
    ),
  )

// A lone surrogate is half a character: no store and no export can hold it.
const unkeepable = /\p{Surrogate}|(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu

const textOf = (value: string): string =>
  value.trim() === '' ? '' : value.replace(/\r\n?|\v|\f/g, '\n').replace(unkeepable, '')

const invalid = (field: string, sentence: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', sentence, fields: [field] })

const unknownCode = ({ field, question }: Asked): Result<never, Refusal> =>
  invalid(field.id, `An answer to ${question.code} is none of its choices.`)

/** The value as it is kept, or why it cannot be: codes in the question's order, text without what cannot be seen. */
const kept = (asked: Asked, value: string): Result<string, Refusal> => {
  if (asked.field.takes === 'text') {
    if (value.length <= longestText) return ok(textOf(value))
    return invalid(
      asked.field.id,
      `The answer to ${asked.question.code} is too long. It can have up to ${longestText.toLocaleString('en-GB')} characters.`,
    )
  }
  if (value === '') return ok('')
  const given = asked.field.takes === 'manyChoices' ? value.split(',') : [value]
  const known = asked.codes.filter((code) => given.includes(code))
  return known.length === given.length ? ok(known.join(',')) : unknownCode(asked)
}

/** Checks what was sent against the section. Refuses naming the field; nothing is cut. */
export const checkValues = (
  section: Section,
  drawn: readonly string[],
  answers: Answers,
): Result<Answers, Refusal> => {
  const asked = askedIn(section)
  const stranger = [...drawn, ...Object.keys(answers)].find((field) => !asked.has(field))
  if (stranger !== undefined) return invalid(stranger, `This section does not ask ${stranger}.`)
  const clean: [string, string][] = []
  for (const [field, value] of Object.entries(answers)) {
    const about = asked.get(field)
    const outcome = about === undefined ? ok('') : kept(about, value)
    if (!outcome.ok) return outcome
    if (outcome.value !== '') clean.push([field, outcome.value])
  }
  return ok(Object.fromEntries(clean))
}

/** The part of the answers that belongs to the section. */
export const answersOf = (section: Section, answers: Answers): Record<string, string> =>
  Object.fromEntries(
    sectionFields(section).flatMap(({ id }) => {
      const value = answers[id]
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
