// Free and busy times of several people: `getSchedule`.

import { z } from 'zod'
import type { Person } from '../../directory/people.ts'
import { type Appointment, appointmentsBetween } from '../../outlook/calendar/appointment.ts'
import { sameAddress } from '../../outlook/calendar/attendees.ts'
import { personWith } from '../../outlook/mail/post.ts'
import type { Context, GraphReply, TenantRoute } from '../call.ts'
import { graphBase } from '../odata/query.ts'
import { showsAs } from './events/event-json.ts'
import { calendarReading, invalidProperty, mailboxOf, outlookRefusal } from './mailbox.ts'
import { readTime, shownTime, type Wanted, wantedZone } from './prefer.ts'

const minute = 60_000
const time = z.object({ dateTime: z.string(), timeZone: z.string() })
const body = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: time,
  endTime: time,
  availabilityViewInterval: z.number().int().min(5).max(1_440).default(30),
})

/** Everything but free takes a digit of its own; the highest one in an interval shows. */
const digits: Readonly<Record<string, number>> = {
  free: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
  workingElsewhere: 4,
}

type Window = { readonly from: number; readonly to: number; readonly step: number }

const viewOf = (busy: readonly Appointment[], { from, to, step }: Window): string => {
  const slots = Math.ceil((to - from) / step)
  return Array.from({ length: slots }, (_, n) => {
    const [start, end] = [from + n * step, from + (n + 1) * step]
    const within = busy.filter(({ meeting }) => meeting.starts < end && meeting.ends > start)
    return Math.max(0, ...within.map((one) => digits[showsAs(one)] ?? 0))
  }).join('')
}

/** Subject and place only in the caller's own mailbox: colleagues share no more than whether they are free. */
const itemOf = (one: Appointment, wanted: Wanted, own: boolean) => ({
  ...(own ? { isPrivate: one.meeting.sensitivity === 'private' } : {}),
  status: showsAs(one),
  ...(own ? { subject: one.meeting.subject, location: one.meeting.location } : {}),
  start: shownTime(one.meeting.starts, wanted),
  end: shownTime(one.meeting.ends, wanted),
})

const workingHours = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'GMT Standard Time' },
}

const unresolved = (scheduleId: string) => ({
  scheduleId,
  availabilityView: '',
  error: {
    message: `Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`,
    responseCode: 'ErrorMailRecipientNotFound',
  },
})

const scheduleOf = ({ world }: Context, owner: Person, address: string, window: Window, wanted: Wanted) => {
  const person = personWith(world.db, address)
  if (!person || person.userType === 'guest') return unresolved(address)
  const all = appointmentsBetween(world.db, person, window.from, window.to)
  const busy = all.filter((one) => showsAs(one) !== 'free')
  const own = sameAddress(address, owner.mail)
  return {
    scheduleId: address,
    availabilityView: viewOf(busy, window),
    scheduleItems: busy.map((one) => itemOf(one, wanted, own)),
    workingHours,
  }
}

const getSchedule = (context: Context): GraphReply => {
  const { call } = context
  const owner = mailboxOf(context)
  const wanted = wantedZone(call)
  const read = body.safeParse(call.body)
  if (!read.success) throw outlookRefusal(400, 'ErrorInvalidParameter', 'The schedule request is not valid.')
  const { schedules, startTime, endTime, availabilityViewInterval } = read.data
  const [from, to] = [readTime(startTime), readTime(endTime)]
  if (to <= from) throw invalidProperty()
  const window = { from, to, step: availabilityViewInterval * minute }
  return {
    status: 200,
    headers: wanted.applied,
    body: {
      '@odata.context': `${graphBase}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value: schedules.map((address) => scheduleOf(context, owner, address, window, wanted)),
    },
  }
}

export const scheduleRoutes: readonly TenantRoute[] = [
  calendarReading({
    method: 'POST',
    path: '/users/{user}/calendar/getSchedule',
    operation: 'calendar.getSchedule',
    run: getSchedule,
  }),
]
