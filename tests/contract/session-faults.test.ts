// What the adapters of sessions make of a bad day: lost replies, throttling, overlaps, lagging readings, edits by hand.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mailOf } from '../../infra/local/outlook/mail/messages.ts'
import { threadIn } from '../../infra/local/outlook/teams/online-meeting.ts'
import { addStay } from '../../infra/local/outlook/teams/stays.ts'
import { provisionLists } from '../../infra/provision/lists.ts'
import { parseInstant } from '../../shared/domain/kernel/dates.ts'
import { instant, type SessionId, sessionId } from '../../shared/domain/kernel/ids.ts'
import type { Booking, BookingSituation } from '../../shared/domain/sessions/booking.ts'
import { calendar } from '../../shared/graph/calendar/calendar.ts'
import type { Graph } from '../../shared/graph/client/graph.ts'
import { bookingsList } from '../../shared/graph/columns/bookings.ts'
import { type ItemList, itemList } from '../../shared/graph/lists/items.ts'
import { fixedPlace } from '../../shared/graph/lists/place.ts'
import { bookingStore } from '../../shared/graph/sessions/bookings.ts'
import { noticeStore } from '../../shared/graph/sessions/notices.ts'
import { sessionStore } from '../../shared/graph/sessions/sessions.ts'
import { type BookingStore, SeatTaken } from '../../shared/ports/sessions.ts'
import { AlreadyThere, Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { aBooking, aNotice, anEventPlan, aSession, bookingNumber } from '../support/session-builders.ts'
import { asAttendee, invited, organiser } from './calendar-stages.ts'
import { graphOn } from './graph-on.ts'

describe('the adapters of sessions on a bad day', () => {
  let local: StartedLocal365
  let graph: Graph
  let bookings: BookingStore
  let cells: ItemList
  let made = 0
  const calm = () =>
    local.world.faults.put({
      rate429: 0,
      rate5xx: 0,
      lostReplies: 0,
      overlappingWrites: 0,
      staleReads: false,
      deltaGone: false,
    })

  beforeAll(async () => {
    local = await startLocal365()
    local.world.faults.put({ target: 'graph', retryAfterSeconds: 0.01, seed: 7 })
    graph = graphOn(local, { impatient: true })
    await provisionLists(graph)
    bookings = bookingStore(graph)
    cells = itemList(graph, fixedPlace(graph, bookingsList.displayName), {
      key: bookingsList.key,
      columns: ['Title', ...bookingsList.columns.map(({ name }) => name)],
    })
  })
  afterEach(calm)
  afterAll(() => local.close())

  const bookingOf = (session: SessionId, person: number, situation: BookingSituation): Booking => {
    made += 1
    return aBooking({ id: bookingNumber(made), session, person: personNumber(person), situation })
  }
  const seat = (number: number): BookingSituation => ({ state: 'booked', seat: number })
  const rowsOf = async (session: SessionId) => {
    await bookings.refresh()
    return bookings.of(session)
  }

  it('books and changes once although every reply to a write is lost', async () => {
    const one = aSession({ id: sessionId('lost') })
    local.world.faults.put({ lostReplies: 1 })
    const booked = await bookings.create(bookingOf(one.id, 1, seat(1)), one)
    const kept = { ...booked.value, keptAt: instant('2026-11-20T10:00:00.000Z') }
    const saved = await bookings.save(booked, kept, one)
    await expect(bookings.create(bookingOf(one.id, 2, seat(1)), one)).rejects.toThrow(SeatTaken)
    await expect(bookings.create(bookingOf(one.id, 1, seat(2)), one)).rejects.toThrow(AlreadyThere)
    calm()
    expect((await rowsOf(one.id)).map(({ value }) => value)).toEqual([saved.value])
  })

  it('gives no place twice and loses none under a mix of faults', async () => {
    const one = aSession({ id: sessionId('mixed') })
    local.world.faults.put({ rate429: 0.2, rate5xx: 0.2, lostReplies: 0.2, overlappingWrites: 0.1, seed: 11 })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        bookings.create(bookingOf(one.id, 100 + index, seat(1 + (index % 30))), one),
      ),
    )
    calm()
    const rows = await rowsOf(one.id)
    const seats = rows.map(({ value: { situation } }) => (situation.state === 'booked' ? situation.seat : 0))
    expect(new Set(seats).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(25)
    const people = rows.map(({ value }) => value.person)
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') expect(people).toContain(outcome.value.value.person)
      else expect([SeatTaken, Outage].some((kind) => outcome.reason instanceof kind)).toBe(true)
    }
  })

  it('shows own writes although readings lag behind, and starts anew when its delta token has lapsed', async () => {
    const one = aSession({ id: sessionId('lagging') })
    local.world.faults.put({ staleReads: true })
    const booked = await bookings.create(bookingOf(one.id, 1, seat(1)), one)
    expect((await rowsOf(one.id)).map(({ value }) => value)).toEqual([booked.value])
    local.world.faults.put({ staleReads: false, deltaGone: true })
    expect((await rowsOf(one.id)).map(({ value }) => value)).toEqual([booked.value])
  })

  it('writes notices of any number, and one once that another server wrote a moment ago', async () => {
    const session = sessionId('crowd')
    let isLagging = false
    const send: Graph['send'] = async (request) => {
      const { path } = request
      // What SharePoint does once more than 5,000 rows have the session.
      if (path.includes('SessionId%20eq')) throw new Outage('429 activityLimitReached')
      if (!isLagging || !path.includes('/delta')) return await graph.send(request)
      const body = { value: [], '@odata.deltaLink': path }
      return { status: 200, headers: new Headers(), body, unclear: false }
    }
    const [ours, theirs] = [noticeStore({ ...graph, send }), noticeStore(graph)]
    const [first, second] = [aNotice({ session }), aNotice({ session, person: personNumber(2) })]
    expect(await ours.of(session)).toEqual([])
    await theirs.intend([first])
    isLagging = true
    await ours.intend([first, second])
    for (const store of [ours, noticeStore(graph)])
      expect(new Set((await store.of(session)).map(({ value }) => value))).toEqual(new Set([first, second]))
  })

  it('costs one request of two units a place, four where it was taken, and one to ask what changed', async () => {
    const one = aSession({ id: sessionId('priced') })
    await rowsOf(one.id)
    const spent = () => local.world.meter.read().total
    local.world.meter.reset()
    await bookings.create(bookingOf(one.id, 1, seat(1)), one)
    expect(spent()).toEqual({ requests: 1, units: 2 })
    await bookings.of(one.id)
    expect(spent()).toEqual({ requests: 1, units: 2 })
    await expect(bookings.create(bookingOf(one.id, 2, seat(1)), one)).rejects.toThrow(SeatTaken)
    expect(spent()).toEqual({ requests: 3, units: 6 })
    // Fifty who ask what changed share two questions at most: the one under way and the next.
    await Promise.all(Array.from({ length: 50 }, () => bookings.refresh()))
    expect(spent().units).toBeLessThanOrEqual(8)
  })

  it('writes words that officers read, and never reads a row that has no keys', async () => {
    const one = aSession({ id: sessionId('by-hand') })
    const booked = await bookings.create(bookingOf(one.id, 1, seat(1)), one)
    const item = await cells.get(booked.row)
    expect(item?.fields).toMatchObject({
      Title: 'Priya Nair',
      SessionTitle: one.title,
      School: 'Wrenfield Primary School',
      Status: 'Booked',
      Reference: 'BK-7K4M',
      SeatKey: 'by-hand#1',
    })
    const { siteId, listId } = await cells.place()
    const copy = { Title: 'Added by hand', Journal: item?.fields['Journal'], SessionId: one.id }
    const path = `/sites/${siteId}/lists/${listId}/items`
    await graph.send({ method: 'POST', path, body: { fields: copy }, units: 2 })
    await cells.patch(booked.row, booked.version, { Title: 'P. Nair', Status: 'Waiting list' })
    expect((await rowsOf(one.id)).map(({ value }) => value)).toEqual([booked.value])
  })

  it('makes, invites, moves and cancels once although every reply to a write is lost', async () => {
    const outlook = calendar(graph)
    const { amara } = invited
    local.world.faults.put({ lostReplies: 1 })
    const plan = anEventPlan({ id: 'unlucky' })
    const { eventId } = await outlook.create(organiser, plan)
    await outlook.invite(organiser, eventId, [asAttendee(amara)])
    await outlook.move(organiser, eventId, { ...plan, ends: instant('2026-11-24T12:30:00.000Z') })
    await outlook.cancel(organiser, eventId, 'Snow')
    calm()
    expect((await outlook.create(organiser, plan)).eventId).not.toBe(eventId)
    const mails = mailOf(local.world.db, amara.id, 'inbox').map(({ kind }) => kind)
    expect(mails.reverse()).toEqual(['invitation', 'update', 'cancellation'])
  })

  it('counts who was there at the session’s time, early comers whole, and no rehearsal', async () => {
    const outlook = calendar(graph)
    const { joinUrl } = await outlook.create(organiser, anEventPlan({ id: 'rehearsed' }))
    const thread = threadIn(joinUrl ?? '')
    if (joinUrl === null || thread === undefined) throw new Error('no link')
    const now = local.world.now()
    const ago = (minutes: number) => now - minutes * 60_000
    const at = (moment: number) => parseInstant(new Date(moment).toISOString())
    const stay = { thread, now, personId: invited.amara.id }
    addStay(local.world.db, { ...stay, starts: ago(300), ms: 30 * 60_000 })
    const times = { starts: at(ago(120)), ends: at(ago(60)) }
    expect(await outlook.attendance(organiser, joinUrl, times)).toEqual([])
    addStay(local.world.db, { ...stay, personId: invited.priya.id, starts: ago(125), ms: 70 * 60_000 })
    const were = await outlook.attendance(organiser, joinUrl, times)
    expect(were).toEqual([{ ...asAttendee(invited.priya), seconds: 4_200 }])
  })

  it('queues up at a mailbox, and Outlook’s throttling holds up no list', async () => {
    const outlook = calendar(graph)
    const { eventId } = await outlook.create(organiser, anEventPlan({ id: 'busy' }))
    let turnedAway = 0
    const counting = async () => {
      turnedAway += 1
    }
    const many = calendar(graphOn(local, { sleep: counting }))
    const states = await Promise.all(Array.from({ length: 40 }, () => many.find(organiser, eventId)))
    expect(states.every((state) => state?.eventId === eventId)).toBe(true)
    // Exchange takes four at once: a fifth would have been turned away, waited and asked again.
    expect(turnedAway).toBe(0)

    const waits: (() => void)[] = []
    const sleep = () => new Promise<void>((resolve) => waits.push(resolve))
    const patient = graphOn(local, { sleep })
    local.world.faults.put({ rate429: 1, retryAfterSeconds: 60 })
    const asked = calendar(patient).find(organiser, eventId)
    await expect.poll(() => waits.length).toBe(1)
    local.world.faults.put({ rate429: 0, retryAfterSeconds: 0.01 })
    expect(await sessionStore(patient).list()).toEqual([])
    for (const wake of waits) wake()
    expect((await asked)?.eventId).toBe(eventId)
  })
})
