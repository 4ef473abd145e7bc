// Who can be booked.

import { describe, expect, it } from 'vitest'
import type { Me } from '../../../../shared/api/people.ts'
import type { Held } from '../../../../shared/api/sessions.ts'
import { instant, personId, urn } from '../../../../shared/domain/kernel/ids.ts'
import { candidatesFor } from './candidates.ts'

const id = (last: number) => personId(`00000000-0000-4000-8000-00000000000${last}`)
const schools = [
  { urn: urn('990001'), name: 'Larkhill', role: 'headteacher' as const },
  { urn: urn('990001'), name: 'Larkhill', role: 'senco' as const },
]
const me: Me = {
  id: id(1),
  name: 'Amara Whitlock',
  guest: false,
  appRoles: [],
  schools,
  now: instant('2026-11-25T10:00:00.000Z'),
  siteUrl: null,
}
const colleague = (last: number, name: string, school = '990001') => ({
  id: id(last),
  name,
  urn: urn(school),
  schoolName: school === '990001' ? 'Larkhill' : 'Cobb Hill',
})
const held: Held = {
  person: id(2),
  personName: 'Ines Bell',
  schoolName: 'Larkhill',
  reference: 'BK-7K4M',
  declined: false,
  state: 'booked',
  until: null,
  position: null,
  invited: true,
}
describe('candidatesFor', () => {
  it('is the reader once, though they have two roles, and those who hold nothing', () => {
    const list = {
      colleagues: [colleague(1, 'Amara Whitlock'), colleague(2, 'Ines Bell'), colleague(3, 'Tom')],
    }
    const found = candidatesFor({ kind: 'workshop', mine: null, colleagues: [held] }, list, me)
    expect(found.map(({ words }) => words)).toEqual(['You, Amara Whitlock', 'Tom'])
  })

  it('names schools where there are several', () => {
    const list = { colleagues: [colleague(2, 'Ines Bell'), colleague(3, 'Tom', '990002')] }
    const two = {
      ...me,
      schools: [...schools, { urn: urn('990002'), name: 'Cobb Hill', role: 'governor' as const }],
    }
    const found = candidatesFor({ kind: 'workshop', mine: null, colleagues: [] }, list, two)
    expect(found.map(({ words }) => words)).toEqual([
      'You, for Larkhill',
      'You, for Cobb Hill',
      'Ines Bell, Larkhill',
      'Tom, Cobb Hill',
    ])
  })

  it('leaves the reader out where they hold something', () => {
    expect(candidatesFor({ kind: 'workshop', mine: held, colleagues: [] }, { colleagues: [] }, me)).toEqual(
      [],
    )
  })

  it('books no colleague into a visit', () => {
    const list = { colleagues: [colleague(3, 'Tom')] }
    const names = (mine: Held | null) =>
      candidatesFor({ kind: 'visit', mine, colleagues: [] }, list, me).map(({ words }) => words)
    expect(names(held)).toEqual([])
    expect(names(null)).toEqual(['You, Amara Whitlock'])
  })
})
