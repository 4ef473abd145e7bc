// A section's part in the consultation: headline for the three-minute card, detail, or reflective.

import type { SectionRole } from '../../consultation.ts'
import { readTitle } from './headings.ts'
import type { PaperSection } from './sections.ts'

const summary = /\b(?:summary|headlines?|overview|at a glance|in brief|key questions|key proposals)\b/i
const reflection = /\breflect(?:ing|ion|ions|ive)\b|\bto reflect (?:on|upon)\b/i

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
      (word) => !/^(?:the|and|for|our|with)$/.test(word),
    ),
  )

const matches = (label: string, title: ReadonlySet<string>): boolean => {
  const words = wordsOf(label)
  return words.size > 0 && title.size > 0 && [...words].every((word) => title.has(word))
}

/** How many of a section's own labels name later sections: a summary runs ahead of what it sums up. */
const namesLater = (section: PaperSection, later: readonly ReadonlySet<string>[]): number => {
  const labels = section.blocks
    .filter(
      (block) =>
        block.text.length < 120 &&
        (block.look === 'bold' || block.shape === 'heading' || block.shape === 'item'),
    )
    .map((block) =>
      readTitle(block.text.replace(/^\(?[ivx\d]{1,4}[.)] /i, '')).title.replace(/\([^)]{1,20}\)/g, ''),
    )
  return labels.filter((label) => later.some((title) => matches(label, title))).length
}

/** `lead` is what stands right before the section's first question. */
export const roleOf = (sections: readonly PaperSection[], at: number, lead: string): SectionRole => {
  const section = sections[at]
  if (section === undefined) return 'detail'
  if (reflection.test(`${section.title} ${lead.slice(0, 1000)}`)) return 'reflective'
  const later = sections.slice(at + 1, at + 200).filter(({ zone }) => zone === 'ordinary')
  if (later.length > 0 && summary.test(section.title)) return 'headline'
  return namesLater(
    section,
    later.map(({ title }) => wordsOf(title)),
  ) > 1
    ? 'headline'
    : 'detail'
}
