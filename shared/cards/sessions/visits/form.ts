// The card on which somebody of a school asks an officer to visit.

import { addDays } from '../../../domain/kernel/dates.ts'
import type { Day } from '../../../domain/kernel/ids.ts'
import { dayInWords } from '../../../domain/kernel/words.ts'
import {
  visitTimes,
  visitTimeWords,
  visitTopics,
  visitTopicWords,
} from '../../../domain/sessions/visits/visit.ts'
import { type Card, card, shorten } from '../../kit/card.ts'
import {
  actions,
  away,
  type Element,
  foot,
  header,
  main,
  note,
  open,
  plain,
  press,
  tabLink,
  text,
} from '../../kit/parts.ts'
import type { Drawing } from '../shown.ts'
import type { Filled } from './shown.ts'

type School = { readonly urn: string; readonly name: string }
type Standing = { readonly id: string; readonly reference: string }

export type VisitForm = {
  /** At least one; somebody of several chooses. */
  readonly schools: readonly School[]
  readonly today: Day
  readonly filled: Filled
  /** What has to be put right; `null` on a fresh form. */
  readonly fault: string | null
  /** Requests of theirs that are under way. */
  readonly standing: readonly Standing[]
}

/** A card shows so many requests; the others are in the tab. */
const mostStanding = 2
/** A choice in a card is cut after so many letters. */
const mostName = 100
const mostSchools = 40

const withValue = (value: string): Element => (value === '' ? {} : { value })

const schoolField = (schools: readonly School[], filled: string): readonly Element[] =>
  schools.length === 1
    ? []
    : [
        {
          type: 'Input.ChoiceSet',
          id: 'school',
          label: 'For which school?',
          style: 'compact',
          wrap: true,
          isRequired: true,
          errorMessage: 'Choose the school',
          spacing: 'Medium',
          choices: schools
            .slice(0, mostSchools)
            .map(({ urn, name }) => ({ title: shorten(plain(name), mostName), value: urn })),
          ...withValue(filled),
        },
      ]

const whatFields = ({ topic, help }: Filled): readonly Element[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'topic',
    label: 'What is it about?',
    style: 'compact',
    wrap: true,
    isRequired: true,
    placeholder: 'Choose',
    errorMessage: 'Choose what it is about',
    spacing: 'Medium',
    choices: visitTopics.map((value) => ({ title: visitTopicWords[value], value })),
    ...withValue(topic),
  },
  {
    type: 'Input.Text',
    id: 'help',
    label: 'What would help?',
    isMultiline: true,
    isRequired: true,
    errorMessage: 'Say in a sentence what would help',
    ...withValue(plain(help)),
  },
]

const whenFields = (today: Day, { from, times }: Filled): readonly Element[] => [
  {
    type: 'Input.Date',
    id: 'from',
    label: 'Earliest day',
    min: today,
    max: addDays(today, 365),
    value: from === '' ? addDays(today, 7) : from,
    isRequired: true,
    errorMessage: `Choose a day from ${dayInWords(today)}`,
  },
  {
    type: 'Input.ChoiceSet',
    id: 'times',
    label: 'When suits? Tick all that apply (optional).',
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    errorMessage: 'Tick all that apply, or leave it blank',
    choices: visitTimes.map((value) => ({ title: visitTimeWords[value], value })),
    ...withValue(times),
  },
]

/** Four short fields, and what they have asked for already. */
export const visitFormCard = (form: VisitForm, on: Drawing): Card => {
  const { schools, filled, fault, standing } = form
  const [only] = schools
  const school = schools.length === 1 && only !== undefined ? { school: only.urn } : {}
  return card({
    speak: 'Ask an officer to visit your school. Four short fields.',
    fallbackText: 'Ask an officer to visit, in the Countywide tab.',
    summary: 'Ask an officer to visit',
    body: [
      header(on.links, 'visit', 'Officer visit', 'Ask an officer to visit'),
      ...(fault === null ? [] : [note(on.links, 'alert', fault)]),
      ...schoolField(schools, filled.school),
      ...whatFields(filled),
      ...whenFields(form.today, filled),
      actions([
        main('Send request', 'sessions.requestVisit', { ...school, op: on.op }),
        ...standing
          .slice(0, mostStanding)
          .map(({ id, reference }) => away(`See ${reference}`, 'sessions.showVisit', { visit: id })),
        open('Open in Countywide', tabLink(on.links, 'sessions', 'visits')),
      ]),
      foot(on.links, 'Do not name any child. You hear from an officer within 3 school days.'),
    ],
  })
}

/** For somebody who is linked to no school. */
export const noSchoolCard = (on: Drawing): Card =>
  card({
    speak: 'Officers visit schools. You are not linked to one.',
    fallbackText: 'Officers visit schools. You are not linked to one.',
    summary: 'Officers visit schools',
    body: [
      header(on.links, 'visit', 'Officer visit', 'Officers visit schools'),
      text('You are not linked to a school, so you cannot ask for a visit. Ask the council to link you.', {
        spacing: 'Medium',
      }),
      actions([
        press('Your bookings', 'sessions.mine', {}),
        open('Open in Countywide', tabLink(on.links, 'sessions')),
      ]),
    ],
  })
