import { beforeEach, describe, expect, it } from 'vitest'
import type { cast } from '../../../directory/cast.ts'
import { respond } from '../../../outlook/calendar/responding.ts'
import { mailOf } from '../../../outlook/mail/messages.ts'
import { appToken, type Stage, stage } from '../../test-graph.ts'
import { asked, calendarOf, events, idOf, mailKindsOf, make, people, workshop } from '../test-mailboxes.ts'

const { priya, amara, ines, marcus, helen } = people
let at: Stage
beforeEach(async () => {
  at = await stage()
})

const answerAs = (person: (typeof cast)[number], answer: 'accepted' | 'declined') => {
  const [own] = calendarOf(at.world, person)
  if (own) respond(at.world, own, answer)
}

describe('making an event', () => {
  it('puts it into the calendars of those invited, guests included, and mails them', async () => {
    const made = await make(at.call)

    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      subject: workshop.subject,
      isOrganizer: true,
      start: { dateTime: '2026-11-24T09:30:00.0000000', timeZone: 'UTC' },
      transactionId: 'S-0001',
      organizer: { emailAddress: { address: marcus.mail } },
    })
    expect(calendarOf(at.world, amara).map((one) => one.meeting.subject)).toEqual([workshop.subject])
    expect(mailKindsOf(at.world, priya)).toEqual(['invitation'])
    expect(mailKindsOf(at.world, ines)).toEqual([])
  })

  it('invites nobody to a meeting of their own', async () => {
    await make(at.call, { attendees: asked(marcus.mail, amara.mail) })
    expect(mailKindsOf(at.world, marcus)).toEqual([])
    expect(calendarOf(at.world, marcus)).toMatchObject([{ isOrganiser: true }])
  })

  it('makes one for one transaction id, however often it is asked for', async () => {
    const first = await make(at.call)
    const again = await make(at.call)

    expect(again.status).toBe(201)
    expect(idOf(again)).toBe(idOf(first))
    expect(calendarOf(at.world, marcus)).toHaveLength(1)
    expect(mailKindsOf(at.world, amara)).toEqual(['invitation'])
  })

  it('gives it a Teams meeting whose link stands in the body', async () => {
    const { body } = await make(at.call)

    expect(body.isOnlineMeeting).toBe(true)
    expect(body.onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
    expect(body.body.content).toContain(body.onlineMeeting.joinUrl)
  })

  it('answers before Teams has made the meeting, while reads lag', async () => {
    at.world.faults.put({ staleReads: true })
    const made = await make(at.call)
    expect(made.body.onlineMeeting).toBeNull()
    const read = await at.call('GET', `${events}/${idOf(made)}`)
    expect(read.body.onlineMeeting.joinUrl).toContain('meetup-join')
  })

  it('reads and writes times in the zones that are named, by Windows or by IANA', async () => {
    const summer = { dateTime: '2026-07-01T09:30:00', timeZone: 'Europe/London' }
    const end = { dateTime: '2026-07-01T10:30:00', timeZone: 'Europe/London' }
    const { body } = await make(at.call, { start: summer, end, transactionId: null })
    expect(body.start.dateTime).toBe('2026-07-01T08:30:00.0000000')

    const prefer = { prefer: 'outlook.timezone="GMT Standard Time"' }
    const read = await at.call('GET', `${events}/${body.id}`, undefined, prefer)
    expect(read.body.start).toEqual({
      dateTime: '2026-07-01T09:30:00.0000000',
      timeZone: 'GMT Standard Time',
    })
    expect(read.headers['preference-applied']).toBe('outlook.timezone="GMT Standard Time"')
  })

  it('knows no other zones', async () => {
    const start = { dateTime: '2026-11-24T09:30:00', timeZone: 'Kent/Maidstone' }
    const { status, body } = await make(at.call, { start })
    expect([status, body.error.code]).toEqual([400, 'TimeZoneNotSupportedException'])
  })

  it('takes 500 attendees and not one more', async () => {
    const many = Array.from({ length: 501 }, (_, n) => `head${n}@school.example`)
    const full = await make(at.call, { attendees: asked(...many.slice(1)) })
    expect(full.status).toBe(201)
    const over = await make(at.call, { attendees: asked(...many), transactionId: 'S-0002' })
    expect([over.status, over.body.error.code]).toEqual([400, 'ErrorRecipientLimitExceeded'])
  })

  it('refuses what is no event', async () => {
    const strange = await make(at.call, { colour: 'blue' })
    expect([strange.status, strange.body.error.code]).toEqual([400, 'RequestBodyRead'])
    const backwards = await make(at.call, { end: { dateTime: '2026-11-24T08:00:00', timeZone: 'UTC' } })
    expect([backwards.status, backwards.body.error.code]).toEqual([400, 'ErrorPropertyValidationFailure'])
    const nobody = await make(at.call, { attendees: asked('no address') })
    expect([nobody.status, nobody.body.error.code]).toEqual([400, 'ErrorInvalidRecipients'])
  })
})

