// One made-up school as the register's cells: names beside codes, blanks where the register has blanks.

import type { Phase, SchoolStatus } from '../../../shared/domain/schools/school.ts'
import { addressPart } from '../names/person-names.ts'
import type { Random } from '../random.ts'
import type { ColumnName } from './register-columns.ts'

export type SchoolPlan = {
  readonly name: string
  readonly phase: Phase
  readonly district: string
  readonly districtCode: string
  readonly authority: { readonly code: string; readonly name: string }
  readonly number: string
  readonly status: SchoolStatus
  readonly isAcademy: boolean
  readonly opened: string
  readonly closed: string
  readonly postcode: string
  readonly headFirst: string
  readonly headLast: string
}

type Cells = Partial<Record<ColumnName, string>>
type Named = readonly [code: string, name: string]

const statusCodes: Readonly<Record<SchoolStatus, string>> = {
  Open: '1',
  Closed: '2',
  'Open, but proposed to close': '3',
  'Proposed to open': '4',
}

type Kind = {
  readonly phase: Named
  readonly admissions: Named
  readonly ages: readonly [string, string]
  readonly maintained: Named
  readonly academy: Named
  readonly group?: Named
}

const none: Named = ['0', 'Not applicable']
const nonSelective: Named = ['4', 'Non-selective']
const converter: Named = ['34', 'Academy converter']

// Special schools and PRUs have no phase in the register: only their type tells.
const kinds: Readonly<Record<Phase, Kind>> = {
  'Early years': {
    phase: ['1', 'Nursery'],
    admissions: none,
    ages: ['2', '5'],
    maintained: ['15', 'Local authority nursery school'],
    academy: ['15', 'Local authority nursery school'],
  },
  Primary: {
    phase: ['2', 'Primary'],
    admissions: none,
    ages: ['4', '11'],
    maintained: ['1', 'Community school'],
    academy: converter,
  },
  'Secondary selective': {
    phase: ['4', 'Secondary'],
    admissions: ['2', 'Selective'],
    ages: ['11', '18'],
    maintained: ['5', 'Foundation school'],
    academy: converter,
  },
  'Secondary non-selective': {
    phase: ['4', 'Secondary'],
    admissions: nonSelective,
    ages: ['11', '18'],
    maintained: ['5', 'Foundation school'],
    academy: ['28', 'Academy sponsor led'],
  },
  Special: {
    phase: none,
    admissions: none,
    ages: ['3', '19'],
    maintained: ['7', 'Community special school'],
    academy: ['44', 'Academy special converter'],
    group: ['5', 'Special schools'],
  },
  'PRU and alternative provision': {
    phase: none,
    admissions: none,
    ages: ['11', '16'],
    maintained: ['14', 'Pupil referral unit'],
    academy: ['42', 'Academy alternative provision converter'],
  },
  '16 plus': {
    phase: ['6', '16 plus'],
    admissions: none,
    ages: ['16', '19'],
    maintained: ['18', 'Further education'],
    academy: ['45', 'Academy 16-19 converter'],
    group: ['1', 'Colleges'],
  },
  'All-through': {
    phase: ['7', 'All-through'],
    admissions: nonSelective,
    ages: ['4', '19'],
    maintained: ['5', 'Foundation school'],
    academy: converter,
  },
}

const maintainedGroup: Named = ['4', 'Local authority maintained schools']
const academies: Named = ['10', 'Academies']

const classification = (plan: SchoolPlan): Cells => {
  const kind = kinds[plan.phase]
  const isAcademy = plan.isAcademy && plan.phase !== 'Early years'
  const type = isAcademy ? kind.academy : kind.maintained
  const group = isAcademy ? academies : (kind.group ?? maintainedGroup)
  return {
    'TypeOfEstablishment (code)': type[0],
    'TypeOfEstablishment (name)': type[1],
    'EstablishmentTypeGroup (code)': group[0],
    'EstablishmentTypeGroup (name)': group[1],
    'PhaseOfEducation (code)': kind.phase[0],
    'PhaseOfEducation (name)': kind.phase[1],
    'AdmissionsPolicy (code)': kind.admissions[0],
    'AdmissionsPolicy (name)': kind.admissions[1],
    StatutoryLowAge: kind.ages[0],
    StatutoryHighAge: kind.ages[1],
  }
}

const character = (plan: SchoolPlan): Cells => {
  const isAnglican = plan.name.includes('Church of England')
  const faith = isAnglican
    ? 'Church of England'
    : plan.name.includes('Catholic')
      ? 'Roman Catholic'
      : 'Does not apply'
  const gender = plan.name.includes('Girls') ? 'Girls' : plan.name.includes('Boys') ? 'Boys' : 'Mixed'
  return { 'ReligiousCharacter (name)': faith, 'Gender (name)': gender, 'Boarders (name)': 'No boarders' }
}

const size = (plan: SchoolPlan, random: Random): Cells => {
  const largest = plan.phase.startsWith('Secondary') || plan.phase === 'All-through' ? 1600 : 630
  const pupils = random.between(Math.round(largest / 9), largest)
  const boys = Math.round(pupils * (0.47 + random.next() * 0.06))
  return {
    SchoolCapacity: String(Math.ceil((pupils * 1.08) / 15) * 15),
    CensusDate: '15-01-2026',
    NumberOfPupils: String(pupils),
    NumberOfBoys: String(boys),
    NumberOfGirls: String(pupils - boys),
    PercentageFSM: (4 + random.next() * 40).toFixed(1),
  }
}

/** The cells that the register would hold; the URN is given by whoever numbers the rows. */
export const describeSchool = (plan: SchoolPlan, random: Random): Cells => ({
  'LA (code)': plan.authority.code,
  'LA (name)': plan.authority.name,
  EstablishmentNumber: plan.number,
  EstablishmentName: plan.name,
  'EstablishmentStatus (code)': statusCodes[plan.status],
  'EstablishmentStatus (name)': plan.status,
  OpenDate: plan.opened,
  CloseDate: plan.closed,
  ...classification(plan),
  ...character(plan),
  ...size(plan, random),
  LastChangedDate: '01-10-2026',
  Street: `${random.between(1, 180)} ${random.pick(['Orchard Way', 'Chapel Lane', 'Station Road', 'The Street'])}`,
  Town: plan.district,
  'County (name)': plan.authority.name,
  Postcode: plan.postcode,
  SchoolWebsite: `https://www.${addressPart(plan.name).slice(0, 50)}.example`,
  // Numbers that the regulator keeps for drama: they ring nowhere.
  TelephoneNum: `01632960${random.between(100, 999)}`,
  HeadFirstName: plan.headFirst,
  HeadLastName: plan.headLast,
  HeadPreferredJobTitle: 'Headteacher',
  'DistrictAdministrative (code)': plan.districtCode,
  'DistrictAdministrative (name)': plan.district,
  'PreviousLA (code)': '999',
})
