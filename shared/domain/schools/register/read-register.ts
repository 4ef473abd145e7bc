// Rows of the national register become schools of the county; each row that does not is kept with the reason.

import { isRealDay } from '../../kernel/dates.ts'
import { type Day, day, idPatterns, urn } from '../../kernel/ids.ts'
import { type County, comparable, type Place, placeFinder } from '../areas.ts'
import { reportingPhase } from '../phase.ts'
import { isSchoolStatus, type School } from '../school.ts'
import { linkSuccessors } from './academies.ts'
import { cell, type RegisterColumn, type RegisterRow } from './columns.ts'

export type UnplacedKind =
  | 'otherAuthority'
  | 'unknownDistrict'
  | 'noReportingPhase'
  | 'badUrn'
  | 'repeatedUrn'
  | 'noName'
  | 'unknownStatus'

/** A row that was left aside. `row` is its number in the sheet: the header is row 1. `reason` is for people. */
export type UnplacedRow = {
  readonly row: number
  readonly urn?: string
  readonly name: string
  readonly kind: UnplacedKind
  readonly reason: string
}

export type Register = { readonly schools: readonly School[]; readonly unplaced: readonly UnplacedRow[] }

type Aside = { readonly kind: UnplacedKind; readonly reason: string }
type Reading = { readonly place: (district: string) => Place | undefined; readonly county: County }

const isBlank = (row: RegisterRow): boolean => Object.values(row).every((value) => value.trim() === '')

/** The register writes days as `31-08-2021`; anything that is no real day is taken as not stated. */
const dayOf = (text: string): Day | undefined => {
  const [, date, month, year] = /^(\d\d)[-/](\d\d)[-/](\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month}-${date}`
  return isRealDay(iso) ? day(iso) : undefined
}

const isOwn = (row: RegisterRow, { authority }: County): boolean => {
  const code = cell(row, 'LA (code)')
  return code === ''
    ? comparable(cell(row, 'LA (name)')) === comparable(authority.name)
    : code === authority.code
}

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`)

const asideBefore = (row: RegisterRow, county: County): Aside | undefined => {
  const number = cell(row, 'URN')
  if (!idPatterns.Urn.test(number)) {
    return { kind: 'badUrn', reason: `The URN has to be six digits. It says ${quoted(number)}.` }
  }
  if (!isOwn(row, county)) {
    const other = cell(row, 'LA (name)')
    return {
      kind: 'otherAuthority',
      reason: `It belongs to ${other === '' ? 'another authority' : other}, not to ${county.authority.name}.`,
    }
  }
  if (cell(row, 'EstablishmentName') === '') return { kind: 'noName', reason: 'It has no name.' }
  return undefined
}

const numberOf = (row: RegisterRow): string | undefined => {
  const [authority, establishment] = [cell(row, 'LA (code)'), cell(row, 'EstablishmentNumber')]
  return authority === '' || establishment === '' ? undefined : `${authority}/${establishment}`
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  value === undefined || value === '' ? {} : { [key]: value }

const extras = (row: RegisterRow): Partial<School> => ({
  ...optional('number', numberOf(row)),
  ...optional('headName', `${cell(row, 'HeadFirstName')} ${cell(row, 'HeadLastName')}`.trim()),
  ...optional('opened', dayOf(cell(row, 'OpenDate'))),
  ...optional('closed', dayOf(cell(row, 'CloseDate'))),
})

const readRow = (row: RegisterRow, { place, county }: Reading): School | Aside => {
  const aside = asideBefore(row, county)
  if (aside) return aside
  const text = (column: RegisterColumn) => cell(row, column)
  const status = text('EstablishmentStatus (name)')
  if (!isSchoolStatus(status)) {
    return { kind: 'unknownStatus', reason: `We do not know the status ${quoted(status)}.` }
  }
  const typeGroup = text('EstablishmentTypeGroup (name)')
  const [type, named] = [text('TypeOfEstablishment (name)'), text('PhaseOfEducation (name)')]
  const phase = reportingPhase({ phase: named, type, typeGroup, admissions: text('AdmissionsPolicy (name)') })
  if (phase === undefined) {
    return {
      kind: 'noReportingPhase',
      reason: `There is no reporting phase for ${quoted(type)}, ${quoted(named)}.`,
    }
  }
  const district = text('DistrictAdministrative (name)')
  const found = place(district)
  if (found === undefined) {
    return {
      kind: 'unknownDistrict',
      reason: `The district says ${quoted(district)}, which is none of ${county.authority.name}’s districts.`,
    }
  }
  const name = text('EstablishmentName')
  const known = {
    urn: urn(text('URN')),
    name,
    phase,
    ...found,
    status,
    typeGroup,
    postcode: text('Postcode'),
  }
  return { ...known, ...extras(row) }
}

/**
 * Reads the rows of a register file, header names to cells, in their order. Every row that is not wholly blank ends in
 * `schools` or, with its reason, in `unplaced`; a URN that comes again is left aside. Areas are those of the day `on`.
 * Schools that took over from a closed one are linked to it.
 */
export const readRegister = (rows: readonly RegisterRow[], county: County, on: Day): Register => {
  const reading = { place: placeFinder(on, county), county }
  const schools = new Map<string, School>()
  const rowOf = new Map<string, number>()
  const unplaced: UnplacedRow[] = []
  rows.forEach((row, index) => {
    if (isBlank(row)) return
    const read = readRow(row, reading)
    const [number, name] = [cell(row, 'URN'), cell(row, 'EstablishmentName')]
    const first = rowOf.get(number)
    const leave = (aside: Aside) =>
      unplaced.push({ row: index + 2, ...optional('urn', number), name, ...aside })
    if ('kind' in read) leave(read)
    else if (first !== undefined) {
      leave({ kind: 'repeatedUrn', reason: `The URN ${number} stands on row ${first} already.` })
    } else {
      schools.set(number, read)
      rowOf.set(number, index + 2)
    }
  })
  return { schools: linkSuccessors([...schools.values()]), unplaced }
}
