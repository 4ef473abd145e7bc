// Presses that read and draw: nothing is written, and every answer is what is true now.

import type { SessionView } from '../../../shared/api/sessions.ts'
import { type Card, withLine } from '../../../shared/cards/kit/card.ts'
import { escaped, note } from '../../../shared/cards/kit/parts.ts'
import { moveOptionsCard, seriesCard } from '../../../shared/cards/sessions/choosing.ts'
import { type Bookable, myBookingsCard, sessionsCard } from '../../../shared/cards/sessions/mine.ts'
import type { VerbData } from '../../../shared/cards/verbs.ts'
import type { Turn } from './door.ts'
import { draw, drawWithLine, find, notYours, othersOf } from './draw.ts'

const isOpen = ({ state }: SessionView): boolean => state === 'open'

/** Sessions of a series stand in one row, in order of their first. */
const bookables = (views: readonly SessionView[]): readonly Bookable[] =>
  views.flatMap((session): readonly Bookable[] => {
    const { series } = session
    if (series === null) return [{ kind: 'one', session }]
    const sessions = views.filter((view) => view.series?.id === series.id)
    if (sessions.length === 1) return [{ kind: 'one', session }]
    return sessions[0] === session ? [{ kind: 'series', series, sessions }] : []
  })

export const list = async (turn: Turn): Promise<Card> => {
  const views = (await turn.sessions.list(turn.person)).sessions.filter(isOpen)
  return sessionsCard(bookables(views), turn.on)
}

export const mine = async (turn: Turn): Promise<Card> =>
  myBookingsCard(turn.person.name, await turn.sessions.mine(turn.person), turn.on)

export const show = async (turn: Turn, data: VerbData<'sessions.show'>): Promise<Card> => {
  const view = await find(turn, data.session)
  return view === null ? notYours(turn) : await draw(turn, view)
}

/** A reference opens the presser's own booking; anybody else's is not told from one that was never given. */
export const byReference = async (turn: Turn, data: VerbData<'sessions.find'>): Promise<Card> => {
  const { sessions } = await turn.sessions.list(turn.person)
  const view = sessions.find((session) => session.mine?.reference === data.reference)
  if (view !== undefined) return await draw(turn, view)
  const booked = (await turn.sessions.mine(turn.person)).find((session) =>
    session.booked.some(({ reference }) => reference === data.reference),
  )
  const theirs = booked?.booked.find(({ reference }) => reference === data.reference)
  if (booked !== undefined && theirs !== undefined) {
    const line = `${escaped(theirs.personName)} has this place, ${theirs.reference}.`
    return withLine(await draw(turn, booked), note(turn.on.links, 'tick', line))
  }
  const words = `${data.reference} is not among your bookings.`
  return withLine(await mine(turn), note(turn.on.links, 'alert', words))
}

const fitsFirst = (one: SessionView, other: SessionView): number => Number(other.fits) - Number(one.fits)

/** The sessions of a series; for somebody who has a place in one, the others to change to. */
export const options = async (turn: Turn, data: VerbData<'sessions.options'>): Promise<Card> => {
  const all = (await turn.sessions.list(turn.person)).sessions
  const views = all.filter((view) => view.series?.id === data.series && isOpen(view))
  const [first] = views
  if (!first?.series) return await list(turn)
  turn.told(first.series.title)
  const booked = views.filter((view) => view.mine?.state === 'booked')
  const held =
    booked.find((view) => view.id === data.session) ?? (first.series.attendOne ? booked[0] : undefined)
  if (held === undefined) return seriesCard(first.series, [...views].sort(fitsFirst), turn.on)
  const others = (await othersOf(turn, held)).filter((view) => view.mine === null)
  return others.length === 0
    ? await drawWithLine(turn, held, 'There is no other one to choose just now.')
    : moveOptionsCard(held, others, turn.on)
}
