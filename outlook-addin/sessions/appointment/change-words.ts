// What follows from changing the session that an appointment is, before the press and after it.

import type { Planned } from '../../../shared/api/planner.ts'
import type { Shown } from '../../platform/office.ts'
import { beginsElsewhere, isMoved } from './making.ts'

/** Somebody has a place or a turn: then they are told, and the series stays. */
export const isHeld = ({ booked, waiting }: Planned): boolean => booked + waiting > 0

// Of a later end alone nobody gets a message: Outlook changes the appointment of those who were invited.
const byOutlook = 'Outlook tells those who were invited when it ends.'

/** After it was saved. */
export const doneInWords = (before: Planned, shown: Shown) => {
  if (!isMoved(before, shown)) return { what: 'Saved.', after: '' }
  if (!isHeld(before)) return { what: 'The session has moved.', after: 'Nobody had booked.' }
  return beginsElsewhere(before, shown)
    ? { what: 'The session has moved.', after: 'Everyone booked or waiting is told once.' }
    : { what: 'Saved.', after: byOutlook }
}

/** The press, and what it does. */
export const pressInWords = (session: Planned, shown: Shown) => {
  if (!isMoved(session, shown))
    return { press: 'Save the changes', after: 'Those who booked hear only of a new title or time.' }
  if (!isHeld(session))
    return { press: 'Move the session', after: 'Nobody has booked yet, so nobody is told.' }
  const byHand = 'Do not send the appointment yourself.'
  return beginsElsewhere(session, shown)
    ? {
        press: 'Move it and tell everyone',
        after: `Everyone booked or waiting is told once. ${byHand}`,
      }
    : { press: 'Save the new end', after: `${byOutlook} ${byHand}` }
}
