// What every calendar promises: an event once, mail only to whom it concerns, and a join link that stays.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant } from '../../shared/domain/kernel/dates.ts'
import { instant } from '../../shared/domain/kernel/ids.ts'
import { type EventPlan, NoMailbox } from '../../shared/ports/calendar.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { anEventPlan } from '../support/session-builders.ts'
import {
  asAttendee,
  type CalendarStage,
  calendarStages,
  invited,
  longAgo,
  organiser,
} from './calendar-stages.ts'

const { priya, amara, helen } = invited

describe.each(calendarStages)('the calendar on $on', ({ open }) => {
  let stage: CalendarStage
  let made = 0
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  /** A plan with an id of its own. */
  const plan = (about: Partial<EventPlan> = {}): EventPlan => {
    made += 1
    return anEventPlan({ id: `session-${made}`, ...about })
  }
  /** What is mailed to the person by what is done. */
  const mailedTo = async (
    person: typeof priya | typeof amara | typeof helen,
    act: () => Promise<unknown>,
  ) => {
    const before = stage.mailsTo(person).length
    await act()
    return stage.mailsTo(person).slice(before)
  }

  it('makes an event with its join link, once for one plan', async () => {
    const one = plan()
    const first = await stage.calendar.create(organiser, one)
    expect(first).toMatchObject({
      subject: one.subject,
      starts: one.starts,
      ends: one.ends,
      attendees: [],
    })
    expect(first.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    const again = await stage.calendar.create(organiser, one)
    expect(again.eventId).toBe(first.eventId)
    expect(await stage.calendar.find(organiser, first.eventId)).toEqual(first)
    const other = await stage.calendar.create(organiser, plan())
    expect(other.eventId).not.toBe(first.eventId)
  })

  it('makes one in person without a meeting, and by one id in every calendar', async () => {
    const one = plan({ inPerson: true })
    const first = await stage.calendar.create(organiser, one)
    expect(first.joinUrl).toBeNull()
    expect(first.uid).toMatch(/./)
    expect(await stage.calendar.find(organiser, first.eventId)).toEqual(first)
    const eventId = await stage.write(plan())
    expect((await stage.calendar.adopt(organiser, eventId, one))?.joinUrl).toBeNull()
  })

  it('tells the link on a later reading, when Teams takes its time', async () => {
    stage.linkLags(true)
    const { eventId } = await stage.calendar.create(organiser, plan())
    stage.linkLags(false)
    expect((await stage.calendar.find(organiser, eventId))?.joinUrl).toMatch(/^https:/)
  })

  it('says where an organiser has no mailbox', async () => {
    await expect(stage.calendar.create(stage.withoutMailbox, plan())).rejects.toThrow(NoMailbox)
    await expect(stage.calendar.find(stage.withoutMailbox, 'AAMk')).rejects.toThrow(NoMailbox)
  })

  it('finds nothing where nothing is', async () => {
    const { eventId } = await stage.calendar.create(organiser, plan())
    await stage.erase(eventId)
    expect(await stage.calendar.find(organiser, eventId)).toBeNull()
    expect(await stage.calendar.move(organiser, eventId, plan())).toBeNull()
    expect(await stage.calendar.invite(organiser, eventId, [asAttendee(amara)])).toBeNull()
    expect(await stage.calendar.adopt(organiser, eventId, plan())).toBeNull()
    await expect(stage.calendar.cancel(organiser, eventId, 'Snow')).resolves.toBeUndefined()
    expect(await stage.calendar.find(organiser, '../../me')).toBeNull()
  })

  it('invites: only those who are new or gone get mail, and answers stay', async () => {
    const { eventId, joinUrl } = await stage.calendar.create(organiser, plan())
    const invite = (...people: readonly (typeof priya | typeof amara | typeof helen)[]) =>
      stage.calendar.invite(organiser, eventId, people.map(asAttendee))
    expect(await mailedTo(amara, () => invite(amara, priya))).toEqual(['invitation'])
    await stage.answer(eventId, amara, 'accepted')
    await stage.answer(eventId, priya, 'declined')
    expect(await mailedTo(amara, () => invite(amara, priya, helen))).toEqual([])
    expect(await mailedTo(helen, () => invite(amara, priya, helen))).toEqual([])
    expect(await mailedTo(priya, () => invite(amara, helen))).toEqual(['cancellation'])
    const now = await stage.calendar.find(organiser, eventId)
    expect(now?.joinUrl).toBe(joinUrl)
    expect(now?.attendees).toMatchObject([
      { email: amara.email, name: amara.name, response: 'accepted' },
      { email: helen.email, response: 'none', respondedAt: null },
    ])
    expect((now?.attendees[0]?.respondedAt ?? '') > longAgo).toBe(true)
  })

  it('takes 500 people', async () => {
    const { eventId } = await stage.calendar.create(organiser, plan())
    const many = Array.from({ length: 500 }, (_, index) => ({
      name: `Head ${index}`,
      email: `head${index}@school.example`,
    }))
    const full = await stage.calendar.invite(organiser, eventId, many)
    expect(full?.attendees.map(({ email }) => email)).toEqual(many.map(({ email }) => email))
  })

  it('moves: everybody is mailed once, answers are asked anew, the link survives', async () => {
    const one = plan()
    const { eventId, joinUrl } = await stage.calendar.create(organiser, one)
    await stage.calendar.invite(organiser, eventId, [asAttendee(amara)])
    await stage.answer(eventId, amara, 'accepted')
    // From winter time to summer time and back: moments are moments.
    const to = {
      subject: `${one.subject} (new time)`,
      starts: instant('2027-03-30T08:30:00.000Z'),
      ends: instant('2027-03-30T11:00:00.000Z'),
    }
    expect(await mailedTo(amara, () => stage.calendar.move(organiser, eventId, to))).toEqual(['update'])
    expect(await stage.calendar.find(organiser, eventId)).toMatchObject({
      ...to,
      joinUrl,
      attendees: [{ email: amara.email, response: 'none' }],
    })
  })

  it('calls off: those invited are told, and the event is gone', async () => {
    const { eventId } = await stage.calendar.create(organiser, plan())
    await stage.calendar.invite(organiser, eventId, [asAttendee(amara)])
    const cancel = () => stage.calendar.cancel(organiser, eventId, 'The hall is closed.')
    expect(await mailedTo(amara, cancel)).toEqual(['cancellation'])
    expect(await mailedTo(amara, cancel)).toEqual([])
    expect(await stage.calendar.find(organiser, eventId)).toBeNull()
  })

  it('makes the organiser’s own appointment into the meeting', async () => {
    const eventId = await stage.write(plan({ subject: 'Hold this time' }))
    expect((await stage.calendar.find(organiser, eventId))?.joinUrl).toBeNull()
    const one = plan({ starts: instant('2026-11-24T10:00:00.000Z') })
    const adopted = await stage.calendar.adopt(organiser, eventId, one)
    expect(adopted).toMatchObject({ eventId, subject: one.subject, starts: one.starts, ends: one.ends })
    expect(adopted?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    expect(await stage.calendar.adopt(organiser, eventId, one)).toEqual(adopted)
    const invite = () => stage.calendar.invite(organiser, eventId, [asAttendee(helen)])
    expect(await mailedTo(helen, invite)).toEqual(['invitation'])
  })

  it('keeps its words apart from all else in the body, and writes them anew', async () => {
    const link = { words: 'Give up your place', href: 'https://teams.example/a?b=%7B%22c%22%7D&d' }
    const { eventId, joinUrl } = await stage.calendar.create(organiser, plan({ body: 'Old text', link }))
    expect(stage.bodyOf(eventId)).toContain('Old text')
    expect(stage.bodyOf(eventId)).toContain('Give up your place')
    await stage.calendar.reword(organiser, eventId, { body: 'New text', link })
    expect(stage.bodyOf(eventId)).toContain('New text')
    expect(stage.bodyOf(eventId)).not.toContain('Old text')
    expect((await stage.calendar.find(organiser, eventId))?.joinUrl).toBe(joinUrl)
    await stage.calendar.invite(organiser, eventId, [asAttendee(amara)])
    const to = { ...plan(), words: { body: 'Text of the move', link } }
    expect(await mailedTo(amara, () => stage.calendar.move(organiser, eventId, to))).toEqual(['update'])
    expect(stage.bodyOf(eventId)).toContain('Text of the move')
    expect((await stage.calendar.find(organiser, eventId))?.joinUrl).toBe(joinUrl)
    await stage.calendar.move(organiser, eventId, plan())
    expect(stage.bodyOf(eventId)).toContain('Text of the move')
    await expect(stage.calendar.reword(organiser, '../../me', { body: 'x' })).resolves.toBeUndefined()
  })

  it('puts its words into the organiser’s own appointment, however often it is adopted', async () => {
    const eventId = await stage.write(plan({ body: '' }))
    const one = plan({ body: 'What it is about' })
    await stage.calendar.adopt(organiser, eventId, one)
    const adopted = await stage.calendar.adopt(organiser, eventId, one)
    expect(stage.bodyOf(eventId).split('What it is about')).toHaveLength(2)
    expect((await stage.calendar.find(organiser, eventId))?.joinUrl).toBe(adopted?.joinUrl)
  })

  it('tells who is busy, and of whom it cannot tell', async () => {
    const starts = instant('2026-12-01T10:00:00.000Z')
    const ends = instant('2026-12-01T11:30:00.000Z')
    await stage.occupy(helen, starts, ends)
    const from = instant('2026-12-01T09:00:00.000Z')
    const to = instant('2026-12-01T17:00:00.000Z')
    expect(await stage.calendar.busy(organiser, [helen.email, amara.email], from, to)).toEqual([
      { email: helen.email, times: [{ starts, ends }] },
      { email: amara.email, times: [] },
    ])
    expect(await stage.calendar.busy(organiser, [helen.email], ends, to)).toEqual([
      { email: helen.email, times: [] },
    ])
    expect(await stage.calendar.busy(organiser, [], from, to)).toEqual([])
  })

  it('tells who was there and for how long, over all of a meeting’s runs', async () => {
    const { joinUrl } = await stage.calendar.create(organiser, plan())
    if (joinUrl === null) throw new Error('no link')
    const hours = (from: number) => parseInstant(new Date(Date.now() + from * 3_600_000).toISOString())
    const times = { starts: hours(-6), ends: hours(0) }
    expect(await stage.calendar.attendance(organiser, joinUrl, times)).toEqual([])
    stage.attend(joinUrl, amara, { hoursAgo: 5, minutes: 40 })
    stage.attend(joinUrl, priya, { hoursAgo: 2, minutes: 95 })
    const were = await stage.calendar.attendance(organiser, joinUrl, times)
    expect(new Set(were)).toEqual(
      new Set([
        { ...asAttendee(amara), seconds: 2_400 },
        { ...asAttendee(priya), seconds: 5_700 },
      ]),
    )
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    const { eventId } = await stage.calendar.create(organiser, plan())
    stage.outage(true)
    await expect(stage.calendar.create(organiser, plan())).rejects.toThrow(Outage)
    await expect(stage.calendar.find(organiser, eventId)).rejects.toThrow(Outage)
    await expect(stage.calendar.move(organiser, eventId, plan())).rejects.toThrow(Outage)
    stage.outage(false)
    expect((await stage.calendar.find(organiser, eventId))?.starts).toBe(plan().starts)
  })
})