describe('what an invited person sees', () => {
  it('is only themselves where attendees are hidden, and nobody else’s answer in any case', async () => {
    await make(at.call, { hideAttendees: true, transactionId: 'hidden' })
    await make(at.call, { attendees: asked(amara.mail, helen.mail), transactionId: 'open' })
    answerAs(helen, 'accepted')
    const [hidden, open] = calendarOf(at.world, amara)

    expect(hidden?.attendees.map((one) => one.email)).toEqual([amara.mail])
    expect(open?.attendees.map((one) => [one.email, one.response])).toEqual([
      [amara.mail, 'none'],
      [helen.mail, 'none'],
    ])
  })

  it('is an event in a mailbox of their own, with another id and change key', async () => {
    const made = await make(at.call)
    const [own] = calendarOf(at.world, amara)
    const read = await at.call('GET', `/users/${amara.id}/events/${own?.id}`)

    expect(read.body.id).not.toBe(idOf(made))
    expect(read.body).toMatchObject({
      iCalUId: made.body.iCalUId,
      isOrganizer: false,
      showAs: 'tentative',
      transactionId: null,
      responseStatus: { response: 'notResponded' },
    })
  })
})

describe('answers', () => {
  it('stand in the organiser’s list with their time', async () => {
    const made = await make(at.call)
    at.tick(60_000)
    answerAs(amara, 'declined')
    const { body } = await at.call('GET', `${events}/${idOf(made)}`)

    expect(body.attendees).toMatchObject([
      { status: { response: 'declined', time: '2026-09-07T08:01:00.000Z' } },
      { status: { response: 'none', time: '0001-01-01T00:00:00Z' } },
    ])
    expect(body.changeKey).not.toBe(made.body.changeKey)
  })

  it('are asked for anew when the time moves', async () => {
    const made = await make(at.call)
    answerAs(amara, 'accepted')
    const end = { dateTime: '2026-11-24T12:30:00', timeZone: 'GMT Standard Time' }
    const { body } = await at.call('PATCH', `${events}/${idOf(made)}`, { end })
    expect(body.attendees[0].status.response).toBe('none')
  })
})

describe('changing an event', () => {
  it('mails only those who are new or gone when nothing but the attendees changes', async () => {
    const made = await make(at.call)
    answerAs(amara, 'accepted')
    const attendees = asked(amara.mail, ines.mail)
    const { body } = await at.call('PATCH', `${events}/${idOf(made)}`, { attendees })

    expect(body.attendees.map((one: typeof body) => one.status.response)).toEqual(['accepted', 'none'])
    expect(mailKindsOf(at.world, amara)).toEqual(['invitation'])
    expect(mailKindsOf(at.world, priya)).toEqual(['invitation', 'cancellation'])
    expect(mailKindsOf(at.world, ines)).toEqual(['invitation'])
    expect(calendarOf(at.world, priya).map((one) => one.isCancelled)).toEqual([true])
  })

  it('sends nobody anything when the same attendees are written again', async () => {
    const made = await make(at.call)
    await at.call('PATCH', `${events}/${idOf(made)}`, { attendees: workshop.attendees })
    expect(mailKindsOf(at.world, amara)).toEqual(['invitation'])
  })

  it('mails everybody when anything that they read changes', async () => {
    const made = await make(at.call)
    await at.call('PATCH', `${events}/${idOf(made)}`, { subject: 'Workshop moved' })

    expect(mailKindsOf(at.world, amara)).toEqual(['invitation', 'update'])
    expect(calendarOf(at.world, priya)[0]?.meeting.subject).toBe('Workshop moved')
  })

  it('brings someone back who was taken off', async () => {
    const made = await make(at.call)
    const one = `${events}/${idOf(made)}`
    await at.call('PATCH', one, { attendees: asked(priya.mail) })
    await at.call('PATCH', one, { attendees: workshop.attendees })
    expect(mailKindsOf(at.world, amara)).toEqual(['invitation', 'cancellation', 'invitation'])
    expect(calendarOf(at.world, amara).map(({ isCancelled }) => isCancelled)).toEqual([false])
  })

  it('loses the Teams meeting when the body is written without its block, for good', async () => {
    const made = await make(at.call)
    const one = `${events}/${idOf(made)}`
    const kept = await at.call('PATCH', one, {
      body: { contentType: 'html', content: `New.${made.body.body.content}` },
    })
    expect(kept.body.onlineMeeting).not.toBeNull()

    const lost = await at.call('PATCH', one, { body: { contentType: 'html', content: 'Newer.' } })
    expect([lost.body.isOnlineMeeting, lost.body.onlineMeeting]).toEqual([false, null])
    const again = await at.call('PATCH', one, { isOnlineMeeting: true })
    expect(again.body.onlineMeeting).toBeNull()
  })

  it('makes a Teams meeting of an event without one, and ignores a wish to undo that', async () => {
    const made = await make(at.call, { isOnlineMeeting: false })
    const one = `${events}/${idOf(made)}`
    const online = await at.call('PATCH', one, {
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
    })
    const joinUrl = online.body.onlineMeeting.joinUrl
    expect(online.body.body.content).toContain(joinUrl)
    const { body } = await at.call('PATCH', one, { isOnlineMeeting: false })
    expect(body.onlineMeeting.joinUrl).toBe(joinUrl)
  })

  it('is refused when the change key is an old one', async () => {
    const made = await make(at.call)
    const one = `${events}/${idOf(made)}`
    const old = { 'if-match': made.body['@odata.etag'] }
    expect((await at.call('PATCH', one, { subject: 'Once' }, old)).status).toBe(200)
    const second = await at.call('PATCH', one, { subject: 'Twice' }, old)
    expect([second.status, second.body.error.code]).toEqual([412, 'ErrorIrresolvableConflict'])
  })
})

