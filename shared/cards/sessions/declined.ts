// The card about a "declined" in Outlook: whether they come after all, and until when what they hold is held.

import type { Instant } from '../../domain/kernel/ids.ts'
import { momentInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import { actions, escaped, facts, header, main, open, plain, tabLink, text } from '../kit/parts.ts'
import { about, type Drawing, dayOf, optionsPress, type Told } from './shown.ts'

const wordsFor = ({ kind }: Told, until: Instant) =>
  kind === 'visit'
    ? {
        held: `We keep the visit until ${momentInWords(until)}.`,
        after: 'Then it is called off. If it still suits you, tell us here.',
        keep: 'Keep the visit',
      }
    : {
        held: `We keep your place until ${momentInWords(until)}.`,
        after: 'Then it goes to someone else. If you do come, tell us here.',
        keep: 'Keep my place',
      }

/** Outlook has a "declined" from them: what they hold is let go at `until` unless they say that they come. */
export const declinedCard = (session: Told, until: Instant, on: Drawing): Card => {
  const title = plain(session.title)
  const { held, after, keep } = wordsFor(session, until)
  return card({
    speak: `You declined ${title} in Outlook. ${held}`,
    fallbackText: `You declined ${title} in Outlook. ${held}`,
    summary: `Do you still come? You declined ${title} in Outlook`,
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
        ...optionsPress('See every session', session, true),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
    ],
  })
}
