// Drawing the card that is true now for a session, and what is offered beside it.

import type { SessionView } from '../../../shared/api/sessions.ts'
import { type Card, withLine } from '../../../shared/cards/kit/card.ts'
import { note } from '../../../shared/cards/kit/parts.ts'
import { bookedCard, givenUpCard, switchOfferCard } from '../../../shared/cards/sessions/booked.ts'
import { sessionCard } from '../../../shared/cards/sessions/choosing.ts'
import { calledOffCard } from '../../../shared/cards/sessions/notices.ts'
import { notYoursCard, overCard, takingCard } from '../../../shared/cards/sessions/refusing.ts'
import { hasRoom } from '../../../shared/cards/sessions/shown.ts'
import { fullCard, offerCard, waitingCard } from '../../../shared/cards/sessions/waiting.ts'
import { sessionId } from '../../../shared/domain/kernel/ids.ts'
import type { Turn } from './door.ts'

/** The same polite no for an unknown session, one that is for others, and edited data. */
export const notYours = (turn: Turn): Card => notYoursCard(turn.refusedAs(), turn.on.links)

/** The session as the presser sees it, or `null` for a stranger to it. */
export const find = async ({ sessions, person, told }: Turn, id: string): Promise<SessionView | null> => {
  const view = await sessions.view(person, sessionId(id))
  if (!view.ok) return null
  told(view.value.title)
  return view.value
}

/** The open sessions of the same series, this one left out: those that fit first, then the nearest in time. */
export const othersOf = async ({ sessions, person }: Turn, view: SessionView): Promise<SessionView[]> => {
  const { series } = view
  if (series === null) return []
  const apart = (other: SessionView) => Math.abs(Date.parse(other.starts) - Date.parse(view.starts))
  return (await sessions.list(person)).sessions
    .filter((other) => other.series?.id === series.id && other.id !== view.id && other.state === 'open')
    .sort((one, other) => Number(other.fits) - Number(one.fits) || apart(one) - apart(other))
}

const roomIn = (others: readonly SessionView[]): readonly SessionView[] =>
  others.filter((other) => hasRoom(other) && other.mine === null)

const heldIn = (view: SessionView, others: readonly SessionView[]): SessionView | undefined =>
  view.series?.attendOne ? others.find((other) => other.mine?.state === 'booked') : undefined

/** The session is full for this person: the way into the line, and the nearest one with room. */
export const drawFull = async (turn: Turn, view: SessionView): Promise<Card> =>
  fullCard(view, roomIn(await othersOf(turn, view))[0] ?? null, turn.on)

const drawHeld = async (
  turn: Turn,
  view: SessionView,
  held: NonNullable<SessionView['mine']>,
): Promise<Card> => {
  switch (held.state) {
    case 'booked':
      return bookedCard(view, held, turn.on)
    case 'leaving':
      return givenUpCard(view, held.until, turn.on)
    case 'taking':
      return takingCard(view, turn.on)
    case 'waiting':
      return waitingCard(view, held, roomIn(await othersOf(turn, view))[0] ?? null, turn.on)
    case 'offered':
      return offerCard(
        view,
        held.until ?? view.starts,
        heldIn(view, await othersOf(turn, view)) ?? null,
        turn.on,
      )
  }
}

// The one place of a visit that was asked for is the asker's: without it they have given it up.
const isGivenUp = async ({ sessions, person }: Turn, { kind, id }: SessionView): Promise<boolean> =>
  kind === 'visit' && (await sessions.visits.one(person, id)).ok

/** The session as it stands for the presser: booked, waiting, offered, open to be booked, over or called off. */
export const draw = async (turn: Turn, view: SessionView): Promise<Card> => {
  if (view.state === 'calledOff') {
    const others = roomIn(await othersOf(turn, view))
    return calledOffCard(view, view.calledOffBecause ?? '', others, turn.on)
  }
  if (view.mine !== null) return await drawHeld(turn, view, view.mine)
  if (view.state !== 'open') return overCard(view, turn.on)
  if (await isGivenUp(turn, view)) return givenUpCard(view, null, turn.on)
  if (!view.series?.attendOne) return sessionCard(view, turn.on)
  const held = heldIn(view, await othersOf(turn, view))
  return held === undefined || !hasRoom(view)
    ? sessionCard(view, turn.on)
    : switchOfferCard(held, view, turn.on)
}

/** The same with one line about what could not be done. */
export const drawWithLine = async (turn: Turn, view: SessionView, words: string): Promise<Card> =>
  withLine(await draw(turn, view), note(turn.on.links, 'alert', words))
