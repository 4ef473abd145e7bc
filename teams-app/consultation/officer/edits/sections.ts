// Changing a draft's sections: each edit takes the content and gives the new one, nothing else.

import type { Content, PathwayStep, Section } from '../../../../shared/domain/consultation/consultation.ts'

const highest = (ids: readonly string[]): number =>
  ids.reduce((most, id) => Math.max(most, Number(id.replace(/\D/g, ''))), 0)

/** The section with an id; undefined when another officer took it away meanwhile. */
export const sectionOf = (content: Content, id: string): Section | undefined =>
  content.sections.find((section) => section.id === id)

/** What a section is called until it is named. */
export const newSection = 'New section'

/** Adds an empty section after the given one (at the end when it is not there) and tells its id, which no other had. */
export const addSection = (content: Content, after: string | null): { content: Content; id: string } => {
  const id = `s${highest(content.sections.map((section) => section.id)) + 1}`
  const section: Section = {
    id,
    number: '',
    title: newSection,
    role: 'detail',
    background: '',
    pathway: [],
    questions: [],
  }
  const at = content.sections.findIndex((one) => one.id === after)
  const place = at === -1 ? content.sections.length : at + 1
  return { id, content: { ...content, sections: content.sections.toSpliced(place, 0, section) } }
}

/** Takes a section away with its questions. */
export const removeSection = (content: Content, id: string): Content => ({
  ...content,
  sections: content.sections.filter((section) => section.id !== id),
})

/** Moves a section by so many places; it stops at the ends. */
export const moveSection = (content: Content, id: string, by: number): Content => {
  const from = content.sections.findIndex((section) => section.id === id)
  const moved = content.sections[from]
  if (moved === undefined) return content
  const to = Math.min(Math.max(from + by, 0), content.sections.length - 1)
  return { ...content, sections: content.sections.toSpliced(from, 1).toSpliced(to, 0, moved) }
}

/** Changes what a section says of itself: title, number, role, background, pathway. */
export const changeSection = (
  content: Content,
  id: string,
  change: Partial<Omit<Section, 'id' | 'questions'>>,
): Content => ({
  ...content,
  sections: content.sections.map((section) => (section.id === id ? { ...section, ...change } : section)),
})

const blankStep: PathwayStep = { when: '', forum: '', purpose: '' }

/** The pathway with one more step, still empty. */
export const withStep = (pathway: readonly PathwayStep[]): readonly PathwayStep[] => [...pathway, blankStep]

/** The pathway with one step changed. */
export const changeStep = (
  pathway: readonly PathwayStep[],
  at: number,
  change: Partial<PathwayStep>,
): readonly PathwayStep[] => pathway.map((step, index) => (index === at ? { ...step, ...change } : step))
