// Where a person goes on: the first section that is not done.

import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import { progressOf } from '../../../shared/domain/consultation/progress.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'

/** The first section that is not done, else the first of all; none when the paper asks nothing. */
export const continueAt = (sections: readonly Section[], answers: Answers): Section | undefined =>
  sections.find((section) => progressOf(section, answers) !== 'done') ?? sections[0]
