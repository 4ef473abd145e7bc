// Presses that change something once: each runs the use case of the tab, and draws what is true afterwards.

import type { SessionAction, SessionView } from '../../../shared/api/sessions.ts'
import { type Card, withLine } from '../../../shared/cards/kit/card.ts'
import { escaped, note } from '../../../shared/cards/kit/parts.ts'
import { givenUpCard, switchedCard, switchOfferCard } from '../../../shared/cards/sessions/booked.ts'
import { whichSchoolCard } from '../../../shared/cards/sessions/choosing.ts'
import { placeGoneCard } from '../../../shared/cards/sessions/declined.ts'
import { leftLineCard, offerGoneCard } from '../../../shared/cards/sessions/waiting.ts'
import type { VerbData } from '../../../shared/cards/verbs.ts'
import { sessionId, type Urn, urn } from '../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../shared/domain/kernel/result.ts'
import { type Refusal, refusalInWords } from '../../refusals.ts'
import type { Turn } from './door.ts'
import { draw, drawFull, drawWithLine, find, notYours } from './draw.ts'

type More = { readonly from?: string | undefined; readonly school?: Urn | undefined }

const act = async (
  turn: Turn,
  id: string,
  action: SessionAction,
  more: More = {},
): Promise<Result<SessionView, Refusal>> =>
  turn.sessions.act(turn.person, sessionId(id), action, {
    school: more.school,
    op: turn.pressed,
    from: more.from === undefined ? null : sessionId(more.from),
  })

const elsewhere = async (turn: Turn, view: SessionView, heldId: string): Promise<Card> => {
  const held = await find(turn, heldId)
  if (held === null) return await draw(turn, view)
  // An offer names the place that is let go by itself.
  return view.mine?.state === 'offered' ? await draw(turn, view) : switchOfferCard(held, view, turn.on)
}

const tooLateToUndo = ({ kind }: SessionView): string =>
  kind === 'visit'
    ? 'It is too late to undo this: the visit is called off.'
    : 'It is too late to have your place back: it was let go.'

/** What is shown when somebody holds nothing there any more; the row of a lapsed hold may stand for a few seconds yet. */
const nothingThere = async (turn: Turn, view: SessionView, action: SessionAction): Promise<Card> => {
  const isUndo = action === 'undo' || action === 'keep'
  // Only a decline in Outlook asks whether they come: what it let go is not theirs to undo.
  if (action === 'keep' && (view.mine === null || view.mine.state === 'leaving')) {
    return placeGoneCard(view, turn.on)
  }
  if (view.mine?.state === 'leaving' || (view.mine === null && action === 'cancel')) {
    const card = givenUpCard(view, null, turn.on)
    return isUndo ? withLine(card, note(turn.on.links, 'alert', tooLateToUndo(view))) : card
  }
  return view.mine === null && isUndo
    ? await drawWithLine(turn, view, tooLateToUndo(view))
    : await draw(turn, view)
}

/** An offer that has ended; nothing more is said to somebody who has a place or a new turn by now. */
const offerOver = async (turn: Turn, view: SessionView, action: SessionAction): Promise<Card> => {
  const { mine } = view
  if (mine !== null && mine.state !== 'offered') return await draw(turn, view)
  return action === 'decline'
    ? leftLineCard(view, 'declined', turn.on)
    : offerGoneCard(view, mine?.until ?? null, turn.on)
}

/** A refusal gives something back: the line, the nearest place, what they hold, or at least how it stands. */
const refused = async (turn: Turn, id: string, action: SessionAction, refusal: Refusal): Promise<Card> => {
  const view = await find(turn, id)
  if (view === null) return notYours(turn)
  switch (refusal.reason) {
    case 'full':
      return await drawFull(turn, view)
    case 'placeElsewhere':
      return await elsewhere(turn, view, refusal.session)
    case 'offerOver':
      return await offerOver(turn, view, action)
    case 'nothingHeld':
      return await nothingThere(turn, view, action)
    case 'tooLateToCancel': {
      const words = `${refusalInWords(refusal)} The organiser is ${escaped(view.organiser)}.`
      return await drawWithLine(turn, view, words)
    }
    case 'sessionCalledOff':
    case 'started':
      return await draw(turn, view)
    case 'notForYou':
    case 'notFound':
    case 'notAllowed':
    case 'notYourSchool':
      return notYours(turn)
    default:
      return await drawWithLine(turn, view, refusalInWords(refusal))
  }
}

const done = async (turn: Turn, id: string, action: SessionAction, more: More = {}): Promise<Card> => {
  const result = await act(turn, id, action, more)
  return result.ok ? await draw(turn, result.value) : await refused(turn, id, action, result.refusal)
}

