// Teams meetings over Graph: found by their join link, and who was there.

import { findPerson, type Person } from '../../directory/people.ts'
import { type Meeting, meetingOfThread } from '../../outlook/calendar/meeting.ts'
import { joinUrlOf, onlineMeetingId, threadIn, threadOfId } from '../../outlook/teams/online-meeting.ts'
import { type Report, reportsOf } from '../../outlook/teams/stays.ts'
import type { World } from '../../world.ts'
import type { Context, GraphReply, TenantRoute } from '../call.ts'
import { badRequest, GraphRefusal } from '../errors.ts'
import { parseFilter } from '../odata/filter.ts'
import { graphBase } from '../odata/query.ts'

const iso = (ms: number): string => new Date(ms).toISOString()
const notFound = (words: string): GraphRefusal => new GraphRefusal(404, 'NotFound', words)

/** These paths take the object id alone, not the user principal name. */
const organiserAt = ({ world, param }: Context): Person => {
  const person = findPerson(world.db, param('user'))
  if (!person) throw notFound(`User not found: '${param('user')}'. The path takes the user's object id.`)
  return person
}

const identity = ({ tenant }: World, { id, displayName }: Person) => ({
  id,
  displayName,
  tenantId: tenant.id,
})

const meetingJson = (world: World, organiser: Person, meeting: Meeting) => ({
  id: onlineMeetingId(meeting),
  creationDateTime: iso(meeting.createdAt),
  startDateTime: iso(meeting.starts),
  endDateTime: iso(meeting.ends),
  joinWebUrl: joinUrlOf(meeting),
  subject: meeting.subject,
  participants: {
    organizer: {
      upn: organiser.userPrincipalName,
      role: 'presenter',
      identity: { user: identity(world, organiser) },
    },
    attendees: [],
  },
  chatInfo: { threadId: meeting.thread, messageId: '0', replyChainMessageId: null },
})

/** The service wants the link that it gave, and compares nothing else. */
const wantedLink = (text: string | undefined): string => {
  const [clauses, ...more] = (text === undefined ? undefined : parseFilter(text)) ?? []
  const [clause, ...rest] = clauses ?? []
  const fits =
    clause &&
    rest.length === 0 &&
    more.length === 0 &&
    clause.path.toLowerCase() === 'joinweburl' &&
    clause.operator === 'eq'
  if (!fits || clause.literal.kind !== 'text') {
    throw new GraphRefusal(
      400,
      'InvalidArgument',
      "Filter expression expected - /onlineMeetings?$filter=JoinWebUrl eq '{joinWebUrl}'.",
    )
  }
  return clause.literal.value
}

const owned = (world: World, organiser: Person, thread: string | undefined): Meeting | undefined => {
  const meeting = thread === undefined ? undefined : meetingOfThread(world.db, thread)
  return meeting?.organiserId === organiser.id ? meeting : undefined
}

const findMeetings = (context: Context): GraphReply => {
  const { world, call } = context
  const organiser = organiserAt(context)
  const meeting = owned(world, organiser, threadIn(wantedLink(call.query.get('filter'))))
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#users('${organiser.id}')/onlineMeetings`,
      value: meeting ? [meetingJson(world, organiser, meeting)] : [],
    },
  }
}

/** Reports outlive the event: only its id says whose meeting it was. */
const threadAt = (context: Context): { readonly organiser: Person; readonly thread: string } => {
  const organiser = organiserAt(context)
  const thread = threadOfId(context.param('meeting'))
  const known =
    thread !== undefined &&
    context.param('meeting') === onlineMeetingId({ thread, organiserId: organiser.id })
  if (!known) throw notFound('The online meeting was not found.')
  return { organiser, thread }
}

const getMeeting = (context: Context): GraphReply => {
  const { organiser, thread } = threadAt(context)
  const meeting = owned(context.world, organiser, thread)
  if (!meeting) throw notFound('The online meeting was not found.')
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#users('${organiser.id}')/onlineMeetings/$entity`,
      ...meetingJson(context.world, organiser, meeting),
    },
  }
}

const seconds = (ms: number): number => Math.round(ms / 1_000)

const recordJson = (world: World, organiser: Person, personId: string, { stays }: Report) => {
  const own = stays.filter((stay) => stay.personId === personId)
  const person = findPerson(world.db, personId)
  return {
    id: personId,
    emailAddress: person?.mail ?? null,
    totalAttendanceInSeconds: own.reduce((sum, { joined, left }) => sum + seconds(left - joined), 0),
    role: personId === organiser.id ? 'Organizer' : 'Presenter',
    identity: person ? identity(world, person) : null,
    registrationId: null,
    attendanceIntervals: own.map(({ joined, left }) => ({
      joinDateTime: iso(joined),
      leaveDateTime: iso(left),
      durationInSeconds: seconds(left - joined),
    })),
  }
}

const present = ({ stays }: Report): readonly string[] => [...new Set(stays.map(({ personId }) => personId))]

/** The records come with one report and only when they are asked for. */
const reportJson = (report: Report, records: readonly unknown[]) => ({
  id: report.id,
  totalParticipantCount: present(report).length,
  meetingStartDateTime: iso(report.starts),
  meetingEndDateTime: iso(report.ends),
  attendanceRecords: records,
})

const reportsContext = ({ param }: Context, { id }: Person): string =>
  `${graphBase}/$metadata#users('${id}')/onlineMeetings('${param('meeting')}')/attendanceReports`

const listReports = (context: Context): GraphReply => {
  const { world } = context
  const { organiser, thread } = threadAt(context)
  const value = reportsOf(world.db, thread, world.now()).map((report) => reportJson(report, []))
  return { status: 200, body: { '@odata.context': reportsContext(context, organiser), value } }
}

const getReport = (context: Context): GraphReply => {
  const { world, call, param } = context
  const { organiser, thread } = threadAt(context)
  const report = reportsOf(world.db, thread, world.now()).find(({ id }) => id === param('report'))
  if (!report) throw notFound('The attendance report was not found.')
  const expand = call.query.get('expand')
  if (expand !== undefined && expand !== 'attendanceRecords') {
    throw badRequest(`The $expand clause '${expand}' is not served here.`)
  }
  const records = present(report).map((personId) => recordJson(world, organiser, personId, report))
  return {
    status: 200,
    body: {
      '@odata.context': `${reportsContext(context, organiser)}${expand ? '(attendanceRecords())' : ''}/$entity`,
      ...reportJson(report, expand === undefined ? [] : records),
    },
  }
}

const meetings = '/users/{user}/onlineMeetings'
const reports = `${meetings}/{meeting}/attendanceReports`
const base = { kind: 'teams', method: 'GET' } as const
const readsMeetings = ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All']
const readsReports = ['OnlineMeetingArtifact.Read.All']

export const onlineMeetingRoutes: readonly TenantRoute[] = [
  {
    ...base,
    path: meetings,
    operation: 'onlineMeetings.list',
    query: ['filter'],
    admits: readsMeetings,
    run: findMeetings,
  },
  {
    ...base,
    path: `${meetings}/{meeting}`,
    operation: 'onlineMeetings.get',
    query: [],
    admits: readsMeetings,
    run: getMeeting,
  },
  {
    ...base,
    path: reports,
    operation: 'attendanceReports.list',
    query: [],
    admits: readsReports,
    run: listReports,
  },
  {
    ...base,
    path: `${reports}/{report}`,
    operation: 'attendanceReports.get',
    query: ['expand'],
    admits: readsReports,
    run: getReport,
  },
]
