// Schools and people: addresses, rights, the search, and imports told line by line.

import { describe, expect, it } from 'vitest'
import { registerLineSchema } from '../../shared/api/schools.ts'
import { instant, personId } from '../../shared/domain/kernel/ids.ts'
import { findSchools, schoolsInWords } from './find-schools.ts'
import { readLines, splitLines } from './importing/lines.ts'
import { peopleSentence, registerGroups, registerSentence } from './importing/report-words.ts'
import { rightsOf } from './rights.ts'
import { readSchoolsRoute } from './schools-route.ts'

const school = (name: string, urn: string, district: string, status = 'Open') => ({
  urn,
  name,
  phase: 'Primary',
  area: 'East',
  district,
  status,
})
const schools = [
  school('Wrenfield Primary School', '990101', 'Dover'),
  school('Larkhill Academy', '990102', 'Swale', 'Closed'),
]

describe('readSchoolsRoute', () => {
  it('knows its pages and no others', () => {
    expect(readSchoolsRoute('')).toBe('schools')
    expect(readSchoolsRoute('/people?q=a')).toBe('people')
    expect(readSchoolsRoute('/people/x')).toBe('missing')
    expect(readSchoolsRoute('/settings')).toBe('missing')
  })
})

describe('rightsOf', () => {
  const me = (appRoles: ('officer' | 'director' | 'administrator')[]) => ({
    id: personId('00000000-0000-4000-8000-000000000008'),
    name: 'Sam Okafor',
    guest: false,
    appRoles,
    schools: [],
    now: instant('2026-11-25T10:00:00Z'),
    siteUrl: null,
  })

  it('follows the table of rights: council staff look after schools and people, others see none', () => {
    for (const role of ['officer', 'director', 'administrator'] as const) {
      expect(rightsOf(me([role]))).toEqual({ see: true, importSchools: true, managePeople: true })
    }
    expect(rightsOf(me([]))).toEqual({ see: false, importSchools: false, managePeople: false })
  })
})

describe('findSchools', () => {
  it('needs every word somewhere', () => {
    expect(findSchools(schools, 'dover PRIMARY').map(({ urn }) => urn)).toEqual(['990101'])
    expect(findSchools(schools, '990102')).toHaveLength(1)
    expect(findSchools(schools, ' ')).toHaveLength(2)
    expect(findSchools(schools, 'dover swale')).toEqual([])
  })

  it('counts open ones', () => {
    expect(schoolsInWords(schools)).toBe('2 schools, 1 of them open.')
  })
})

describe('lines', () => {
  it('are whole wherever the network cuts them', () => {
    const first = splitLines('', '{"a":1}\n{"b"')
    expect(first).toEqual({ lines: ['{"a":1}'], held: '{"b"' })
    expect(splitLines(first.held, ':2}\n\n').lines).toEqual(['{"b":2}'])
  })

  it('are read to the end, also the last without a line break and letters cut in two', async () => {
    const bytes = new TextEncoder().encode(
      '{"type":"progress","done":1,"total":2}\nnot json\n{"type":"problem","title":"Größe","reference":"CW-1"}',
    )
    const cut = bytes.indexOf(0xc3) + 1
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(bytes.slice(0, cut))
        controller.enqueue(bytes.slice(cut))
        controller.close()
      },
    })
    const seen: unknown[] = []
    await readLines(new Response(stream), registerLineSchema, (line) => void seen.push(line))
    expect(seen).toEqual([
      { type: 'progress', done: 1, total: 2 },
      { type: 'problem', title: 'Größe', reference: 'CW-1' },
    ])
  })
})

describe('reports', () => {
  const line = (urn: string) => ({ urn, name: `School ${urn}`, sentence: 'It changed.' })
  const report = {
    read: 604,
    unchanged: 600,
    added: [line('990001')],
    changed: [line('990002')],
    closed: [],
    renamed: [line('990002')],
    moved: [],
    unplaced: [{ row: 7, name: '', reason: 'No URN.' }],
    missing: [line('990009')],
  }

  it('count a school once, and say which rows were not taken', () => {
    expect(registerSentence(report)).toBe(
      '604 rows read. 600 schools are unchanged, 2 schools changed. 1 row was not taken.',
    )
    expect(registerGroups(report).map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Rows not taken', 1],
      ['Added', 1],
      ['Renamed', 1],
      ['Changed', 1],
      ['Not in this file, kept', 1],
    ])
    expect(registerGroups(report)[0]?.lines[0]?.name).toBe('Row 7')
  })

  it('tell people’s links', () => {
    expect(peopleSentence({ read: 40, linked: 38, unchanged: 1 })).toBe(
      '40 rows read. 38 links added or changed, 1 unchanged.',
    )
  })
})
