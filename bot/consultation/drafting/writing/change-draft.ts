// Changing and deleting a draft: only as it was read, and only while it is one.

import type * as z from 'zod/mini'
import type { changeDraftSchema, Draft as DraftView } from '../../../../shared/api/drafts.ts'
import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import { isRealDay } from '../../../../shared/domain/kernel/dates.ts'
import type { ConsultationId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { asRead, unlessChanged } from '../../../as-read.ts'
import type { Refusal } from '../../../refusals.ts'
import { type Draft, type DraftingPorts, loadDraft, record } from '../ports.ts'
import { viewOf } from '../view.ts'

export type DraftChange = z.infer<typeof changeDraftSchema>

const invalid = (field: string, sentence: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', sentence, fields: [field] })

const twice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index)

const optionsTwice = (content: Content): string | undefined =>
  content.sections
    .flatMap((section) => section.questions)
    .find((question) => {
      if (question.kind !== 'singleChoice' && question.kind !== 'multiChoice') return false
      return twice([...question.options.map((option) => option.code), 'nv']) !== undefined
    })?.code

/** What the wire's schema cannot say: days that exist, and codes that stand once. */
const checkContent = (content: Content): Result<true, Refusal> => {
  for (const field of ['opens', 'closes'] as const) {
    const value = content[field]
    if (value !== null && !isRealDay(value))
      return invalid(`content.${field}`, `${value} is not a day of the calendar.`)
  }
  const section = twice(content.sections.map((one) => one.id))
  if (section !== undefined) return invalid('content.sections', `Two sections have the id ${section}.`)
  const question = twice(content.sections.flatMap((one) => one.questions.map((asked) => asked.code)))
  if (question !== undefined) return invalid('content.sections', `Two questions have the code ${question}.`)
  const options = optionsTwice(content)
  return options === undefined
    ? ok(true)
    : invalid('content.sections', `Two choices of ${options} have the same code.`)
}

/** Refuses what is no draft any more, in this sentence; the version has to be the one the page read. */
const draftAsRead = (draft: Draft, version: string | null, sentence: string): Result<true, Refusal> =>
  draft.value.situation.state === 'draft'
    ? asRead(draft, version)
    : refuse({ reason: 'wrongState', sentence })

/** Saves content, audience and channels as one. Refuses when somebody saved since the page read it. */
export const changeDraft =
  (ports: DraftingPorts) =>
  async (
    person: Person,
    id: ConsultationId,
    version: string | null,
    change: DraftChange,
  ): Promise<Result<DraftView, Refusal>> => {
    const draft = await loadDraft(ports, person, 'editDraft', id)
    if (!draft.ok) return draft
    const sentence = 'This is no draft any more, so it cannot be changed here.'
    const current = draftAsRead(draft.value, version, sentence)
    if (!current.ok) return current
    const sound = checkContent(change.content)
    if (!sound.ok) return sound
    const { value } = draft.value
    const { content, audience, channels } = change
    const next = { ...value, content, audience, channels, revision: value.revision + 1 }
    const saved = await unlessChanged(() => ports.consultations.save(draft.value, next))
    return saved.ok ? ok(await viewOf(ports, person, saved.value)) : saved
  }

/** Deletes a draft as it was read. What was handed in or published stays. */
export const deleteDraft =
  (ports: DraftingPorts) =>
  async (
    person: Person,
    id: ConsultationId,
    version: string | null,
  ): Promise<Result<Record<string, never>, Refusal>> => {
    const draft = await loadDraft(ports, person, 'editDraft', id)
    if (!draft.ok) return draft
    const sentence = 'Only a draft can be deleted. Send it back first.'
    const current = draftAsRead(draft.value, version, sentence)
    if (!current.ok) return current
    const removed = await unlessChanged(() => ports.consultations.remove(draft.value))
    if (!removed.ok) return removed
    await record(ports, person, { what: 'delete draft', item: id, detail: draft.value.value.content.title })
    return ok({})
  }
