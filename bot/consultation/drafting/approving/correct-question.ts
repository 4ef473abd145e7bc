// Putting a typo right in a question that is out: the text changes, its column follows, both texts stay on record.

import type { Draft as DraftView } from '../../../../shared/api/drafts.ts'
import {
  type Consultation,
  isPublished,
  type Published,
  questionsOf,
} from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import type { ConsultationId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { Conflict } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { type Draft, type DraftingPorts, loadDraft, nameOf, record } from '../ports.ts'
import { viewOf } from '../view.ts'

export type CorrectionRequest = {
  readonly questionCode: string
  readonly text: string
  readonly note: string
}

const withText = (published: Published, code: string, text: string): Published['content'] => ({
  ...published.content,
  sections: published.content.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.code === code ? { ...question, text } : question,
    ),
  })),
})

const saveText = async (
  ports: DraftingPorts,
  person: Person,
  draft: Draft,
  next: { readonly published: Published; readonly before: string; readonly request: CorrectionRequest },
): Promise<Draft> => {
  const { published, before, request } = next
  const { questionCode, text: after, note } = request
  const correction = { questionCode, before, after, note, by: nameOf(person), at: await ports.clock.now() }
  const corrected: Consultation = {
    ...published,
    content: withText(published, questionCode, after),
    corrections: [...published.corrections, correction],
    revision: published.revision + 1,
  }
  const saved = await ports.consultations.save(draft, corrected)
  const detail = `${questionCode}: “${before}” became “${after}”. ${note}`
  await record(ports, person, { what: 'correct question', item: published.id, detail })
  return saved
}

const loadPublished = async (
  ports: DraftingPorts,
  person: Person,
  id: ConsultationId,
  code: string,
): Promise<Result<{ draft: Draft; published: Published; question: Question }, Refusal>> => {
  const draft = await loadDraft(ports, person, 'correctQuestion', id)
  if (!draft.ok) return draft
  const published = draft.value.value
  if (!isPublished(published)) {
    return refuse({ reason: 'wrongState', sentence: 'This is not published yet. Change the draft itself.' })
  }
  const question = questionsOf(published.content).find((one) => one.code === code)
  if (question === undefined) return refuse({ reason: 'notFound', what: 'question' })
  return ok({ draft: draft.value, published, question })
}

/**
 * Corrects a published question's text. Saying the same again puts the text on its column once more, which finishes a
 * correction that an outage cut short.
 */
export const correctQuestion =
  (ports: DraftingPorts) =>
  async (
    person: Person,
    id: ConsultationId,
    request: CorrectionRequest,
  ): Promise<Result<DraftView, Refusal>> => {
    const loaded = await loadPublished(ports, person, id, request.questionCode)
    if (!loaded.ok) return loaded
    const { draft, published, question } = loaded.value
    try {
      const isSame = question.text === request.text
      const saved = isSame
        ? draft
        : await saveText(ports, person, draft, { published, before: question.text, request })
      if (isPublished(saved.value)) await ports.responses.relabel(saved.value)
      return ok(await viewOf(ports, person, saved))
    } catch (error) {
      if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
      throw error
    }
  }
