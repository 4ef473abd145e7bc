// How a box of a multiple choice is ticked: values stay in the question's order, "no view" excludes the others.

import type { Choice } from '../../../shared/domain/consultation/question.ts'

const alone = 'nv'

/** The value after a press on one box; codes are joined by commas, nothing ticked is empty. */
export const toggle = (choices: readonly Choice[], value: string, code: string): string => {
  const before = value.split(',')
  const isTicked = before.includes(code)
  const stays = (one: string) => before.includes(one) && (code === alone) === (one === alone)
  const isIn = (one: string) => (one === code ? !isTicked : stays(one))
  return choices
    .map((choice) => choice.code)
    .filter(isIn)
    .join(',')
}