const schoolsOf = (turn: Turn): readonly Urn[] => [...new Set(turn.person.links.map((link) => link.urn))]

const askSchool = async (
  turn: Turn,
  view: SessionView,
  verb: 'sessions.book' | 'sessions.joinWaitingList',
): Promise<Card> => {
  const schools = await Promise.all(
    schoolsOf(turn).map(async (one) => ({
      urn: one,
      name: (await turn.schools.find(one))?.name ?? `School ${one}`,
    })),
  )
  return whichSchoolCard(view, schools, verb, turn.on)
}

const enter = async (
  turn: Turn,
  data: VerbData<'sessions.book'>,
  verb: 'sessions.book' | 'sessions.joinWaitingList',
): Promise<Card> => {
  const view = await find(turn, data.session)
  if (view === null) return notYours(turn)
  const urns = schoolsOf(turn)
  const named = data.school === undefined ? undefined : urn(data.school)
  if (named !== undefined && !urns.includes(named)) return notYours(turn)
  const isNew = view.mine === null && view.state === 'open'
  if (isNew && named === undefined && urns.length > 1) return await askSchool(turn, view, verb)
  const action = verb === 'sessions.book' ? 'book' : 'wait'
  return await done(turn, view.id, action, { school: named })
}

/** Moving from one place to another, told by naming both. */
const move = async (turn: Turn, id: string, action: 'switch' | 'take', from: string): Promise<Card> => {
  const before = await find(turn, from)
  if (before === null) return notYours(turn)
  const result = await act(turn, id, action, { from })
  if (result.ok) {
    const { mine } = result.value
    return mine?.state === 'booked'
      ? switchedCard(result.value, mine, before, turn.on)
      : await draw(turn, result.value)
  }
  const card = await refused(turn, id, action, result.refusal)
  const words = `You keep your place: ${escaped(before.title)}.`
  return result.refusal.reason === 'full' ? withLine(card, note(turn.on.links, 'tick', words)) : card
}

export const book = (turn: Turn, data: VerbData<'sessions.book'>): Promise<Card> =>
  enter(turn, data, 'sessions.book')
export const joinWaitingList = (turn: Turn, data: VerbData<'sessions.joinWaitingList'>): Promise<Card> =>
  enter(turn, data, 'sessions.joinWaitingList')

export const switchPlace = (turn: Turn, data: VerbData<'sessions.switch'>): Promise<Card> =>
  move(turn, data.to, 'switch', data.from)

export const takeOffer = (turn: Turn, data: VerbData<'sessions.takeOffer'>): Promise<Card> =>
  data.instead === undefined
    ? done(turn, data.session, 'take')
    : move(turn, data.session, 'take', data.instead)

type One = { readonly session: string }

type Held = NonNullable<SessionView['mine']>['state']

// An old card may ask to leave the line of somebody who has a place by now: what it did not name is not let go.
const holdsOther = (view: SessionView, states: readonly Held[]): boolean =>
  view.mine !== null && !states.includes(view.mine.state)

export const giveUp = async (turn: Turn, { session }: One): Promise<Card> => {
  const view = await find(turn, session)
  if (view === null) return notYours(turn)
  return holdsOther(view, ['booked', 'leaving'])
    ? await draw(turn, view)
    : await done(turn, session, 'cancel')
}
export const undo = (turn: Turn, { session }: One): Promise<Card> => done(turn, session, 'undo')
export const keep = (turn: Turn, { session }: One): Promise<Card> => done(turn, session, 'keep')

/** Out of the line: a press that comes again finds nothing there and says the same. */
const leave = async (
  turn: Turn,
  id: string,
  action: 'cancel' | 'decline',
  why: 'left' | 'declined',
): Promise<Card> => {
  const before = await find(turn, id)
  if (before === null) return notYours(turn)
  if (holdsOther(before, ['waiting', 'offered'])) return await draw(turn, before)
  const result = await act(turn, id, action)
  if (!result.ok && result.refusal.reason !== 'nothingHeld') {
    return await refused(turn, id, action, result.refusal)
  }
  const view = result.ok ? result.value : await find(turn, id)
  if (view === null) return notYours(turn)
  return view.mine === null ? leftLineCard(view, why, turn.on) : await draw(turn, view)
}

export const leaveWaitingList = (turn: Turn, { session }: One): Promise<Card> =>
  leave(turn, session, 'cancel', 'left')
export const declineOffer = (turn: Turn, { session }: One): Promise<Card> =>
  leave(turn, session, 'decline', 'declined')
