// Cards about a visit that was asked for: received, a time proposed, agreed, over.

import type { Instant } from '../../../domain/kernel/ids.ts'
import { dayInWords } from '../../../domain/kernel/words.ts'
import { sessionWhen } from '../../../domain/sessions/times.ts'
import { timesInWords, visitTopicWords } from '../../../domain/sessions/visits/visit.ts'
import { type Card, card } from '../../kit/card.ts'
import {
  actions,
  box,
  type Element,
  escaped,
  facts,
  header,
  main,
  open,
  plain,
  press,
  said,
  small,
  tabLink,
  text,
} from '../../kit/parts.ts'
import type { Drawing } from '../shown.ts'
import type { ShownVisit } from './shown.ts'

const inTab = (on: Drawing): Element => open('Open in Countywide', tabLink(on.links, 'sessions', 'visits'))

const withdrawPress = (title: string, { id }: ShownVisit, on: Drawing): Element =>
  press(title, 'sessions.withdrawVisit', { visit: id, op: on.op })

const withWords = (label: string, words: string): readonly Element[] =>
  words === ''
    ? []
    : [
        box([small(label, { spacing: 'None' }), said([{ text: words }], { spacing: 'None' })], {
          style: 'emphasis',
          spacing: 'Medium',
        }),
      ]

const isWithOfficer = (visit: ShownVisit): boolean => visit.state === 'taken' && visit.officer !== null

const titleOf = (visit: ShownVisit): string => {
  if (visit.refused !== null) return `We asked ${visit.officer ?? 'the officer'} for another time`
  return isWithOfficer(visit) ? `${visit.officer} is looking for a time` : 'We have your request'
}

/** Asked for, and nobody has proposed a time since. */
export const visitReceivedCard = (visit: ShownVisit, on: Drawing): Card => {
  const title = titleOf(visit)
  return card({
    speak: `${plain(title)}. You hear by ${dayInWords(visit.replyBy)}.`,
    fallbackText: `${plain(title)}. Reference ${visit.reference}.`,
    summary: `${plain(title)}: reference ${visit.reference}`,
    body: [
      header(on.links, 'done', `Officer visit · ${escaped(visit.school.name)}`, title),
      facts([
        ['Reference', `**${visit.reference}**`],
        ['About', visitTopicWords[visit.topic]],
        ['When', `From ${dayInWords(visit.from)}, ${timesInWords(visit.times)}`],
        ['Goes to', visit.officer === null ? `The ${escaped(visit.area)} team` : escaped(visit.officer)],
        ...(visit.refused === null ? [['Reply by', dayInWords(visit.replyBy)] as const] : []),
      ]),
      ...withWords('You wrote', visit.help),
      actions([withdrawPress('Cancel the request', visit, on), inTab(on)]),
    ],
  })
}

type Proposed = {
  readonly turn: number
  readonly starts: Instant
  readonly ends: Instant
  readonly note: string
}

/** An officer proposes a time. The presses name the proposal, so that an old card answers none but its own. */
export const visitProposedCard = (visit: ShownVisit, proposal: Proposed, on: Drawing): Card => {
  const who = plain(visit.officer ?? 'An officer')
  const when = sessionWhen(proposal)
  const about = { visit: visit.id, proposal: proposal.turn, op: on.op }
  return card({
    speak: `${who} can visit ${plain(visit.school.name)} on ${when}.`,
    fallbackText: `${who} can visit on ${when}. Reply in the Countywide tab.`,
    summary: `${who} can visit on ${when}`,
    body: [
      header(on.links, 'visit', `Officer visit · reference ${visit.reference}`, `${who} can come to you`),
      facts([
        ['When', when],
        ['Where', escaped(visit.school.name)],
        ['About', visitTopicWords[visit.topic]],
      ]),
      ...withWords('Note to you', proposal.note),
      actions([
        main('Yes, come then', 'sessions.acceptVisit', about),
        press('Ask for another time', 'sessions.rejectVisitTime', about),
        withdrawPress('No longer needed', visit, on),
        inTab(on),
      ]),
      small('Saying yes puts it in your calendar.', { spacing: 'Medium' }),
    ],
  })
}

/** Agreed: it is a session, which has its own card. */
export const visitAgreedCard = (visit: ShownVisit, proposal: Proposed, on: Drawing): Card => {
  const when = sessionWhen(proposal)
  return card({
    speak: `The visit is agreed: ${when}.`,
    fallbackText: `The visit is agreed: ${when}. Reference ${visit.reference}.`,
    summary: `The visit is agreed: ${when}`,
    body: [
      header(on.links, 'done', `Officer visit · reference ${visit.reference}`, 'The visit is agreed'),
      facts([
        ['When', when],
        ['Where', escaped(visit.school.name)],
        ['Who', escaped(visit.officer ?? 'An officer')],
        ['About', visitTopicWords[visit.topic]],
      ]),
      text('It comes into your Outlook calendar within a minute or two.', { spacing: 'Medium' }),
      actions([press('See the visit', 'sessions.show', { session: visit.id }), inTab(on)]),
    ],
  })
}

/** Withdrawn, or called off after it was agreed. */
export const visitOverCard = (visit: ShownVisit, on: Drawing): Card => {
  const isWithdrawn = visit.state === 'withdrawn'
  const title = isWithdrawn ? 'Your request is cancelled' : 'This visit was called off'
  return card({
    speak: `${title}.`,
    fallbackText: `${title}. Reference ${visit.reference}.`,
    summary: `${title}: reference ${visit.reference}`,
    body: [
      header(on.links, 'cancelled', `Officer visit · reference ${visit.reference}`, title),
      facts([
        ['School', escaped(visit.school.name)],
        ['About', visitTopicWords[visit.topic]],
      ]),
      text(isWithdrawn ? 'Nobody comes. You can ask again at any time.' : 'You can ask again at any time.', {
        spacing: 'Medium',
      }),
      ...withWords('Why', visit.closedBecause ?? ''),
      actions([press('Ask again', 'sessions.visitForm', {}), inTab(on)]),
    ],
  })
}

/** The visit as it stands. */
export const visitCard = (visit: ShownVisit, on: Drawing): Card => {
  const { state, proposal } = visit
  if (state === 'withdrawn' || state === 'closed') return visitOverCard(visit, on)
  if (proposal === null) return visitReceivedCard(visit, on)
  return state === 'agreed' ? visitAgreedCard(visit, proposal, on) : visitProposedCard(visit, proposal, on)
}
