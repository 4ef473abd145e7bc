// Cards for what cannot be: over, not theirs, still being worked on.

import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import { actions, escaped, header, type Links, open, plain, press, tabLink, text } from '../kit/parts.ts'
import { type Drawing, dayOf, kindOf, optionsPress, type ShownSession } from './shown.ts'

/** It has begun, or is over: nothing can be booked or given up any more. */
export const overCard = (session: ShownSession, on: Drawing): Card => {
  const title =
    session.state === 'ended' ? `This ${kindOf(session)} is over` : `This ${kindOf(session)} has begun`
  return card({
    speak: `${title}: ${plain(session.title)}.`,
    fallbackText: `${title}: ${plain(session.title)}, ${sessionWhen(session)}.`,
    summary: `${title}: ${plain(session.title)}`,
    body: [
      header(on.links, 'closed', `${escaped(session.title)} · ${dayOf(session)}`, title),
      text(
        session.kind === 'visit'
          ? 'It can no longer be changed here.'
          : 'Places can no longer be booked or given up.',
        { spacing: 'Medium' },
      ),
      actions([
        ...optionsPress('See every session', session, false),
        press('Your bookings', 'sessions.mine', {}),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
}

/** The same polite no for an unknown session, one for others, and edited data: it tells nothing of what is there. */
export const notYoursCard = (reference: string, links: Links): Card =>
  card({
    speak: 'You cannot do that here.',
    fallbackText: `You cannot do that here. If you think you should, quote ${reference}.`,
    summary: 'You cannot do that here',
    body: [
      header(links, 'closed', `Reference ${reference}`, 'You cannot do that here'),
      text(
        'This session is for other schools or roles, or it is no longer there. If you think you should be there, tell the council and quote the reference.',
        { spacing: 'Medium' },
      ),
      actions([
        press('See what is on', 'sessions.list', {}),
        press('Your bookings', 'sessions.mine', {}),
        open('Open in Countywide', tabLink(links, 'sessions')),
      ]),
    ],
  })

/** After three seconds without word from SharePoint: the message is changed once it is done. */
export const stillBookingCard = (title: string, session: string | null, links: Links): Card =>
  card({
    speak: 'We have your press and are still working on it.',
    fallbackText: 'We have your press and are still working on it.',
    summary: `${plain(title)}: still working on it`,
    body: [
      header(links, 'waiting', escaped(title), 'Still working on it'),
      text(
        'This card changes by itself when it is done, most often within a minute. There is no need to press again.',
        { spacing: 'Medium' },
      ),
      actions([
        ...(session === null ? [] : [press('See how it stands', 'sessions.show', { session })]),
        press('Your bookings', 'sessions.mine', {}),
      ]),
    ],
  })

/** Between taking an offer and letting the old place go. */
export const takingCard = (session: ShownSession, on: Drawing): Card =>
  card({
    speak: `Your place at ${plain(session.title)} is being moved.`,
    fallbackText: `Your place at ${plain(session.title)}, ${sessionWhen(session)}, is being moved.`,
    summary: `Your place is being moved: ${plain(session.title)}`,
    body: [
      header(
        on.links,
        'waiting',
        `${escaped(session.title)} · ${dayOf(session)}`,
        'Your place is being moved',
      ),
      text('It is held for you. We are letting your other place go, which takes less than a minute.', {
        spacing: 'Medium',
      }),
      actions([
        press('Look again', 'sessions.show', { session: session.id }),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
