import { describe, expect, it } from 'vitest'
import { emptyProposal, faultsOf, offerOf, timesOf } from './proposal.ts'

const whole = { topic: 'attendance', date: '2026-12-03', from: '10:00', to: '11:00', note: ' Figures. ' }
const to = {
  op: 'abcdefghij0123456789',
  person: '00000000-0000-4000-8000-000000000001',
  school: '990101',
}

describe('the visit an officer proposes from a mail', () => {
  it('is sent once it is whole', () => {
    expect(faultsOf(whole)).toEqual({})
    expect(offerOf(whole, to)).toEqual({
      ...to,
      topic: 'attendance',
      starts: '2026-12-03T10:00',
      ends: '2026-12-03T11:00',
      note: 'Figures.',
    })
  })
  it('says what is missing', () => {
    expect(Object.keys(faultsOf(emptyProposal))).toEqual(['topic', 'date', 'from', 'to'])
    expect(faultsOf({ ...whole, to: '09:00' })).toEqual({ to: 'The end must be after the start' })
    expect(faultsOf({ ...whole, note: 'a'.repeat(1_001) })).toHaveProperty('note')
    expect(timesOf({ ...whole, to: '' })).toBeNull()
    expect(offerOf({ ...whole, topic: '' }, to)).toBeNull()
  })
})
