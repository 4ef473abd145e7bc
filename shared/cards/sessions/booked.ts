// Cards about a place one has: booked, to be switched, switched, given up.

import type { Instant } from '../../domain/kernel/ids.ts'
import { momentInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  facts,
  foot,
  header,
  main,
  open,
  plain,
  press,
  tabLink,
  text,
} from '../kit/parts.ts'
import {
  about,
  agendaLink,
  type Drawing,
  dayOf,
  kindOf,
  labelled,
  labelOf,
  optionsPress,
  type ShownHeld,
  type ShownSession,
  type Told,
} from './shown.ts'
import { visitGivenUpCard, visitHeldCard } from './visits/held.ts'

const spelt = (reference: string): string => reference.replaceAll('-', ', ').split('').join(' ')

/** What Outlook does about a place; `null` stands for more people than one invitation takes. */
const calendarWords = (invited: boolean | null): string => {
  if (invited === null) {
    return 'More people come than one Outlook invitation can hold, so you get none. We send you the join link here before it starts.'
  }
  return invited
    ? 'It is in your Outlook calendar, with the join link. You do not need to accept it to keep your place.'
    : 'The invitation is on its way to your Outlook calendar, with the join link. It often takes a minute or two. You do not need to accept it to keep your place.'
}

const joinPress = (session: Pick<ShownSession, 'joinUrl' | 'kind'>): readonly Element[] =>
  session.joinUrl === null ? [] : [open(`Join the ${kindOf(session)}`, session.joinUrl)]

const heldFacts = (session: Told, held: ShownHeld): Element =>
  facts([
    ['What', escaped(session.title)],
    ['When', sessionWhen(session)],
    ['Where', 'Online, in Teams'],
    ...(held.schoolName === '' ? [] : [['School', escaped(held.schoolName)] as const]),
    ['Reference', `**${held.reference}**`],
  ])

/** After booking, and whenever somebody looks at a place they have. A visit has its own words. */
export const bookedCard = (session: ShownSession, held: ShownHeld, on: Drawing): Card => {
  if (session.kind === 'visit') return visitHeldCard(session, held, on)
  const when = sessionWhen(session)
  const isOpen = session.state === 'open'
  const title = plain(session.title)
  return card({
    speak: `You have a place: ${title}, ${when}. Your reference is ${spelt(held.reference)}.`,
    fallbackText: `You have a place: ${title}, ${when}, online. Reference ${held.reference}.`,
    summary: `You have a place: ${title}, ${when}`,
    body: [
      header(on.links, 'done', `${escaped(session.title)} · booked`, 'You have a place'),
      heldFacts(session, held),
      text(calendarWords(held.invited), { spacing: 'Medium' }),
      actions([
        ...joinPress(session),
        ...(isOpen ? optionsPress('Change to another', session, true) : []),
        ...(isOpen ? [press('Give up my place', 'sessions.cancelBooking', about(session, on))] : []),
        ...agendaLink(session),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      foot(on.links, isOpen ? `You can give it up until ${momentInWords(session.cancelUntil)}.` : ''),
    ],
  })
}

/** Somebody who holds a place in a series of which one attends one wants another of it. */
export const switchOfferCard = (held: ShownSession, wanted: ShownSession, on: Drawing): Card => {
  const from = labelOf(held, [wanted])
  const to = labelOf(wanted, [held])
  const title = `Switch from ${from} to ${to}?`
  return card({
    speak: `You already hold a place: ${from}. ${title}`,
    fallbackText: `You already hold a place: ${from}. Switch in the Countywide tab.`,
    summary: title,
    body: [
      header(on.links, 'session', escaped(wanted.series?.title ?? wanted.title), title),
      facts([
        ['You hold', labelled(from, sessionWhen(held))],
        ['Switch to', labelled(to, sessionWhen(wanted))],
      ]),
      text(
        `Each person has one place in this series. We let ${escaped(from)} go only once ${escaped(to)} is yours.`,
        {
          spacing: 'Medium',
        },
      ),
      actions([
        main(`Switch to ${to}`, 'sessions.switch', { from: held.id, to: wanted.id, op: on.op }),
        press(`Keep ${from}`, 'sessions.show', { session: held.id }),
        open('Open in Countywide', tabLink(on.links, 'sessions', wanted.id)),
      ]),
    ],
  })
}

/** After a switch: what is now, and that the old place went only then. */
export const switchedCard = (session: ShownSession, held: ShownHeld, before: Told, on: Drawing): Card => {
  const to = labelOf(session, [before])
  const from = labelOf(before, [session])
  return card({
    speak: `You have switched to ${to}, ${sessionWhen(session)}. Your old place is free for someone else.`,
    fallbackText: `You have switched to ${to}, ${sessionWhen(session)}. Reference ${held.reference}.`,
    summary: `Switched: ${to}, ${sessionWhen(session)}`,
    body: [
      header(on.links, 'done', escaped(session.series?.title ?? session.title), `You have switched to ${to}`),
      facts([
        ['Now', `${sessionWhen(session)}, online`],
        ['Before', `${labelled(from, dayOf(before))}, now free for someone else`],
        ['Reference', `**${held.reference}**`],
      ]),
      text('Your Outlook calendar follows within a minute or two.', { spacing: 'Medium' }),
      actions([
        ...optionsPress('Change again', session, true),
        press('Give up my place', 'sessions.cancelBooking', about(session, on)),
        ...agendaLink(session),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      foot(on.links, `You can give it up until ${momentInWords(session.cancelUntil)}.`),
    ],
  })
}

/** After giving a place up. `until`: to when they can have it back; `null` when that is over. */
export const givenUpCard = (session: ShownSession, until: Instant | null, on: Drawing): Card => {
  if (session.kind === 'visit') return visitGivenUpCard(session, until, on)
  const back =
    until === null
      ? press('Book again', 'sessions.book', about(session, on))
      : press('Undo', 'sessions.undo', about(session, on))
  const title = plain(session.title)
  return card({
    speak: `You have given up your place: ${title}, ${sessionWhen(session)}.`,
    fallbackText: `You have given up your place: ${title}, ${sessionWhen(session)}.`,
    summary: `You have given up your place: ${title}`,
    body: [
      header(
        on.links,
        'done',
        `${escaped(session.title)} · ${dayOf(session)}`,
        'You have given up your place',
      ),
      text(
        until === null
          ? 'It goes to the next person in line, and leaves your calendar within a minute or two.'
          : `We hold it until ${momentInWords(until)} in case you want it back. Then it goes to the next person in line and leaves your calendar.`,
        { spacing: 'Medium' },
      ),
      actions([
        back,
        ...optionsPress('Book another', session, false),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
}
