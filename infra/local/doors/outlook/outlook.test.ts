import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amara, marcus, openStage, priya, type Stage } from '../../connector/test-stage.ts'
import { findPerson } from '../../directory/people.ts'
import { appointmentsBetween } from '../../outlook/calendar/appointment.ts'
import { planMeeting } from '../../outlook/calendar/planning.ts'
import { blankWords } from '../../outlook/calendar/words.ts'
import { mailOf as mailMessagesOf } from '../../outlook/mail/messages.ts'
import { createWorld } from '../../world.ts'

let stage: Stage
const door = (
  method: string,
  path: string,
  body?: unknown,
  // What a test reads out of an answer is the test's business.
  // biome-ignore lint/suspicious/noExplicitAny: a parsed answer of any shape
): Promise<{ readonly status: number; readonly body: any }> => stage.door(method, path, body)
beforeAll(async () => {
  stage = await openStage({})
})
afterAll(() => stage.close())

const window = '?from=2026-11-23T00:00:00Z&to=2026-11-28T00:00:00Z'
const of = ({ id }: { readonly id: string }) => `/persons/${id}/outlook`
const briefing = {
  subject: 'Budget briefing',
  bodyHtml: '<p>Bring last year’s figures.</p>',
  starts: '2026-11-24T09:30:00Z',
  ends: '2026-11-24T10:30:00.000Z',
  location: 'County Hall',
  attendees: [amara.mail, priya.mail, 'clerk@elsewhere.example'],
}
const eventsOf = async (person: { readonly id: string }) =>
  (await door('GET', `${of(person)}/events${window}`)).body.events
const mailOf = async (person: { readonly id: string }, folder = 'inbox') =>
  (await door('GET', `${of(person)}/mail?folder=${folder}`)).body.messages

describe('an appointment', () => {
  it('is a draft until it is sent, then stands with everybody and is answered', async () => {
    const draft = await door('POST', `${of(marcus)}/events`, { ...briefing, send: false })
    expect(draft.body).toMatchObject({
      isDraft: true,
      isOrganiser: true,
      response: 'organiser',
      joinUrl: null,
    })
    expect(await eventsOf(amara)).toEqual([])
    expect(await mailOf(amara)).toEqual([])

    const { id } = draft.body
    const again = { ...briefing, id, subject: 'Budget', properties: { session: 'S-1' } }
    await door('POST', `${of(marcus)}/events`, again)
    expect(await eventsOf(marcus)).toMatchObject([{ id, subject: 'Budget', properties: { session: 'S-1' } }])
    const sent = await door('POST', `${of(marcus)}/events`, { ...briefing, id, send: true })
    expect(sent.body).toMatchObject({ id, isDraft: false, properties: { session: 'S-1' } })

    const [own] = await eventsOf(amara)
    expect(own).toMatchObject({ subject: 'Budget briefing', isOrganiser: false, response: 'none' })
    expect(own.attendees.map(({ name }: { name: string }) => name)).toContain('Priya Nair')
    expect(await mailOf(amara)).toMatchObject([{ kind: 'invitation', eventId: own.id, read: false }])
    expect(await mailOf(marcus, 'sent')).toMatchObject([
      { to: [{}, {}, { email: 'clerk@elsewhere.example' }] },
    ])

    await door('POST', `${of(amara)}/events/${own.id}/respond`, { response: 'tentative' })
    const [kept] = await eventsOf(marcus)
    expect(kept.attendees[0]).toMatchObject({ email: amara.mail, response: 'tentative' })
    expect(Date.parse(kept.attendees[0].respondedAt)).toBeLessThanOrEqual(stage.world.now())
  })

  it('mails everybody when it says something else, only the newcomer when one is added', async () => {
    const made = await door('POST', `${of(marcus)}/events`, {
      ...briefing,
      attendees: [amara.mail],
      send: true,
    })
    const { id, bodyHtml } = made.body
    const before = (await mailOf(amara)).length
    const more = { ...briefing, id, bodyHtml, attendees: [amara.mail, priya.mail], send: true }
    await door('POST', `${of(marcus)}/events`, more)
    expect((await mailOf(amara)).length).toBe(before)
    expect((await mailOf(priya))[0]).toMatchObject({ kind: 'invitation' })
    await door('POST', `${of(marcus)}/events`, { ...more, location: 'Sessions House' })
    expect((await mailOf(amara))[0]).toMatchObject({ kind: 'update' })
    await door('DELETE', `${of(marcus)}/events/${id}`)
    const [newest] = await mailOf(amara)
    expect(newest).toMatchObject({ kind: 'cancellation', subject: 'Cancelled: Budget briefing' })
  })

  it('is changed and answered by those alone whose it is', async () => {
    const made = await door('POST', `${of(marcus)}/events`, { ...briefing, send: true })
    const [own] = (await eventsOf(amara)).slice(-1)
    expect((await door('POST', `${of(amara)}/events`, { ...briefing, id: own.id })).status).toBe(403)
    const { id } = made.body
    expect((await door('POST', `${of(marcus)}/events/${id}/respond`, { response: 'accepted' })).status).toBe(
      409,
    )
    expect((await door('GET', `${of(amara)}/events/${id}`)).status).toBe(404)
    const backwards = { ...briefing, ends: briefing.starts }
    expect((await door('POST', `${of(marcus)}/events`, backwards)).status).toBe(400)
  })
})

