import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { aSession } from '../../../tests/support/session-builders.ts'
import { instant } from '../kernel/ids.ts'
import { isKnownOfficer, organises } from './officers.ts'

const planned = aSession({ coOrganisers: [{ id: personNumber(41), name: 'Helen Strand' }] })

describe('who organises a session', () => {
  it('is its organiser and those beside them', () => {
    expect(organises(planned, planned.organiser.id)).toBe(true)
    expect(organises(planned, personNumber(41))).toBe(true)
    expect(organises(planned, personNumber(42))).toBe(false)
  })
})

describe('an officer whom Teams does not name', () => {
  it('is known by a session that they planned, for a year after its end', () => {
    const ends = instant('2026-11-24T12:00:00.000Z')
    const sessions = [{ ...planned, ends }]
    const { id } = planned.organiser
    expect(isKnownOfficer(sessions, id, instant('2026-11-01T12:00:00.000Z'))).toBe(true)
    expect(isKnownOfficer(sessions, id, instant('2027-11-24T11:59:59.000Z'))).toBe(true)
    expect(isKnownOfficer(sessions, id, instant('2027-11-24T12:00:00.000Z'))).toBe(false)
  })

  it('is not known by organising one with others', () => {
    expect(isKnownOfficer([planned], personNumber(41), planned.starts)).toBe(false)
  })
})