describe('calling an event off', () => {
  it('takes it from the organiser and tells everybody, whose copies stay as cancelled', async () => {
    const made = await make(at.call)
    const cancelled = await at.call('POST', `${events}/${idOf(made)}/cancel`, { comment: 'The hall is shut' })

    expect([cancelled.status, cancelled.body]).toEqual([202, undefined])
    expect(calendarOf(at.world, marcus)).toEqual([])
    expect(mailKindsOf(at.world, amara)).toEqual(['invitation', 'cancellation'])
    expect(calendarOf(at.world, amara)).toMatchObject([{ isCancelled: true }])
    expect(mailOf(at.world.db, amara.id, 'inbox')[0]).toMatchObject({
      subject: `Cancelled: ${workshop.subject}`,
      bodyHtml: expect.stringContaining('<body><p>The hall is shut</p>'),
    })
    const again = await at.call('POST', `${events}/${idOf(made)}/cancel`, {})
    expect([again.status, again.body.error.code]).toEqual([404, 'ErrorItemNotFound'])
  })

  it('is for the organiser alone', async () => {
    await make(at.call)
    const [own] = calendarOf(at.world, amara)
    const { status, body } = await at.call('POST', `/users/${amara.id}/events/${own?.id}/cancel`, {})
    expect([status, body.error.message]).toEqual([
      400,
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    ])
  })

  it('happens too when the organiser deletes; an attendee deletes only their own copy', async () => {
    const made = await make(at.call)
    const [own] = calendarOf(at.world, amara)
    expect((await at.call('DELETE', `/users/${amara.id}/events/${own?.id}`)).status).toBe(204)
    expect(calendarOf(at.world, marcus)).toHaveLength(1)
    expect((await at.call('DELETE', `${events}/${idOf(made)}`)).status).toBe(204)
    expect(mailKindsOf(at.world, priya)).toEqual(['invitation', 'cancellation'])
  })
})

describe('mailboxes', () => {
  it('are refused without the permission, where there is nobody, and where the mailbox is elsewhere', async () => {
    const reader = at.as(await appToken(at.world, at.world.app.clientId, ['Calendars.Read']))
    const written = await make(reader)
    expect([written.status, written.body.error.code]).toEqual([403, 'ErrorAccessDenied'])
    const nobody = await at.call('POST', '/users/nobody@northdown.example/events', workshop)
    expect([nobody.status, nobody.body.error.code]).toEqual([404, 'ErrorInvalidUser'])
    const guest = await at.call('POST', `/users/${priya.id}/events`, workshop)
    expect([guest.status, guest.body.error.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI'])
  })

  it('keep each other’s events apart', async () => {
    const made = await make(at.call)
    const elsewhere = await at.call('GET', `/users/${helen.id}/events/${idOf(made)}`)
    expect([elsewhere.status, elsewhere.body.error.code]).toEqual([404, 'ErrorItemNotFound'])
    const malformed = await at.call('GET', `${events}/17`)
    expect([malformed.status, malformed.body.error.code]).toEqual([400, 'ErrorInvalidIdMalformed'])
  })
})
