// Every card of sessions, with sound made-up data.

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
import { followUpAgainCard, followUpCard, followUpKeptCard } from '../../shared/cards/sessions/follow-up.ts'
import { myBookingsCard, sessionsCard } from '../../shared/cards/sessions/mine.ts'
import { disputedCard, missedCard } from '../../shared/cards/sessions/missed.ts'
import { calledOffCard } from '../../shared/cards/sessions/notices.ts'
import { notYoursCard, overCard, stillBookingCard, takingCard } from '../../shared/cards/sessions/refusing.ts'
import { sessionShareCard } from '../../shared/cards/sessions/sharing.ts'
import type { Drawing } from '../../shared/cards/sessions/shown.ts'
import {
  fullCard,
  leftLineCard,
  offerCard,
  offerGoneCard,
  waitingCard,
} from '../../shared/cards/sessions/waiting.ts'
import { instant, sessionId } from '../../shared/domain/kernel/ids.ts'
import { aBooking, aSession } from '../support/session-builders.ts'
import { everyVisitCard } from './every-visit-card.ts'
import {
  alone,
  briefing,
  calendar,
  declineOver,
  east,
  held,
  inSeries,
  leaving,
  monday,
  movedTo,
  north,
  planned,
  thursday,
  twice,
  until,
  west,
  workshops,
} from './session-samples.ts'

const choosing = (on: Drawing) => ({
  'session-briefing': sessionCard(briefing, on),
  'session-briefing-full': sessionCard({ ...briefing, placesLeft: 0, waiting: 0 }, on),
  'session-workshop': seriesCard({ ...workshops, attendOne: false }, [east, west, north], on),
  'session-choose-one': seriesCard(twice, [thursday, monday], on),
  'session-move-options': moveOptionsCard({ ...west, mine: held() }, [east, north], on),
  'session-which-school': whichSchoolCard(
    east,
    [
      { urn: '990102', name: 'Harbour View Academy' },
      { urn: '990103', name: 'Tidewell Infant School' },
    ],
    'sessions.book',
    on,
  ),
  'session-list': sessionsCard(
    [
      { kind: 'one', session: briefing },
      { kind: 'series', series: workshops, sessions: [west, east, north] },
    ],
    on,
  ),
  'session-list-empty': sessionsCard([], on),
  'session-my-bookings': myBookingsCard(
    'Priya Nair',
    [
      { ...briefing, mine: held({ reference: 'BK-31H8', invited: true }) },
      { ...east, mine: held() },
      { ...north, mine: held({ reference: 'BK-52P9', state: 'waiting', position: 4, invited: null }) },
    ],
    on,
  ),
  'session-my-bookings-empty': myBookingsCard('Priya Nair', [], on),
})

const holding = (on: Drawing) => ({
  'session-booked': bookedCard(east, held(), on),
  'session-booked-invited': bookedCard(
    { ...briefing, joinUrl: 'https://teams.microsoft.com/l/meetup-join/budgets' },
    held({ invited: true }),
    on,
  ),
  'session-booked-past-the-event': bookedCard(east, held({ invited: null }), on),
  'session-switch-offer': switchOfferCard(thursday, monday, on),
  'session-switched': switchedCard(monday, held(), thursday, on),
  'session-given-up': givenUpCard(east, instant('2026-11-16T09:13:00.000Z'), on),
  'session-given-up-over': givenUpCard(east, null, on),
})

const lining = (on: Drawing) => ({
  'session-full': fullCard(north, east, on),
  'session-full-first': fullCard({ ...briefing, placesLeft: 0, waiting: 0 }, null, on),
  'session-waiting': waitingCard(
    north,
    held({ state: 'waiting', position: 4, invited: null, reference: 'BK-52P9' }),
    east,
    on,
  ),
  'session-offer': offerCard(north, until, east, on),
  'session-offer-alone': offerCard(briefing, until, null, on),
  'session-offer-gone': offerGoneCard(north, null, on),
  'session-left-line': leftLineCard(north, 'left', on),
  'session-offer-declined': leftLineCard(north, 'declined', on),
  'session-taking': takingCard(north, on),
})

