// Cards about a "declined" in Outlook: whether they are still coming, and that their place has gone.

import type { Instant } from '../../domain/kernel/ids.ts'
import { momentInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import { actions, escaped, facts, header, main, open, plain, press, tabLink, text } from '../kit/parts.ts'
import { about, type Drawing, dayOf, optionsPress, type Told } from './shown.ts'

const wordsFor = ({ kind }: Told, until: Instant) =>
  kind === 'visit'
    ? {
        held: `We keep the visit until ${momentInWords(until)}.`,
        after: 'Then it is called off. Does it still suit you?',
        keep: 'Keep the visit',
      }
    : {
        held: `We keep your place until ${momentInWords(until)}.`,
        after: 'Then it goes to someone else. Are you still coming?',
        keep: 'Keep my place',
      }

/** Outlook has a "declined" from them: what they hold is let go at `until` unless they say that they come. */
export const declinedCard = (session: Told, until: Instant, on: Drawing): Card => {
  const title = plain(session.title)
  const { held, after, keep } = wordsFor(session, until)
  return card({
    speak: `You declined ${title} in Outlook. ${held}`,
    fallbackText: `You declined ${title} in Outlook. ${held}`,
    summary: `Are you still coming? You declined ${title} in Outlook`,
    body: [
      header(
        on.links,
        'waiting',
        `${escaped(session.title)} · ${dayOf(session)}`,
        'You declined this in Outlook',
      ),
      text(`${held} ${after}`, { spacing: 'Medium' }),
      facts([['When', sessionWhen(session)]]),
      actions([
        main(keep, 'sessions.keep', about(session, on)),
        press('Give it up now', 'sessions.cancelBooking', about(session, on)),
        ...optionsPress('See every session', session, true),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
}

const goneWordsFor = (session: Told, on: Drawing) =>
  session.kind === 'visit'
    ? {
        title: 'The visit is called off',
        words: 'You declined it in Outlook, and we did not hear that it still suits you.',
        again: press('Ask again', 'sessions.visitForm', {}),
      }
    : {
        title: 'Your place has been let go',
        words:
          'You declined this in Outlook, and we did not hear that you are coming. Your place goes to the next person in line.',
        again: press('Book again', 'sessions.book', about(session, on)),
      }

/** Nobody said that they come: what they held is theirs no more. */
export const placeGoneCard = (session: Told, on: Drawing): Card => {
  const { title, words, again } = goneWordsFor(session, on)
  return card({
    speak: `${title}: ${plain(session.title)}.`,
    fallbackText: `${title}: ${plain(session.title)}, ${sessionWhen(session)}.`,
    summary: `${title}: ${plain(session.title)}`,
    body: [
      header(on.links, 'closed', `${escaped(session.title)} · ${dayOf(session)}`, title),
      text(words, { spacing: 'Medium' }),
      actions([
        again,
        ...optionsPress('See every session', session, false),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
}
