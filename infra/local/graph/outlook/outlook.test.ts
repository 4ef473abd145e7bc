import { beforeEach, describe, expect, it } from 'vitest'
import { meetingOfThread } from '../../outlook/calendar/meeting.ts'
import { mailOf } from '../../outlook/mail/messages.ts'
import { threadIn } from '../../outlook/teams/online-meeting.ts'
import { addStay } from '../../outlook/teams/stays.ts'
import { appToken, type Stage, stage } from '../test-graph.ts'
import { asked, calendarOf, events, idOf, mailKindsOf, make, people } from './test-mailboxes.ts'

const { priya, amara, ines, marcus, helen } = people
const mailbox = `/users/${marcus.id}`
let at: Stage
beforeEach(async () => {
  at = await stage()
})

const london = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' })
const onDay = (day: string) =>
  make(at.call, {
    start: london(`${day}T09:00:00`),
    end: london(`${day}T10:00:00`),
    transactionId: day,
    isOnlineMeeting: false,
    attendees: [],
  })
const days = ['2026-11-23', '2026-11-24', '2026-11-25']

describe('a window of the calendar', () => {
  it('comes in pages, earliest first, with what was asked for', async () => {
    for (const day of days.toReversed()) await onDay(day)
    const window = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-25T00:00:00Z'
    const first = await at.call('GET', `${mailbox}/calendarView?${window}&$select=subject,start&$top=1`)

    expect(first.body.value).toHaveLength(1)
    expect(first.body.value[0].start.dateTime).toBe('2026-11-23T09:00:00.0000000')
    expect(first.body.value[0].attendees).toBeUndefined()
    const link: string = first.body['@odata.nextLink']
    expect(link).toContain('startDateTime=')
    const next = await at.call('GET', link.replace('https://graph.microsoft.com/v1.0', ''))
    expect(next.body.value[0].start.dateTime).toBe('2026-11-24T09:00:00.0000000')
    expect(next.body['@odata.nextLink']).toBeUndefined()
  })

  it('must be named', async () => {
    const { status, body } = await at.call(
      'GET',
      `${mailbox}/calendarView?startDateTime=2026-11-23T00:00:00Z`,
    )
    expect([status, body.error.code]).toEqual([400, 'ErrorInvalidParameter'])
  })
})

describe('the list of events', () => {
  it('is filtered by its times', async () => {
    for (const day of days) await onDay(day)
    const filter = encodeURIComponent(
      "start/dateTime ge '2026-11-24T00:00:00' and end/dateTime lt '2026-11-25T00:00'",
    )
    const { body } = await at.call('GET', `${mailbox}/events?$filter=${filter}`)
    expect(body.value.map((one: typeof body) => one.transactionId)).toEqual(['2026-11-24'])
  })
})

describe('getSchedule', () => {
  const ask = (schedules: readonly string[]) =>
    at.call(
      'POST',
      `${mailbox}/calendar/getSchedule`,
      {
        schedules,
        startTime: london('2026-11-24T08:00:00'),
        endTime: london('2026-11-24T12:00:00'),
        availabilityViewInterval: 60,
      },
      { prefer: 'outlook.timezone="Europe/London"' },
    )

  it('tells when someone is busy, and what with only in the caller’s own mailbox', async () => {
    await make(at.call, {
      start: london('2026-11-24T09:00:00'),
      end: london('2026-11-24T10:30:00'),
      attendees: asked(helen.mail),
    })
    const { body } = await ask([marcus.mail, helen.mail])
    expect(body.value).toMatchObject([
      { availabilityView: '0220', scheduleItems: [{ subject: 'Workshop: sharing SENCOs', status: 'busy' }] },
      { availabilityView: '0110', scheduleItems: [{ status: 'tentative' }] },
    ])
    expect(body.value[1].scheduleItems[0].subject).toBeUndefined()
    expect(body.value[1].scheduleItems[0].start).toEqual({
      dateTime: '2026-11-24T09:00:00.0000000',
      timeZone: 'Europe/London',
    })
  })

  it('says of mailboxes elsewhere that it cannot find them', async () => {
    const { body } = await ask([priya.mail, 'someone@elsewhere.example'])
    expect(body.value.map((one: typeof body) => one.error.responseCode)).toEqual([
      'ErrorMailRecipientNotFound',
      'ErrorMailRecipientNotFound',
    ])
  })
})

