import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cast, productApp } from '../directory/cast.ts'
import { threadIn } from '../outlook/teams/online-meeting.ts'
import { addStay } from '../outlook/teams/stays.ts'
import { type Answer, type Call, lists, siteId, stage } from './test-graph.ts'

// Request and response pairs from Microsoft's reference. They stand beside the project, not in it.
const folder = '../shared/schemas/graph/examples'
const present = existsSync(folder)
const example = z.object({
  id: z.string(),
  request: z
    .object({ method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']), url: z.string(), body: z.unknown() })
    .nullable(),
  response: z.object({ status: z.number().nullable(), body: z.unknown() }),
})
type Example = z.infer<typeof example>
const examples = new Map<string, Example>()
if (present) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const read = example.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    examples.set(read.id, read)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names and kinds of what stands in a body; ids, times and values are the example's own. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (!isRecord(value)) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

/** Every name of the example stands in the answer with the same kind of value. */
const missing = (wanted: unknown, got: unknown, path = ''): string[] => {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got)) return [`${path}[]`]
    return wanted.length === 0 ? [] : missing(wanted[0], got[0], `${path}[0]`)
  }
  if (isRecord(wanted)) {
    if (!isRecord(got)) return [path]
    return Object.entries(wanted)
      .filter(([name]) => !(path.endsWith('.user') && name === 'id'))
      .flatMap(([name, inner]) => missing(inner, got[name], `${path}.${name}`))
  }
  return typeof got === typeof wanted || got === null || wanted === null
    ? []
    : [`${path} (${typeof got}, not ${typeof wanted})`]
}

const marcus = `/users/${cast[3].id}`
const events = `${marcus}/events`
const skipped = present ? '' : ' (skipped: the reference examples are not beside this checkout)'
const bodyOf = (id: string) => examples.get(id)?.request?.body
const expectLike = (id: string, answer: Answer, status = examples.get(id)?.response.status) => {
  expect(answer.status).toBe(status)
  const wanted = examples.get(id)?.response.body
  if (wanted !== null && wanted !== undefined)
    expect(missing(shapeOf(wanted), shapeOf(answer.body))).toEqual([])
}

