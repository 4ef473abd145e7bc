// Whose mailbox a request is about, and Exchange's own ways of saying no.

import { findByIdOrName, type Person } from '../../directory/people.ts'
import { type Appointment, findAppointment } from '../../outlook/calendar/appointment.ts'
import { isItemId } from '../../outlook/calendar/copies.ts'
import type { Context, TenantRoute } from '../call.ts'
import { GraphRefusal } from '../errors.ts'

export const outlookRefusal = (status: number, code: string, message: string): GraphRefusal =>
  new GraphRefusal(status, code, message)

export const mailboxDenied = (): GraphRefusal =>
  outlookRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')

export const invalidProperty = (): GraphRefusal =>
  outlookRefusal(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.')

export const eventNotFound = (): GraphRefusal =>
  outlookRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')

/** A guest is in the directory, but their mailbox is in another tenant. */
export const mailboxOf = ({ world, caller, param }: Context): Person => {
  const key = param('user')
  const person = findByIdOrName(world.db, key)
  if (!person) throw outlookRefusal(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`)
  if (person.userType === 'guest') {
    throw outlookRefusal(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    )
  }
  if (caller.person && caller.person.id !== person.id) throw mailboxDenied()
  return person
}

export const appointmentAt = (context: Context): Appointment => {
  const person = mailboxOf(context)
  const id = context.param('event')
  if (!isItemId(id)) throw outlookRefusal(400, 'ErrorInvalidIdMalformed', 'Id is malformed.')
  const found = findAppointment(context.world.db, person, id)
  if (!found) throw eventNotFound()
  return found
}

type Stated = Omit<TenantRoute, 'kind' | 'admits' | 'query'>

export const calendarReading = (route: Stated, query: readonly string[] = []): TenantRoute => ({
  ...route,
  kind: 'mailbox',
  admits: ['Calendars.Read', 'Calendars.ReadBasic', 'Calendars.ReadBasic.All', 'Calendars.ReadWrite'],
  query,
})

export const calendarWriting = (route: Stated): TenantRoute => ({
  ...route,
  kind: 'mailbox',
  admits: ['Calendars.ReadWrite'],
  query: [],
})
