// The reporting phase of a school, from what the register says about it in words. Codes differ between extracts.

import { comparable } from './areas.ts'
import type { Phase } from './school.ts'

/** The register's words: `PhaseOfEducation`, `TypeOfEstablishment`, `EstablishmentTypeGroup`, `AdmissionsPolicy`. */
export type RegisterKind = {
  readonly phase: string
  readonly type: string
  readonly typeGroup: string
  readonly admissions: string
}

const alternative = /\b(pupil referral unit|alternative provision|secure unit)/
const sixteenPlus = /\b(16 19|16 to 19|post 16|sixth form|further education)\b/

const secondary = (admissions: string): Phase =>
  admissions.startsWith('selective') ? 'Secondary selective' : 'Secondary non-selective'

// What a type of school tells whatever its phase says: special schools and PRUs stand as "Not applicable" there.
const phaseOfType = (type: string, typeGroup: string): Phase | undefined => {
  if (sixteenPlus.test(type) || typeGroup === 'colleges') return '16 plus'
  if (alternative.test(type)) return 'PRU and alternative provision'
  if (/\bspecial\b/.test(type) || typeGroup === 'special schools') return 'Special'
  return type.includes('nursery school') ? 'Early years' : undefined
}

const phaseOfName = (phase: string, admissions: string): Phase | undefined => {
  switch (phase) {
    case 'nursery':
      return 'Early years'
    case 'primary':
    case 'middle deemed primary':
      return 'Primary'
    case 'secondary':
    case 'middle deemed secondary':
      return secondary(admissions)
    case '16 plus':
      return '16 plus'
    case 'all through':
      return 'All-through'
    default:
      return undefined
  }
}

/**
 * The reporting phase, or `undefined` where there is none: independent schools, Welsh schools, universities and other
 * kinds that the county does not report on. A secondary school whose admissions policy is blank counts as
 * non-selective. Source: domain.md, "Geography and schools".
 */
export const reportingPhase = (kind: RegisterKind): Phase | undefined => {
  const typeGroup = comparable(kind.typeGroup)
  if (typeGroup === 'independent schools' || typeGroup === 'welsh schools') return undefined
  return (
    phaseOfType(comparable(kind.type), typeGroup) ??
    phaseOfName(comparable(kind.phase), comparable(kind.admissions))
  )
}
