import { describe, expect, it } from 'vitest'
import { seriesId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import { NoMailbox } from '../../../shared/ports/calendar.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, form, servicesOn, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aConsultation, personNumber } from '../../../tests/support/builders.ts'
import { aBooking, aNotice, aSession, bookingNumber } from '../../../tests/support/session-builders.ts'
import { readVersion } from '../planning/writing/read-version.ts'

const now = '2026-11-09T09:00:00.000Z'
const path = '/api/sessions/east-workshop'
const op = { op: 'a'.repeat(20) }
const priyas = 'priya.nair@wrenfield.example'
const series = { id: seriesId('briefing'), title: 'Autumn briefing', attendOne: true }

const start = async (...sessions: Session[]) => {
  const app = await startApp({ now })
  for (const session of sessions.length > 0 ? sessions : [aSession()])
    await app.ports.sessions.create(session)
  const press = async (action: string, as: string = cast.priya, at = path, about: object = {}) =>
    await app.call('POST', `${at}/${action}`, { as, body: { ...op, ...about } })
  let { keeping } = app.services.sessions
  const round = async () => {
    await keeping.continueAll()
    await keeping.continueCalendar()
  }
  const restart = () => {
    keeping = servicesOn(app.ports).sessions.keeping
  }
  const mails = () => app.ports.calendar.mails.map(({ kind, to }) => [kind, to])
  const told = () => app.ports.chat.sends.map(({ to, message }) => [to, message.summary])
  const mine = async (as: string = cast.priya, at = path) => (await app.call('GET', at, { as })).json().mine
  const find = async (id = 'east-workshop') => {
    const stored = await app.ports.sessions.find(sessionId(id))
    if (!stored) throw new Error('no session')
    return stored
  }
  return { ...app, press, round, restart, mails, told, mine, find }
}

describe('the calendar event', () => {
  it('is made once, and each invitation goes out once, whatever is repeated', async () => {
    const app = await start()
    await app.press('book')
    app.ports.calendar.losesReply('create')
    await app.round()
    await app.round()
    await app.round()
    app.restart()
    await app.round()
    expect(app.ports.calendar.events()).toHaveLength(1)
    expect(app.mails()).toEqual([['invitation', priyas]])
    expect((await app.find()).value.calendar).toMatchObject({ state: 'made', revision: 1 })
    expect((await app.mine()).invited).toBe(true)
    expect((await app.call('GET', path)).json().joinUrl).toContain('meetup-join')
  })

  it('waits for the join link', async () => {
    const app = await start()
    app.ports.calendar.joinLags(2)
    await app.round()
    expect((await app.find()).value.calendar).toEqual({ state: 'toMake' })
    await app.round()
    await app.round()
    expect((await app.find()).value.calendar.state).toBe('made')
  })

  it('is the organiser’s own appointment where they planned it from there', async () => {
    const app = await start()
    const { starts, ends, organiser } = aSession()
    const eventId = app.ports.calendar.write(organiser.id, {
      ...{ id: 'x', subject: 'Draft', body: 'Mine.', starts, ends, hideAttendees: false },
    })
    await app.ports.sessions.create(
      aSession({ id: sessionId('from-outlook'), calendar: { state: 'adopted', eventId } }),
    )
    await app.round()
    const event = app.ports.calendar.events().find((one) => one.eventId === eventId)
    expect(event).toMatchObject({ subject: aSession().title, hideAttendees: true })
    expect(event?.body).toMatch(/^Mine\.\n\n[\s\S]*Give up your place, .*: https:/)
  })

  it('gets one of its own when the appointment was thrown away', async () => {
    const app = await start(aSession({ calendar: { state: 'adopted', eventId: 'none' } }))
    await app.round()
    await app.round()
    expect((await app.find()).value.calendar.state).toBe('made')
  })

  it('keeps whom the organiser put in by hand', async () => {
    const app = await start()
    await app.round()
    const [event] = app.ports.calendar.events()
    if (!event) throw new Error('no event')
    const speaker = { name: 'A speaker', email: 'speaker@elsewhere.example' }
    await app.ports.calendar.invite(event.organiser, event.eventId, [speaker])
    await app.press('book')
    await app.round()
    const emails = app.ports.calendar.events()[0]?.attendees.map(({ email }) => email)
    expect(emails).toEqual([priyas, speaker.email])
  })

  it('says what is wrong when it was deleted or moved in Outlook, and mails nobody', async () => {
    const app = await start()
    await app.press('book')
    await app.round()
    await app.round()
    const [event] = app.ports.calendar.events()
    if (!event) throw new Error('no event')
    await app.ports.calendar.move(event.organiser, event.eventId, {
      ...{ subject: event.subject, starts: event.ends, ends: event.ends },
    })
    const before = app.mails().length
    app.ports.clock.advance(2)
    await app.round()
    const calendar = async () =>
      (await app.call('GET', '/api/planner/sessions', { as: cast.marcus })).json().sessions[0].calendar
    expect(await calendar()).toMatchObject({ state: 'failed' })
    app.ports.calendar.erase(event.eventId)
    app.ports.clock.advance(2)
    await app.round()
    expect((await calendar()).sentence).toContain('deleted in Outlook')
    expect(app.mails()).toHaveLength(before)
  })
})

describe('an event that was deleted in Outlook', () => {
  it('is not asked for in every round after its session was changed', async () => {
    const app = await start()
    await app.round()
    await app.round()
    app.ports.calendar.erase(app.ports.calendar.events()[0]?.eventId ?? '')
    const stored = await app.find()
    await app.ports.sessions.save(stored, { ...stored.value, title: 'Another title', revision: 2 })
    await app.round()
    const before = app.ports.calendar.asked('find')
    await app.round()
    await app.round()
    expect(app.ports.calendar.asked('find')).toBe(before)
    app.ports.clock.advance(2)
    await app.round()
    expect(app.ports.calendar.asked('find')).toBe(before + 1)
  })
})

describe('letting go and the waiting list', () => {
  it('offers a place to the first in line once the minute is over, and then to the next', async () => {
    const app = await start(aSession({ capacity: 1 }))
    await app.press('book', cast.amara)
    await app.press('wait')
    await app.press('cancel', cast.amara)
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'waiting', position: 1 })
    app.ports.clock.advance(1)
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'offered', until: '2026-11-09T13:01:00.000Z' })
    expect(app.told().map(([to]) => to)).toEqual([cast.priya])
    await app.press('wait', cast.amara)
    app.ports.clock.set('2026-11-09T13:01:00.000Z')
    await app.round()
    await app.round()
    expect(await app.mine(cast.amara)).toMatchObject({ state: 'offered' })
    expect(app.told().map(([to]) => to)).toEqual([cast.priya, cast.priya, cast.amara])
    await app.press('take', cast.amara)
    expect(await app.mine(cast.amara)).toMatchObject({ state: 'booked' })
  })

  it('offers nothing outside messaging hours', async () => {
    const app = await start(aSession({ capacity: 1 }))
    await app.press('book', cast.amara)
    await app.press('wait')
    app.ports.clock.set('2026-11-09T19:00:00.000Z')
    await app.press('cancel', cast.amara)
    app.ports.clock.advance(5)
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'waiting' })
    app.ports.clock.set('2026-11-10T08:00:00.000Z')
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'offered', until: '2026-11-10T12:00:00.000Z' })
  })

  it('finishes a taken offer that a crash left half done', async () => {
    const west = aSession({ id: sessionId('west-workshop'), series })
    const app = await start(aSession({ series }), west)
    await app.press('book')
    const taking = { state: 'taking', seat: 1, instead: sessionId('east-workshop') } as const
    await app.ports.bookings.create(
      aBooking({ id: bookingNumber(2), session: west.id, situation: taking }),
      west,
    )
    await app.round()
    expect(app.ports.bookings.rows().map(({ value }) => value.situation.state)).toEqual(['gone', 'booked'])
  })

  it('heeds a decline in Outlook: says so once, keeps the place on a word, else lets it go', async () => {
    const app = await start()
    await app.press('book')
    await app.round()
    await app.round()
    const eventId = app.ports.calendar.events()[0]?.eventId ?? ''
    app.ports.clock.advance(2)
    app.ports.calendar.answer(eventId, priyas, 'declined', app.ports.clock.at())
    await app.round()
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'leaving', until: '2026-11-09T10:02:00.000Z' })
    expect(app.told()).toHaveLength(1)
    await app.press('keep')
    app.ports.clock.advance(2)
    await app.round()
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'booked' })
    app.ports.clock.advance(2)
    app.ports.calendar.answer(eventId, priyas, 'declined', app.ports.clock.at())
    await app.round()
    app.ports.clock.advance(2)
    app.ports.calendar.answer(eventId, priyas, 'accepted', app.ports.clock.at())
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'booked' })
    app.ports.clock.advance(2)
    app.ports.calendar.answer(eventId, priyas, 'declined', app.ports.clock.at())
    await app.round()
    app.ports.clock.advance(90)
    await app.round()
    await app.round()
    expect(await app.mine()).toBeNull()
    expect(app.mails()).toEqual([
      ['invitation', priyas],
      ['cancellation', priyas],
    ])
  })
})