const ending = (on: Drawing) => ({
  'session-called-off-alone': calledOffCard(briefing, 'The speaker cannot be there.', [], on),
  'session-begun': overCard({ ...briefing, state: 'started' }, on),
  'session-over': overCard({ ...briefing, state: 'ended' }, on),
  'session-not-yours': notYoursCard('CW-403-8D2', on.links),
  'session-still-booking': stillBookingCard(briefing.title, briefing.id, on.links),
})

const materials = {
  recording: 'https://video.example/budgets',
  points: '- Budgets are set by Friday 26 February 2027.\n- The form is two pages shorter this year.',
}

const afterwards = (on: Drawing) => ({
  'session-missed': missedCard(briefing, materials, on),
  'session-missed-points-only': missedCard(briefing, { ...materials, recording: null }, on),
  'session-disputed': disputedCard(briefing, on),
  'session-follow-up': followUpCard(east, on),
  'session-follow-up-not-chosen': followUpAgainCard(
    east,
    { useful: null, better: 'More time.' },
    'Choose how useful it was, or that you have no view.',
    on,
  ),
  'session-follow-up-kept': followUpKeptCard(east, { useful: '4', better: 'More time.' }, until, on),
})

/** As the server sends them by itself. */
const noticing = ({ links, op }: Drawing) => {
  const { sessions } = outgoingCards(links, () => op)
  const calledOff = {
    state: 'calledOff',
    at: until,
    by: planned.organiser,
    reason: 'The person leading it cannot be there.',
  } as const
  const others = [{ session: aSession({ id: sessionId('west-workshop'), area: 'West' }), placesLeft: 12 }]
  const westOfSeries = {
    ...planned,
    id: sessionId('west-workshop'),
    area: 'West',
    series: inSeries,
    starts: instant('2026-11-23T09:30:00.000Z'),
    ends: instant('2026-11-23T12:00:00.000Z'),
  }
  const eastOfSeries = { ...planned, series: inSeries }
  const offered = aBooking({ situation: { state: 'offered', seat: 3, until } })
  return {
    'session-notice-offer': sessions.offer(planned, offered, alone),
    'session-notice-offer-ended': sessions.offerEnded(planned, aBooking(), { ...alone, heldUntil: until }),
    'session-declined': sessions.declined(planned, aBooking({ situation: leaving }), alone),
    'session-declined-gone': sessions.declined(planned, aBooking({ situation: declineOver }), alone),
    'session-moved': sessions.moved({ ...planned, ...movedTo }, aBooking(), alone),
    'session-moved-waiting': sessions.moved(
      { ...planned, ...movedTo },
      aBooking({ situation: { state: 'waiting' } }),
      alone,
    ),
    'session-called-off': sessions.calledOff({ ...planned, situation: calledOff }, aBooking(), {
      ...alone,
      others,
    }),
    'session-agenda-changed': sessions.agenda(planned, aBooking(), alone),
    'session-reminder-day-before': sessions.dayBefore(planned, aBooking(), alone),
    'session-announcement': sessions.announcement({ ...planned, series: null }, []),
    'session-announcement-series': sessions.announcement(eastOfSeries, [westOfSeries, eastOfSeries]),
    'session-reminder-hour-before': sessions.hourBefore({ ...planned, calendar }, aBooking(), alone),
  }
}

const sharing = ({ links }: Drawing) => ({
  'session-shared': sessionShareCard({ ...east, speakers: ['Amara Quist'] }, links),
  'session-shared-called-off': sessionShareCard({ ...east, state: 'calledOff' }, links),
  'session-shared-over': sessionShareCard({ ...briefing, state: 'ended' }, links),
})

export const everySessionCard = (links: Links, op: string): Readonly<Record<string, Card>> => {
  const on: Drawing = { links, op }
  const own = { ...choosing(on), ...holding(on), ...lining(on), ...ending(on) }
  return { ...own, ...afterwards(on), ...noticing(on), ...everyVisitCard(on), ...sharing(on) }
}
