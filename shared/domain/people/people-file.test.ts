// People lists: rows become people with their schools, and every other row is told by its number.

import { describe, expect, it } from 'vitest'
import { readPeopleRows, roleFromWords } from './people-file.ts'

const schools = new Set(['990101', '990102', '990103'])
const row = (name: string, email: string, urn: string, role: string) => ({ name, email, urn, role })

describe('readPeopleRows', () => {
  it('joins the rows of one address into one person', () => {
    const list = readPeopleRows(
      [
        row('Amara Whitlock', 'amara@harbour.example', '990102', 'Headteacher'),
        row('Amara Whitlock', 'Amara@Harbour.example', ' 990103 ', 'head teacher'),
        row('Ines Calloway', 'ines@wrenfield.example', '990101', 'SENCo'),
      ],
      schools,
    )
    expect(list.problems).toEqual([])
    expect(list.people).toEqual([
      {
        name: 'Amara Whitlock',
        email: 'amara@harbour.example',
        links: [
          { urn: '990102', role: 'headteacher' },
          { urn: '990103', role: 'headteacher' },
        ],
      },
      {
        name: 'Ines Calloway',
        email: 'ines@wrenfield.example',
        links: [{ urn: '990101', role: 'senco' }],
      },
    ])
  })

  it.each([
    [row('', 'a@b.example', '990101', 'Teacher'), 'It has no name.'],
    [row('A', '', '990101', 'Teacher'), 'It has no e-mail address.'],
    [row('A', 'a@b', '990101', 'Teacher'), 'The e-mail address is not complete.'],
    [row('A', 'a@b.example; c@d.example', '990101', 'Teacher'), 'The e-mail address is not complete.'],
    [row('A', 'a@b.example', '9901', 'Teacher'), 'The URN has to be six digits.'],
    [row('A', 'a@b.example', '990999', 'Teacher'), 'No school of ours has the URN 990999.'],
    [
      row('A', 'a@b.example', '990101', 'Wizard'),
      'We do not know the role. Use one of: Headteacher, Senior leader, SENCO, Governor, Teacher, Support staff, Area representative.',
    ],
    [row('Kim', 'kim@b.example', '990101', 'Teacher'), 'An earlier row says the same.'],
    [row('Jo', 'kim@b.example', '990102', 'Teacher'), 'This address is Kim’s in an earlier row.'],
  ])('tells of %j', (wrong, reason) => {
    const first = row('Kim', 'kim@b.example', '990101', 'Teacher')
    const { people, problems } = readPeopleRows([first, row('', ' ', '', ''), wrong], schools)
    expect(people).toHaveLength(1)
    expect(problems).toEqual([{ row: 4, name: wrong.name, reason }])
  })

  it('reads an address of 100,000 characters in no time', () => {
    const started = process.cpuUsage()
    for (const email of [`${'a.'.repeat(50_000)}@`, `a@${'b.'.repeat(50_000)}`, ' '.repeat(100_000)]) {
      readPeopleRows([row('A', email, '990101', email)], schools)
    }
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(100)
  })
})

describe('roleFromWords', () => {
  it('takes codes, words and other names', () => {
    expect(roleFromWords('areaRepresentative')).toBe('areaRepresentative')
    expect(roleFromWords(' Senior  Leader ')).toBe('seniorLeader')
    expect(roleFromWords('Chair of Governors')).toBe('governor')
    expect(roleFromWords('constructor')).toBeUndefined()
  })
})