/** batch-1 shows requests of workloads that are not served; wire.test.ts has batches of our own. */
describe.skipIf(!present)(`the examples of Microsoft's Graph reference${skipped}`, () => {
  let call: Call
  beforeAll(async () => {
    call = (await stage()).call
    const columns = [
      { name: 'Name', text: {} },
      { name: 'Color', text: {} },
      { name: 'Weight', number: {} },
      { name: 'Quantity', number: {} },
    ]
    await call('POST', lists, { displayName: 'Shelf', columns })
    for (const Quantity of [503, 2_357]) {
      await call('POST', `${lists}/Shelf/items`, { fields: { Name: 'Gadget', Color: 'Red', Quantity } })
    }
  })

  it('site-getbypath', async () => {
    expectLike('site-getbypath', await call('GET', '/sites/northdown.sharepoint.example:/sites/countywide'))
  })
  it('list-create', async () => {
    expectLike('list-create', await call('POST', lists, bodyOf('list-create')))
  })
  it('list-get-1', async () => {
    expectLike('list-get-1', await call('GET', `${lists}/Shelf`))
  })
  it('list-list-columns', async () => {
    expectLike('list-list-columns', await call('GET', `${lists}/Shelf/columns`))
  })
  it('list-post-columns, under a name that is free', async () => {
    const given = z.record(z.string(), z.unknown()).parse(bodyOf('list-post-columns'))
    expectLike(
      'list-post-columns',
      await call('POST', `${lists}/Shelf/columns`, { ...given, name: 'Second' }),
    )
  })
  it('columndefinition-update', async () => {
    expectLike(
      'columndefinition-update',
      await call('PATCH', `${lists}/Shelf/columns/Second`, bodyOf('columndefinition-update')),
    )
  })
  it('listitem-create', async () => {
    expectLike('listitem-create', await call('POST', `${lists}/Shelf/items`, bodyOf('listitem-create')))
  })
  it('listitem-list', async () => {
    expectLike(
      'listitem-list',
      await call('GET', `${lists}/Shelf/items?expand=fields(select=Name,Color,Quantity)`),
    )
  })
  it('listitem-update, with the 200 that the service really sends', async () => {
    expectLike(
      'listitem-update',
      await call('PATCH', `${lists}/Shelf/items/1/fields`, bodyOf('listitem-update')),
      200,
    )
  })
  it('listitem-delta-1', async () => {
    expectLike('listitem-delta-1', await call('GET', `${lists}/Shelf/items/delta?$top=1`))
  })
  it('listitem-delete', async () => {
    expectLike('listitem-delete', await call('DELETE', `${lists}/Shelf/items/2`))
  })
  it('driveitem-put-content-1, in the drive of the site', async () => {
    const bytes = Buffer.from(String(bodyOf('driveitem-put-content-1')))
    const path = `/sites/${siteId}/drive/root:/FolderA/FileB.txt:/content`
    expectLike('driveitem-put-content-1', await call('PUT', path, bytes, { 'content-type': 'text/plain' }))
  })
  it('userteamwork-post-installedapps', async () => {
    const body = {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${productApp.catalogId}`,
    }
    expect(Object.keys(body)).toEqual(Object.keys(bodyOf('userteamwork-post-installedapps') ?? {}))
    expectLike(
      'userteamwork-post-installedapps',
      await call('POST', `/users/${cast[0].id}/teamwork/installedApps`, body),
    )
  })
  it('userteamwork-sendactivitynotification-1', async () => {
    const url = `/users/${cast[0].id}/teamwork/sendActivityNotification`
    const id = 'userteamwork-sendactivitynotification-1'
    expectLike(id, await call('POST', url, bodyOf(id)))
  })
  it('user-post-events-1', async () => {
    expectLike('user-post-events-1', await call('POST', events, bodyOf('user-post-events-1')))
  })
  it('calendar-getschedule, of people whom this county has', async () => {
    const day = { timeZone: 'GMT Standard Time' }
    const [startTime, endTime] = ['2026-11-24T09:00:00', '2026-11-24T18:00:00'].map((dateTime) => ({
      dateTime,
      ...day,
    }))
    await call('POST', events, { subject: 'Busy', start: startTime, end: endTime })
    const given = z.record(z.string(), z.unknown()).parse(bodyOf('calendar-getschedule'))
    const schedules = [cast[3].mail, cast[4].mail]
    const body = { ...given, startTime, endTime, schedules }
    expectLike('calendar-getschedule', await call('POST', `${marcus}/calendar/getSchedule`, body))
  })
  it('meetingattendancereport-list', async () => {
    const { world, call } = await stage()
    const [start, end] = ['2026-09-07T06:00:00', '2026-09-07T07:00:00'].map((dateTime) => ({
      dateTime,
      timeZone: 'UTC',
    }))
    const { body } = await call('POST', events, { subject: 'Over', start, end, isOnlineMeeting: true })
    const { joinUrl } = body.onlineMeeting
    const thread = threadIn(joinUrl) ?? ''
    addStay(world.db, {
      thread,
      personId: cast[1].id,
      starts: Date.parse('2026-09-07T06:00:00Z'),
      now: world.now(),
      ms: 60_000,
    })
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)
    const found = await call('GET', `${marcus}/onlineMeetings?$filter=${filter}`)
    const id: string = found.body.value[0].id
    expectLike(
      'meetingattendancereport-list',
      await call('GET', `${marcus}/onlineMeetings/${id}/attendanceReports`),
    )
  })
  it('event-cancel', async () => {
    const { body } = await call('GET', events)
    expectLike(
      'event-cancel',
      await call('POST', `${events}/${body.value[0].id}/cancel`, bodyOf('event-cancel')),
    )
  })
  it('error-shape and error-429-throttled', async () => {
    const { body } = await call('GET', `${lists}/Shelf/items/99`)
    expect(body.error).toMatchObject({
      code: 'itemNotFound',
      message: expect.any(String),
      innerError: { date: expect.any(String) },
    })
    const world = await stage()
    world.world.faults.put({ rate429: 1, retryAfterSeconds: 2.128 })
    const refused = await world.call('GET', lists)
    expect([refused.status, refused.headers['retry-after'], refused.body.error.code]).toEqual([
      429,
      '2.128',
      'TooManyRequests',
    ])
    expect(refused.body.error.message).toBe('Please retry again later.')
  })
  it('leaves none of them unmentioned', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8')
    for (const id of examples.keys()) {
      expect([id, source.includes(id)]).toEqual([id, true])
    }
  })
})
