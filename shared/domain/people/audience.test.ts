// Audiences: who is chosen by place, phase and role, and that an empty choice chooses nobody.

import { describe, expect, it } from 'vitest'
import { personId, urn } from '../kernel/ids.ts'
import type { School } from '../schools/school.ts'
import { type Audience, isInAudience, selectAudience } from './audience.ts'
import type { Person, RespondentRole } from './person.ts'

const school = (number: number, change: Partial<School> = {}): School => ({
  urn: urn(String(990100 + number)),
  name: `School ${number}`,
  phase: 'Primary',
  area: 'West',
  district: 'Maidstone',
  status: 'Open',
  typeGroup: 'Academies',
  postcode: 'ZZ1 1AA',
  ...change,
})
const person = (number: number, links: readonly [number, RespondentRole][]): Person => ({
  id: personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  name: `Person ${number}`,
  appRoles: [],
  guest: false,
  links: links.map(([at, role]) => ({ urn: urn(String(990100 + at)), role })),
})

const schools = [
  school(1),
  school(2, { area: 'South', district: 'Dover', phase: 'Secondary non-selective' }),
  school(3, { area: 'South', district: 'Ashford', status: 'Open, but proposed to close' }),
  school(4, { area: 'East', district: 'Swale', status: 'Closed' }),
  school(5, { area: 'East', district: 'Thanet', phase: 'Special' }),
]
const people = [
  person(1, [[1, 'headteacher']]),
  person(2, [
    [2, 'headteacher'],
    [3, 'headteacher'],
  ]),
  person(3, [[1, 'senco']]),
  person(4, [[4, 'headteacher']]),
  person(5, []),
]
const namesOf = (selected: ReturnType<typeof selectAudience>) => selected.members.map(({ name }) => name)

describe('selectAudience', () => {
  it('takes everyone at an open school, and nobody else', () => {
    const selected = selectAudience({ everyone: true }, people, schools)
    expect(namesOf(selected)).toEqual(['Person 1', 'Person 2', 'Person 3'])
    expect(selected.schools).toEqual(['990101', '990102', '990103', '990105'])
    expect(selected.schoolsWithoutPeople).toEqual(['990105'])
  })

  it('keeps only the links that were chosen', () => {
    const selected = selectAudience({ everyone: false, districts: ['Ashford'] }, people, schools)
    expect(selected.members).toEqual([
      { person: people[1]?.id, name: 'Person 2', links: [{ urn: '990103', role: 'headteacher' }] },
    ])
  })

  it('joins areas with districts and narrows by phase and role', () => {
    const byPlace = selectAudience(
      { everyone: false, areas: ['South'], districts: ['Maidstone'] },
      people,
      schools,
    )
    expect(byPlace.schools).toEqual(['990101', '990102', '990103'])
    const byAll = selectAudience(
      { everyone: false, areas: ['South', 'West'], phases: ['Primary'], roles: ['headteacher'] },
      people,
      schools,
    )
    expect(namesOf(byAll)).toEqual(['Person 1', 'Person 2'])
  })

  it('chooses nobody when nothing was chosen', () => {
    const selected = selectAudience({ everyone: false, areas: [], roles: [] }, people, schools)
    expect(selected).toEqual({ members: [], schools: [], schoolsWithoutPeople: [], sample: [] })
  })

  it('shows up to three people, each at another school', () => {
    const crowd = [1, 2, 3, 4, 5, 6].map((number) =>
      person(number, [[number < 4 ? 1 : number === 4 ? 2 : 5, 'teacher']]),
    )
    const { sample } = selectAudience({ everyone: true }, crowd, schools)
    expect(sample).toHaveLength(3)
    expect(new Set(sample.map(({ school: name }) => name))).toEqual(
      new Set(['School 1', 'School 2', 'School 5']),
    )
  })
})

describe('isInAudience', () => {
  it('says of each person what selecting everybody says', () => {
    const audiences: readonly Audience[] = [
      { everyone: true },
      { everyone: false },
      { everyone: false, districts: ['Ashford'] },
      { everyone: false, areas: ['South', 'West'], phases: ['Primary'], roles: ['headteacher'] },
      { everyone: false, roles: ['senco'] },
      { everyone: false, areas: ['East'] },
    ]
    for (const audience of audiences)
      expect(people.filter((each) => isInAudience(audience, each, schools)).map(({ name }) => name)).toEqual(
        namesOf(selectAudience(audience, people, schools)),
      )
  })
})
