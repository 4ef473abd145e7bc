// Whom the waiting page says we ask.

import { describe, expect, it } from 'vitest'
import { personId } from '../../../../../shared/domain/kernel/ids.ts'
import { askedInWords } from './asked-words.ts'

const people = ['Helen Strand', 'Judith Marsh', 'Tom Ashdown', 'Ruth Vale', 'Sam Poole'].map((name, at) => ({
  id: personId(`00000000-0000-4000-8000-00000000000${at}`),
  name,
}))

describe('the second person who is asked', () => {
  it('is named, and counted from the fourth on', () => {
    expect(askedInWords(people.slice(0, 2))).toMatch(
      /^Countywide tells Helen Strand and Judith Marsh in Teams/,
    )
    expect(askedInWords(people)).toContain('Helen Strand, Judith Marsh, Tom Ashdown and 2 more')
  })

  it('is for the writer to find while nobody is known', () => {
    expect(askedInWords([])).toContain('Ask somebody yourself.')
  })
})
