// The saved state in words: one line that is always true (screens: "Saved state").

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { count, timeInWords } from '../../../../shared/domain/kernel/words.ts'
import { isSendable, isUnsaved } from './field.ts'
import type { Saving } from './saving.ts'

export type SavedStatus = {
  readonly kind: 'fresh' | 'saving' | 'saved' | 'notSaved' | 'toSettle' | 'stopped'
  readonly words: string
}

const savedAt = (at: Instant | null): SavedStatus =>
  at === null
    ? { kind: 'fresh', words: 'Saves as you write' }
    : { kind: 'saved', words: `Saved at ${timeInWords(at)}` }

/** How many fields wait for a choice between two versions. */
export const toSettle = (state: Saving): number =>
  Object.values(state.fields).filter((field) => field.theirs !== null).length

/** True when the server holds all that the person sees. */
export const isAllSaved = (state: Saving): boolean => !Object.values(state.fields).some(isUnsaved)

/** The state in one line. */
export const statusOf = (state: Saving): SavedStatus => {
  const open = toSettle(state)
  const isAllIn = isAllSaved(state)
  if (state.stopped !== null && !isAllIn) return { kind: 'stopped', words: 'Not saved' }
  if (open > 0) return { kind: 'toSettle', words: `${count(open, 'answer')} to settle` }
  if (state.trouble !== null && !isAllIn) return { kind: 'notSaved', words: 'Not saved yet' }
  if (isAllIn) return savedAt(state.savedAt)
  const isWaitingForPerson = !state.isSending && !Object.values(state.fields).some(isSendable)
  return isWaitingForPerson
    ? { kind: 'notSaved', words: 'Not saved yet' }
    : { kind: 'saving', words: 'Saving' }
}
