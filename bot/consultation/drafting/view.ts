// A consultation as officers see it: what it says, what is still open on its gate, and what this person may do.

import type { AudiencePreview, DraftList, Draft as DraftView } from '../../../shared/api/drafts.ts'
import {
  type Consultation,
  isPublished,
  momentOf,
  questionsOf,
} from '../../../shared/domain/consultation/consultation.ts'
import { gateOf, maySubmit } from '../../../shared/domain/consultation/gate.ts'
import type { ConsultationId, Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { schoolDaysBetween } from '../../../shared/domain/schools/terms.ts'
import { audienceOnWire, audiencePreview, countsOf, selectNow } from '../../asked.ts'
import type { Refusal } from '../../refusals.ts'
import { contentOnWire } from '../content-on-wire.ts'
import { type Draft, type DraftingPorts, loadDraft, mayDo } from './ports.ts'

const momentNow = (consultation: Consultation, now: Instant) =>
  isPublished(consultation) ? momentOf(consultation, now) : null

/** True for the one who handed it in: approving is a second person's. */
export const handedIn = ({ situation }: Consultation, person: Person): boolean =>
  situation.state === 'awaitingApproval' && situation.submittedBy.id === person.id

const mayOf = (person: Person, draft: Draft, isReady: boolean): DraftView['may'] => {
  const { state } = draft.value.situation
  const allows = (action: Parameters<typeof mayDo>[1]) => mayDo(person, action, draft).ok
  const isOut = isPublished(draft.value)
  return {
    edit: state === 'draft' && allows('editDraft'),
    submit: state === 'draft' && isReady && allows('submitDraft'),
    approve: state === 'awaitingApproval' && allows('approvePublishing') && !handedIn(draft.value, person),
    sendBack: state === 'awaitingApproval' && allows('editDraft'),
    remove: state === 'draft' && allows('editDraft'),
    correct: isOut && allows('correctQuestion'),
    seeResults: isOut && allows('seeResults'),
  }
}

/** The whole view; the gate is worked out against the register and the people list as they are now. */
export const viewOf = async (ports: DraftingPorts, person: Person, draft: Draft): Promise<DraftView> => {
  const { id, revision, content, audience, channels, author, createdAt, source, corrections, situation } =
    draft.value
  const now = await ports.clock.now()
  const gate = gateOf(draft.value, countsOf(await selectNow(ports, draft.value)), now)
  const { opens, closes } = content
  return {
    now,
    id,
    version: draft.version,
    revision,
    content: contentOnWire(content),
    audience: audienceOnWire(audience),
    channels: [...channels],
    author,
    createdAt,
    source: source === null ? null : { ...source, report: [...source.report] },
    corrections: [...corrections],
    situation,
    moment: momentNow(draft.value, now),
    gate: [...gate],
    schoolDays: opens === null || closes === null ? null : schoolDaysBetween(opens, closes),
    may: mayOf(person, draft, maySubmit(gate)),
  }
}

/** Every consultation, newest first. */
export const listDrafts =
  (ports: DraftingPorts) =>
  async (person: Person): Promise<Result<DraftList, Refusal>> => {
    const allowed = may(person, 'seeDrafts', { kind: 'none' })
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const now = await ports.clock.now()
    const drafts = (await ports.consultations.list()).map(({ value, version }) => ({
      id: value.id,
      version,
      title: value.content.title,
      author: value.author,
      createdAt: value.createdAt,
      state: value.situation.state,
      moment: momentNow(value, now),
      opens: value.content.opens,
      closes: value.content.closes,
      questions: questionsOf(value.content).length,
    }))
    return ok({ now, drafts })
  }

export const getDraft =
  (ports: DraftingPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<DraftView, Refusal>> => {
    const draft = await loadDraft(ports, person, 'seeDrafts', id)
    return draft.ok ? ok(await viewOf(ports, person, draft.value)) : draft
  }

/** Who would be asked now: how many, a few of their names, and what an audience can be chosen by. */
export const previewAudience =
  (ports: DraftingPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<AudiencePreview, Refusal>> => {
    const draft = await loadDraft(ports, person, 'seeDrafts', id)
    return draft.ok ? ok(await audiencePreview(ports, draft.value.value.audience)) : draft
  }

/** The real card of a part of the draft, and its size in bytes. */
export const previewCard =
  (ports: DraftingPorts) => async (person: Person, id: ConsultationId, part: string) => {
    const draft = await loadDraft(ports, person, 'seeDrafts', id)
    if (!draft.ok) return draft
    const card = ports.previewCard(draft.value.value, part, await ports.clock.now())
    return card === null ? refuse({ reason: 'notFound', what: 'card' } as const) : ok(card)
  }
