// Reading the register: every row ends as a school or with its reason.

import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/ids.ts'
import { kent } from '../areas.ts'
import { missingColumns, neededColumns, type RegisterRow } from './columns.ts'
import { readRegister } from './read-register.ts'

const today = day('2026-11-03')
const row = (change: Record<string, string> = {}): RegisterRow => ({
  URN: '990101',
  'LA (code)': '886',
  'LA (name)': 'Kent',
  EstablishmentNumber: '2101',
  EstablishmentName: 'Wrenfield Primary School',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentTypeGroup (name)': 'Local authority maintained schools',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Primary',
  'AdmissionsPolicy (name)': 'Not applicable',
  'DistrictAdministrative (name)': 'Maidstone',
  Postcode: 'ZZ1 1AA',
  HeadFirstName: 'Priya',
  HeadLastName: 'Nair',
  OpenDate: '01-09-1999',
  ...change,
})
const read = (...rows: readonly RegisterRow[]) => readRegister(rows, kent, today)

describe('readRegister', () => {
  it('makes a school of a row', () => {
    expect(read(row())).toEqual({
      schools: [
        {
          urn: '990101',
          name: 'Wrenfield Primary School',
          phase: 'Primary',
          area: 'West',
          district: 'Maidstone',
          status: 'Open',
          typeGroup: 'Local authority maintained schools',
          postcode: 'ZZ1 1AA',
          number: '886/2101',
          headName: 'Priya Nair',
          opened: '1999-09-01',
        },
      ],
      unplaced: [],
    })
  })

  it('leaves out what the row does not state', () => {
    const bare = { EstablishmentNumber: '', HeadFirstName: '', HeadLastName: ' ', OpenDate: '31-02-2020' }
    const [school] = read(row(bare)).schools
    expect(school).not.toHaveProperty('number')
    expect(school).not.toHaveProperty('headName')
    expect(school).not.toHaveProperty('opened')
  })

  it.each([
    [{ URN: '12345' }, 'badUrn', 'The URN has to be six digits. It says “12345”.'],
    [{ URN: '' }, 'badUrn', 'The URN has to be six digits. It says nothing.'],
    [{ 'LA (code)': '887', 'LA (name)': 'Medway' }, 'otherAuthority', 'It belongs to Medway, not to Kent.'],
    [{ EstablishmentName: ' ' }, 'noName', 'It has no name.'],
    [{ 'EstablishmentStatus (name)': 'Paused' }, 'unknownStatus', 'We do not know the status “Paused”.'],
    [
      {
        'PhaseOfEducation (name)': 'Not applicable',
        'TypeOfEstablishment (name)': 'Other independent school',
        'EstablishmentTypeGroup (name)': 'Independent schools',
      },
      'noReportingPhase',
      'There is no reporting phase for “Other independent school”, “Not applicable”.',
    ],
    [
      { 'DistrictAdministrative (name)': 'Elsewhere' },
      'unknownDistrict',
      'The district says “Elsewhere”, which is none of Kent’s districts.',
    ],
  ])('leaves %j aside as %s', (change, kind, reason) => {
    const { schools, unplaced } = read(row({ URN: '990199' }), row(change))
    expect(schools).toHaveLength(1)
    expect(unplaced).toMatchObject([{ row: 3, kind, reason }])
  })

  it('knows its own rows by the authority’s name when the code is not in the file', () => {
    const rows = [row({ 'LA (code)': '' }), row({ URN: '990102', 'LA (code)': '', 'LA (name)': 'Medway' })]
    const { schools, unplaced } = read(...rows)
    expect(schools.map(({ urn }) => urn)).toEqual(['990101'])
    expect(unplaced.map(({ kind }) => kind)).toEqual(['otherAuthority'])
  })

  it('keeps the first of two rows with one URN and names its row', () => {
    const { schools, unplaced } = read(row(), row({ EstablishmentName: 'Another' }))
    expect(schools.map(({ name }) => name)).toEqual(['Wrenfield Primary School'])
    expect(unplaced[0]?.reason).toBe('The URN 990101 stands on row 2 already.')
  })

  it('counts blank rows but does not report them', () => {
    const { unplaced } = read({ URN: '', EstablishmentName: ' ' }, row({ URN: 'x' }))
    expect(unplaced).toMatchObject([{ row: 3, urn: 'x' }])
  })

  it('links an academy to the school it took over', () => {
    const { schools } = read(
      row({ 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-08-2025' }),
      row({ URN: '990150', EstablishmentName: 'Wrenfield Academy', OpenDate: '01-09-2025' }),
    )
    expect(schools[0]).toMatchObject({ urn: '990101', successor: '990150', closed: '2025-08-31' })
    expect(schools[1]).toMatchObject({ urn: '990150', predecessor: '990101' })
  })

  it('reads a name of 100,000 characters in no time', () => {
    const started = process.cpuUsage()
    read(
      row({ EstablishmentName: 'a '.repeat(50_000), 'DistrictAdministrative (name)': '& '.repeat(50_000) }),
      row({ URN: '990103', 'TypeOfEstablishment (name)': 'secure unit '.repeat(8_000) }),
    )
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(100)
  })
})

describe('missingColumns', () => {
  it('names the needed columns that a header lacks', () => {
    expect(missingColumns(neededColumns)).toEqual([])
    expect(missingColumns([' urn ', ...neededColumns.slice(2)])).toEqual(['LA (name)'])
    expect(missingColumns(['name', 'email'])).toEqual(neededColumns)
  })
})
