import { describe, expect, it } from 'vitest'
import {
  peopleLineSchema,
  peopleListSchema,
  registerLineSchema,
  schoolListSchema,
} from '../../shared/api/schools.ts'
import { cast, form, startApp } from '../../tests/security/support/app-under-test.ts'

const header =
  'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentTypeGroup (name),EstablishmentStatus (name),PhaseOfEducation (name),AdmissionsPolicy (name),DistrictAdministrative (name),Postcode'
const row = (urn: string, name: string, district = 'Dover', la = '886,Kent') =>
  `${urn},${la},2001,${name},Community school,Local authority maintained schools,Open,Primary,Not applicable,${district},ZZ1 1AA`
const register = (...rows: readonly string[]) => form('register.csv', [header, ...rows].join('\r\n'))
const linesOf = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('the register', () => {
  it('is imported with progress and a report, and a second time writes nothing', async () => {
    const { call, ports } = await startApp()
    const file = register(
      row('990201', 'Oakmere Primary School'),
      row('990202', 'Far Away School', 'Nowhere'),
    )
    const first = await call('POST', '/api/schools/import', { as: cast.marcus, ...file })
    expect(first.statusCode).toBe(200)
    const lines = linesOf(first.body).map((line) => registerLineSchema.parse(line))
    expect(lines.map((line) => line.type)).toEqual(['progress', 'report'])
    expect(lines.at(-1)).toMatchObject({
      report: { read: 2, added: [{ urn: '990201' }], unplaced: [{ row: 3, name: 'Far Away School' }] },
    })
    const writes: string[] = []
    const apply = ports.schools.apply
    Object.assign(ports.schools, {
      apply: async (...given: Parameters<typeof apply>) => {
        writes.push('apply')
        await apply(...given)
      },
    })
    const second = await call('POST', '/api/schools/import', { as: cast.marcus, ...file })
    expect(linesOf(second.body)).toMatchObject([{ type: 'report', report: { unchanged: 1, added: [] } }])
    expect(writes).toEqual([])
  })

  it('counts the rows of other authorities instead of listing thousands', async () => {
    const { call } = await startApp()
    const others = Array.from({ length: 60 }, (_, index) =>
      row(String(991000 + index), `School ${index}`, 'Derby', '830,Derbyshire'),
    )
    const reply = await call('POST', '/api/schools/import', { as: cast.marcus, ...register(...others) })
    expect(linesOf(reply.body).at(-1)).toMatchObject({
      report: { read: 60, unplaced: [{ row: 2, name: '60 rows' }] },
    })
  })

  it('refuses a file that is no register in plain words, before any line', async () => {
    const { call } = await startApp()
    const reply = await call('POST', '/api/schools/import', {
      as: cast.marcus,
      ...form('x.csv', 'Colour,Size\nred,1\n'),
    })
    expect(reply.statusCode).toBe(422)
    expect(reply.json().title).toContain('URN')
  })

  it('tells an outage that comes while it is written as the last line', async () => {
    const { call, ports } = await startApp()
    const apply = ports.schools.apply
    Object.assign(ports.schools, {
      apply: async (
        changes: Parameters<typeof apply>[0],
        progress: (done: number, total: number) => void,
      ) => {
        progress(1, changes.length)
        throw new Error('the line is cut')
      },
    })
    const reply = await call('POST', '/api/schools/import', {
      as: cast.marcus,
      ...register(row('990201', 'Oakmere')),
    })
    expect(linesOf(reply.body)).toMatchObject([
      { type: 'progress' },
      { type: 'problem', reference: expect.stringMatching(/^CW-500-/) },
    ])
    expect(reply.body).not.toContain('the line is cut')
  })

  it.each([cast.priya, null])('refuses %s', async (as) => {
    const { call, ports } = await startApp()
    const reply = await call('POST', '/api/schools/import', { as, ...register(row('990201', 'Oakmere')) })
    expect(reply.statusCode).toBe(as === null ? 401 : 403)
    expect(await ports.schools.all()).toHaveLength(2)
  })

  it('refuses a form without a file', async () => {
    const { call } = await startApp()
    const reply = await call('POST', '/api/schools/import', {
      as: cast.marcus,
      ...form('x.csv', 'a', 'other'),
    })
    expect(reply.json()).toMatchObject({ status: 422, type: 'file' })
  })
})

