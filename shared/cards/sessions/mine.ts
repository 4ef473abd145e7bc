// Cards that list: what the reader holds, and what there is to book.

import { count, momentInWords } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  box,
  columns,
  type Element,
  escaped,
  foot,
  header,
  image,
  open,
  plain,
  press,
  said,
  small,
  tabLink,
  text,
} from '../kit/parts.ts'
import { inTheTab, mostRows } from './rows.ts'
import {
  type Drawing,
  dayOf,
  inOrder,
  type Offered,
  placesOf,
  type ShownHeld,
  type ShownSession,
} from './shown.ts'

/** A row that opens what it names when it is pressed anywhere. */
const pressedRow = (
  title: string,
  words: string,
  opens: { readonly verb: string; readonly data: Element; readonly name: string },
  { links }: Drawing,
): Element =>
  columns(
    [image(links, 'session', 'Session', 20)],
    [said([{ text: title, weight: 'Bolder' }], { spacing: 'None' }), small(words, { spacing: 'None' })],
    {
      spacing: 'Medium',
      selectAction: { type: 'Action.Execute', title: plain(opens.name), verb: opens.verb, data: opens.data },
    },
  )

const stateOf = (
  kind: ShownSession['kind'],
  { state, position, until }: ShownHeld,
  whose: 'mine' | 'theirs',
): string => {
  const [you, your, youAre] = whose === 'mine' ? ['you', 'your', 'you are '] : ['them', 'the', '']
  switch (state) {
    case 'booked':
      return kind === 'visit' ? 'agreed' : 'booked'
    case 'leaving':
      return 'declined in Outlook'
    case 'waiting':
      if (position === null) return 'in the waiting list'
      return `${youAre}${inOrder(position)} in line`
    case 'offered': {
      const held = `a place is held for ${you}`
      return until === null ? held : `${held} until ${momentInWords(until)}`
    }
    case 'taking':
      return `${your} place is being moved`
  }
}

/** A session with what the reader booked in it for colleagues. */
type Mine = ShownSession & { readonly booked?: readonly (ShownHeld & { readonly personName: string })[] }

const heldLine = ({ kind, state, title }: ShownSession, held: ShownHeld, name: string | null): string => {
  const who = name === null ? '' : `${escaped(name)}, `
  const words = state === 'calledOff' ? 'called off' : stateOf(kind, held, name === null ? 'mine' : 'theirs')
  return `${escaped(title)} · ${who}${words} · ${held.reference}`
}

const heldRows = (session: Mine, on: Drawing): readonly Element[] => {
  const when = momentInWords(session.starts)
  const lines = [
    ...(session.mine ? [heldLine(session, session.mine, null)] : []),
    ...(session.booked ?? []).map((held) => heldLine(session, held, held.personName)),
  ]
  const opens = {
    verb: 'sessions.show',
    data: { session: session.id },
    name: `Open ${session.title}, ${when}`,
  }
  return lines.map((line) => pressedRow(when, line, opens, on))
}

/** What the reader holds and booked for colleagues, the earliest first; each row opens the session. */
export const myBookingsCard = (name: string, held: readonly Mine[], on: Drawing): Card => {
  const title = held.length === 0 ? 'You have no bookings' : 'Your bookings'
  const all = held.flatMap((session) => heldRows(session, on))
  const rows = all.slice(0, mostRows)
  return card({
    speak: `${title}. ${count(all.length, 'booking')}.`,
    fallbackText: `${title}. See them in the Countywide tab.`,
    summary: title,
    body: [
      header(on.links, 'session', `For ${escaped(name)}`, title),
      ...(rows.length === 0
        ? [text('See what is on, and book in two presses.', { spacing: 'Medium' })]
        : [box(rows, { spacing: 'Medium' })]),
      ...inTheTab(all.length),
      actions([
        press('See what is on', 'sessions.list', {}),
        open('Open in Countywide', tabLink(on.links, 'sessions')),
      ]),
      foot(on.links),
    ],
  })
}

/** A session that stands alone, or a series of which one chooses. */
export type Bookable =
  | { readonly kind: 'one'; readonly session: Offered }
  | {
      readonly kind: 'series'
      readonly series: { readonly id: string; readonly title: string }
      /** In order of time; not empty. */
      readonly sessions: readonly Offered[]
    }

const bookableRow = (entry: Bookable, on: Drawing): Element => {
  if (entry.kind === 'one') {
    const { session } = entry
    const opens = {
      verb: 'sessions.show',
      data: { session: session.id },
      name: `Open ${session.title}, ${sessionWhen(session)}`,
    }
    return pressedRow(session.title, `${sessionWhen(session)} · ${placesOf(session)}`, opens, on)
  }
  const { series, sessions } = entry
  const days = sessions[0] ? `, from ${dayOf(sessions[0])}` : ''
  return pressedRow(
    series.title,
    `${count(sessions.length, 'session')} to choose from${days}`,
    {
      verb: 'sessions.options',
      data: { series: series.id },
      name: `Choose from ${series.title}${days}`,
    },
    on,
  )
}

/** Everything that can be booked; what does not fit is in the tab. */
export const sessionsCard = (entries: readonly Bookable[], on: Drawing): Card => {
  const title = entries.length === 0 ? 'Nothing can be booked just now' : 'Workshops and briefings'
  return card({
    speak: title,
    fallbackText: `${title}. See them in the Countywide tab.`,
    summary: title,
    body: [
      header(on.links, 'session', 'Sessions', title),
      ...(entries.length === 0
        ? [text('When the council plans one for you, you find it here.', { spacing: 'Medium' })]
        : [
            box(
              entries.slice(0, mostRows).map((entry) => bookableRow(entry, on)),
              { spacing: 'Medium' },
            ),
          ]),
      ...inTheTab(entries.length),
      actions([
        press('Your bookings', 'sessions.mine', {}),
        open('Open in Countywide', tabLink(on.links, 'sessions')),
      ]),
      foot(on.links),
    ],
  })
}
