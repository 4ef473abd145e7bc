// What differs between two versions of a consultation's draft.

import { differingParts } from '../../../ui/draft/saved-words.ts'
import type { Editable } from './saving.ts'

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
export const differing = (mine: Editable, theirs: Editable): readonly string[] =>
  differingParts(partsOf(mine), partsOf(theirs))
