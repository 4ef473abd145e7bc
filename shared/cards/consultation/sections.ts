// The list of sections with their progress, and the two questions asked once: which school, in which role.

import { askingSections, type Published, type Section } from '../../domain/consultation/consultation.ts'
import { answeredCount } from '../../domain/consultation/progress.ts'
import type { Answers } from '../../domain/consultation/response.ts'
import type { Urn } from '../../domain/kernel/ids.ts'
import { count, dayInWords } from '../../domain/kernel/words.ts'
import { type RespondentRole, respondentRoleWords } from '../../domain/people/person.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  away,
  columns,
  type Element,
  escaped,
  foot,
  header,
  image,
  type Links,
  main,
  open,
  plain,
  press,
  said,
  small,
  tabLink,
  text,
} from '../kit/parts.ts'

const progress = (section: Section, answers: Answers) => {
  const answered = answeredCount(section.questions, answers)
  const all = section.questions.length
  if (answered === 0) return { icon: 'todo', sign: 'Not started', words: count(all, 'question') } as const
  if (answered === all) return { icon: 'tick', sign: 'Done', words: `All ${all} answered` } as const
  return { icon: 'part', sign: 'Started', words: `${answered} of ${all} answered` } as const
}

const row = (section: Section, data: Element, answers: Answers, links: Links): Element => {
  const { icon, sign, words } = progress(section, answers)
  const name = [section.number, section.title].filter((part) => part !== '').join(' ')
  return columns(
    [image(links, icon, sign, 20)],
    [said([{ text: name }]), small(words, { spacing: 'None' })],
    {
      selectAction: {
        type: 'Action.Execute',
        title: `Open section ${name}. ${sign}: ${words}`,
        verb: 'consultation.answer',
        data: { ...data, section: section.id },
      },
    },
  )
}

export type SectionsState = {
  readonly published: Published
  readonly school: { readonly urn: Urn; readonly name: string }
  readonly answers: Answers
  /** Version 0 sends what is saved; nothing is typed on this card. */
  readonly op: string
  readonly isSent: boolean
}

/** Sections in the paper's order, each one press away. At most forty rows; a longer paper is gone through in the tab. */
export const sectionsCard = (state: SectionsState, links: Links): Card => {
  const { published, school, answers } = state
  const sections = askingSections(published.content)
  const done = sections.filter(
    (section) => answeredCount(section.questions, answers) === section.questions.length,
  ).length
  const data = { consultation: published.id, school: school.urn }
  const next =
    sections.find((section) => answeredCount(section.questions, answers) < section.questions.length) ??
    sections[0]
  return card({
    speak: `${done} of ${count(sections.length, 'section')} done.`,
    fallbackText: `${published.content.title}. Go through the sections in the Countywide tab.`,
    summary: `${published.content.title}: ${done} of ${count(sections.length, 'section')} done`,
    body: [
      header(
        links,
        'consultation',
        `Consultation · closes ${dayInWords(published.content.closes)}`,
        published.content.title,
      ),
      text(
        `**${done} of ${count(sections.length, 'section')} done.** Take them in any order. You answer for ${escaped(school.name)}.`,
        { spacing: 'Medium' },
      ),
      ...sections.slice(0, 40).map((section) => row(section, data, answers, links)),
      ...(sections.length > 40 ? [text(`The other ${sections.length - 40} sections are in the tab.`)] : []),
      actions([
        ...(next
          ? [
              main(
                `Go on with ${plain(next.number === '' ? next.title : `section ${next.number}`)}`,
                'consultation.answer',
                { ...data, section: next.id },
              ),
            ]
          : []),
        press(
          state.isSent ? 'See my receipt' : 'Finish and send',
          state.isSent ? 'consultation.show' : 'consultation.send',
          state.isSent ? { ...data, card: 'receipt' } : { ...data, base: 0, op: state.op, held: [] },
        ),
        open('Open in Countywide', tabLink(links, 'consultations', published.id)),
      ]),
      foot(links),
    ],
  })
}

/** Asked once, when it is not known: the school of a person with several, and their role there. */
export const whoYouAreCard = (
  published: Published,
  ask: {
    readonly schools: readonly { readonly urn: Urn; readonly name: string; readonly role: RespondentRole }[]
    /** Roles the person may give themselves; those named by the council only when they hold them. */
    readonly roles: readonly RespondentRole[]
    readonly next: string
    readonly op: string
  },
  links: Links,
): Card => {
  const [first] = ask.schools
  // A role that holds for one school and not for another is chosen, not guessed.
  const sameRole = ask.schools.every((school) => school.role === first?.role)
  const data = { consultation: published.id, next: ask.next, op: ask.op }
  return card({
    speak: `${published.content.title}. Which school do you answer for, and in which role?`,
    fallbackText: `${published.content.title}. Choose your school in the Countywide tab.`,
    summary: `${published.content.title}: which school do you answer for?`,
    body: [
      header(links, 'consultation', escaped(published.content.title), 'Who do you answer for?'),
      text('You answer for one school at a time. The cards after this one keep to it.', {
        spacing: 'Medium',
      }),
      {
        type: 'Input.ChoiceSet',
        id: 'who_school',
        label: 'Your school',
        style: ask.schools.length <= 6 ? 'expanded' : 'compact',
        choices: ask.schools.map((school) => ({ title: plain(school.name), value: school.urn })),
        isRequired: true,
        errorMessage: 'Choose the school you answer for',
        wrap: true,
        ...(ask.schools.length === 1 && first ? { value: first.urn } : {}),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'who_role',
        label: 'Your role there',
        style: 'compact',
        choices: ask.roles.map((role) => ({ title: respondentRoleWords[role], value: role })),
        isRequired: true,
        errorMessage: 'Choose your role at the school',
        wrap: true,
        ...(first && sameRole ? { value: first.role } : {}),
      },
      actions([
        main('Go on', 'consultation.setWho', data),
        away('Not now', 'consultation.show', { consultation: published.id, card: 'invitation' }),
      ]),
      foot(links),
    ],
  })
}
