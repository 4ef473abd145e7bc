// Comparing registers: each school in one group, renames and moves told, a file that is not whole closes nobody.

import { describe, expect, it } from 'vitest'
import { day, urn } from '../../kernel/ids.ts'
import type { School } from '../school.ts'
import { compareRegister } from './compare-register.ts'

const school = (number: number, change: Partial<School> = {}): School => ({
  urn: urn(String(990100 + number)),
  name: `School ${number}`,
  phase: 'Primary',
  area: 'West',
  district: 'Maidstone',
  status: 'Open',
  typeGroup: 'Local authority maintained schools',
  postcode: `ZZ1 ${number}AA`,
  number: `886/${2000 + number}`,
  ...change,
})
const urns = (list: readonly ({ readonly school: School } | School)[]) =>
  list.map((one) => ('school' in one ? one.school.urn : one.urn))

describe('compareRegister', () => {
  it('finds nothing when nothing changed', () => {
    const compared = compareRegister([school(1), school(2)], [school(2), school(1)])
    expect(urns(compared.unchanged)).toEqual(['990101', '990102'])
    expect(compared).toMatchObject({ added: [], changed: [], closed: [], missing: [], successions: [] })
  })

  it('puts each school in one group and loses none', () => {
    const before = [1, 2, 3, 4, 5, 6].map((number) => school(number))
    const [one, two, three, four] = before
    const compared = compareRegister(
      [...before, school(9, { status: 'Closed', closed: day('2020-08-31') })],
      [
        { ...school(1), name: 'A new name' },
        { ...school(2), district: 'Dover', area: 'South', postcode: 'ZZ9 9ZZ' },
        { ...school(3), status: 'Closed', closed: day('2026-08-31') },
        { ...school(4), headName: 'A new head' },
        school(5),
        school(7),
        { ...school(9) },
      ],
    )
    expect([one?.urn, two?.urn, four?.urn]).toEqual(urns(compared.changed))
    expect(urns(compared.renamed)).toEqual([one?.urn])
    expect(compared.renamed[0]?.fields).toEqual([{ name: 'name', from: 'School 1', to: 'A new name' }])
    expect(urns(compared.moved)).toEqual([two?.urn])
    expect(urns(compared.closed)).toEqual([three?.urn])
    expect(urns(compared.missing)).toEqual(['990106'])
    expect(urns(compared.added)).toEqual(['990107'])
    expect(urns(compared.reopened)).toEqual(['990109'])
    expect(urns(compared.unchanged)).toEqual(['990105'])
    expect(urns(compared.schools)).toEqual([1, 2, 3, 4, 5, 6, 7, 9].map((number) => String(990100 + number)))
  })

  it('keeps the schools that a file does not list as they are', () => {
    const before = [school(1), school(2)]
    const compared = compareRegister(before, [school(1)])
    expect(compared.missing).toEqual([school(2)])
    expect(compared.schools).toEqual(before)
  })

  it('says nothing of closed schools when the file lists open ones alone', () => {
    const closed = school(2, { status: 'Closed', successor: urn('990103') })
    const compared = compareRegister([school(1), closed], [school(1), school(3)])
    expect(urns(compared.unchanged)).toEqual(['990101', '990102'])
    expect(compared.missing).toEqual([])
  })

  it('closes a school that is gone because an academy took its number', () => {
    const academy = school(50, { number: '886/2001', typeGroup: 'Academies', opened: day('2026-09-01') })
    const compared = compareRegister([school(1), school(2)], [academy, school(2)])
    expect(urns(compared.closed)).toEqual(['990101'])
    expect(urns(compared.added)).toEqual(['990150'])
    expect(compared.successions).toMatchObject([{ from: { urn: '990101' }, to: { urn: '990150' } }])
    expect(compared.schools.map(({ predecessor, successor }) => predecessor ?? successor)).toEqual([
      '990150',
      undefined,
      '990101',
    ])
  })

  it('links by name and postcode where the number changed, and keeps the link in later files', () => {
    const closed = school(1, { status: 'Closed', closed: day('2026-08-31') })
    const { number: _number, ...academy } = school(50, { name: 'SCHOOL 1', postcode: 'zz1 1aa' })
    const first = compareRegister([school(1)], [closed, academy])
    expect(first.successions).toHaveLength(1)
    const second = compareRegister(first.schools, [academy])
    expect(second.successions).toEqual([])
    expect(urns(second.unchanged)).toEqual(['990101', '990150'])
    expect(second.schools[1]?.predecessor).toBe('990101')
  })

  it('does not link two open schools that share a site', () => {
    const infant = school(1, { name: 'Infants', number: '886/2001' })
    const junior = school(2, { name: 'Juniors', number: '886/2002', postcode: infant.postcode })
    expect(compareRegister([], [infant, junior]).successions).toEqual([])
  })
})
