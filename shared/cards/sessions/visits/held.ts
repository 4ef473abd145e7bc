// Cards about an agreed visit as the school holds it: what stands, that they cannot make it, and that it is over.

import type { Instant } from '../../../domain/kernel/ids.ts'
import { momentInWords } from '../../../domain/kernel/words.ts'
import { sessionWhen } from '../../../domain/sessions/times.ts'
import { type Card, card } from '../../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  facts,
  foot,
  header,
  open,
  plain,
  press,
  tabLink,
  text,
} from '../../kit/parts.ts'
import {
  about,
  agendaLink,
  type Drawing,
  dayOf,
  type ShownHeld,
  type ShownSession,
  type Told,
} from '../shown.ts'

const inTab = (session: Pick<Told, 'id'>, { links }: Drawing): Element =>
  open('Open in Countywide', tabLink(links, 'sessions', session.id))

/** The one press with which a school says that an agreed visit does not suit after all. */
export const cannotMakeIt = (session: Pick<Told, 'id'>, on: Drawing): Element =>
  press('We cannot make it', 'sessions.cancelBooking', about(session, on))

/** By when that has to be said. */
export const sayBy = (until: Instant): string => `If you cannot make it, say so by ${momentInWords(until)}.`

const calendarWords = (invited: boolean | null): string =>
  invited === true
    ? 'It is in your Outlook calendar. You do not need to accept it.'
    : 'The invitation is on its way to your Outlook calendar. It often takes a minute or two.'

/** An agreed visit: who comes to which school, and when. */
export const visitHeldCard = (session: ShownSession, held: ShownHeld, on: Drawing): Card => {
  const when = sessionWhen(session)
  const title = `${plain(session.organiser)} visits ${plain(held.schoolName)}`
  const isOpen = session.state === 'open'
  return card({
    speak: `${title} on ${when}.`,
    fallbackText: `${title} on ${when}. Reference ${held.reference}.`,
    summary: `${title} on ${when}`,
    body: [
      header(on.links, 'visit', 'Officer visit · agreed', title),
      facts([
        ['When', when],
        ['Where', escaped(held.schoolName)],
        ['Reference', `**${held.reference}**`],
      ]),
      text(calendarWords(held.invited), { spacing: 'Medium' }),
      actions([...(isOpen ? [cannotMakeIt(session, on)] : []), ...agendaLink(session), inTab(session, on)]),
      foot(on.links, isOpen ? sayBy(session.cancelUntil) : ''),
    ],
  })
}

/** The school cannot make it. `until`: to when that can be undone; `null` when that is over. */
export const visitGivenUpCard = (session: ShownSession, until: Instant | null, on: Drawing): Card => {
  const title = 'You have told us that you cannot make it'
  return card({
    speak: `${title}: ${plain(session.organiser)}, ${sessionWhen(session)}.`,
    fallbackText: `${title}: ${plain(session.organiser)}, ${sessionWhen(session)}.`,
    summary: `${title}: ${dayOf(session)}`,
    body: [
      header(on.links, 'done', `Officer visit · ${dayOf(session)}`, title),
      text(
        until === null
          ? 'The visit is called off, and leaves your calendar within a minute or two.'
          : `You can undo this until ${momentInWords(until)}. Then the visit is called off and leaves your calendar.`,
        { spacing: 'Medium' },
      ),
      actions([
        until === null
          ? press('Ask again', 'sessions.visitForm', {})
          : press('Undo', 'sessions.undo', about(session, on)),
        inTab(session, on),
      ]),
    ],
  })
}
