// From draft to publishing: handed in when its gate is open, agreed by a second person, or sent back with a reason.

import type { Draft as DraftView } from '../../../../shared/api/drafts.ts'
import {
  type Consultation,
  renumber,
  type Situation,
} from '../../../../shared/domain/consultation/consultation.ts'
import { type GateItem, gateOf } from '../../../../shared/domain/consultation/gate.ts'
import type { ConsultationId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Action } from '../../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { Conflict } from '../../../../shared/ports/versioned.ts'
import { countsOf, selectNow } from '../../../asked.ts'
import type { Refusal } from '../../../refusals.ts'
import { type Draft, type DraftingPorts, loadDraft, nameOf, record } from '../ports.ts'
import { handedIn, viewOf } from '../view.ts'

type State = Situation['state']

const stateSentences: Readonly<Record<State, string>> = {
  draft: 'This is a draft. It has to be handed in for approval first.',
  awaitingApproval: 'This waits for approval already.',
  publishing: 'This is being published already.',
  published: 'This is published already.',
}

/** Loads it in the state and at the revision that the person saw. */
const loadAsSeen = async (
  ports: DraftingPorts,
  person: Person,
  id: ConsultationId,
  seen: { readonly action: Action; readonly state: State; readonly revision: number },
): Promise<Result<Draft, Refusal>> => {
  const draft = await loadDraft(ports, person, seen.action, id)
  if (!draft.ok) return draft
  const { situation, revision } = draft.value.value
  if (situation.state !== seen.state) {
    return refuse({ reason: 'wrongState', sentence: stateSentences[situation.state] })
  }
  return revision === seen.revision ? draft : refuse({ reason: 'changedMeanwhile' })
}

const saveSituation = async (
  ports: DraftingPorts,
  person: Person,
  draft: Draft,
  next: Consultation,
): Promise<Result<DraftView, Refusal>> => {
  try {
    return ok(await viewOf(ports, person, await ports.consultations.save(draft, next)))
  } catch (error) {
    if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
    throw error
  }
}

// The second person's item is the approval itself: it never blocks what leads to it.
const openItems = async (ports: DraftingPorts, draft: Draft): Promise<readonly GateItem[]> => {
  const counts = countsOf(await selectNow(ports, draft.value))
  const gate = gateOf(draft.value, counts, await ports.clock.now())
  return gate.filter((item) => item.state === 'open' && item.id !== 'secondPerson')
}

/** Hands a draft in. Its questions are numbered in the order of the paper; refuses while the gate has an open item. */
export const submitDraft =
  (ports: DraftingPorts) =>
  async (person: Person, id: ConsultationId, revision: number): Promise<Result<DraftView, Refusal>> => {
    const draft = await loadAsSeen(ports, person, id, { action: 'submitDraft', state: 'draft', revision })
    if (!draft.ok) return draft
    const open = await openItems(ports, draft.value)
    if (open.length > 0) return refuse({ reason: 'gateOpen', open })
    const { value } = draft.value
    const saved = await saveSituation(ports, person, draft.value, {
      ...value,
      content: renumber(value.content),
      situation: { state: 'awaitingApproval', submittedBy: nameOf(person), at: await ports.clock.now() },
    })
    if (saved.ok) await record(ports, person, { what: 'submit', item: id, detail: value.content.title })
    return saved
  }

/** Agrees, as a person who neither wrote it nor handed it in; from here on publishing goes by itself. */
export const approveDraft =
  (ports: DraftingPorts) =>
  async (person: Person, id: ConsultationId, revision: number): Promise<Result<DraftView, Refusal>> => {
    const seen = { action: 'approvePublishing', state: 'awaitingApproval', revision } as const
    const draft = await loadAsSeen(ports, person, id, seen)
    if (!draft.ok) return draft
    const { value } = draft.value
    if (handedIn(value, person)) return refuse({ reason: 'ownWork' })
    const open = await openItems(ports, draft.value)
    if (open.length > 0) return refuse({ reason: 'gateOpen', open })
    const at = await ports.clock.now()
    const saved = await saveSituation(ports, person, draft.value, {
      ...value,
      situation: { state: 'publishing', approvedBy: nameOf(person), at, listId: null, listUrl: null },
    })
    if (saved.ok)
      await record(ports, person, { what: 'approve publishing', item: id, detail: value.content.title })
    return saved
  }

/** Makes it a draft again, with the reason for whoever wrote it. */
export const sendBack =
  (ports: DraftingPorts) =>
  async (
    person: Person,
    id: ConsultationId,
    { revision, reason }: { readonly revision: number; readonly reason: string },
  ): Promise<Result<DraftView, Refusal>> => {
    const seen = { action: 'editDraft', state: 'awaitingApproval', revision } as const
    const draft = await loadAsSeen(ports, person, id, seen)
    if (!draft.ok) return draft
    const at = await ports.clock.now()
    const saved = await saveSituation(ports, person, draft.value, {
      ...draft.value.value,
      situation: { state: 'draft', sentBack: { by: nameOf(person), at, reason } },
    })
    if (saved.ok) await record(ports, person, { what: 'send back', item: id, detail: reason.slice(0, 200) })
    return saved
  }
