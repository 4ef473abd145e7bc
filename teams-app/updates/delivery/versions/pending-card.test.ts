// What is told before a correction is asked for or agreed.

import { describe, expect, it } from 'vitest'
import { consequenceInWords } from './pending-card.tsx'

describe('what a correction does', () => {
  it('is said of every number of copies', () => {
    expect(consequenceInWords(null)).toMatch(/^Every copy changes where it is\. Nobody/)
    expect(consequenceInWords(1)).toMatch(/^The one copy changes where it is\. Nobody/)
    expect(consequenceInWords(2)).toMatch(/^Both copies change where they are\. Nobody/)
    expect(consequenceInWords(2_914)).toMatch(/^All 2,914 copies change where they are\. Nobody/)
  })

  it('says that what still goes out has it too', () => {
    expect(consequenceInWords(40, 'sending')).toBe(
      'All 40 copies change where they are. The rest go out with the correction. Nobody gets a second notice.',
    )
    expect(consequenceInWords(0, 'sending')).toMatch(/^No copy has arrived yet\. The rest go out/)
  })
})
