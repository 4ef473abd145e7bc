import { describe, expect, it } from 'vitest'
import { plannedSchema } from '../../../shared/api/planner.ts'
import { doneInWords, pressInWords } from './change-words.ts'

const starts = Date.UTC(2026, 10, 24, 9, 30)
const ends = Date.UTC(2026, 10, 24, 11, 30)
const shown = { subject: 'West workshop', starts, ends }
const session = plannedSchema.parse({
  ...{ id: 'west-1', version: '1', kind: 'workshop', title: 'West workshop', about: '' },
  ...{ starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString() },
  ...{ consultation: null, series: null, area: null, capacity: 30, booked: 2, waiting: 1, overCapacity: 0 },
  ...{ audience: { everyone: true }, attendeesSeen: false, coOrganisers: [], speakers: [], agenda: null },
  organiser: { id: '00000000-0000-4000-8000-000000000004', name: 'Marcus Oyelaran' },
  ...{ state: 'planned', calledOffBecause: null },
  calendar: { state: 'made', joinUrl: null, sentence: null },
})

describe('what a change does', () => {
  it('says that all are told of a new start', () => {
    const later = { ...shown, starts: starts + 3_600_000 }
    expect(pressInWords(session, later).press).toBe('Move it and tell everyone')
    expect(doneInWords(session, later).after).toBe('Everyone booked or waiting is told once.')
  })
  it('leaves a later end alone to Outlook', () => {
    const longer = { ...shown, ends: ends + 3_600_000 }
    expect(pressInWords(session, longer)).toEqual({
      press: 'Save the new end',
      after: 'Outlook tells those who were invited when it ends. Do not send the appointment yourself.',
    })
    expect(doneInWords(session, longer).after).toBe('Outlook tells those who were invited when it ends.')
  })
  it('tells nobody where nobody has booked, or nothing moved', () => {
    const nobody = { ...session, booked: 0, waiting: 0 }
    expect(pressInWords(nobody, { ...shown, ends: ends + 60_000 }).press).toBe('Move the session')
    expect(pressInWords(session, shown).press).toBe('Save the changes')
    expect(doneInWords(session, shown)).toEqual({ what: 'Saved.', after: '' })
  })
})
