// What every answer control is given: the question, what is typed, and where a change goes.

import type { ReactNode } from 'react'
import type { Question } from '../../../shared/domain/consultation/question.ts'

export type ControlProps<Asked extends Question = Question> = {
  readonly question: Asked
  /** Id of the heading that asks. */
  readonly asks: string
  /** The value of a field, empty for blank. */
  readonly value: (field: string) => string
  readonly onChange: (field: string, value: string) => void
  /** What stands in place of a field's control, where two versions wait for a choice; `null` for the control itself. */
  readonly instead: (field: string) => ReactNode
}
