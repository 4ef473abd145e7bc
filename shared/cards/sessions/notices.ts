// Cards that come by themselves: moved, called off, a new agenda, reminders.

import type { Instant } from '../../domain/kernel/ids.ts'
import { momentInWords, timeInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  box,
  type Element,
  escaped,
  facts,
  foot,
  header,
  open,
  plain,
  press,
  said,
  tabLink,
  text,
} from '../kit/parts.ts'
import { bookableRows, inTheTab } from './rows.ts'
import {
  about,
  agendaLink,
  type Drawing,
  dayOf,
  kindOf,
  lengthOf,
  type Offered,
  optionsPress,
  speakersOf,
  type Told,
  takenPart,
} from './shown.ts'
import { cannotMakeIt, sayBy } from './visits/held.ts'

const headOf = (session: Told): string => `${escaped(session.title)} · ${dayOf(session)}`
const inTab = ({ links }: Drawing, session: Told): Element =>
  open('Open in Countywide', tabLink(links, 'sessions', session.id))
const giveUp = (title: string, session: Told, on: Drawing): Element =>
  session.kind === 'visit'
    ? cannotMakeIt(session, on)
    : press(title, 'sessions.cancelBooking', about(session, on))

const untilWords = ({ kind }: Told, until: Instant): string =>
  kind === 'visit' ? sayBy(until) : `You can give it up until ${momentInWords(until)}.`

/** `from`: when it was to begin before. `isInvited`: Outlook has moved it for them too. `cancelUntil`: of the new time. */
export type Move = {
  readonly from: Instant
  readonly reason: string
  readonly isInvited: boolean
  readonly hasPlace: boolean
  readonly cancelUntil: Instant
}

/** The time has changed; the place, or the turn in the line, stays. */
export const movedCard = (session: Told, move: Move, on: Drawing): Card => {
  const place = session.kind === 'visit' ? 'The visit stands' : 'You keep your place'
  const kept = move.hasPlace ? place : 'You keep your turn'
  const calendar = move.isInvited ? 'Your Outlook calendar has moved too. ' : ''
  const isVisit = session.kind === 'visit'
  const others = isVisit ? '' : ' so that someone else can come'
  const words = move.hasPlace
    ? `${calendar}If the new time does not work, tell us here${others}.`
    : 'Your place in the waiting list stays the same.'
  return card({
    speak: `${plain(session.title)} has moved to ${sessionWhen(session)}. ${kept}.`,
    fallbackText: `${plain(session.title)} has moved to ${sessionWhen(session)}. ${kept}.`,
    summary: `Time changed, now ${sessionWhen(session)}: ${plain(session.title)}`,
    body: [
      header(on.links, 'moved', escaped(session.title), `The time has changed. ${kept}`),
      facts([
        ['New time', `**${sessionWhen(session)}**`],
        ['Old time', momentInWords(move.from)],
        ['Where', isVisit ? 'At your school' : 'Online, same join link'],
        ...(move.reason.trim() === '' ? [] : [['Why', escaped(move.reason)] as const]),
      ]),
      text(words, { spacing: 'Medium' }),
      actions([
        ...(move.hasPlace
          ? [...optionsPress('Change to another', session, true), giveUp('Give up my place', session, on)]
          : [press('Leave the list', 'sessions.leaveWaitingList', about(session, on))]),
        inTab(on, session),
      ]),
      foot(on.links, move.hasPlace ? untilWords(session, move.cancelUntil) : ''),
    ],
  })
}