describe('a place that was declined in Outlook', () => {
  const declined = async () => {
    const app = await start()
    await app.press('book')
    await app.round()
    await app.round()
    app.ports.clock.advance(2)
    const eventId = app.ports.calendar.events()[0]?.eventId ?? ''
    app.ports.calendar.answer(eventId, priyas, 'declined', app.ports.clock.at())
    await app.round()
    return app
  }
  const afterAnotherLook = async (app: Awaited<ReturnType<typeof start>>) => {
    app.ports.clock.advance(2)
    await app.round()
    return (await app.mine()).state
  }

  it('is called so where officers see who comes', async () => {
    const app = await declined()
    const { people } = (
      await app.call('GET', '/api/planner/sessions/east-workshop', { as: cast.marcus })
    ).json()
    expect(people).toMatchObject([{ state: 'leaving', declined: true, response: 'declined' }])
  })

  it('stays with whoever gave it up and took that back', async () => {
    const app = await declined()
    await app.press('cancel')
    await app.press('undo')
    expect(await afterAnotherLook(app)).toBe('booked')
  })

  it('stays with whoever books again', async () => {
    const app = await declined()
    await app.press('book', cast.priya, path, { op: 'b'.repeat(20) })
    expect(await afterAnotherLook(app)).toBe('booked')
  })
})

