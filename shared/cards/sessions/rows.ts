// Sessions as rows of a card: when, which and how full, each with its own button.

import { count } from '../../domain/kernel/words.ts'
import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Element, escaped, press, said, small, text } from '../kit/parts.ts'
import { about, type Drawing, hasRoom, labelsOf, type Offered, placesOf } from './shown.ts'

/** One row: a bold line, a quiet one that is Markdown, and a button beside them. */
export const row = (when: string, words: string, action: Element): Element => ({
  type: 'ColumnSet',
  spacing: 'Medium',
  columns: [
    {
      type: 'Column',
      width: 'stretch',
      verticalContentAlignment: 'Center',
      items: [
        said([{ text: when, weight: 'Bolder' }], { spacing: 'None' }),
        small(words, { spacing: 'None' }),
      ],
    },
    {
      type: 'Column',
      width: 'auto',
      verticalContentAlignment: 'Center',
      items: [{ type: 'ActionSet', actions: [action], spacing: 'None' }],
    },
  ],
})

/** A card shows so many sessions; the others are in the tab. */
export const mostRows = 8

/** How many of them are not on the card. */
export const inTheTab = (all: number): readonly Element[] =>
  all > mostRows ? [text(`${count(all - mostRows, 'more session is', 'more sessions are')} in the tab.`)] : []

type Verb = 'sessions.book' | 'sessions.switch'

const take = (label: string, data: Element, verb: Verb, isFirst: boolean): Element =>
  press(
    verb === 'sessions.book' ? `Book ${label}` : `Move to ${label}`,
    verb,
    data,
    isFirst ? { style: 'positive' } : {},
  )

/** What tells the rows of a card apart beside their times: areas, else titles where they differ. */
const wordsOf = (session: Offered, among: readonly Offered[]): string => {
  const { area, fits, title } = session
  const mark = fits && among.some((other) => !other.fits) ? ', your area' : ''
  if (area !== null) return `${escaped(area)}${mark} · ${placesOf(session)}`
  const isTitled = among.some((other) => other.title !== title)
  return isTitled ? `${escaped(title)} · ${placesOf(session)}` : placesOf(session)
}

/**
 * A row for each session in the order given: a place where there is one, else a turn in the waiting list. `from`: the
 * session whose place is let go. With `firstIsMain` the first that has room is the card's filled button.
 */
export const bookableRows = (
  sessions: readonly Offered[],
  more: { readonly from?: string; readonly firstIsMain?: true },
  on: Drawing,
): readonly Element[] => {
  const shown = sessions.slice(0, mostRows)
  const labels = labelsOf(shown)
  const first = more.firstIsMain ? shown.find(hasRoom) : undefined
  return shown.map((session) => {
    const label = labels.get(session.id) ?? session.id
    const data = more.from === undefined ? about(session, on) : { from: more.from, to: session.id, op: on.op }
    const verb = more.from === undefined ? 'sessions.book' : 'sessions.switch'
    const action = hasRoom(session)
      ? take(label, data, verb, session === first)
      : press(`Wait for ${label}`, 'sessions.joinWaitingList', about(session, on))
    return row(sessionWhen(session), wordsOf(session, shown), action)
  })
}
