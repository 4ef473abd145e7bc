// Cards on which a session is chosen: one by itself, several of a series, another instead of the one held, the school.

import { momentInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  away,
  box,
  type Element,
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
import { bookableRows, inTheTab, mostRows } from './rows.ts'
import {
  about,
  agendaLink,
  type Drawing,
  dayOf,
  firstWords,
  hasRoom,
  kindOf,
  labelOf,
  lengthOf,
  type Offered,
  placesOf,
  type ShownSession,
  speakersOf,
  type Told,
  takenPart,
} from './shown.ts'

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase())

const headOf = (session: Told): string =>
  `${capital(kindOf(session))} · ${takenPart(session)} · ${lengthOf(session)}`

const aboutText = ({ about: words }: Told): readonly Element[] =>
  words.trim() === '' ? [] : [said([{ text: firstWords(words) }], { spacing: 'Medium' })]

/** One session that can be booked, with everything one has to know first. The main button books. */
export const sessionCard = (session: ShownSession, on: Drawing): Card => {
  const speakers = speakersOf(session)
  const when = sessionWhen(session)
  const title = plain(session.title)
  return card({
    speak: `${title}. ${when}. ${placesOf(session)}.`,
    fallbackText: `${title}, ${when}, ${takenPart(session)}. Book in the Countywide tab.`,
    summary: `${title}, ${when}`,
    body: [
      header(on.links, 'session', headOf(session), session.title),
      ...aboutText(session),
      facts([
        ['When', when],
        ['Where', session.kind === 'visit' ? 'At your school' : 'Online, in Teams'],
        ['Led by', escaped(session.organiser)],
        ...(speakers === null ? [] : [['With', speakers] as const]),
        ...(session.area === null
          ? []
          : [['Area', `${escaped(session.area)} first, others welcome`] as const]),
        ['Places', capital(placesOf(session))],
        ['Give up by', momentInWords(session.cancelUntil)],
      ]),
      actions([
        hasRoom(session)
          ? main('Book my place', 'sessions.book', about(session, on))
          : main('Join the waiting list', 'sessions.joinWaitingList', about(session, on)),
        ...agendaLink(session),
        open(
          session.kind === 'visit' ? 'Open in Countywide' : 'Book for a colleague',
          tabLink(on.links, 'sessions', session.id),
        ),
      ]),
      foot(on.links, 'All times are UK time.'),
    ],
  })
}

const introOf = (series: { readonly attendOne: boolean }, sessions: readonly Offered[]): string => {
  if (series.attendOne && sessions.every(({ area }) => area === null)) {
    return 'They cover the same ground. Book one. You can switch later, and you will not lose your place while you do.'
  }
  const areas = sessions.some(({ area }) => area !== null)
    ? 'Yours comes first, but any that suits you is fine.'
    : 'Book any that suit you.'
  return series.attendOne
    ? `${areas} Book one. You can switch later, and you will not lose your place while you do.`
    : areas
}

/** The sessions of a series in the order given, those that fit the reader first; the first with room is the main one. */
export const seriesCard = (
  series: { readonly id: string; readonly title: string; readonly attendOne: boolean },
  sessions: readonly Offered[],
  on: Drawing,
): Card => {
  const [first] = sessions
  const title = plain(series.title)
  const days = sessions.slice(0, mostRows).map((session) => `${dayOf(session)}, ${placesOf(session)}`)
  return card({
    speak: `${title}. ${days.join('. ')}.`,
    fallbackText: `${title}. Choose a time in the Countywide tab.`,
    summary: `${title}: choose a time`,
    body: [
      header(on.links, 'session', first ? headOf(first) : 'Sessions', series.title),
      text(introOf(series, sessions), { spacing: 'Medium' }),
      box(bookableRows(sessions, { firstIsMain: true }, on), { spacing: 'Medium' }),
      ...inTheTab(sessions.length),
      actions([
        ...(first ? agendaLink(first) : []),
        open('Book for a colleague', tabLink(on.links, 'sessions', first?.id)),
        open('Open in Countywide', tabLink(on.links, 'sessions')),
      ]),
      foot(on.links, 'All times are UK time.'),
    ],
  })
}

/** The others of the series, for somebody who has a place in one: it is let go only once the new one is theirs. */
export const moveOptionsCard = (held: ShownSession, others: readonly Offered[], on: Drawing): Card => {
  const label = labelOf(held, others)
  const isOne = held.series?.attendOne ?? false
  const title = isOne ? 'Which one would you like instead?' : 'Which other one would you like?'
  return card({
    speak: `You hold ${label}. ${title}`,
    fallbackText: 'Change your session in the Countywide tab.',
    summary: `You hold ${label}: the others`,
    body: [
      header(
        on.links,
        'session',
        `${escaped(held.series?.title ?? held.title)} · you hold ${escaped(label)}`,
        title,
      ),
      text(
        isOne
          ? `We let ${escaped(label)} go only once the other place is yours.`
          : `You keep ${escaped(label)} when you book another.`,
        { spacing: 'Medium' },
      ),
      box(bookableRows(others, isOne ? { from: held.id } : {}, on), { spacing: 'Medium' }),
      ...inTheTab(others.length),
      actions([
        press(`Keep ${label}`, 'sessions.show', { session: held.id }),
        open('Open in Countywide', tabLink(on.links, 'sessions', held.id)),
      ]),
    ],
  })
}

/** Asked once when somebody with several schools books: the school stands on the list of those who come. */
export const whichSchoolCard = (
  session: Pick<ShownSession, 'id' | 'title' | 'starts' | 'ends'>,
  schools: readonly { readonly urn: string; readonly name: string }[],
  verb: 'sessions.book' | 'sessions.joinWaitingList',
  on: Drawing,
): Card =>
  card({
    speak: 'Which school do you come for?',
    fallbackText: 'Book in the Countywide tab, where you can say which school you come for.',
    summary: 'Which school do you come for?',
    body: [
      header(
        on.links,
        'session',
        `${escaped(session.title)} · ${dayOf(session)}`,
        'Which school do you come for?',
      ),
      {
        type: 'Input.ChoiceSet',
        id: 'school',
        label: 'School',
        style: schools.length <= 6 ? 'expanded' : 'compact',
        choices: schools.slice(0, 40).map(({ urn, name }) => ({ title: plain(name), value: urn })),
        isRequired: true,
        errorMessage: 'Choose the school you come for',
        wrap: true,
        spacing: 'Medium',
      },
      actions([
        main(verb === 'sessions.book' ? 'Book my place' : 'Join the waiting list', verb, about(session, on)),
        away('Back', 'sessions.show', { session: session.id }),
      ]),
    ],
  })
