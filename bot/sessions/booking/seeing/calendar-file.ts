// A session as a calendar file, for people without Outlook: only for those who hold a place.

import ICAL from 'ical.js'
import type { Instant, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { type Booking, hasPlace } from '../../../../shared/domain/sessions/booking.ts'
import { isCalledOff, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../../refusals.ts'
import type { SessionPorts } from '../../ports.ts'
import { findSession } from '../scene.ts'
import { joinUrlOf } from './view.ts'

export type CalendarFile = { readonly name: string; readonly text: string }

const control = /[\p{Cc}\p{Cf}]+/gu

/** One line of words: what looks like a line break in a property begins another property. */
const oneLine = (words: string): string => words.replace(control, ' ').trim()
const lines = (words: string): string =>
  words
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .join('\n')

const utc = (at: Instant) => ICAL.Time.fromJSDate(new Date(at), true)

// The id of the invitation: with another one, whoever has that would have the session twice.
const uidOf = ({ id, calendar }: Session): string =>
  (calendar.state === 'made' ? calendar.uid : undefined) ?? `${id}@countywide`

const textOf = (session: Session, { schoolName }: Booking, now: Instant): string => {
  const joinUrl = joinUrlOf(session)
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uidOf(session))
  event.addPropertyWithValue('dtstamp', utc(now))
  event.addPropertyWithValue('dtstart', utc(session.starts))
  event.addPropertyWithValue('dtend', utc(session.ends))
  // Calling off raises no revision, and a calendar takes only what is newer than what it has.
  event.addPropertyWithValue('sequence', session.revision + (isCalledOff(session) ? 1 : 0))
  event.addPropertyWithValue('status', isCalledOff(session) ? 'CANCELLED' : 'CONFIRMED')
  event.addPropertyWithValue('summary', oneLine(session.title))
  const about = joinUrl === null ? [session.about] : [session.about, `Join: ${joinUrl}`]
  event.addPropertyWithValue('description', lines(about.join('\n\n')))
  event.addPropertyWithValue('location', session.kind === 'visit' ? oneLine(schoolName) : 'Microsoft Teams')
  if (joinUrl !== null) event.addPropertyWithValue('url', joinUrl)
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Countywide//Sessions//EN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

const isTheirs = (booking: Booking): boolean =>
  hasPlace(booking) || (booking.situation.state === 'gone' && booking.situation.because === 'calledOff')

/**
 * The file for the person's calendar; of a session that was called off it takes the entry away. Refused with
 * `nothingHeld` for somebody who has no place, and had none when it was called off.
 */
export const calendarFile =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId): Promise<Result<CalendarFile, Refusal>> => {
    const session = await findSession(ports, id)
    if (session === null) return refuse({ reason: 'notFound', what: 'session' })
    const rows = await ports.bookings.of(id)
    const own = rows.find(({ value }) => value.person === person.id && isTheirs(value))
    if (own === undefined) return refuse({ reason: 'nothingHeld' })
    return ok({ name: `${id}.ics`, text: textOf(session, own.value, await ports.clock.now()) })
  }
