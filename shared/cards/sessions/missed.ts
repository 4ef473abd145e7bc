// For somebody who had a place and was not there: the recording, the points that were made, and "I was there".

import { domainOf, type Materials } from '../../domain/sessions/after/materials.ts'
import { type Card, card, shorten } from '../kit/card.ts'
import {
  actions,
  escaped,
  foot,
  header,
  note,
  open,
  plain,
  press,
  said,
  tabLink,
  text,
} from '../kit/parts.ts'
import { about, type Drawing, dayOf, kindOf, type Told } from './shown.ts'

const mostPoints = 12

const pointsOf = ({ points }: Materials): readonly string[] =>
  points
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
    .filter((line) => line !== '')

const pointLines = (materials: Materials) => {
  const points = pointsOf(materials)
  const shown = points.slice(0, mostPoints).map((point) => said([{ text: `• ${shorten(point, 400)}` }]))
  return [...shown, ...(points.length > mostPoints ? [text('The other points are in the tab.')] : [])]
}

// Whoever presses sees beforehand where it leads: the address's own name, not one that words give it.
const watch = ({ recording }: Materials) => {
  const domain = recording === null ? null : domainOf(recording)
  return recording === null || domain === null
    ? []
    : [{ ...open(`Watch the recording (${shorten(domain, 60)})`, recording), style: 'positive' }]
}

/** Sent by an officer once; what it offers can be seen in the tab too. */
export const missedCard = (session: Told, materials: Materials, on: Drawing): Card =>
  card({
    speak: `We missed you at ${plain(session.title)}. Here is what was said.`,
    fallbackText: `What was said at ${plain(session.title)} is in the Countywide tab.`,
    summary: `What was said while you were away: ${plain(session.title)}`,
    body: [
      header(
        on.links,
        'session',
        `${escaped(session.title)} · ${dayOf(session)}`,
        'We missed you. Here is what was said',
      ),
      ...pointLines(materials),
      actions([
        ...watch(materials),
        press('I was there', 'sessions.disputeAttendance', about(session, on)),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      foot(on.links),
    ],
  })

/** Officers see their word from now on; nothing is decided by it. */
export const disputedCard = (session: Told, on: Drawing): Card =>
  card({
    speak: 'Thank you. The officers see that you were there.',
    fallbackText: `The officers see that you were at ${plain(session.title)}.`,
    summary: `You told us that you were there: ${plain(session.title)}`,
    body: [
      header(
        on.links,
        'done',
        `${escaped(session.title)} · ${dayOf(session)}`,
        'You told us that you were there',
      ),
      note(
        on.links,
        'tick',
        `The officers of this ${kindOf(session)} see it and can put your minutes right.`,
      ),
      actions([open('Open in Countywide', tabLink(on.links, 'sessions', session.id))]),
    ],
  })
