// How the saved state of something that is written reads.

import { timeInWords } from '../../../shared/domain/kernel/words.ts'
import type { SavedKind } from '../page/saved-state.tsx'
import { isSaved, type Saving, same } from './saving.ts'

/** The state in its one fixed place. `hasGaps`: something is missing without which it cannot be saved. */
export const savedState = <Server, Work>(
  saving: Saving<Server, Work>,
  hasGaps: boolean,
): { readonly kind: SavedKind; readonly words: string } => {
  if (saving.theirs !== null || saving.trouble?.type === 'conflict') {
    return { kind: 'toSettle', words: 'Two versions to settle' }
  }
  if (saving.trouble !== null) return { kind: 'notSaved', words: 'Not saved yet' }
  if (saving.flight !== null) return { kind: 'saving', words: 'Saving' }
  if (isSaved(saving)) {
    return {
      kind: 'saved',
      words: saving.savedAt === null ? 'Saved' : `Saved at ${timeInWords(saving.savedAt)}`,
    }
  }
  return hasGaps ? { kind: 'notSaved', words: 'Not saved yet' } : { kind: 'saving', words: 'Saving' }
}

/** The names of the parts in which two versions differ, for the choice between them. */
export const differingParts = (
  mine: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
): readonly string[] =>
  [...new Set([...mine.keys(), ...theirs.keys()])].filter((part) => !same(mine.get(part), theirs.get(part)))