describe('what Outlook cannot do', () => {
  it('is told where the organiser has no mailbox, and the places are kept all the same', async () => {
    const app = await start(aSession({ capacity: 1 }))
    const create = async () => {
      throw new NoMailbox('no mailbox')
    }
    Object.assign(app.ports.calendar, { create })
    await app.press('book', cast.amara)
    await app.press('wait')
    await app.call('POST', '/api/planner/sessions/east-workshop/remove', {
      as: cast.marcus,
      body: { person: cast.amara },
    })
    await app.round()
    expect(await app.mine()).toMatchObject({ state: 'offered' })
    const list = (await app.call('GET', '/api/planner/sessions', { as: cast.marcus })).json()
    expect(list.sessions[0].calendar).toMatchObject({ state: 'failed' })
    expect(list.sessions[0].calendar.sentence).toContain('Marcus Oyelaran has no mailbox')
  })

  it('invites nobody whose address is not known, and goes on with the others', async () => {
    const app = await start()
    await app.press('book', cast.amara)
    await app.ports.bookings.create(
      aBooking({ id: bookingNumber(9), person: personNumber(99), situation: { state: 'booked', seat: 2 } }),
      aSession(),
    )
    await app.round()
    expect(app.mails()).toEqual([['invitation', 'amara.whitlock@harbour.example']])
  })
})

