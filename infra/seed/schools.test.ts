// The made-up county: as large and as mixed as promised, the same each time, readable by our own readers.

import { describe, expect, it } from 'vitest'
import { readPeopleFile } from '../../bot/schools/people-file.ts'
import { readRegisterFile } from '../../bot/schools/register-file.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { kent } from '../../shared/domain/schools/areas.ts'
import { isInvited, phases } from '../../shared/domain/schools/school.ts'
import { cast, peopleCsv, seedPeople } from './people.ts'
import { columnNames } from './register/register-columns.ts'
import { districtShares, registerFile, registerLines } from './schools.ts'

const lines = registerLines()
const result = readRegisterFile(registerFile(), kent, day('2026-11-03'))
const register = result.ok ? result.value : { schools: [], unplaced: [] }
const invited = register.schools.filter(isInvited)

describe('registerLines', () => {
  it('is the same each time, and another for another seed', () => {
    expect(registerLines()).toEqual(lines)
    expect(
      registerLines(7)
        .slice(0, 4)
        .map(({ EstablishmentName: name }) => name),
    ).toEqual(lines.slice(0, 4).map(({ EstablishmentName: name }) => name))
    expect(registerLines(7)[9]).not.toEqual(lines[9])
  })

  it('has the 140 columns of the register', () => {
    const [header = ''] = new TextDecoder('windows-1252').decode(registerFile()).split('\r\n')
    expect(header.split(',')).toEqual([...columnNames])
    expect(columnNames).toHaveLength(140)
  })

  it('has 604 open schools in the shares of the districts, every phase among them', () => {
    expect(invited).toHaveLength(604)
    expect(invited.filter(({ status }) => status !== 'Open')).toHaveLength(1)
    expect(new Set(invited.map(({ phase }) => phase))).toEqual(new Set(phases))
    for (const [name, , schools] of districtShares) {
      const here = invited.filter(({ district }) => district.replace('&', 'and') === name)
      expect(here).toHaveLength(schools)
    }
    expect(new Set(invited.map(({ name }) => name)).size).toBe(604)
  })

  it('starts with the schools of the people who can be played', () => {
    expect(register.schools.slice(0, 4)).toMatchObject([
      { urn: '990101', name: 'Wrenfield Primary School', district: 'Maidstone', headName: 'Priya Nair' },
      { urn: '990102', name: 'Harbour View Academy', district: 'Dover', phase: 'Secondary non-selective' },
      { urn: '990103', name: 'Tidewell Infant School', district: 'Dover', headName: 'Amara Whitlock' },
      { urn: '990104', name: 'Saltmarsh Junior School', district: 'Swale', headName: 'Tom Ashdown' },
    ])
  })

  it('tries readers out: closed ones, an academy, a slip, neighbours, accents, a long name', () => {
    expect(register.schools.filter(({ status }) => status === 'Closed')).toHaveLength(5)
    expect(register.schools.filter(({ predecessor }) => predecessor !== undefined)).toHaveLength(1)
    expect(register.unplaced.map(({ kind }) => kind)).toEqual([
      'unknownDistrict',
      'otherAuthority',
      'otherAuthority',
    ])
    const names = invited.map(({ name }) => name)
    expect(names.some((name) => /[éèëñ]/.test(name))).toBe(true)
    expect(names.some((name) => name.includes("'"))).toBe(true)
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(100)
  })
})

describe('seedPeople', () => {
  const { directory, list } = seedPeople(lines)

  it('gives each open school one head', () => {
    const heads = list.filter(({ role }) => role === 'headteacher').map(({ urn }) => urn)
    expect(heads.sort()).toEqual(invited.map(({ urn }) => urn).sort())
  })

  it('has about 120 others and a third of guests, no address or id twice', () => {
    const besides = list.filter(({ role }) => role !== 'headteacher' && role !== 'areaRepresentative')
    expect(besides).toHaveLength(121)
    const share = directory.filter(({ userType }) => userType === 'guest').length / directory.length
    expect(share).toBeGreaterThan(0.28)
    expect(share).toBeLessThan(0.39)
    for (const part of ['id', 'mail', 'displayName'] as const) {
      expect(new Set(directory.map((entry) => entry[part])).size).toBe(directory.length)
    }
    expect(directory.every(({ mail }) => /^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(mail))).toBe(true)
  })

  it('lists the cast, and everyone in the list is in the directory', () => {
    expect(cast.map(({ displayName }) => displayName)).toHaveLength(8)
    const mails = new Set(directory.map(({ mail }) => mail))
    expect(list.filter(({ email }) => !mails.has(email))).toEqual([])
  })

  it('is a people list that we read without a problem', () => {
    const known = new Set(register.schools.map(({ urn }) => urn))
    const read = readPeopleFile(new TextEncoder().encode(peopleCsv(list)), known)
    expect(read.ok && read.value.problems).toEqual([])
    expect(read.ok && read.value.people.find(({ name }) => name === 'Amara Whitlock')?.links).toHaveLength(2)
  })
})
