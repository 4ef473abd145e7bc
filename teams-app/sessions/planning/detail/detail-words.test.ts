// What an officer reads about one session.

import { describe, expect, it } from 'vitest'
import type { Plan, Planned } from '../../../../shared/api/planner.ts'
import { instant, personId, seriesId, sessionId } from '../../../../shared/domain/kernel/ids.ts'
import { formOf, plansOf } from '../form/plan-state.ts'
import {
  callOffInWords,
  capacityInWords,
  changeInWords,
  isMove,
  namesReason,
  needsReason,
  type Person,
  parted,
  placesLead,
  responseInWords,
  savedInWords,
  sendAllInWords,
  sentAgainInWords,
  stateInWords,
  twiceInWords,
} from './detail-words.ts'

const planned: Planned = {
  id: sessionId('a'),
  version: '1',
  kind: 'briefing',
  title: 'Briefing',
  about: '',
  starts: instant('2026-12-03T09:30:00.000Z'),
  ends: instant('2026-12-03T10:45:00.000Z'),
  consultation: null,
  series: null,
  area: null,
  capacity: 30,
  booked: 28,
  waiting: 3,
  overCapacity: 0,
  audience: { everyone: true },
  attendeesSeen: false,
  organiser: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  coOrganisers: [],
  speakers: [],
  agenda: null,
  state: 'planned',
  calledOffBecause: null,
  calendar: { state: 'made', joinUrl: null, sentence: null },
}

describe('the reason of a change', () => {
  it('is needed where the start moves and people hold something', () => {
    const earlier = { starts: '2026-12-03T09:00' }
    expect(needsReason(planned, earlier)).toBe(true)
    expect(needsReason({ ...planned, booked: 0 }, earlier)).toBe(true)
    expect(needsReason({ ...planned, booked: 0, waiting: 0 }, earlier)).toBe(false)
    expect(needsReason(planned, { starts: '2026-12-03T09:30' })).toBe(false)
  })

  it('is told from other refusals by the field that they name', () => {
    const refusal = { status: 422, type: 'invalid', title: 'Say why.', reference: 'CW-422-1AB' }
    expect(namesReason({ ...refusal, detail: { fields: ['reason'] } })).toBe(true)
    expect(namesReason({ ...refusal, detail: { fields: ['series'] } })).toBe(false)
    expect(namesReason(refusal)).toBe(false)
  })
})

const now = instant('2026-11-25T10:00:00.000Z')
const person = (last: number, about: Partial<Person>): Person => ({
  person: personId(`00000000-0000-4000-8000-00000000000${last}`),
  name: `Person ${last}`,
  schoolName: 'Larkhill',
  reference: 'BK-7K4M',
  bookedBy: null,
  state: 'booked',
  until: null,
  declined: false,
  position: null,
  response: 'accepted',
  ...about,
})
const planOf = (about: Partial<Plan>): Plan => {
  const [plan] = plansOf(formOf(planned))
  if (plan === undefined) throw new Error('the form makes no plan')
  return { ...plan, ...about }
}

describe('people', () => {
  it('are those with a place, and the line in its order', () => {
    const { placed, line } = parted([
      person(1, { state: 'waiting', position: 2 }),
      person(2, {}),
      person(3, { state: 'offered', position: 1 }),
      person(4, { state: 'leaving' }),
    ])
    expect(placed.map(({ name }) => name)).toEqual(['Person 2', 'Person 4'])
    expect(line.map(({ name }) => name)).toEqual(['Person 3', 'Person 1'])
  })

  it('have their standing and Outlook’s answer in words', () => {
    const until = instant('2026-11-25T14:05:00.000Z')
    expect(stateInWords(person(1, { state: 'offered', until }), now)).toBe('Offered until 2:05pm today')
    expect(stateInWords(person(1, { state: 'waiting', position: 2 }), now)).toBe('2nd in line')
    expect(responseInWords(person(1, { response: null }))).toBe('Not invited')
    const leaving = person(1, { state: 'leaving', until })
    expect(stateInWords(leaving, now)).toBe('Cancelled, held until 2:05pm today')
    expect(stateInWords({ ...leaving, declined: true }, now)).toBe(
      'Declined in Outlook, held until 2:05pm today',
    )
  })

  it('are counted in the lead', () => {
    expect(placesLead(planned)).toBe('28 of 30 booked. 3 people wait.')
    expect(placesLead({ ...planned, capacity: 26, waiting: 0, overCapacity: 2 })).toBe(
      '28 of 26 booked. 2 people are above the places. Nobody is dropped.',
    )
  })
})

describe('consequences', () => {
  it('of a change: only another time is told', () => {
    expect(isMove(planned, planOf({}))).toBe(false)
    expect(changeInWords(planned, planOf({ title: 'New' }))).toContain('nobody gets a message')
    expect(changeInWords(planned, planOf({ starts: '2026-12-03T09:00' }))).toMatch(
      /^31 people are told once that the time changes/,
    )
  })

  it('of a change are said after it was saved', () => {
    expect(savedInWords(planned, planOf({ title: 'New' }))).toBe('Saved.')
    expect(savedInWords(planned, planOf({ starts: '2026-12-03T09:00' }))).toBe(
      'Saved. 31 people are told once that the time changes.',
    )
    expect(savedInWords(planned, planOf({ ends: '2026-12-02T23:00' }))).toBe(
      'Saved. Outlook tells those who were invited when it ends.',
    )
  })

  it('of a later end, which needs no reason and no message', () => {
    const plan = planOf({ ends: '2026-12-02T23:00' })
    expect(isMove(planned, plan)).toBe(false)
    expect(changeInWords(planned, plan)).toBe(
      'Outlook tells those who were invited when it ends. Nobody gets a message here.',
    )
  })

  it('of calling off: the other dates of a series are offered', () => {
    expect(callOffInWords(planned)).not.toContain('other dates')
    const series = { id: seriesId('autumn'), title: 'Autumn', attendOne: true }
    expect(callOffInWords({ ...planned, series })).toContain('other dates')
  })

  it('of other places', () => {
    expect(capacityInWords(planned, 26)).toBe('2 people would be above the places. Nobody is dropped.')
    expect(capacityInWords(planned, 32)).toBe('3 people in line would be offered a place.')
    expect(capacityInWords({ ...planned, waiting: 0 }, 32)).toBe('')
  })

  it('of sending again', () => {
    expect(twiceInWords('Priya Nair')).toBe('If you send it again, Priya Nair may get it twice.')
    expect(sentAgainInWords(1)).toBe(
      '1 message goes out again. What does not arrive comes back to this list.',
    )
    expect(sendAllInWords(200)).toBe('Send all 200 again')
    expect(sendAllInWords(201)).toBe('Send the first 200 again')
    expect(sentAgainInWords(3)).toContain('3 messages go out')
  })
})
