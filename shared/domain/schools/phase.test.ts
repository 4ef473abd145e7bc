// Reporting phases from the register's words.

import { describe, expect, it } from 'vitest'
import { reportingPhase } from './phase.ts'

const maintained = 'Local authority maintained schools'
const academies = 'Academies'

describe('reportingPhase', () => {
  it.each([
    ['Nursery', 'Local authority nursery school', maintained, 'Not applicable', 'Early years'],
    ['Primary', 'Community school', maintained, 'Not applicable', 'Primary'],
    ['Middle deemed primary', 'Foundation school', maintained, '', 'Primary'],
    ['Middle deemed secondary', 'Foundation school', maintained, 'Non-selective', 'Secondary non-selective'],
    ['Secondary', 'Foundation school', maintained, 'Selective (grammar)', 'Secondary selective'],
    ['Secondary', 'Academy converter', academies, 'Selective', 'Secondary selective'],
    ['Secondary', 'Academy converter', academies, 'Comprehensive (secondary)', 'Secondary non-selective'],
    ['Secondary', 'Studio schools', 'Free Schools', 'Not applicable', 'Secondary non-selective'],
    ['Secondary', 'Academy sponsor led', academies, '', 'Secondary non-selective'],
    ['Not applicable', 'Community special school', 'Special schools', 'Not applicable', 'Special'],
    ['Not applicable', 'Academy special converter', academies, 'Not applicable', 'Special'],
    ['Secondary', 'Free schools special', 'Free Schools', 'Not applicable', 'Special'],
    ['Not applicable', 'Pupil referral unit', maintained, 'Not applicable', 'PRU and alternative provision'],
    [
      'Not applicable',
      'Academy alternative provision converter',
      academies,
      '',
      'PRU and alternative provision',
    ],
    ['16 plus', 'Free schools 16 to 19', 'Free Schools', 'Not applicable', '16 plus'],
    ['Not applicable', 'Further education', 'Colleges', 'Not applicable', '16 plus'],
    ['16 plus', 'Special post 16 institution', 'Colleges', 'Not applicable', '16 plus'],
    ['All-through', 'Academy converter', academies, 'Non-selective', 'All-through'],
    ['Not applicable', 'Other independent school', 'Independent schools', 'Selective', undefined],
    ['Not applicable', 'Other independent special school', 'Independent schools', '', undefined],
    ['Not applicable', 'Welsh establishment', 'Welsh schools', '', undefined],
    ['Not applicable', 'Higher education institutions', 'Universities', 'Not applicable', undefined],
    ['', '', '', '', undefined],
  ])('%s, %s, %s, %s is %s', (phase, type, typeGroup, admissions, expected) => {
    expect(reportingPhase({ phase, type, typeGroup, admissions })).toBe(expected)
  })
})
