// Cards about the waiting list: full, in line, a place offered, the offer over.

import type { Instant } from '../../domain/kernel/ids.ts'
import { count, momentInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  facts,
  header,
  main,
  note,
  open,
  plain,
  press,
  small,
  tabLink,
  text,
} from '../kit/parts.ts'
import {
  about,
  type Drawing,
  dayOf,
  inOrder,
  kindOf,
  labelled,
  labelOf,
  type Offered,
  optionsPress,
  placesOf,
  type ShownHeld,
  type ShownSession,
  type Told,
} from './shown.ts'

const headOf = (session: Told): string => `${escaped(session.title)} · ${dayOf(session)}`

const instead = (session: Told, nearest: Offered | null, title: (label: string) => string, on: Drawing) =>
  nearest === null ? [] : [press(title(labelOf(nearest, [session])), 'sessions.book', about(nearest, on))]

const nearestLine = (session: Told, nearest: Offered | null): readonly Element[] =>
  nearest === null
    ? []
    : [
        small(
          `${escaped(labelOf(nearest, [session]))} is on ${sessionWhen(nearest)}, with ${placesOf(nearest)}.`,
          {
            spacing: 'Medium',
          },
        ),
      ]

/** No place is left for a newcomer. `nearest`: the one of the series with room that is closest in time. */
export const fullCard = (session: Offered, nearest: Offered | null, on: Drawing): Card => {
  const title = `This ${kindOf(session)} is full`
  const waiting =
    session.waiting === 0
      ? 'Nobody is waiting yet, so you would be first.'
      : `**${count(session.waiting, 'person is', 'people are')}** waiting. You would be ${inOrder(session.waiting + 1)}.`
  return card({
    speak: `${plain(session.title)} is full. You can join its waiting list.`,
    fallbackText: `${plain(session.title)} is full. Join its waiting list or book another in the Countywide tab.`,
    summary: `${plain(session.title)} is full`,
    body: [
      header(on.links, 'waiting', headOf(session), title),
      text(
        `Its ${count(session.capacity, 'place')} are taken. ${waiting} If a place comes up, we offer it in order and hold it for you.`,
        { spacing: 'Medium' },
      ),
      actions([
        main('Join the waiting list', 'sessions.joinWaitingList', about(session, on)),
        ...instead(session, nearest, (label) => `Book ${label} instead`, on),
        ...optionsPress('See every session', session, false),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      ...nearestLine(session, nearest),
    ],
  })
}

/** In the line: the position, and the rules of it. */
export const waitingCard = (
  session: ShownSession,
  held: ShownHeld,
  nearest: Offered | null,
  on: Drawing,
): Card => {
  const place = held.position === null ? 'on' : `${inOrder(held.position)} on`
  const title = `You are ${place} the waiting list`
  return card({
    speak: `${title} for ${plain(session.title)}.`,
    fallbackText: `${title} for ${plain(session.title)}, ${sessionWhen(session)}.`,
    summary: `${title}: ${plain(session.title)}`,
    body: [
      header(on.links, 'waiting', headOf(session), title),
      text(
        'We offer places in the order people joined. When it is your turn you get a card here and have 4 working hours to take it. We make offers from 8am to 6pm on school days.',
        { spacing: 'Medium' },
      ),
      actions([
        ...instead(session, nearest, (label) => `Book ${label} now`, on),
        press('Leave the list', 'sessions.leaveWaitingList', about(session, on)),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      ...(nearest === null
        ? []
        : [small('You can book another and still wait here.', { spacing: 'Medium' })]),
      small(`Reference ${held.reference}`, { spacing: 'Small' }),
    ],
  })
}

/** A place is held for the first in line. `other`: the place that is let go for it, where one attends one of a series. */
export const offerCard = (session: Told, until: Instant, other: Told | null, on: Drawing): Card => {
  const end = momentInWords(until)
  const label = other === null ? '' : labelOf(other, [session])
  const own = labelOf(session, other === null ? [] : [other])
  const take =
    other === null
      ? main('Take the place', 'sessions.takeOffer', about(session, on))
      : main(`Take it, give up ${label}`, 'sessions.takeOffer', { ...about(session, on), instead: other.id })
  return card({
    speak: `A place has come up at ${plain(session.title)}. It is held for you until ${end}.`,
    fallbackText: `A place has come up at ${plain(session.title)}. Take it by ${end} in the Countywide tab.`,
    summary: `A place for you, held until ${end}: ${plain(session.title)}`,
    body: [
      header(on.links, 'offer', headOf(session), 'A place has come up. Would you like it?'),
      note(on.links, 'waiting', `**Held for you until ${end}.** Then we offer it to the next person.`),
      facts([
        ['When', sessionWhen(session)],
        ['Where', 'Online, in Teams'],
        ...(other === null ? [] : [['You hold', labelled(label, sessionWhen(other))] as const]),
      ]),
      actions([
        take,
        press('No, thank you', 'sessions.declineOffer', about(session, on)),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      ...(other === null
        ? []
        : [small(`${escaped(label)} is let go only once ${escaped(own)} is yours.`, { spacing: 'Medium' })]),
    ],
  })
}

/** The hold has ended. `until`: when, if it is known. */
export const offerGoneCard = (session: Told, until: Instant | null, on: Drawing): Card =>
  card({
    speak: `The offer of a place at ${plain(session.title)} has ended.`,
    fallbackText: `The offer of a place at ${plain(session.title)} has ended.`,
    summary: `The offer has ended: ${plain(session.title)}`,
    body: [
      header(on.links, 'closed', headOf(session), 'This offer has ended'),
      text(
        until === null
          ? 'The place went to the next person. We are sorry you missed it.'
          : `It was held until ${momentInWords(until)} and then went to the next person. We are sorry you missed it.`,
        { spacing: 'Medium' },
      ),
      actions([
        main('Put me back on the list', 'sessions.joinWaitingList', about(session, on)),
        ...optionsPress('See every session', session, false),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })

/** Out of the line by their own wish: left it, or let an offer go. */
export const leftLineCard = (session: Told, why: 'left' | 'declined', on: Drawing): Card => {
  const title = why === 'left' ? 'You have left the waiting list' : 'You have let the place go'
  return card({
    speak: `${title}: ${plain(session.title)}.`,
    fallbackText: `${title}: ${plain(session.title)}, ${sessionWhen(session)}.`,
    summary: `${title}: ${plain(session.title)}`,
    body: [
      header(on.links, 'done', headOf(session), title),
      text(
        why === 'left'
          ? 'We will not offer you a place there. If you join again, you go to the end of the line.'
          : 'Thank you for telling us. We ask the next person now.',
        { spacing: 'Medium' },
      ),
      actions([
        ...optionsPress('See every session', session, false),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
}
