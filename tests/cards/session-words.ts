// The cards of sessions in which an officer's or a school's words stand, drawn from any words.

import { outgoingCards } from '../../bot/outgoing-cards.ts'
import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import { bookedCard, givenUpCard, switchedCard, switchOfferCard } from '../../shared/cards/sessions/booked.ts'
import {
  moveOptionsCard,
  seriesCard,
  sessionCard,
  whichSchoolCard,
} from '../../shared/cards/sessions/choosing.ts'
import { followUpAgainCard, followUpKeptCard } from '../../shared/cards/sessions/follow-up.ts'
import { myBookingsCard, sessionsCard } from '../../shared/cards/sessions/mine.ts'
import { disputedCard, missedCard } from '../../shared/cards/sessions/missed.ts'
import { calledOffCard } from '../../shared/cards/sessions/notices.ts'
import { overCard, stillBookingCard, takingCard } from '../../shared/cards/sessions/refusing.ts'
import type { Drawing } from '../../shared/cards/sessions/shown.ts'
import { visitCard } from '../../shared/cards/sessions/visits/answering.ts'
import { visitFormCard } from '../../shared/cards/sessions/visits/form.ts'
import {
  fullCard,
  leftLineCard,
  offerCard,
  offerGoneCard,
  waitingCard,
} from '../../shared/cards/sessions/waiting.ts'
import { aBooking } from '../support/session-builders.ts'
import { proposed, shownVisit } from '../support/visit-builders.ts'
import {
  alone,
  aShownSession,
  held,
  inSeries,
  leaving,
  moved,
  movedTo,
  planned,
  until,
  workshops,
} from './session-samples.ts'

const visitsSaying = (typed: string, on: Drawing): readonly Card[] => {
  const { proposal } = proposed().situation
  const visit = shownVisit({ school: { name: typed }, area: typed, help: typed, officer: typed })
  const filled = { school: '', topic: '', help: typed, from: '', times: '' }
  const school = { urn: '990101', name: typed }
  const fault = null
  return [
    visitCard(visit, on),
    visitCard({ ...visit, state: 'taken' }, on),
    visitCard({ ...visit, state: 'taken', refused: proposal }, on),
    visitCard({ ...visit, state: 'proposed', proposal: { ...proposal, note: typed } }, on),
    visitCard({ ...visit, state: 'agreed', proposal }, on),
    visitCard({ ...visit, state: 'closed', closedBecause: typed }, on),
    visitFormCard({ schools: [school, school], today: visit.from, filled, fault, standing: [] }, on),
  ]
}

/** The cards in which an officer's or a school's words stand, drawn from these words. */
export const cardsSaying = (typed: string, links: Links): readonly Card[] => {
  const on: Drawing = { links, op: 'abcdefghij0123456789' }
  const series = { ...workshops, title: typed }
  const words = { title: typed, about: typed, area: typed, speakers: [typed], series }
  const one = aShownSession({ ...words, organiser: typed, joinUrl: null })
  const other = { ...one, id: 'other', area: `${typed} two` }
  const mine = held({ schoolName: typed })
  const domain = { ...planned, ...words, series: { ...inSeries, title: typed } }
  const { sessions } = outgoingCards(links, () => on.op)
  return [
    ...visitsSaying(typed, on),
    sessionCard(one, on),
    seriesCard(series, [one, other], on),
    moveOptionsCard(one, [other], on),
    whichSchoolCard(one, [{ urn: '990102', name: typed }], 'sessions.book', on),
    sessionsCard([{ kind: 'one', session: one }], on),
    myBookingsCard(typed, [{ ...one, mine }], on),
    bookedCard(one, mine, on),
    switchOfferCard(one, other, on),
    switchedCard(one, mine, other, on),
    givenUpCard(one, until, on),
    fullCard(one, other, on),
    waitingCard(one, mine, other, on),
    offerCard(one, until, other, on),
    offerGoneCard(one, until, on),
    leftLineCard(one, 'left', on),
    calledOffCard(one, typed, [other], on),
    overCard(one, on),
    missedCard(one, { recording: null, points: typed }, on),
    disputedCard(one, on),
    followUpAgainCard(one, { useful: null, better: typed }, 'Choose one.', on),
    followUpKeptCard(one, { useful: '5', better: typed }, until, on),
    stillBookingCard(typed, one.id, links),
    takingCard(one, on),
    sessions.announcement({ ...domain, series: null }, []),
    sessions.announcement(domain, [domain]),
    sessions.moved({ ...domain, ...movedTo, moved: { ...moved, reason: typed } }, aBooking(), alone),
    sessions.agenda(domain, aBooking(), alone),
    sessions.dayBefore(domain, aBooking(), alone),
    sessions.hourBefore(domain, aBooking(), alone),
    sessions.declined(domain, aBooking({ situation: leaving }), alone),
  ]
}
