// One save on its way: how it is made, and what each outcome makes of the state.

import * as z from 'zod/mini'
import type { Problem } from '../../../../shared/api/problem.ts'
import { conflictSchema, type Saved } from '../../../../shared/api/responses.ts'
import { clean, confirm, isSendable, learn } from './field.ts'
import { isAnySendable, mapFields, never, pace, type Saving, type Try } from './saving.ts'

const slowest = 30_000

const nextTry = (state: Saving, op: string): Try | null => {
  const isDue = (id: string) => isSendable(state.fields[id] ?? clean(''))
  const section = state.outline.find(({ fields }) => fields.some(isDue))
  if (section === undefined) return null
  const drawn = section.fields.filter(isDue)
  const part = (of: 'typed' | 'saved') =>
    Object.fromEntries(
      drawn.map((id) => [id, state.fields[id]?.[of] ?? '']).filter(([, value]) => value !== ''),
    )
  return {
    section: section.id,
    body: {
      base: state.versions[section.id] ?? 0,
      op,
      drawn: [...drawn],
      answers: part('typed'),
      was: part('saved'),
      ...(state.role === null ? {} : { role: state.role }),
    },
  }
}

/** Starts the try that is due: the unclear one again, else one made of all that has changed in a section. */
export const start = (
  state: Saving,
  op: string,
  now: number,
): { readonly state: Saving; readonly next: Try | null } => {
  const next = state.pending ?? nextTry(state, op)
  if (next === null) return { state, next }
  const fields = mapFields(state.fields, (field, id) => {
    if (!next.body.drawn.includes(id)) return field
    const text = next.body.answers[id] ?? ''
    return { ...field, sent: [...field.sent.filter((sent) => sent !== text), text].slice(-5) }
  })
  return { state: { ...state, fields, pending: next, isSending: true, lastStart: now }, next }
}

// What this device sent stands as it was sent; the section's other fields come as the server has them now.
const takeIn = (state: Saving, saved: Saved): Saving['fields'] => {
  const ids = state.outline.find(({ id }) => id === saved.section)?.fields ?? []
  const drawn: readonly string[] = state.pending?.body.drawn ?? []
  const sent = state.pending?.body.answers ?? {}
  return mapFields(state.fields, (field, id) => {
    if (drawn.includes(id)) return confirm(field, sent[id] ?? '')
    return ids.includes(id) ? learn(field, saved.answers[id] ?? '') : field
  })
}

/** The save is in: what other devices wrote in the section comes along. */
export const succeed = (state: Saving, saved: Saved): Saving => {
  const wasInTrouble = state.failures > 0
  const owed = wasInTrouble ? state.owed + (state.pending?.body.drawn.length ?? 0) : 0
  const after: Saving = {
    ...state,
    fields: takeIn(state, saved),
    versions: { ...state.versions, [saved.section]: saved.version },
    reference: saved.reference,
    savedAt: saved.savedAt,
    pending: null,
    isSending: false,
    retryAt: never,
    trouble: null,
    owed,
  }
  if (wasInTrouble && isAnySendable(after)) return after
  return {
    ...after,
    failures: 0,
    owed: 0,
    caughtUp: owed > 0 ? { count: owed, at: saved.savedAt } : state.caughtUp,
  }
}

const conflicted = (state: Saving, section: string, detail: unknown): Saving | null => {
  const conflict = conflictSchema.safeParse(detail)
  if (!conflict.success) return null
  const { version, differing } = conflict.data
  const theirs = new Map<string, string>(differing.map((one) => [one.field, one.theirs]))
  const fields = mapFields(state.fields, (field, id) => {
    const server = theirs.get(id)
    return server === undefined ? field : learn(field, server)
  })
  const versions = { ...state.versions, [section]: version }
  return {
    ...state,
    fields,
    versions,
    pending: null,
    isSending: false,
    trouble: null,
    failures: 0,
    retryAt: never,
  }
}

const namedSchema = z.object({ fields: z.array(z.string()) })

// Where the server names the fields that are not right, only those are held back; the others go out again without them.
const refused = (state: Saving, tried: Try, problem: Problem): Saving => {
  const named = namedSchema.safeParse(problem.detail)
  const after: Saving = { ...state, pending: null, isSending: false, trouble: problem }
  // The people list has another role: the answers are right and go out again without it.
  if (named.success && named.data.fields.includes('role')) return { ...after, role: null }
  const drawn: readonly string[] = tried.body.drawn
  const found = named.success ? named.data.fields.filter((id) => drawn.includes(id)) : []
  const held = found.length > 0 ? found : drawn
  const fields = mapFields(state.fields, (field, id) =>
    held.includes(id) ? { ...field, refused: tried.body.answers[id] ?? '' } : field,
  )
  return { ...after, fields }
}

// A sign-in that has ended (401) is the host's to renew: the words wait, as they do in an outage.
const stops = (problem: Problem) =>
  problem.type === 'closed' ||
  problem.type === 'notOpenYet' ||
  problem.status === 403 ||
  problem.status === 404
const isRefusal = (problem: Problem) => [400, 413, 415, 422].includes(problem.status)

/** The save did not get through: settle, stop, hold back what was refused, or try again later with the same op. */
export const fail = (state: Saving, problem: Problem, now: number): Saving => {
  const tried = state.pending
  if (tried === null) return { ...state, isSending: false }
  if (stops(problem)) return { ...state, pending: null, isSending: false, stopped: problem, trouble: problem }
  const settled = problem.type === 'conflict' ? conflicted(state, tried.section, problem.detail) : null
  if (settled !== null) return settled
  if (isRefusal(problem)) return refused(state, tried, problem)
  const failures = state.failures + 1
  const retryAt = now + Math.min(slowest, pace * 2 ** (failures - 1))
  return { ...state, isSending: false, trouble: problem, failures, retryAt }
}
