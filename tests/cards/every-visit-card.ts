// Every card of visits, with sound made-up data.

import { outgoingCards } from '../../bot/outgoing-cards.ts'
import type { Card } from '../../shared/cards/kit/card.ts'
import { bookedCard, givenUpCard } from '../../shared/cards/sessions/booked.ts'
import type { Drawing } from '../../shared/cards/sessions/shown.ts'
import { visitCard } from '../../shared/cards/sessions/visits/answering.ts'
import { noSchoolCard, visitFormCard } from '../../shared/cards/sessions/visits/form.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { aBooking } from '../support/session-builders.ts'
import { proposed as proposedVisit, shownVisit } from '../support/visit-builders.ts'
import { alone, declineOver, east, held, leaving, movedTo, planned, until } from './session-samples.ts'

export const everyVisitCard = (on: Drawing): Readonly<Record<string, Card>> => {
  const { sessions } = outgoingCards(on.links, () => on.op)
  const { situation } = proposedVisit()
  const visit = shownVisit()
  const ofVisit = { kind: 'visit', title: 'Visit to Wrenfield Primary School: attendance' } as const
  const heldVisit = { ...east, ...ofVisit, series: null, placesLeft: 0 }
  const visitSession = { ...planned, ...ofVisit, series: null }
  const form = {
    schools: [{ urn: '990101', name: 'Wrenfield Primary School' }],
    today: day('2026-11-16'),
    filled: { school: '', topic: '', help: '', from: '', times: '' },
    fault: null,
    standing: [],
  }
  return {
    'session-visit-form': visitFormCard(form, on),
    'session-visit-form-again': visitFormCard(
      {
        ...form,
        schools: [...form.schools, { urn: '990103', name: 'Tidewell Infant School' }],
        filled: { school: '990103', topic: 'budget', help: '', from: '2026-12-01', times: 'morning' },
        fault: 'Say in a sentence what would help.',
        standing: [{ id: visit.id, reference: visit.reference }],
      },
      on,
    ),
    'session-visit-no-school': noSchoolCard(on),
    'session-visit-received': visitCard(visit, on),
    'session-visit-taken': visitCard({ ...visit, state: 'taken', officer: situation.by.name }, on),
    'session-visit-another-time': visitCard(
      { ...visit, state: 'taken', officer: situation.by.name, refused: situation.proposal },
      on,
    ),
    'session-visit-proposed': sessions.visitProposed(proposedVisit()),
    'session-visit-agreed': visitCard(
      { ...visit, state: 'agreed', officer: situation.by.name, proposal: situation.proposal },
      on,
    ),
    'session-visit-held': bookedCard(heldVisit, held({ invited: true }), on),
    'session-visit-given-up': givenUpCard(heldVisit, until, on),
    'session-visit-given-up-over': givenUpCard(heldVisit, null, on),
    'session-visit-day-before': sessions.dayBefore(visitSession, aBooking(), alone),
    'session-visit-moved': sessions.moved({ ...visitSession, ...movedTo }, aBooking(), alone),
    'session-visit-declined': sessions.declined(visitSession, aBooking({ situation: leaving }), alone),
    'session-visit-declined-gone': sessions.declined(
      visitSession,
      aBooking({ situation: declineOver }),
      alone,
    ),
    'session-visit-withdrawn': visitCard({ ...visit, state: 'withdrawn' }, on),
    'session-visit-called-off': visitCard(
      { ...visit, state: 'closed', closedBecause: 'The road is closed.' },
      on,
    ),
  }
}