describe('attendance', () => {
  const attend = (joinUrl: string, person: { readonly id: string }, minutes: number) => {
    const thread = threadIn(joinUrl) ?? ''
    const starts = meetingOfThread(at.world.db, thread)?.starts ?? 0
    addStay(at.world.db, { thread, personId: person.id, starts, now: at.world.now(), ms: minutes * 60_000 })
  }

  it('is reported once the meeting has ended, by person, with all their stays', async () => {
    const made = await make(at.call)
    const { joinUrl } = made.body.onlineMeeting
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)
    const found = await at.call('GET', `${mailbox}/onlineMeetings?$filter=${filter}`)
    expect(found.body.value[0].joinWebUrl).toBe(joinUrl)
    const reports = `${mailbox}/onlineMeetings/${found.body.value[0].id}/attendanceReports`

    at.world.clock.set(Date.parse('2026-11-24T09:40:00Z'))
    attend(joinUrl, amara, 100)
    expect((await at.call('GET', reports)).body.value).toEqual([])

    at.world.clock.set(Date.parse('2026-11-24T13:00:00Z'))
    attend(joinUrl, amara, 20)
    attend(joinUrl, priya, 5)
    const { body } = await at.call('GET', reports)
    expect(body.value).toMatchObject([{ totalParticipantCount: 2, attendanceRecords: [] }])
    const one = await at.call('GET', `${reports}/${body.value[0].id}?$expand=attendanceRecords`)
    expect(one.body.attendanceRecords).toMatchObject([
      { emailAddress: amara.mail, totalAttendanceInSeconds: 7_200, attendanceIntervals: [{}, {}] },
      { emailAddress: priya.mail, totalAttendanceInSeconds: 300, identity: { displayName: 'Priya Nair' } },
    ])
  })

  it('is found by the organiser’s object id and the link alone', async () => {
    const made = await make(at.call)
    const filter = encodeURIComponent(`JoinWebUrl eq '${made.body.onlineMeeting.joinUrl}'`)
    const other = await at.call('GET', `/users/${helen.id}/onlineMeetings?$filter=${filter}`)
    expect(other.body.value).toEqual([])
    const byName = await at.call('GET', `/users/${marcus.mail}/onlineMeetings?$filter=${filter}`)
    expect(byName.status).toBe(404)
    const denied = at.as(await appToken(at.world, at.world.app.clientId, ['OnlineMeetings.Read.All']))
    const id = (await at.call('GET', `${mailbox}/onlineMeetings?$filter=${filter}`)).body.value[0].id
    expect((await denied('GET', `${mailbox}/onlineMeetings/${id}/attendanceReports`)).status).toBe(403)
  })
})

describe('sendMail', () => {
  const message = {
    subject: 'Your place',
    body: { contentType: 'Text', content: 'Come & see.\nBring <nothing>.' },
    toRecipients: asked(amara.mail, 'someone@elsewhere.example').map(({ emailAddress }) => ({
      emailAddress,
    })),
  }

  it('reaches those in the directory; the sender keeps what was written to others', async () => {
    const sender = at.as(await appToken(at.world, at.world.app.clientId, ['Mail.Send']))
    const { status, body } = await sender('POST', `${mailbox}/sendMail`, { message })
    expect([status, body]).toEqual([202, undefined])
    const [received] = mailOf(at.world.db, amara.id, 'inbox')
    expect(received).toMatchObject({ subject: 'Your place', from: { email: marcus.mail }, read: false })
    expect(received?.bodyHtml).toContain('Come &amp; see.<br>Bring &lt;nothing&gt;.')
    expect(mailOf(at.world.db, marcus.id, 'sent')).toMatchObject([
      { to: [{}, { email: 'someone@elsewhere.example' }] },
    ])
  })

  it('needs its own permission', async () => {
    const calendarOnly = at.as(await appToken(at.world, at.world.app.clientId, ['Calendars.ReadWrite']))
    expect((await calendarOnly('POST', `${mailbox}/sendMail`, { message })).status).toBe(403)
  })
})

describe('the limits of a mailbox', () => {
  it('let four calls in at once and throttle the fifth, which may come again', async () => {
    const calls = await Promise.all(Array.from({ length: 5 }, () => at.call('GET', events)))
    expect(calls.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429])
    const [, , , , throttled] = calls
    expect(throttled?.body.error).toMatchObject({
      code: 'ApplicationThrottled',
      message: 'Application is over its MailboxConcurrency limit.',
    })
    expect(throttled?.headers['retry-after']).toBe('1')
    expect((await at.call('GET', events)).status).toBe(200)
  })

  it('hold for each mailbox alone', async () => {
    const urls = [marcus, helen, marcus, helen, marcus, helen].map(({ id }) => `/users/${id}/events`)
    const calls = await Promise.all(urls.map((url) => at.call('GET', url)))
    expect(calls.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  })

  it('hold inside a batch too, unless the parts wait for each other', async () => {
    const get = (n: number, dependsOn: readonly string[]) => ({
      id: `${n}`,
      method: 'GET',
      url: events,
      dependsOn,
    })
    const statuses = async (parts: readonly unknown[]): Promise<readonly number[]> => {
      const { body } = await at.call('POST', '/$batch', { requests: parts })
      return body.responses.map((part: { status: number }) => part.status)
    }
    expect(await statuses([1, 2, 3, 4, 5].map((n) => get(n, [])))).toEqual([200, 200, 200, 200, 429])
    expect(await statuses([1, 2, 3, 4, 5].map((n) => get(n, n > 1 ? [`${n - 1}`] : [])))).toEqual([
      200, 200, 200, 200, 200,
    ])
  })

  it('end at ten thousand calls in ten minutes', async () => {
    for (let n = 0; n < 10_000; n += 1) {
      const entered = at.world.mailboxes.enter(at.world.app.clientId, marcus.id)
      if (entered.ok) entered.leave()
    }
    const { status, headers } = await at.call('GET', events)
    expect([status, headers['retry-after']]).toEqual([429, '600'])
    at.tick(601_000)
    expect((await at.call('GET', events)).status).toBe(200)
  })
})

describe('faults', () => {
  it('can lose the answer to an event that was made; asking again makes no second one', async () => {
    at.world.faults.put({ lostReplies: 1, seed: 3 })
    await make(at.call).catch(() => undefined)
    at.world.faults.put({ lostReplies: 0 })
    expect(calendarOf(at.world, marcus)).toHaveLength(1)
    await make(at.call)
    expect(calendarOf(at.world, marcus)).toHaveLength(1)
    expect(mailKindsOf(at.world, amara)).toEqual(['invitation'])
    expect(mailKindsOf(at.world, ines)).toEqual([])
  })

  it('cost no resource units of SharePoint', async () => {
    const made = await make(at.call)
    await at.call('GET', `${events}/${idOf(made)}`)
    expect(at.world.meter.read().total).toEqual({ requests: 2, units: 0 })
  })
})
