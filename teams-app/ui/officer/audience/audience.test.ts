// Choosing who is asked or told: everyone is never reached by forgetting, and the count reads as a sentence.

import { describe, expect, it } from 'vitest'
import type { AudiencePreview } from '../../../../shared/api/drafts.ts'
import {
  choosesNobody,
  countInWords,
  noFilters,
  sampleInWords,
  toggleFilter,
  togglePhase,
  toggleRole,
} from './audience.ts'

const preview = (about: Partial<AudiencePreview>): AudiencePreview => ({
  people: 0,
  schools: 0,
  guests: 0,
  sample: [],
  choices: { areas: [], districts: [], phases: [], channels: [] },
  ...about,
})

describe('filters', () => {
  it('put a value in and take it out again', () => {
    const east = toggleFilter(noFilters, 'areas', 'East')
    expect(east.areas).toEqual(['East'])
    expect(toggleFilter(east, 'areas', 'East')).toEqual(noFilters)
    expect(togglePhase(east, 'Special')).toMatchObject({ areas: ['East'], phases: ['Special'] })
    expect(toggleRole(noFilters, 'governor').roles).toEqual(['governor'])
  })

  it('choose nobody while nothing is ticked', () => {
    expect(choosesNobody(noFilters)).toBe(true)
    expect(choosesNobody(toggleRole(noFilters, 'senco'))).toBe(false)
    expect(choosesNobody({ everyone: true })).toBe(false)
  })
})

describe('words', () => {
  it('count people, schools and guests', () => {
    expect(countInWords(preview({ people: 2_914, schools: 598, guests: 41 }))).toBe(
      '2,914 people at 598 schools, 41 of them guests.',
    )
    expect(countInWords(preview({ people: 1, schools: 1, guests: 1 }))).toBe(
      '1 person at 1 school, 1 of them a guest.',
    )
    expect(countInWords(preview({ people: 12, schools: 9, channelOnly: 3 }))).toBe(
      '12 people at 9 schools, and 3 who chose channels only.',
    )
    expect(countInWords(preview({ channelOnly: 3 }), 'Nobody would get it.')).toBe(
      'Nobody would get it. 3 chose channels only.',
    )
    expect(countInWords(preview({}))).toBe('Nobody would be asked.')
    expect(countInWords(preview({}), 'Nobody would get it.')).toBe('Nobody would get it.')
  })

  it('name a few', () => {
    expect(sampleInWords(preview({ sample: [{ name: 'Priya Nair', schoolName: 'Wrenfield' }] }))).toBe(
      'For example Priya Nair (Wrenfield).',
    )
    expect(sampleInWords(preview({}))).toBe('')
  })
})
