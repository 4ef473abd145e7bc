// A consultation: a discussion paper put out for comment, and the situations it goes through from draft to closed.

import { hasBegun, isAfterDay } from '../kernel/dates.ts'
import type { ConsultationId, Day, Instant, PersonId } from '../kernel/ids.ts'
import type { Audience } from '../people/audience.ts'
import type { Channel } from '../people/channel.ts'
import { type Field, fieldsOf, type Question } from './question.ts'

export type SectionRole = 'headline' | 'detail' | 'reflective'

/** Where a proposal was discussed before. Empty text means the paper does not say. */
export type PathwayStep = { readonly when: string; readonly forum: string; readonly purpose: string }

export type Section = {
  /** `s1`, `s2`… in the order of the paper; stays with the section when others are added or removed. */
  readonly id: string
  /** As the paper numbers it: `6.1`; may be empty. */
  readonly number: string
  readonly title: string
  readonly role: SectionRole
  /** Markdown of the paper's own text: paragraphs, lists, emphasis. Shown as text, never as HTML. */
  readonly background: string
  readonly pathway: readonly PathwayStep[]
  readonly questions: readonly Question[]
}

export type WorkshopPlan = { readonly area: string; readonly start: string; readonly end: string }
export type Appendix = { readonly label: string; readonly title: string }
export type ReportLine = {
  readonly line: number
  readonly kind: 'recognised' | 'guessed' | 'leftAside'
  readonly text: string
}

/** What is put out for comment. `null` dates: not decided yet. */
export type Content = {
  readonly title: string
  readonly subtitle: string
  /** Why the council asks, in two sentences (consultation law: a stated reason). */
  readonly reason: string
  readonly opens: Day | null
  readonly closes: Day | null
  readonly contacts: readonly string[]
  readonly workshops: readonly WorkshopPlan[]
  readonly appendices: readonly Appendix[]
  readonly sections: readonly Section[]
}

export type PersonName = { readonly id: PersonId; readonly name: string }
/** A typo put right in a question that was already out: both texts stay on record. */
export type Correction = {
  readonly questionCode: string
  readonly before: string
  readonly after: string
  readonly note: string
  readonly by: PersonName
  readonly at: Instant
}

export type Situation =
  | {
      readonly state: 'draft'
      readonly sentBack: { readonly by: PersonName; readonly at: Instant; readonly reason: string } | null
    }
  | { readonly state: 'awaitingApproval'; readonly submittedBy: PersonName; readonly at: Instant }
  | {
      readonly state: 'publishing'
      readonly approvedBy: PersonName
      readonly at: Instant
      readonly listId: string | null
      readonly listUrl: string | null
    }
  | {
      readonly state: 'published'
      readonly approvedBy: PersonName
      readonly at: Instant
      readonly listId: string
      readonly listUrl: string
    }

export type Consultation = {
  readonly id: ConsultationId
  readonly content: Content
  readonly audience: Audience
  readonly channels: readonly Channel[]
  readonly author: PersonName
  readonly createdAt: Instant
  /** Rises by one with each change of content, audience or channels: what an approver saw is what goes out. */
  readonly revision: number
  /** The file it was read from and what the importer said of it; empty when written by hand. */
  readonly source: { readonly fileName: string; readonly report: readonly ReportLine[] } | null
  readonly corrections: readonly Correction[]
  readonly situation: Situation
}

export type Published = Consultation & {
  readonly content: Content & { readonly opens: Day; readonly closes: Day }
  readonly situation: Extract<Situation, { state: 'publishing' | 'published' }> & {
    readonly listId: string
    readonly listUrl: string
  }
}

/** True when people may be shown it and its list of responses stands. */
export const isPublished = (consultation: Consultation): consultation is Published =>
  (consultation.situation.state === 'published' || consultation.situation.state === 'publishing') &&
  consultation.situation.listId !== null &&
  consultation.content.opens !== null &&
  consultation.content.closes !== null

/** Where a published consultation stands by the London clock: it closes at 23:59:59 of its last day. */
export type Moment = 'scheduled' | 'open' | 'closed'
export const momentOf = (published: Published, now: Instant): Moment => {
  if (isAfterDay(now, published.content.closes)) return 'closed'
  return hasBegun(now, published.content.opens) ? 'open' : 'scheduled'
}

/** Every question in the order of the paper. */
export const questionsOf = (content: Content): readonly Question[] =>
  content.sections.flatMap((s) => s.questions)

/** Sections that ask something: the ones a person answers, headline first as the paper has it. */
export const askingSections = (content: Content): readonly Section[] =>
  content.sections.filter((section) => section.questions.length > 0)

/** Detail sections that ask something but say nothing about it: people need enough to answer well. */
export const bareSections = (content: Content): readonly Section[] =>
  askingSections(content).filter(({ role, background }) => role === 'detail' && background.trim() === '')

/** Every field of a section in reading order. */
export const sectionFields = (section: Section): readonly Field[] => section.questions.flatMap(fieldsOf)

/** Codes `Q01`, `Q02`… in the order of the paper, so that the list's columns follow it. Done when a draft is submitted. */
export const renumber = (content: Content): Content => {
  let next = 0
  const code = () => `Q${String(++next).padStart(2, '0')}`
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, code: code() })),
    })),
  }
}