/** It does not take place. `others`: sessions that can be booked instead. */
export const calledOffCard = (
  session: Told,
  reason: string,
  others: readonly Offered[],
  on: Drawing,
): Card => {
  const title = `This ${kindOf(session)} is called off`
  return card({
    speak: `${plain(session.title)} on ${dayOf(session)} is called off.`,
    fallbackText: `${plain(session.title)} on ${dayOf(session)} is called off. See others in the Countywide tab.`,
    summary: `Called off: ${plain(session.title)}, ${dayOf(session)}`,
    body: [
      header(on.links, 'cancelled', headOf(session), title),
      text('We are sorry. It is out of your calendar, or will be within a minute or two.', {
        spacing: 'Medium',
      }),
      said([{ text: 'Why: ', weight: 'Bolder' }, { text: reason }], { spacing: 'Small' }),
      ...(others.length === 0
        ? []
        : [
            text(others.length === 1 ? 'This one has places:' : 'These have places:', { spacing: 'Medium' }),
            box(bookableRows(others, { firstIsMain: true }, on), { spacing: 'Small' }),
            ...inTheTab(others.length),
          ]),
      actions([
        session.kind === 'visit'
          ? press('Ask again', 'sessions.visitForm', {})
          : press('See what is on', 'sessions.list', {}),
        inTab(on, session),
      ]),
    ],
  })
}

/** There is a new agenda. Nothing else has changed. */
export const agendaCard = (session: Told, on: Drawing): Card =>
  card({
    speak: `There is a new agenda for ${plain(session.title)}, ${sessionWhen(session)}.`,
    fallbackText: `There is a new agenda for ${plain(session.title)}, ${sessionWhen(session)}.`,
    summary: `New agenda: ${plain(session.title)}, ${dayOf(session)}`,
    body: [
      header(
        on.links,
        'agenda',
        `${escaped(session.title)} · ${sessionWhen(session)}`,
        'The agenda has changed',
      ),
      text('Time, place and join link stay the same.', { spacing: 'Medium' }),
      actions([...agendaLink(session, 'New agenda'), inTab(on, session)]),
    ],
  })

const who = (session: Told): string => {
  const speakers = speakersOf(session)
  const length = lengthOf(session)
  return speakers === null
    ? `${length}, ${takenPart(session)}.`
    : `${length}, ${takenPart(session)}, with ${speakers}.`
}

const linkComes = ({ kind }: Told): string =>
  kind === 'visit' ? '' : ' The join link comes here an hour before it starts.'

/** The day before, with the last moment at which the place can be given up. */
export const dayBeforeCard = (session: Told, cancelUntil: Instant, on: Drawing): Card => {
  const isVisit = session.kind === 'visit'
  const said = `${plain(session.title)} is on ${sessionWhen(session)}.`
  const place = isVisit ? 'An officer comes' : 'You have a place'
  return card({
    speak: isVisit ? said : `${said} You have a place.`,
    fallbackText: isVisit ? said : `${said} You have a place.`,
    summary: `${place} on ${sessionWhen(session)}: ${plain(session.title)}`,
    body: [
      header(on.links, 'session', sessionWhen(session), session.title),
      text(`${who(session)}${linkComes(session)}`, { spacing: 'Medium' }),
      actions([...agendaLink(session), giveUp('I cannot come', session, on), inTab(on, session)]),
      foot(
        on.links,
        isVisit
          ? sayBy(cancelUntil)
          : `If you cannot come, tell us by ${momentInWords(cancelUntil)}. Then someone else can.`,
      ),
    ],
  })
}

/** An hour before, with the join link where the meeting has one. */
export const hourBeforeCard = (session: Told, joinUrl: string | null, on: Drawing): Card =>
  card({
    speak: `${plain(session.title)} starts at ${timeInWords(session.starts)} on ${dayOf(session)}.`,
    fallbackText: `${plain(session.title)} starts at ${timeInWords(session.starts)}. The join link is in the Countywide tab.`,
    summary: `Starts at ${timeInWords(session.starts)}: ${plain(session.title)}`,
    body: [
      header(
        on.links,
        'session',
        `Starts at ${timeInWords(session.starts)} · ${dayOf(session)}`,
        session.title,
      ),
      text(who(session), { spacing: 'Medium' }),
      actions([
        ...(joinUrl === null || session.kind === 'visit'
          ? []
          : [{ ...open(`Join the ${kindOf(session)}`, joinUrl), style: 'positive' }]),
        ...agendaLink(session),
        inTab(on, session),
      ]),
      foot(on.links),
    ],
  })
