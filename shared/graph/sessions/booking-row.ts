// A booking as a row of its list: two unique keys, words for officers, and the whole as JSON.

import * as z from 'zod'
import { idPatterns, instant, personId, sessionId, urn } from '../../domain/kernel/ids.ts'
import { type Booking, bookingKeys } from '../../domain/sessions/booking.ts'
import type { Session } from '../../domain/sessions/session.ts'
import { bookingStates, seatKeyColumn } from '../columns/bookings.ts'
import { branded, fitting, json } from '../lists/json.ts'
import type { Fields, Item } from '../lists/row.ts'

const longestLine = 255

const text = z.string()
const seat = z.number()
const at = branded(idPatterns.Instant, instant)
const person = branded(idPatterns.PersonId, personId)
const session = branded(idPatterns.SessionId, sessionId)
const leftBecause = ['person', 'declined', 'officer', 'calledOff', 'switched'] as const

const situation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('booked'), seat }),
  z.object({ state: z.literal('leaving'), seat, until: at, because: z.enum(leftBecause) }),
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('offered'), seat, until: at }),
  z.object({ state: z.literal('taking'), seat, instead: session }),
  z.object({ state: z.literal('gone'), at, because: z.enum([...leftBecause, 'leftLine', 'offerEnded']) }),
])
const booking = z.object({
  id: text.min(1),
  session,
  person,
  personName: text,
  school: branded(idPatterns.Urn, urn).nullable(),
  schoolName: text,
  bookedBy: z.object({ id: person, name: text }).nullable(),
  reference: text,
  since: at,
  keptAt: at.nullable(),
  // Rows made before presses were kept have none.
  ops: z.array(text).default([]),
  situation,
})
// A row that was added or copied by hand has no keys, holds nothing and is left out.
const row = z.object({ SeatKey: text.min(1), PersonKey: text.min(1), Journal: json(booking) })

export const writeBooking = (of: Booking, session: Session): Fields => {
  const { seatKey, personKey } = bookingKeys(of, session)
  return {
    [seatKeyColumn]: seatKey,
    PersonKey: personKey,
    Title: of.personName.slice(0, longestLine),
    SessionTitle: session.title.slice(0, longestLine),
    Starts: session.starts,
    School: of.schoolName.slice(0, longestLine),
    Status: bookingStates[of.situation.state],
    Reference: of.reference,
    BookedBy: of.bookedBy?.name.slice(0, longestLine) ?? null,
    SessionId: of.session,
    PersonId: of.person,
    Journal: fitting(JSON.stringify(of), 'the booking'),
  }
}

export const readBooking = ({ fields }: Item): Booking | null => {
  const found = row.safeParse(fields)
  return found.success ? found.data.Journal : null
}
