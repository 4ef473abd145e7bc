// What a press brought: which fields it may change, what stands in them now, and what had to be put right.

import { inputsOf } from '../../../shared/cards/verbs.ts'
import { type Section, sectionFields } from '../../../shared/domain/consultation/consultation.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import type { Save } from './store.ts'

export type Given = {
  readonly answers: Answers
  readonly tooLong: readonly string[]
  /** True when “No view” was ticked beside other choices, and was taken away. */
  readonly untickedNoView: boolean
}

const noView = 'nv'

// Somebody who ticks a choice has a view.
const withoutNoView = (value: string): string =>
  value
    .split(',')
    .filter((code) => code !== noView)
    .join(',')

/** The inputs of a press on the card of this section. `null`: fields that this section does not have. */
export const givenIn = (section: Section, inputs: Readonly<Record<string, unknown>>): Given | null => {
  const typed = inputsOf(inputs)
  if (typed === null) return null
  const fields = new Map(sectionFields(section).map((field) => [field.id, field]))
  if (![...Object.keys(typed.answers), ...typed.tooLong].every((field) => fields.has(field))) return null
  const answers = Object.entries(typed.answers).map(([field, value]) => {
    const isMixed = fields.get(field)?.takes === 'manyChoices' && value.split(',').includes(noView)
    return [field, (isMixed && withoutNoView(value)) || value] as const
  })
  const untickedNoView = answers.some(([field, value]) => value !== typed.answers[field])
  return { answers: Object.fromEntries(answers), tooLong: typed.tooLong, untickedNoView }
}

/** Only fields drawn with a value, or given now, may change; others were blank on the card and stay as they are. */
export const saveOf = (
  data: { readonly base: number; readonly op: string; readonly held: readonly string[] },
  answers: Answers,
): Save => ({
  base: data.base,
  op: data.op,
  drawn: [...new Set([...data.held, ...Object.keys(answers)])],
  held: data.held,
  answers,
  role: null,
})

/** True when a press names a field that the section does not have. */
export const isForeign = (section: Section, save: Save): boolean => {
  const known = new Set(sectionFields(section).map((field) => field.id))
  return save.drawn.some((field) => !known.has(field))
}
