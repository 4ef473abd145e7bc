// What booking says before and after a press.

import { describe, expect, it } from 'vitest'
import { offline } from '../../../shared/api/client.ts'
import type { Held, SessionView } from '../../../shared/api/sessions.ts'
import { instant, personId, seriesId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import { listLead } from './lead.ts'
import {
  beforeBooking,
  beforeChoosing,
  beforeWaiting,
  bookedElsewhere,
  keepsUntil,
  outcomeOf,
  withWhom,
} from './words.ts'

const now = instant('2026-11-25T10:00:00.000Z')
const held = (state: Held['state'], about: Partial<Held> = {}): Held => ({
  person: personId('00000000-0000-4000-8000-000000000001'),
  personName: 'Ines Bell',
  schoolName: 'Larkhill Primary School',
  reference: 'BK-7K4M',
  declined: false,
  state,
  until: null,
  position: null,
  invited: null,
  ...about,
})
const session = (about: Partial<SessionView> = {}): SessionView => ({
  id: sessionId('a'),
  kind: 'briefing',
  title: 'Autumn briefing',
  about: '',
  starts: instant('2026-12-02T09:30:00.000Z'),
  ends: instant('2026-12-02T10:45:00.000Z'),
  area: null,
  fits: true,
  capacity: 30,
  placesLeft: 12,
  waiting: 3,
  cancelUntil: instant('2026-12-01T17:00:00.000Z'),
  series: null,
  consultation: null,
  organiser: 'Marcus Oyelaran',
  speakers: [],
  agenda: null,
  state: 'open',
  calledOffBecause: null,
  moved: null,
  joinUrl: null,
  mine: null,
  colleagues: [],
  ...about,
})
const me = { person: null, name: null }

describe('before a press', () => {
  it('says until when one can cancel, or that one cannot', () => {
    expect(beforeBooking(session(), now)).toBe(
      'You get a calendar invitation with the link. You can give it up until Tuesday 1 December 2026, 5pm.',
    )
    expect(beforeBooking(session({ cancelUntil: now }), now)).toContain('too late to give it up')
  })

  it('says the turn one would have, and what is kept', () => {
    expect(beforeWaiting(session())).toMatch(/^You would be 4th\./)
    expect(beforeWaiting(session(), false)).toMatch(/^They would be 4th\. .* we ask them in Teams/)
    expect(keepsUntil(session())).toBe('You keep Wednesday 2 December, 9:30am, until the new place is yours.')
  })

  it('says which of how many dates it is, and for which area', () => {
    const series = { id: seriesId('winter'), title: 'Winter', attendOne: true }
    const dates = ['a', 'b', 'c', 'd'].map((id) => session({ id: sessionId(id), series, area: 'West' }))
    const [first = session()] = dates
    expect(beforeChoosing(first, dates)).toBe(
      'One of 4 dates: you attend one, and can switch later. West area first, others are welcome.',
    )
    expect(beforeChoosing(session({ area: null }), dates)).toBe('')
    expect(bookedElsewhere(first, dates)).toBe('You are booked on another of the 4 dates')
    expect(bookedElsewhere(first, dates.slice(0, 2))).toBe('You are booked on the other date')
  })
})

describe('outcomeOf', () => {
  it('has the reference and the invitation after booking', () => {
    const reply = { ok: true, body: session({ mine: held('booked') }) } as const
    expect(outcomeOf('book', reply, me, now)).toEqual({
      isGood: true,
      words: 'You are booked, reference BK-7K4M. A calendar invitation with the link is on its way.',
    })
  })

  it('says after a switch that the old place is given up', () => {
    const reply = { ok: true, body: session({ mine: held('booked') }) } as const
    const from = session({ starts: instant('2026-12-03T14:00:00.000Z') })
    expect(outcomeOf('switch', reply, { ...me, from }, now).words).toBe(
      'You are booked, reference BK-7K4M. Your place on Thursday 3 December, 2pm, is given up.',
    )
  })

  it('says so when a place became a turn, and for whom', () => {
    const waiting = held('waiting', { position: 2 })
    const reply = { ok: true, body: session({ colleagues: [waiting] }) } as const
    const ines = { person: waiting.person, name: 'Ines Bell' }
    expect(outcomeOf('wait', reply, ines, now).words).toBe('Ines Bell is 2nd in the waiting list.')
  })

  it('tells a cancelled booking from a left line', () => {
    const leaving = { ok: true, body: session({ mine: held('leaving') }) } as const
    expect(outcomeOf('cancel', leaving, me, now).words).toBe(
      'Your place is given up. We hold it for one minute in case you want it back.',
    )
    const other = { person: held('leaving').person, name: 'Ines Bell' }
    const theirs = { ok: true, body: session({ colleagues: [held('leaving')] }) } as const
    expect(outcomeOf('cancel', theirs, other, now).words).toBe(
      'The place of Ines Bell is given up. We hold it for one minute.',
    )
    expect(outcomeOf('cancel', { ok: true, body: session() }, me, now).words).toBe(
      'You are taken off the waiting list.',
    )
  })

  it('speaks of a visit as one', () => {
    const visit = (mine: Held | null) => ({ ok: true, body: session({ kind: 'visit', mine }) }) as const
    expect(outcomeOf('undo', visit(held('booked')), me, now).words).toBe('The visit is agreed.')
    expect(outcomeOf('cancel', visit(held('leaving')), me, now)).toEqual({
      isGood: true,
      words: 'Marcus Oyelaran is told that you cannot make it. You can undo this for one minute.',
      later: { person: null, words: 'The visit is called off.' },
    })
  })

  it('knows what is true once the minute is over', () => {
    const leaving = { ok: true, body: session({ mine: held('leaving') }) } as const
    expect(outcomeOf('cancel', leaving, me, now).later).toEqual({
      person: null,
      words: 'Your place is given up.',
    })
  })

  it('says that nothing was changed where nobody could be reached', () => {
    const lost = { ok: false, problem: offline } as const
    const ines = { person: held('booked').person, name: 'Ines Bell' }
    const why = 'You are offline, or Countywide cannot be reached. Try again: it is done once only.'
    expect(outcomeOf('switch', lost, me, now).words).toBe(`The switch was not made. ${why}`)
    expect(outcomeOf('book', lost, ines, now).words).toBe(`Ines Bell was not booked. ${why}`)
    expect(outcomeOf('cancel', lost, me, now).words).toBe(`Nothing was changed. ${why}`)
  })

  it('has a code for what broke, not for a no', () => {
    const problem = { status: 503, type: 'unavailable', title: 'Try again later.', reference: 'CW-503-91F' }
    expect(outcomeOf('book', { ok: false, problem }, me, now).words).toBe(
      'Try again later. If it goes on, tell us CW-503-91F.',
    )
  })

  it('names whom a no is about, and calls nobody else “you”', () => {
    const no = (type: string, title: string) =>
      ({ ok: false, problem: { status: 409, type, title, reference: 'CW-409-1' } }) as const
    const ines = { person: held('booked').person, name: 'Ines Bell' }
    const full = no('full', 'The last place has just gone. You can join the waiting list.')
    expect(outcomeOf('book', full, ines, now)).toEqual({
      isGood: false,
      words: 'Ines Bell did not get a place: the last one has just gone.',
    })
    const elsewhere = no('placeElsewhere', 'You have a place at another of these sessions.')
    expect(outcomeOf('book', elsewhere, ines, now).words).toBe(
      'Ines Bell has a place at another of these sessions, and attends one.',
    )
    expect(outcomeOf('book', no('started', 'This session has begun.'), ines, now).words).toBe(
      'Ines Bell: This session has begun.',
    )
  })

  it('repeats the server’s no', () => {
    const problem = {
      status: 409,
      type: 'full',
      title: 'The last place has just gone.',
      reference: 'CW-409-1',
    }
    expect(outcomeOf('book', { ok: false, problem }, me, now)).toEqual({
      isGood: false,
      words: 'The last place has just gone.',
    })
  })
})

describe('withWhom', () => {
  it('names who leads it, and speakers with the commas of their own', () => {
    const speakers = ['Dr Ada Lowe, Eastmere University', 'Prof Bell']
    expect(withWhom(session({ kind: 'workshop', area: 'East', speakers }))).toBe(
      'Workshop, East area first. Led by Marcus Oyelaran, with Dr Ada Lowe, Eastmere University; and Prof Bell',
    )
    expect(withWhom(session())).toBe('Briefing, led by Marcus Oyelaran')
  })

  it('says of a visit who comes to which school', () => {
    const visit = session({ kind: 'visit', area: 'West', mine: held('booked') })
    expect(withWhom(visit)).toBe('Marcus Oyelaran visits Larkhill Primary School')
    expect(withWhom({ ...visit, mine: null })).toBe('Visit by Marcus Oyelaran')
  })
})

describe('listLead', () => {
  it('counts visits beside places', () => {
    const mine = held('booked')
    expect(listLead([session({ mine }), session({ kind: 'visit', mine })])).toMatch(
      /^You have 1 place and 1 visit\./,
    )
  })

  it('counts neither a place being given up nor another date of a series one has a place in', () => {
    const series = { id: seriesId('winter'), title: 'Winter', attendOne: true }
    const other = session({ id: sessionId('b'), series })
    expect(
      listLead([session({ series, mine: held('booked') }), other, session({ id: sessionId('c') })]),
    ).toBe('You have 1 place. You can book 1 session.')
    expect(listLead([session({ series, mine: held('booked') }), other])).toBe(
      'You have 1 place. You can switch to another date.',
    )
    expect(listLead([session({ mine: held('leaving') }), session({ id: sessionId('c') })])).toBe(
      'You can book 1 session.',
    )
  })

  it('counts the dates of which one chooses one as a choice', () => {
    const series = { id: seriesId('winter'), title: 'Winter', attendOne: true }
    const dates = ['a', 'b', 'c', 'd'].map((id) => session({ id: sessionId(id), series }))
    expect(listLead(dates)).toBe('You can choose one of 4 dates.')
    expect(listLead([...dates, session({ id: sessionId('e') })])).toBe(
      'You can book 1 session, and choose one of 4 dates.',
    )
    expect(listLead(dates.slice(0, 1))).toBe('You can book 1 session.')
  })

  it('counts what is held for one, what one has and what there is', () => {
    expect(listLead([])).toBe('There is nothing more to book now.')
    expect(listLead([session(), session({ mine: held('booked') }), session({ mine: held('offered') })])).toBe(
      '1 place is held for you. You have 1 place. You can book 1 session.',
    )
  })
})