describe('lists', () => {
  it('show schools to staff alone', async () => {
    const { call } = await startApp()
    const reply = await call('GET', '/api/schools', { as: cast.marcus })
    expect(schoolListSchema.parse(reply.json()).schools.map((school) => school.name)).toEqual([
      'Harbour View Academy',
      'Wrenfield Primary School',
    ])
    expect((await call('GET', '/api/schools')).statusCode).toBe(403)
  })

  it('find people by the name of their school', async () => {
    const { call } = await startApp()
    const reply = await call('GET', '/api/people?q=harbour', { as: cast.marcus })
    expect(peopleListSchema.parse(reply.json())).toMatchObject({
      total: 1,
      people: [{ name: 'Amara Whitlock' }],
    })
  })
})

describe('one person', () => {
  it('is linked and unlinked by an administrator, with a line in the audit', async () => {
    const { call, ports } = await startApp()
    const link = { person: cast.priya, school: '990102', role: 'governor' }
    expect((await call('POST', '/api/people/links', { as: cast.sam, body: link })).statusCode).toBe(200)
    expect(await ports.people.linksOf(cast.priya)).toHaveLength(2)
    const gone = await call('DELETE', `/api/people/links?person=${cast.priya}&school=990102`, {
      as: cast.sam,
    })
    expect(gone.statusCode).toBe(200)
    expect(await ports.people.linksOf(cast.priya)).toHaveLength(1)
    expect(ports.audit.entries.map((entry) => entry.what)).toEqual(['link person', 'unlink person'])
  })

  it.each([
    [{ person: cast.priya, school: '999999', role: 'governor' }, 404],
    [{ person: '00000000-0000-4000-8000-000000000099', school: '990102', role: 'governor' }, 404],
    [{ person: cast.priya, school: '990102', role: 'emperor' }, 422],
    [{ person: cast.priya, school: '990102', role: 'governor', isOfficer: true }, 422],
  ])('is not linked by %o', async (body, status) => {
    const { call } = await startApp()
    expect((await call('POST', '/api/people/links', { as: cast.sam, body })).statusCode).toBe(status)
  })

  it('is not linked by a respondent', async () => {
    const { call } = await startApp()
    const body = { person: cast.priya, school: '990102', role: 'governor' }
    expect((await call('POST', '/api/people/links', { body })).statusCode).toBe(403)
  })
})

describe('a people list', () => {
  it('links those the directory knows and tells the others by their row', async () => {
    const { call, ports } = await startApp()
    const file = form(
      'people.csv',
      'Name,Email,URN,Role\nPriya Nair,priya.nair@wrenfield.example,990102,Governor\nNo Body,no.body@x.example,990101,Headteacher\n',
    )
    const first = await call('POST', '/api/people/import', { as: cast.sam, ...file })
    expect(peopleLineSchema.parse(linesOf(first.body).at(-1))).toMatchObject({
      report: { read: 2, linked: 1, unchanged: 0, problems: [{ row: 3, name: 'No Body' }] },
    })
    const second = await call('POST', '/api/people/import', { as: cast.sam, ...file })
    expect(linesOf(second.body)).toMatchObject([{ report: { linked: 0, unchanged: 1 } }])
    expect(await ports.people.linksOf(cast.priya)).toHaveLength(2)
  })
})

describe('searching the directory', () => {
  it('takes names with quotes as they are', async () => {
    const { call } = await startApp()
    const reply = await call('GET', `/api/directory?q=${encodeURIComponent("O'Brien")}`, { as: cast.sam })
    expect(reply.json()).toEqual({ people: [] })
  })
})