describe('the words in the event', () => {
  const body = (app: Awaited<ReturnType<typeof start>>) => app.ports.calendar.events()[0]?.body
  const rewrite = async (app: Awaited<ReturnType<typeof start>>, about: string) => {
    const stored = await app.find()
    await app.ports.sessions.save(stored, { ...stored.value, about, speakers: ['Ana Ruiz'] })
  }

  it('follow a change while nobody is invited, and lead to the page under a name', async () => {
    const app = await start()
    await app.round()
    await rewrite(app, 'Other words.')
    await app.round()
    await app.round()
    expect(body(app)).toMatch(/^Other words\.\n\nSpeakers: Ana Ruiz\n\nGive up your place, .*: https:/)
    expect(app.ports.calendar.asked('reword')).toBe(1)
    expect(app.mails()).toEqual([])
  })

  it('mail nobody who is invited: they go along with the next move', async () => {
    const app = await start()
    await app.press('book')
    await app.round()
    await rewrite(app, 'Other words.')
    await app.round()
    app.restart()
    await app.round()
    expect([app.ports.calendar.asked('reword'), app.mails()]).toEqual([0, [['invitation', priyas]]])
    const stored = await app.find()
    const title = 'Another title'
    await app.ports.sessions.save(stored, { ...stored.value, title, revision: 2 })
    await app.round()
    await app.round()
    expect(body(app)).toContain('Other words.')
    expect(app.mails()).toEqual([
      ['invitation', priyas],
      ['update', priyas],
    ])
  })
})

describe('moving and calling off', () => {
  const move = async (app: Awaited<ReturnType<typeof start>>, ends = '2026-11-25T12:00') => {
    const { value } = await app.find()
    const { kind, title, about, consultation, area, capacity, audience, attendeesSeen } = value
    return await app.call('PUT', '/api/planner/sessions/east-workshop', {
      as: cast.marcus,
      headers: { 'if-match': readVersion(value) },
      body: {
        plan: {
          ...{ kind, title, about, consultation, series: null, area, capacity, audience, attendeesSeen },
          ...{ starts: '2026-11-25T10:00', ends, coOrganisers: [], speakers: [] },
        },
        reason: 'The hall is let.',
      },
    })
  }
  const booked = async () => {
    const app = await start()
    await app.press('book')
    await app.round()
    await app.round()
    await app.ports.consultations.create(aConsultation())
    return app
  }

  it('moves the event once and tells each once, at any hour, across restarts and lost replies', async () => {
    const app = await booked()
    app.ports.clock.set('2026-11-09T21:00:00.000Z')
    expect((await move(app)).statusCode).toBe(200)
    app.ports.calendar.losesReply('move')
    await app.round()
    app.restart()
    await app.round()
    app.restart()
    await app.round()
    expect(app.mails()).toEqual([
      ['invitation', priyas],
      ['update', priyas],
    ])
    expect(app.told()).toHaveLength(1)
    expect(JSON.stringify(app.ports.chat.sends)).toContain('Outlook calendar has moved')
    expect((await app.find()).value.calendar).toMatchObject({ state: 'made', revision: 2 })
  })

  it('tells those who were not told when the process died in between', async () => {
    const app = await booked()
    app.ports.trouble.failNext('intend', new Outage('away'))
    expect((await move(app)).statusCode).toBe(503)
    app.restart()
    await app.round()
    await app.round()
    expect(app.told().map(([to]) => to)).toEqual([cast.priya])
  })

  it('tells those who had booked although no event stands and the process died in between', async () => {
    const app = await start()
    const create = async () => {
      throw new NoMailbox('no mailbox')
    }
    Object.assign(app.ports.calendar, { create })
    await app.press('book')
    await app.ports.consultations.create(aConsultation())
    app.ports.clock.advance(1)
    app.ports.trouble.failNext('intend', new Outage('away'))
    expect((await move(app)).statusCode).toBe(503)
    app.ports.clock.advance(1)
    await app.press('book', cast.amara)
    app.restart()
    await app.round()
    app.restart()
    await app.round()
    expect(app.told().map(([to]) => to)).toEqual([cast.priya])
    expect(JSON.stringify(app.ports.chat.sends)).not.toContain('Outlook calendar has moved')
    expect((await move(app, '2026-11-25T12:30')).statusCode).toBe(200)
    await app.round()
    expect(app.told()).toHaveLength(1)
  })

  it('does not tell of a move again when only the end changes after it', async () => {
    const app = await booked()
    await move(app)
    await app.round()
    await app.round()
    expect((await move(app, '2026-11-25T12:30')).statusCode).toBe(200)
    await app.round()
    await app.round()
    expect(app.ports.calendar.events()[0]?.ends).toBe('2026-11-25T12:30:00.000Z')
    expect(app.told()).toHaveLength(1)
  })

  it('calls off: rows, event and people, each once', async () => {
    const app = await booked()
    const url = '/api/planner/sessions/east-workshop/call-off'
    await app.call('POST', url, { as: cast.marcus, body: { reason: 'Snow.' } })
    await app.round()
    app.restart()
    await app.round()
    expect(app.ports.bookings.rows()[0]?.value.situation).toMatchObject({ because: 'calledOff' })
    expect(app.ports.calendar.events()).toEqual([])
    expect(app.mails()).toEqual([
      ['invitation', priyas],
      ['cancellation', priyas],
    ])
    expect(app.told()).toHaveLength(1)
    expect((await app.find()).value.calendar).toEqual({ state: 'gone' })
  })
})

