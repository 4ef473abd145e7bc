// Links of a mail come with the address of its protection around theirs: what is pasted leads where its author meant.

import type { Mark } from '../../../../../shared/domain/updates/wording/inline.ts'
import type { MarkedPart } from '../../../../../shared/domain/updates/wording/text.ts'
import { unwrapped } from '../../../../../shared/domain/updates/wording/wrapped-links.ts'
import { withLinks } from '../markdown.ts'

/** Words that are an address are taken out of the same wrapper. */
const opened = (mark: Mark): Mark =>
  mark.kind === 'link' ? { ...mark, words: unwrapped(mark.words), url: unwrapped(mark.url) } : mark

const openedAll = (marks: readonly Mark[]): readonly Mark[] => withLinks(marks).map(opened)

/** The same parts with each link out of its wrapper, bare addresses too. */
export const withoutWrappers = (parts: readonly MarkedPart[]): readonly MarkedPart[] =>
  parts.map((part) =>
    part.kind === 'paragraph'
      ? { ...part, marks: openedAll(part.marks) }
      : { ...part, items: part.items.map(openedAll) },
  )
