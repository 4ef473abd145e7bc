// Autosave as a state machine without a clock or a network: what is typed, what the server holds, when to save next.

import type { Problem } from '../../../../shared/api/problem.ts'
import type { ResponseView, SaveSection } from '../../../../shared/api/responses.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { RespondentRole } from '../../../../shared/domain/people/person.ts'
import { type Choice, clean, type FieldState, isSendable, isUnsaved, learn, settle } from './field.ts'

export type Outline = readonly { readonly id: string; readonly fields: readonly string[] }[]

/** One save on its way: kept and repeated with the same `op` until its outcome is clear. */
export type Try = { readonly section: string; readonly body: Omit<SaveSection, 'school'> }

export type Saving = {
  readonly outline: Outline
  readonly fields: Readonly<Record<string, FieldState>>
  readonly versions: Readonly<Record<string, number>>
  readonly role: RespondentRole | null
  readonly reference: string | null
  readonly savedAt: Instant | null
  readonly pending: Try | null
  readonly isSending: boolean
  /** Milliseconds of a clock that only ticks: when the first and the last unsaved change were made, the last try began. */
  readonly firstChange: number
  readonly lastChange: number
  readonly lastStart: number
  readonly failures: number
  readonly retryAt: number
  /** Why the last try did not get through, until one does. */
  readonly trouble: Problem | null
  /** Why there will be no more saving: closed, not allowed. */
  readonly stopped: Problem | null
  /** Fields saved since the trouble began, and the catching up once it is over. */
  readonly owed: number
  readonly caughtUp: { readonly count: number; readonly at: Instant } | null
}

export type Kept = Readonly<Record<string, Pick<FieldState, 'typed' | 'saved' | 'sent'>>>

/** At most one save per person in 3 seconds, so that 100 people stay within the site's share of SharePoint. */
export const pace = 3_000
/** A pause in typing this long is a good moment to save. */
export const pause = 800

/** So long ago that no waiting is left. */
export const never = Number.NEGATIVE_INFINITY

/** All fields, each changed by the same rule. */
export const mapFields = (
  fields: Saving['fields'],
  change: (field: FieldState, id: string) => FieldState,
): Saving['fields'] =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, change(field, id)]))

/** Begins with what the server holds and what this device had kept from before. */
export const begin = (outline: Outline, response: ResponseView, kept: Kept, now: number): Saving => {
  const fields = Object.fromEntries(
    outline
      .flatMap((section) => section.fields)
      .map((id) => {
        const server = response.answers[id] ?? ''
        const own = kept[id]
        return [
          id,
          own ? learn({ ...clean(own.saved), typed: own.typed, sent: own.sent }, server) : clean(server),
        ]
      }),
  )
  const isCatchingUp = Object.values(fields).some(isSendable)
  return {
    outline,
    fields,
    versions: response.versions,
    role: null,
    reference: response.reference,
    savedAt: response.savedAt,
    pending: null,
    isSending: false,
    firstChange: isCatchingUp ? now : never,
    lastChange: never,
    lastStart: never,
    failures: isCatchingUp ? 1 : 0,
    retryAt: never,
    trouble: null,
    stopped: null,
    owed: 0,
    caughtUp: null,
  }
}

/** True when there is something to save that may be sent. */
export const isAnySendable = (state: Saving) => Object.values(state.fields).some(isSendable)

/** The person types or chooses. */
export const type = (state: Saving, id: string, value: string, now: number): Saving => {
  const field = state.fields[id]
  if (field === undefined || field.typed === value) return state
  const firstChange = isAnySendable(state) ? state.firstChange : now
  const fields = { ...state.fields, [id]: { ...field, typed: value } }
  return { ...state, fields, firstChange, lastChange: now, caughtUp: null }
}

/** The person chooses between two versions of a field. */
export const decide = (state: Saving, id: string, choice: Choice, now: number): Saving => {
  const field = state.fields[id]
  if (field === undefined) return state
  const firstChange = isAnySendable(state) ? state.firstChange : now
  return {
    ...state,
    fields: { ...state.fields, [id]: settle(field, choice) },
    firstChange,
    lastChange: never,
  }
}

/** The role in which the person answers, told with the next save. */
export const answerAs = (state: Saving, role: RespondentRole): Saving => ({ ...state, role })

/** Saves as soon as the pace allows, without waiting for a pause. */
export const hurry = (state: Saving): Saving => ({
  ...state,
  lastChange: never,
  firstChange: never,
  retryAt: never,
})

/** When the next try is due on the ticking clock; `null` when there is none to make. */
export const dueAt = (state: Saving): number | null => {
  if (state.stopped !== null || state.isSending) return null
  const paced = state.lastStart + pace
  if (state.pending !== null) return Math.max(paced, state.retryAt)
  if (!isAnySendable(state)) return null
  return Math.max(paced, state.retryAt, Math.min(state.lastChange + pause, state.firstChange + pace))
}

/** The device has lost its network, or found it again. */
export const loseNetwork = (state: Saving, problem: Problem): Saving => ({
  ...state,
  trouble: problem,
  failures: Math.max(1, state.failures),
})
export const findNetwork = (state: Saving): Saving =>
  isAnySendable(state) || state.pending !== null ? hurry(state) : { ...state, trouble: null, failures: 0 }

/** Takes in a response that was loaded anew. */
export const refresh = (state: Saving, response: ResponseView): Saving => ({
  ...state,
  fields: mapFields(state.fields, (field, id) => learn(field, response.answers[id] ?? '')),
  versions: Object.fromEntries(
    state.outline.map(({ id }) => [id, Math.max(state.versions[id] ?? 0, response.versions[id] ?? 0)]),
  ),
  reference: response.reference ?? state.reference,
  savedAt: response.savedAt ?? state.savedAt,
})

/** What this device has to keep until the server holds it. */
export const unsaved = (state: Saving): Kept =>
  Object.fromEntries(
    Object.entries(state.fields)
      .filter(([, field]) => isUnsaved(field))
      .map(([id, { typed, saved, sent }]) => [id, { typed, saved, sent }]),
  )

/** What the person sees in every field; blank ones are left out. */
export const answersOf = (state: Saving): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(state.fields).flatMap(([id, { typed }]) => (typed === '' ? [] : [[id, typed] as const])),
  )
