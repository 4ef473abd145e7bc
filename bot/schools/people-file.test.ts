// The people list at the door: other headings, and refusals that say what to do.

import { describe, expect, it } from 'vitest'
import { readPeopleFile } from './people-file.ts'

const schools = new Set(['990101'])
const read = (content: string) => readPeopleFile(new TextEncoder().encode(content), schools)

describe('readPeopleFile', () => {
  it('knows other headings, in any order', () => {
    const result = read(
      'Position;E-mail address;Full name;School URN\nSENCO;ines@wrenfield.example;Ines Calloway;990101',
    )
    expect(result.ok && result.value).toEqual({
      people: [
        { name: 'Ines Calloway', email: 'ines@wrenfield.example', links: [{ urn: '990101', role: 'senco' }] },
      ],
      problems: [],
    })
  })

  it('takes the first of two columns that mean the same', () => {
    const result = read('Name,Email,Mail,URN,Role\nKim,kim@b.example,other@b.example,990101,Teacher')
    expect(result.ok && result.value.people[0]?.email).toBe('kim@b.example')
  })

  it('names the columns that are missing', () => {
    const result = read('Name,URN\nKim,990101')
    expect(result).toEqual({
      ok: false,
      refusal: {
        reason: 'missingColumns',
        missing: ['Email', 'Role'],
        message:
          'This is not a people list: it has no columns “Email”, “Role”. The first row has to name the columns Name, Email, URN and Role.',
      },
    })
  })
})
