// Posts in a channel that a session, or the sessions of a series, can be booked. They ask nothing there.

import { count } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  box,
  escaped,
  facts,
  foot,
  header,
  main,
  open,
  plain,
  press,
  said,
  tabLink,
  text,
} from '../kit/parts.ts'
import { inTheTab, mostRows, row } from './rows.ts'
import {
  about,
  agendaLink,
  type Drawing,
  dayOf,
  firstWords,
  kindOf,
  labelsOf,
  lengthOf,
  speakersOf,
  type Told,
} from './shown.ts'

/** A session with how many fit. How many places are left changes while a post stands, so it does not say. */
export type Announced = Told & { readonly capacity: number }

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase())

const headOf = (session: Told): string => `${capital(kindOf(session))} · online · ${lengthOf(session)}`

const inYourChat =
  'Your booking is in your own chat with Countywide, never in this channel. All times are UK time.'

// Also how a post is found again after a crash, so it says nothing that changes from day to day.
const summaryOf = (kind: string, title: string): string => `${kind}: ${plain(title)}`

const words = ({ about: typed }: Told) =>
  typed.trim() === '' ? [] : [said([{ text: firstWords(typed) }], { spacing: 'Medium' })]

const oneCard = (session: Announced, on: Drawing): Card => {
  const when = sessionWhen(session)
  const title = plain(session.title)
  const speakers = speakersOf(session)
  return card({
    speak: `${title}. ${when}.`,
    fallbackText: `${title}, ${when}, online. Book in the Countywide tab.`,
    summary: summaryOf(capital(kindOf(session)), session.title),
    body: [
      header(on.links, 'session', headOf(session), session.title),
      ...words(session),
      facts([
        ['When', when],
        ['Where', 'Online, in Teams'],
        ...(speakers === null ? [] : [['With', speakers] as const]),
        ...(session.area === null
          ? []
          : [['Area', `${escaped(session.area)} first, others welcome`] as const]),
        ['Places', String(session.capacity)],
      ]),
      actions([
        main('Book my place', 'sessions.book', about(session, on)),
        ...agendaLink(session),
        open('Open in Countywide', tabLink(on.links, 'sessions', session.id)),
      ]),
      foot(on.links, inYourChat),
    ],
  })
}

const seriesIntro = ({ attendOne }: { readonly attendOne: boolean }): string =>
  attendOne ? 'Book one. You can switch later.' : 'Book any that suit you.'

const seriesCard = (
  series: NonNullable<Told['series']>,
  first: Announced,
  sessions: readonly Announced[],
  on: Drawing,
): Card => {
  const shown = sessions.slice(0, mostRows)
  const labels = labelsOf(shown)
  const title = plain(series.title)
  return card({
    speak: `${title}. ${shown.map(dayOf).join('. ')}.`,
    fallbackText: `${title}. Choose a time in the Countywide tab.`,
    summary: summaryOf('Choose a time', series.title),
    body: [
      header(on.links, 'session', headOf(first), series.title),
      text(seriesIntro(series), { spacing: 'Medium' }),
      box(
        shown.map((session) =>
          row(
            sessionWhen(session),
            [escaped(session.area ?? session.title), count(session.capacity, 'place')].join(' · '),
            press(`Book ${labels.get(session.id) ?? session.id}`, 'sessions.book', about(session, on)),
          ),
        ),
        { spacing: 'Medium' },
      ),
      ...inTheTab(sessions.length),
      actions([...agendaLink(first), open('Open in Countywide', tabLink(on.links, 'sessions'))]),
      foot(on.links, inYourChat),
    ],
  })
}

/**
 * The post for a session, with the others of its series that can be booked, the earliest first. Book is pressed there and
 * answered in the presser's own chat. Its summary follows from the kind and title of the session or series alone.
 */
export const sessionAnnouncementCard = (
  session: Announced,
  together: readonly Announced[],
  on: Drawing,
): Card => {
  const { series } = session
  return series === null ? oneCard(session, on) : seriesCard(series, together[0] ?? session, together, on)
}
