// Many events over Graph: the list of a calendar, and the view of a window of time, in pages.

import { type Appointment, appointmentsBetween } from '../../../outlook/calendar/appointment.ts'
import { momentIn } from '../../../outlook/time/zones.ts'
import type { Context, GraphCall, GraphReply, TenantRoute } from '../../call.ts'
import { badRequest } from '../../errors.ts'
import { type Clause, parseFilter } from '../../odata/filter.ts'
import { graphBase, pick, selectOf, topOf } from '../../odata/query.ts'
import { calendarReading, mailboxOf, outlookRefusal } from '../mailbox.ts'
import { wantedZone } from '../prefer.ts'
import { eventJson } from './event-json.ts'

const usualPage = 10
const largestPage = 1_000
/** Before the first event and after the last one. */
const always = [0, Date.parse('9999-01-01T00:00:00Z')] as const

/** How the options are written in a link; the parsed query has them in lower case. */
const spelt: Readonly<Record<string, string>> = {
  startdatetime: 'startDateTime',
  enddatetime: 'endDateTime',
  select: '$select',
  filter: '$filter',
  orderby: '$orderby',
  top: '$top',
}

const skipOf = ({ query }: GraphCall): number => {
  const text = query.get('skip') ?? '0'
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`Invalid value '${text}' for $skip query option found.`)
  return Number(text)
}

const nextLink = ({ path, query }: GraphCall, skip: number): string => {
  const kept = [...query].filter(([name]) => name !== 'skip')
  const parts = kept.map(([name, value]) => `${spelt[name] ?? name}=${encodeURIComponent(value)}`)
  return `${graphBase}${path}?${[...parts, `$skip=${skip}`].join('&')}`
}

const page = (context: Context, of: string, all: readonly Appointment[]): GraphReply => {
  const { call } = context
  const wanted = wantedZone(call)
  const skip = skipOf(call)
  const top = topOf(call.query, usualPage, largestPage)
  const select = selectOf(call.query)
  const shown = all.slice(skip, skip + top).map((one) => pick(eventJson(one, wanted), select, 'event'))
  return {
    status: 200,
    headers: wanted.applied,
    body: {
      '@odata.context': `${graphBase}/$metadata#users('${mailboxOf(context).id}')/${of}`,
      value: shown,
      ...(all.length > skip + top ? { '@odata.nextLink': nextLink(call, skip + top) } : {}),
    },
  }
}

const windowBound = ({ query }: GraphCall, name: 'startdatetime' | 'enddatetime'): number => {
  const text = query.get(name)
  if (text === undefined) {
    throw outlookRefusal(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    )
  }
  // A plus sign that was not encoded has become a space.
  const moment = momentIn(text.replace(' ', '+'), 'UTC')
  if (moment === undefined) {
    throw outlookRefusal(400, 'ErrorInvalidParameter', `The value '${text}' is not a valid date and time.`)
  }
  return moment
}

const viewCalendar = (context: Context): GraphReply => {
  const { world, call } = context
  const [from, to] = [windowBound(call, 'startdatetime'), windowBound(call, 'enddatetime')]
  return page(context, 'calendarView', appointmentsBetween(world.db, mailboxOf(context), from, to))
}

const compared = { eq: [0], ge: [0, 1], gt: [1], le: [0, -1], lt: [-1] } as const

const timeHolds = (moment: number, { operator, literal }: Clause): boolean => {
  const wanted = typeof literal.value === 'string' ? momentIn(literal.value, 'UTC') : undefined
  if (wanted === undefined || operator === 'ne' || operator === 'startswith') {
    throw badRequest('Invalid filter clause')
  }
  return compared[operator].some((sign) => sign === Math.sign(moment - wanted))
}

const holds = ({ meeting }: Appointment, clause: Clause): boolean => {
  if (clause.path === 'start/dateTime') return timeHolds(meeting.starts, clause)
  if (clause.path === 'end/dateTime') return timeHolds(meeting.ends, clause)
  if (clause.path === 'iCalUId' && clause.operator === 'eq') return meeting.uid === clause.literal.value
  throw badRequest(`The filter on '${clause.path}' is not served here.`)
}

const filtered = (all: readonly Appointment[], text: string | undefined): readonly Appointment[] => {
  if (text === undefined) return all
  const filter = parseFilter(text)
  if (!filter) throw badRequest('Invalid filter clause')
  return all.filter((one) => filter.some((clauses) => clauses.every((clause) => holds(one, clause))))
}

const listEvents = (context: Context): GraphReply => {
  const { world, call } = context
  const order = call.query.get('orderby')
  if (order !== undefined && !/^start\/dateTime( asc| desc)?$/.test(order)) {
    throw badRequest(`The order '${order}' is not served here.`)
  }
  const all = filtered(appointmentsBetween(world.db, mailboxOf(context), ...always), call.query.get('filter'))
  return page(context, 'events', order?.endsWith(' desc') ? all.toReversed() : all)
}

const paged = ['select', 'top', 'skip']
const lists = ['/users/{user}/events', '/users/{user}/calendar/events'] as const
const views = ['/users/{user}/calendarView', '/users/{user}/calendar/calendarView'] as const

export const calendarViewRoutes: readonly TenantRoute[] = [
  ...lists.map((path) =>
    calendarReading({ method: 'GET', path, operation: 'events.list', run: listEvents }, [
      'filter',
      'orderby',
      ...paged,
    ]),
  ),
  ...views.map((path) =>
    calendarReading({ method: 'GET', path, operation: 'calendarView.list', run: viewCalendar }, [
      'startdatetime',
      'enddatetime',
      ...paged,
    ]),
  ),
]
