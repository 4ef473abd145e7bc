// The card on which a section is answered: saved values in place, one button that goes on, nothing mandatory.

import type { Published, Section } from '../../domain/consultation/consultation.ts'
import { answeredCount } from '../../domain/consultation/progress.ts'
import type { Answers } from '../../domain/consultation/response.ts'
import { mostCardBytes } from '../../domain/kernel/card-size.ts'
import type { Instant, Urn } from '../../domain/kernel/ids.ts'
import { closeInWords, count, momentInWords } from '../../domain/kernel/words.ts'
import { bytesOf, type Card, card } from '../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  foot,
  header,
  type Links,
  main,
  note,
  open,
  press,
  reveal,
  tabLink,
  text,
} from '../kit/parts.ts'
import { type DrawnQuestion, drawQuestion } from './inputs.ts'

export type AnsweringState = {
  readonly published: Published
  readonly section: Section
  /** Counting from 1 among the sections that ask something. */
  readonly position: number
  readonly sections: number
  /** The next section in the paper's order; `null` after the last. */
  readonly next: Section | null
  readonly school: { readonly urn: Urn; readonly name: string }
  readonly answers: Answers
  /** The section's version: a save drawn from an older one is checked for conflicts. */
  readonly version: number
  readonly savedAt: Instant | null
  /** What happened to the press that led here. `kept`: the words are in the inputs, and are not saved. */
  readonly outcome: 'drawn' | 'saved' | 'kept' | 'notReached'
  /** Why words were kept, when it is not that the store was away. */
  readonly because?: string
  /** Fields of a kept card that the person emptied: the next save clears them although nothing stands in them. */
  readonly emptied?: readonly string[]
  readonly op: string
}

const stateLine = (state: AnsweringState, links: Links): readonly Element[] => {
  if (state.outcome === 'kept')
    return [
      note(
        links,
        'alert',
        state.because ??
          'We could not save this just now. Your words are still here: press Save again in a minute.',
      ),
    ]
  if (state.outcome === 'notReached')
    return [
      note(links, 'alert', 'Your answers did not reach us. Please press Save again, or open Countywide.'),
    ]
  if (state.savedAt === null) return []
  return [note(links, 'tick', `Saved on ${momentInWords(state.savedAt)}.`)]
}

const buttons = (state: AnsweringState, data: Element, links: Links): readonly Element[] => {
  const tab = open(
    'Open in Countywide',
    tabLink(links, 'consultations', `${state.published.id}/${state.section.id}`),
  )
  if (state.section.role === 'headline') {
    return [
      main('Send my answers', 'consultation.send', data),
      press('Save for later', 'consultation.save', data),
      press('Say more, by section', 'consultation.save', { ...data, next: 'sections' }),
      tab,
    ]
  }
  const onwards = state.next
    ? main('Save and go on', 'consultation.save', { ...data, next: state.next.id })
    : main('Save and finish', 'consultation.save', { ...data, next: 'sections' })
  return [
    onwards,
    press('Save for later', 'consultation.save', data),
    press('All sections', 'consultation.save', { ...data, next: 'sections' }),
    tab,
  ]
}

// Questions are drawn while they fit; the rest of a very long section is answered in the tab (decision 15).
const fitting = (state: AnsweringState): readonly DrawnQuestion[] => {
  const room = mostCardBytes - 5_000
  const drawn: DrawnQuestion[] = []
  let used = 0
  for (const [index, question] of state.section.questions.entries()) {
    const next = drawQuestion(question, index + 1, state.answers)
    // Each drawn id stands in every button's data too, and once more in its fallback.
    used += bytesOf({ elements: next.elements }) + next.drawn.length * 60
    if (used > room) break
    drawn.push(next)
  }
  return drawn
}

/** The fields that the card has an input for: not those of long answers, nor of questions that do not fit. */
export const fieldsOnCard = (state: AnsweringState): readonly string[] =>
  fitting(state).flatMap((question) => question.drawn)

/** The answering card of a section: headline questions or a detailed section, with what is saved. */
export const answeringCard = (state: AnsweringState, links: Links): Card => {
  const { published, section, answers } = state
  const questions = section.questions.length
  const drawn = fitting(state)
  const hidden = drawn.flatMap((question) => question.hiddenComments)
  const held = drawn
    .flatMap((question) => question.drawn)
    .filter((field) => answers[field] !== undefined || (state.emptied?.includes(field) ?? false))
  const data = {
    consultation: published.id,
    section: section.id,
    school: state.school.urn,
    base: state.version,
    op: state.op,
    held,
  }
  const answered = answeredCount(section.questions, answers)
  const kind =
    section.role === 'headline' ? 'Main questions' : `Section ${state.position} of ${state.sections}`
  const left = questions - drawn.length
  const paper = `[Read about it in the paper](${tabLink(links, 'consultations', `${published.id}/${section.id}`)})`
  return card({
    speak: `${kind}: ${section.title}. ${answered} of ${questions} answered.`,
    fallbackText: `${section.title}. Please answer in the Countywide tab.`,
    summary: `${published.content.title}: ${section.title}`,
    body: [
      header(
        links,
        'consultation',
        `${kind} · ${answered} of ${questions} answered · ${escaped(state.school.name)}`,
        section.role === 'headline' ? published.content.title : section.title,
      ),
      ...stateLine(state, links),
      text(
        `Skip any you like. You can change your answers until ${closeInWords(published.content.closes)}. ${paper}`,
        { spacing: 'Medium' },
      ),
      ...(hidden.length > 0 ? [actions([reveal('Add comments', hidden)], { spacing: 'Medium' })] : []),
      ...drawn.flatMap((question) => question.elements),
      ...(left > 0
        ? [
            text(
              `${count(left, 'more question is', 'more questions are')} in the tab: this card has no room for them.`,
              { spacing: 'Large' },
            ),
          ]
        : []),
      actions(buttons(state, data, links)),
      foot(links, 'Writing a lot? The tab saves as you type.'),
    ],
  })
}
