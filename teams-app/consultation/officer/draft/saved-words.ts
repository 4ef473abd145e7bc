// How the saved state of a draft reads, and what differs between two versions of it.

import { timeInWords } from '../../../../shared/domain/kernel/words.ts'
import type { SavedKind } from '../../../ui/page/saved-state.tsx'
import { unfinished } from '../edits/unfinished.ts'
import { type Editable, isSaved, type Saving } from './saving.ts'

/** The state in its one fixed place. */
export const savedState = (saving: Saving): { readonly kind: SavedKind; readonly words: string } => {
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
  return unfinished(saving.work.content).length > 0
    ? { kind: 'notSaved', words: 'Not saved yet' }
    : { kind: 'saving', words: 'Saving' }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const partsOf = ({ content, audience, channels }: Editable): ReadonlyMap<string, unknown> => {
  const { title, subtitle, reason, opens, closes, contacts } = content
  return new Map<string, unknown>([
    ['The title', title],
    ['The subtitle', subtitle],
    ['Why you ask', reason],
    ['The dates', [opens, closes]],
    ['The contacts', contacts],
    ['The people asked', audience],
    ['The channels', channels],
    ['The order of the sections', content.sections.map((section) => section.id)],
    ...content.sections.map((section): [string, unknown] => [`Section “${section.title}”`, section]),
  ])
}

/** The parts in which two versions differ, in words, for the choice between them. */
export const differing = (mine: Editable, theirs: Editable): readonly string[] => {
  const ours = partsOf(mine)
  const others = partsOf(theirs)
  return [...new Set([...ours.keys(), ...others.keys()])].filter(
    (part) => !same(ours.get(part), others.get(part)),
  )
}
