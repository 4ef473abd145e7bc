// Presses on the cards that come after a session: "I was there", and the answer to the one question.

import type { SessionView } from '../../../shared/api/sessions.ts'
import type { Card } from '../../../shared/cards/kit/card.ts'
import { followUpAgainCard, followUpKeptCard } from '../../../shared/cards/sessions/follow-up.ts'
import { disputedCard } from '../../../shared/cards/sessions/missed.ts'
import type { VerbData } from '../../../shared/cards/verbs.ts'
import { sessionId } from '../../../shared/domain/kernel/ids.ts'
import { followUpUntil } from '../../../shared/domain/sessions/after/follow-up.ts'
import { type Useful, usefulCodes } from '../../../shared/domain/sessions/after/useful.ts'
import { type Refusal, refusalInWords } from '../../refusals.ts'
import type { Turn } from '../card-door/door.ts'
import { drawWithLine, find, notYours } from '../card-door/draw.ts'

const refused = async (turn: Turn, view: SessionView, refusal: Refusal): Promise<Card> =>
  refusal.reason === 'wrongState' || refusal.reason === 'busy'
    ? await drawWithLine(turn, view, refusalInWords(refusal))
    : notYours(turn)

/** Says that they were there; pressed again it says the same. */
export const disputeAttendance = async (
  turn: Turn,
  { session }: VerbData<'sessions.disputeAttendance'>,
): Promise<Card> => {
  const view = await find(turn, session)
  if (view === null) return notYours(turn)
  const done = await turn.sessions.after.dispute(turn.person, sessionId(session))
  return done.ok ? disputedCard(view, turn.on) : await refused(turn, view, done.refusal)
}

const usefulIn = (chosen: string | null | undefined): Useful | null =>
  usefulCodes.find((code) => code === chosen) ?? null

/** Keeps the answer. What cannot be kept stays in the card, with the reason. */
export const answerFollowUp = async (
  turn: Turn,
  data: VerbData<'sessions.answerFollowUp'>,
): Promise<Card> => {
  const view = await find(turn, data.session)
  if (view === null) return notYours(turn)
  const typed = { useful: usefulIn(data.useful), better: data.better ?? '' }
  const { useful, better } = typed
  if (useful === null) {
    return followUpAgainCard(view, typed, 'Choose how useful it was, or that you have no view.', turn.on)
  }
  const done = await turn.sessions.after.answerFollowUp(turn.person, view.id, { useful, better })
  if (done.ok) return followUpKeptCard(view, typed, followUpUntil(view), turn.on)
  return done.refusal.reason === 'invalid'
    ? followUpAgainCard(view, typed, refusalInWords(done.refusal), turn.on)
    : await refused(turn, view, done.refusal)
}
