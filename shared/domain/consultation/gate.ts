// The gate before publishing: what must be true first (consultation law), as a list in plain words.

import { londonDay } from '../kernel/dates.ts'
import type { Day, Instant } from '../kernel/ids.ts'
import { closeInWords, count, dayInWords } from '../kernel/words.ts'
import { schoolDaysBetween } from '../schools/terms.ts'
import {
  askingSections,
  bareSections,
  type Consultation,
  type Content,
  questionsOf,
  sectionFields,
} from './consultation.ts'

export type GateItem = {
  readonly id: 'secondPerson' | 'dates' | 'questions' | 'background' | 'reason' | 'people' | 'size'
  /** `open` blocks; `hint` is worth a look and does not. */
  readonly state: 'done' | 'open' | 'hint'
  readonly title: string
  readonly sentence: string
}

/** Most answer columns a SharePoint list takes with ease; beyond it a paper is split (quality.md, A2). */
const mostFields = 330
const mostQuestions = 150

const dates = (opens: Day | null, closes: Day | null, now: Instant): GateItem => {
  const item = (state: GateItem['state'], sentence: string): GateItem => ({
    id: 'dates',
    state,
    title: 'Dates',
    sentence,
  })
  if (opens === null || closes === null)
    return item('open', 'Say on which day it opens and on which day it closes.')
  if (closes < opens) return item('open', 'It closes before it opens. Change one of the two days.')
  if (closes < londonDay(now))
    return item('open', `It would close on ${dayInWords(closes)}, which is past. Choose a later day.`)
  const days = schoolDaysBetween(opens, closes)
  const sentence = `${dayInWords(opens)} to ${closeInWords(closes)}. ${count(days, 'school day')}.`
  return item(
    days < 10 ? 'hint' : 'done',
    days < 10 ? `${sentence} Schools may ask for more time.` : sentence,
  )
}

const questions = (content: Content): GateItem => {
  const asked = questionsOf(content)
  const long = asked.filter((question) => question.text.split(/\s+/).length > 25).length
  const base = `${count(asked.length, 'question')} in ${count(askingSections(content).length, 'section')}.`
  const item = (state: GateItem['state'], sentence: string): GateItem => ({
    id: 'questions',
    state,
    title: 'Questions',
    sentence,
  })
  if (asked.length === 0) return item('open', 'There is no question yet. Add at least one.')
  if (long > 0)
    return item('hint', `${base} ${count(long, 'question is', 'questions are')} longer than 25 words.`)
  return item('done', base)
}

const background = (content: Content): GateItem => {
  const bare = bareSections(content)
  const first = bare[0]
  return {
    id: 'background',
    state: first ? 'open' : 'done',
    title: 'Background for every question',
    sentence: first
      ? `${count(bare.length, 'section has', 'sections have')} no background: people need enough to answer well. The first is “${first.title}”.`
      : 'Each section with questions says what they are about.',
  }
}

const size = (content: Content): readonly GateItem[] => {
  const fields = askingSections(content).flatMap(sectionFields).length
  const many = questionsOf(content).length
  if (fields <= mostFields && many <= mostQuestions) return []
  return [
    {
      id: 'size',
      state: 'open',
      title: 'Length',
      sentence: `${many} questions with ${fields} answer boxes are more than one SharePoint list takes. Split the paper in two.`,
    },
  ]
}

/**
 * Everything on the gate in the order to work through; `people` and `schools` count who would be asked now.
 * The second person's item is done only once somebody who did not write it has approved.
 */
export const gateOf = (
  consultation: Consultation,
  asked: { readonly people: number; readonly schools: number },
  now: Instant,
): readonly GateItem[] => {
  const { content, situation } = consultation
  const approved = situation.state === 'publishing' || situation.state === 'published'
  const waiting = situation.state === 'awaitingApproval'
  return [
    {
      id: 'secondPerson',
      state: approved ? 'done' : 'open',
      title: 'A second person agrees',
      sentence: approved
        ? `${situation.approvedBy.name} agreed.`
        : waiting
          ? 'Waiting for an officer or the director who did not write this.'
          : 'Only an officer or the director who did not write this can agree.',
    },
    dates(content.opens, content.closes, now),
    questions(content),
    background(content),
    {
      id: 'reason',
      state: content.reason.trim() === '' ? 'open' : 'done',
      title: 'Why you ask',
      sentence:
        content.reason.trim() === ''
          ? 'Say in a sentence or two why the council asks and what is undecided.'
          : 'Stated.',
    },
    {
      id: 'people',
      state: asked.people === 0 ? 'open' : 'done',
      title: 'People',
      sentence:
        asked.people === 0
          ? 'Nobody would be asked. Choose a wider audience, or add people.'
          : `${count(asked.people, 'person', 'people')} at ${count(asked.schools, 'school')}. The list is fixed when it is approved.`,
    },
    ...size(content),
  ]
}

/** True when nothing but the second person is open: it may be submitted. */
export const maySubmit = (gate: readonly GateItem[]): boolean =>
  gate.every((item) => item.state !== 'open' || item.id === 'secondPerson')