describe('mail', () => {
  it('is written, arrives unread and is marked as read', async () => {
    await door('POST', `${of(amara)}/mail`, { to: [marcus.mail], subject: 'A place', body: 'May I come?' })
    const [arrived] = await mailOf(marcus)
    expect(arrived).toMatchObject({
      subject: 'A place',
      from: { name: 'Amara Whitlock', email: amara.mail },
      kind: 'message',
      eventId: null,
      read: false,
    })
    await door('POST', `${of(marcus)}/mail/${arrived.id}/read`)
    expect((await mailOf(marcus))[0].read).toBe(true)
    expect((await door('POST', `${of(amara)}/mail/${arrived.id}/read`)).status).toBe(404)
  })
})

describe('having been in a meeting', () => {
  it('needs a join link that exists', async () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_none%40thread.v2/0'
    const { status } = await door('POST', `${of(amara)}/meetings/attend`, { joinUrl, minutes: 30 })
    expect(status).toBe(404)
  })
})

describe('the stream', () => {
  it('tells those whose calendar or mail has changed', async () => {
    const closing = new AbortController()
    const address = `${stage.url}/local/persons/${amara.id}/stream`
    const response = await fetch(address, { signal: closing.signal })
    const chunks = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    await door('POST', `${of(marcus)}/mail`, { to: [amara.mail], subject: 'News', body: '' })
    let text = ''
    while (!text.includes('"type":"outlook"')) text += (await chunks?.read())?.value ?? ''
    closing.abort()
    expect(text).toContain('"type":"outlook"')
  })
})

describe('a restart', () => {
  it('keeps calendars, answers and mail', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'outlook-')), 'state.db')
    const before = createWorld({ file })
    const organiser = findPerson(before.db, marcus.id)
    if (!organiser) throw new Error('Marcus is not in the directory')
    planMeeting(before, organiser, {
      ...blankWords,
      starts: 1_000,
      ends: 2_000,
      startZone: 'UTC',
      endZone: 'UTC',
      attendees: [{ email: amara.mail, name: 'Amara', kind: 'required' }],
      online: true,
      transactionId: 'once',
      send: true,
    })
    before.db.close()

    const { db } = createWorld({ file })
    const [kept] = appointmentsBetween(db, organiser, 0, 3_000)
    expect(kept?.meeting).toMatchObject({ transactionId: 'once', online: 'on' })
    expect(mailMessagesOf(db, amara.id, 'inbox')).toMatchObject([{ kind: 'invitation' }])
    db.close()
  })
})
