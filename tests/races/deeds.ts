// What a press and its answer say about a session, in the words of the history checker.

import type { Refusal } from '../../bot/refusals.ts'
import type { SessionAction, SessionView } from '../../shared/api/sessions.ts'
import type { PersonId, SessionId } from '../../shared/domain/kernel/ids.ts'
import type { Result } from '../../shared/domain/kernel/result.ts'
import type { Deed } from '../support/history/session-model.ts'

export type Press = {
  readonly person: PersonId
  readonly action: SessionAction
  readonly session: SessionId
  readonly from: SessionId | null
}
/** `lost`: no answer came · `other`: a "no" that says nothing about the places of a session. */
export type Got =
  | 'place'
  | 'inLine'
  | 'full'
  | 'shut'
  | 'done'
  | 'nothing'
  | 'over'
  | 'busy'
  | 'other'
  | 'lost'

const refused: Readonly<Partial<Record<Refusal['reason'], Got>>> = {
  full: 'full',
  busy: 'busy',
  sessionCalledOff: 'shut',
  started: 'shut',
  nothingHeld: 'nothing',
  offerOver: 'over',
}
const entering: ReadonlySet<SessionAction> = new Set(['book', 'wait', 'switch'])

const entered = (view: SessionView): Got => {
  const state = view.mine?.state
  if (state === 'booked') return 'place'
  // What they hold changed again before they were told: nothing can be concluded.
  return state === undefined || state === 'leaving' ? 'lost' : 'inLine'
}

/** What the presser was told. */
export const gotFrom = ({ action }: Press, reply: Result<SessionView, Refusal>): Got => {
  if (!reply.ok) {
    const got = refused[reply.refusal.reason] ?? 'other'
    // The session can be called off between the two halves of a take.
    return action === 'take' && got === 'shut' ? 'lost' : got
  }
  if (entering.has(action)) return entered(reply.value)
  return action === 'cancel' || action === 'decline' ? 'done' : 'place'
}

const enter = (deed: 'book' | 'wait' | 'moveIn', person: string, got: Got): Deed | null => {
  if (got === 'lost') return { do: deed, person, got: 'place' }
  return got === 'place' || got === 'inLine' || got === 'full' || got === 'shut'
    ? { do: deed, person, got }
    : null
}

const leave = (deed: 'cancel' | 'decline', person: string, got: Got): Deed | null => {
  if (got === 'lost') return { do: deed, person, got: 'done' }
  return got === 'done' || got === 'nothing' ? { do: deed, person, got } : null
}

const haveBack = (person: string, got: Got): Deed | null => {
  if (got === 'lost') return { do: 'undo', person, got: 'place' }
  return got === 'place' || got === 'nothing' ? { do: 'undo', person, got } : null
}

const take = (person: string, got: Got): Deed | null => {
  if (got === 'lost') return { do: 'take', person, got: 'place' }
  return got === 'place' || got === 'over' ? { do: 'take', person, got } : null
}

/** The deed in the session that was pressed; `null` for an answer that says nothing about it. */
export const deedOf = ({ action, person }: Press, got: Got): Deed | null => {
  switch (action) {
    case 'book':
    case 'wait':
      return enter(action, person, got)
    case 'switch':
      return enter('moveIn', person, got)
    case 'cancel':
    case 'decline':
      return leave(action, person, got)
    case 'undo':
    case 'keep':
      return haveBack(person, got)
    case 'take':
      return take(person, got)
  }
}

/** True for a deed that gave up another place, where the press named one. */
export const isMove = (deed: Deed | null): boolean =>
  (deed?.do === 'moveIn' || deed?.do === 'take') && deed.got === 'place'
