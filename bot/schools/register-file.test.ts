// The register file at the door: encodings, refusals, the real sample, and a whole nation's rows in time.

import { existsSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { day } from '../../shared/domain/kernel/ids.ts'
import { type County, kent } from '../../shared/domain/schools/areas.ts'
import { registerColumns } from '../../shared/domain/schools/register/columns.ts'
import { readRegisterFile } from './register-file.ts'
import { largestCsv } from './register-file-csv.ts'

const today = day('2026-11-03')
const cells: Readonly<Record<string, string>> = {
  URN: '990101',
  'LA (code)': '886',
  'LA (name)': 'Kent',
  EstablishmentName: "St Éloïse's – Primary",
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentTypeGroup (name)': 'Local authority maintained schools',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Primary',
  'AdmissionsPolicy (name)': 'Not applicable',
  'DistrictAdministrative (name)': 'Maidstone',
}
const header = registerColumns.join(',')
const row = (change: Readonly<Record<string, string>> = {}): string =>
  registerColumns.map((name) => ({ ...cells, ...change })[name] ?? '').join(',')
const file = `${header}\r\n${row()}\r\n`
const read = (bytes: Uint8Array, county: County = kent) => readRegisterFile(bytes, county, today)
const text = (content: string) => new TextEncoder().encode(content)
const refusalOf = (bytes: Uint8Array) => {
  const result = read(bytes)
  return result.ok ? 'read' : result.refusal
}

describe('readRegisterFile', () => {
  it.each([
    ['UTF-8', text(file)],
    ['UTF-8 with a mark', text(`\uFEFF${file}`)],
    ['Windows-1252', iconv.encode(file, 'win1252')],
    ['UTF-16 little-endian with a mark', iconv.encode(file, 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian with a mark', iconv.encode(file, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(file, 'utf-16le', { addBOM: false })],
    ['semicolons', text(file.replaceAll(',', ';'))],
    [
      'capitals and spaces in the header',
      text(file.replace(header, header.toUpperCase().replaceAll(',', ' , '))),
    ],
  ])('reads %s', (_name, bytes) => {
    const result = read(bytes)
    expect(result.ok && result.value.schools.map(({ name }) => name)).toEqual(["St Éloïse's – Primary"])
  })

  it('counts rows as the sheet does, blank lines and line breaks in cells included', () => {
    const lines = [header, row({ EstablishmentName: '"A\nB, C"' }), '', row({ URN: 'x' })]
    const result = read(text(lines.join('\r\n')))
    expect(result.ok && result.value.unplaced).toMatchObject([{ row: 4, urn: 'x' }])
  })

  it('names the columns that are missing and what to do', () => {
    expect(refusalOf(text('Name,Email\nA,b@c.example\n'))).toMatchObject({ reason: 'missingColumns' })
    expect(refusalOf(text(file.replace('URN,', 'Number,')))).toEqual({
      reason: 'missingColumns',
      missing: ['URN'],
      message:
        'This is not the schools register: it has no column “URN”. Download the establishment fields as CSV from Get Information about Schools, with all columns.',
    })
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank space', text(' \r\n '), 'empty'],
    ['a header alone', text(`${header}\r\n`), 'empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'notCsv'],
    ['a PDF', text('%PDF-1.7 …'), 'notCsv'],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0), 'notCsv'],
    ['a web page', text('<!doctype html><title>Sign in</title>'), 'notCsv'],
    ['JSON', text('[{"URN":"990101"}]'), 'notCsv'],
    ['bytes', Uint8Array.of(1, 2, 0, 0, 0, 200, 7), 'notCsv'],
    [
      'an open quotation mark',
      text(`${header}\n${row({ EstablishmentName: '"Open' })}\n${row()}`),
      'brokenRow',
    ],
    [
      'a comma too many',
      text(`${header}\n${row({ EstablishmentName: 'One, two', HeadLastName: 'Nair' })}`),
      'brokenRow',
    ],
    ['too much', new Uint8Array(largestCsv + 1), 'tooLarge'],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(refusalOf(bytes)).toMatchObject({ reason, message: expect.stringMatching(/\.$/) })
  })

  it('reads 50,000 rows of 140 columns in less than 3 seconds', () => {
    const filler = Array.from({ length: 140 - registerColumns.length }, (_, index) => `Column ${index}`)
    const rest = filler.map((_, index) => (index % 9 === 0 ? '"A, quoted"' : 'x')).join(',')
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `${row({ URN: String(100_000 + index) })},${rest}`,
    )
    const bytes = text([`${header},${filler.join(',')}`, ...rows].join('\r\n'))
    // Processor time: what else the machine does is no fault of ours.
    const before = process.cpuUsage()
    const result = read(bytes)
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000)
    expect(result.ok && result.value.schools.length).toBe(50_000)
  }, 30_000)
})

const sample = new URL('../../../shared/inputs/gias-sample-98-schools.csv', import.meta.url)

describe.skipIf(!existsSync(sample))('the real sample (skipped when ../shared is not there)', () => {
  const bytes = existsSync(sample) ? readFileSync(sample) : new Uint8Array()
  const register = (county: County) => {
    const result = read(bytes, county)
    return result.ok ? result.value : { schools: [], unplaced: [] }
  }

  it('tells of every row that it is another authority’s', () => {
    const { schools, unplaced } = register(kent)
    expect(schools).toEqual([])
    expect(unplaced).toHaveLength(99)
    expect(new Set(unplaced.map(({ kind }) => kind))).toEqual(new Set(['otherAuthority']))
  })

  it('places every school of an authority whose districts are given', () => {
    const camden: County = {
      authority: { name: 'Camden', code: '202' },
      districts: [{ district: 'Camden', area: 'North', from: day('2000-01-01') }],
    }
    const { schools, unplaced } = register(camden)
    expect(schools.length + unplaced.length).toBe(99)
    expect(schools).toHaveLength(44)
    const count = (phase: string) => schools.filter((school) => school.phase === phase).length
    expect(count('Primary')).toBe(40)
    expect(count('Early years')).toBe(2)
    expect(count('PRU and alternative provision')).toBe(2)
    expect(schools.filter(({ status }) => status === 'Closed')).toHaveLength(6)
  })
})
