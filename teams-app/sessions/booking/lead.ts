// The first sentence of the list: what the person holds, and what there is to book.

import type { SessionView } from '../../../shared/api/sessions.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { placeElsewhere } from './groups.ts'

// Another date of a series one has a place in is a switch and no second booking.
const toBook = (sessions: readonly SessionView[]): readonly SessionView[] =>
  sessions.filter(
    (session) =>
      session.state === 'open' && session.mine === null && placeElsewhere(session, sessions) === null,
  )

/** True while there is a session that the person has nothing in and could book. */
export const isAnyToBook = (sessions: readonly SessionView[]): boolean => toBook(sessions).length > 0

/** How many dates there are to choose from, one number for each session or series. */
const datesEach = (open: readonly SessionView[]): readonly number[] => {
  const keys = open.map(({ id, series }) => (series?.attendOne ? `series ${series.id}` : id))
  return [...new Set(keys)].map((key) => keys.filter((other) => other === key).length)
}

const openWords = (sessions: readonly SessionView[]): string => {
  const open = toBook(sessions)
  if (open.length === 0) {
    const isAnyDate = sessions.some(({ state, mine }) => state === 'open' && mine === null)
    return isAnyDate ? 'You can switch to another date.' : 'There is nothing more to book now.'
  }
  const dates = datesEach(open)
  const single = dates.filter((many) => many === 1).length
  const parts = [
    ...(single === 0 ? [] : [`book ${count(single, 'session')}`]),
    ...dates.filter((many) => many > 1).map((many) => `choose one of ${many} dates`),
  ]
  return `You can ${parts.join(', and ')}.`
}

/** The page's first sentence: what the person holds, and what there is. */
export const listLead = (sessions: readonly SessionView[]): string => {
  const held = sessions.filter(({ state, mine }) => state !== 'ended' && mine?.state === 'booked')
  const visits = held.filter(({ kind }) => kind === 'visit').length
  const booked = held.length - visits
  const offers = sessions.filter(({ mine }) => mine?.state === 'offered').length
  const first = offers === 0 ? '' : `${count(offers, 'place is', 'places are')} held for you. `
  const having = [
    ...(booked === 0 ? [] : [count(booked, 'place')]),
    ...(visits === 0 ? [] : [count(visits, 'visit')]),
  ]
  const mine = having.length === 0 ? '' : `You have ${having.join(' and ')}. `
  return `${first}${mine}${openWords(sessions)}`
}