describe('notices', () => {
  it('remind the day before and an hour before, once, and not what was booked since', async () => {
    const app = await start()
    await app.press('book')
    app.ports.clock.set('2026-11-23T09:00:00.000Z')
    await app.round()
    await app.press('book', cast.amara)
    app.ports.clock.set('2026-11-24T08:30:00.000Z')
    await app.round()
    await app.round()
    expect(app.told().map(([to]) => to)).toEqual([cast.priya, cast.priya, cast.amara])
  })

  it('tell of an amended agenda once it stands, those who come, and not of the first', async () => {
    const app = await start()
    await app.press('book')
    const upload = async (words: string) => {
      const { body, headers } = form('agenda.pdf', `%PDF-1.7\n${words}\n%%EOF`)
      const url = '/api/planner/sessions/east-workshop/agenda'
      return (await app.call('POST', url, { as: cast.marcus, body, headers })).statusCode
    }
    expect(await upload('first')).toBe(201)
    // The same again, because the answer was lost.
    expect(await upload('first')).toBe(201)
    await app.round()
    expect(app.told()).toEqual([])
    app.ports.trouble.failNext('save', new Outage('away'))
    expect(await upload('second')).toBe(503)
    await app.round()
    expect(app.told()).toEqual([])
    expect(await upload('second')).toBe(201)
    await app.round()
    await app.round()
    expect(app.told().map(([to]) => to)).toEqual([cast.priya])
  })

  it('skip a reminder that was missed by more than an hour', async () => {
    const app = await start()
    await app.press('book')
    app.ports.clock.set('2026-11-23T11:00:00.000Z')
    await app.round()
    expect(app.told()).toEqual([])
    const detail = await app.call('GET', '/api/planner/sessions/east-workshop', { as: cast.marcus })
    expect(detail.json().unsent).toMatchObject([{ what: 'The reminder for the day before' }])
  })

  it('go out although a channel cannot be read back', async () => {
    const app = await start()
    await app.press('book')
    const channel = { kind: 'channel', teamId: 'team', channelId: 'heads', name: 'Heads' } as const
    const uncertain = { state: 'uncertain', at: aSession().starts } as const
    await app.ports.notices.intend([
      { ...aNotice({ kind: 'invite' }), key: 'in-a-channel', to: channel, state: uncertain },
    ])
    app.ports.trouble.failNext('findPost', new Outage('403'))
    app.ports.clock.set('2026-11-23T09:00:00.000Z')
    await app.round()
    expect(app.told().map(([to]) => to)).toEqual([cast.priya])
  })

  it('never send an uncertain one again', async () => {
    const app = await start()
    await app.press('book')
    app.ports.clock.set('2026-11-23T09:00:00.000Z')
    app.ports.chat.losesReply(cast.priya, true)
    await app.round()
    app.restart()
    await app.round()
    expect(app.told()).toHaveLength(1)
    const detail = await app.call('GET', '/api/planner/sessions/east-workshop', { as: cast.marcus })
    expect(detail.json().unsent[0].reason).toContain('We cannot tell')
  })
})
