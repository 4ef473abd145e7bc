// The state of a consultation in a word or two, and the pages it has in it.

import type { Draft } from '../../../../shared/api/drafts.ts'
import { type Content, questionsOf } from '../../../../shared/domain/consultation/consultation.ts'
import { businessNow, daysLeftInWords } from '../../../platform/business-time.ts'
import type { TabLink } from '../../../ui/officer/officer-frame.tsx'
import { type OfficerView, officerPath } from '../officer-route.ts'

/** The server's draft with the words as they are being written. */
export type Shown = Omit<Draft, 'content'> & { readonly content: Content }

const isOut = ({ situation }: Shown) =>
  (situation.state === 'publishing' || situation.state === 'published') && situation.listId !== null

/** `Draft`, `Waiting for a second person`, `Open, 17 days left`. */
export const stateInWords = ({ situation, moment, content }: Shown): string => {
  if (situation.state === 'draft') return 'Draft'
  if (situation.state === 'awaitingApproval') return 'Waiting for a second person'
  if (situation.state === 'publishing') return 'Being sent'
  if (moment === 'closed') return 'Closed'
  if (moment === 'scheduled') return 'Not open yet'
  return content.closes === null
    ? 'Open'
    : `Open, ${daysLeftInWords(businessNow(), content.closes).toLowerCase()}`
}

/** True while what the importer read can still be matched with the questions: numbers change when it is handed in. */
export const showsPaper = ({ source, situation }: Shown): boolean =>
  source !== null && situation.state === 'draft' && situation.sentBack === null

type Page = { readonly view: OfficerView; readonly words: string; readonly count?: number }

const pagesOf = (draft: Shown): readonly Page[] => {
  const count = questionsOf(draft.content).length
  if (!isOut(draft)) {
    return [
      ...(showsPaper(draft) ? [{ view: 'paper', words: 'What we read' } as const] : []),
      { view: 'questions', words: 'Questions', count },
      { view: 'about', words: 'About' },
      { view: 'people', words: 'Dates and people' },
      { view: 'publish', words: 'Publish' },
    ]
  }
  return [
    { view: 'turnout', words: 'Turnout' },
    { view: 'answers', words: 'Answers', count },
    { view: 'texts', words: 'Free text' },
    { view: 'workshops', words: 'From workshops' },
    { view: 'waiting', words: 'Not answered' },
    { view: 'publish', words: 'Sending' },
    { view: 'corrections', words: 'Corrections', count: draft.corrections.length },
  ]
}

/** The page to show: the one asked for where it exists now, else the one that fits the state. */
export const viewFor = (draft: Shown, asked: OfficerView | null): OfficerView => {
  const pages = pagesOf(draft)
  if (asked !== null && pages.some(({ view }) => view === asked)) return asked
  if (draft.situation.state === 'awaitingApproval' || draft.situation.state === 'publishing') return 'publish'
  return draft.situation.state === 'draft' ? 'questions' : 'turnout'
}

export const tabsFor = (draft: Shown, here: OfficerView): readonly TabLink[] =>
  pagesOf(draft).map(({ view, words, count }) => ({
    to: officerPath(draft.id, view),
    words,
    ...(count === undefined ? {} : { count }),
    isHere: view === here,
  }))
