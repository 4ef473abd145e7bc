// What an import of the register did, told so that every row and every school is accounted for.

import { count } from '../../kernel/words.ts'
import type { School } from '../school.ts'
import {
  type ComparedField,
  comparedFields,
  type FieldChange,
  type RegisterComparison,
  type SchoolChange,
} from './compare-register.ts'
import type { Register, UnplacedRow } from './read-register.ts'

export type ReportLine = { readonly urn: string; readonly name: string; readonly sentence: string }
export type LeftAside = { readonly row: number; readonly name: string; readonly reason: string }

/**
 * `read` counts the rows of the file. A school whose name, place and other facts changed has a line in each of
 * `renamed`, `moved` and `changed`. `missing` schools are held but not in the file and stay as they are. Rows of other
 * authorities are told as one entry for each authority, at its first row; every other row left aside has its own.
 */
export type RegisterReport = {
  readonly read: number
  readonly unchanged: number
  readonly added: readonly ReportLine[]
  readonly changed: readonly ReportLine[]
  readonly closed: readonly ReportLine[]
  readonly renamed: readonly ReportLine[]
  readonly moved: readonly ReportLine[]
  readonly missing: readonly ReportLine[]
  readonly unplaced: readonly LeftAside[]
}

const placeFields: readonly ComparedField[] = ['area', 'district', 'postcode']

const said = (text: string): string => (text === '' ? 'nothing' : text)
const fieldSentence = ({ name, from, to }: FieldChange): string =>
  `${comparedFields[name]}: ${said(from)} is now ${said(to)}.`

const line = ({ urn, name }: School, sentence: string): ReportLine => ({ urn, name, sentence })

const linesOf = (
  changes: readonly SchoolChange[],
  isTold: (name: ComparedField) => boolean,
): readonly ReportLine[] =>
  changes.flatMap(({ school, fields }) => {
    const told = fields.filter(({ name }) => isTold(name))
    return told.length === 0 ? [] : [line(school, told.map(fieldSentence).join(' '))]
  })

const addedSentence = (school: School, names: ReadonlyMap<string, string>): string => {
  const where = `${school.phase}, ${school.district}, ${school.area}. ${school.status}.`
  return school.predecessor === undefined
    ? where
    : `${where} Took over from ${names.get(school.predecessor) ?? 'a school'}, ${school.predecessor}.`
}

const closedSentence = (school: School, names: ReadonlyMap<string, string>): string =>
  school.successor === undefined
    ? 'Closed.'
    : `Closed. Replaced by ${names.get(school.successor) ?? 'a school'}, ${school.successor}.`

const asideOf = (unplaced: readonly UnplacedRow[]): readonly LeftAside[] => {
  const others = new Map<string, UnplacedRow[]>()
  for (const row of unplaced) {
    if (row.kind !== 'otherAuthority') continue
    const rows = others.get(row.reason)
    if (rows === undefined) others.set(row.reason, [row])
    else rows.push(row)
  }
  const together = [...others.values()].map(([first, ...rest]) => ({
    row: first?.row ?? 0,
    name: rest.length === 0 ? (first?.name ?? '') : `${first?.name} and ${count(rest.length, 'other')}`,
    reason: first?.reason ?? '',
  }))
  const single = unplaced
    .filter(({ kind }) => kind !== 'otherAuthority')
    .map(({ row, name, reason }) => ({ row, name, reason }))
  return [...single, ...together].sort((left, right) => left.row - right.row)
}

/** Tells what comparing the file's schools with those held came to. */
export const reportRegister = (register: Register, compared: RegisterComparison): RegisterReport => {
  const names = new Map<string, string>(compared.schools.map(({ urn, name }) => [urn, name]))
  const survivors = [...compared.changed, ...compared.reopened]
  return {
    read: register.schools.length + register.unplaced.length,
    unchanged: compared.unchanged.length,
    added: compared.added.map((school) => line(school, addedSentence(school, names))),
    changed: linesOf(survivors, (name) => name !== 'name' && !placeFields.includes(name)),
    closed: compared.closed.map(({ school }) => line(school, closedSentence(school, names))),
    renamed: linesOf(survivors, (name) => name === 'name'),
    moved: linesOf(survivors, (name) => placeFields.includes(name)),
    missing: compared.missing.map((school) => line(school, 'Not in this file. We keep it as it was.')),
    unplaced: asideOf(register.unplaced),
  }
}

const groups = [
  ['added', 'Added'],
  ['closed', 'Closed'],
  ['renamed', 'Renamed'],
  ['moved', 'Moved'],
  ['changed', 'Changed'],
  ['missing', 'Not in the file'],
] as const

/** The report as lines of plain text. A group of more than `most` is cut, and says by how many. */
export const registerReportInWords = (report: RegisterReport, most = 20): readonly string[] => {
  const block = (title: string, lines: readonly string[]): readonly string[] => {
    if (lines.length === 0) return []
    const more = lines.length > most ? [`  and ${count(lines.length - most, 'more', 'more')}`] : []
    return ['', `${title}: ${lines.length.toLocaleString('en-GB')}`, ...lines.slice(0, most), ...more]
  }
  return [
    `${count(report.read, 'row')} read. ${count(report.unchanged, 'school')} unchanged.`,
    ...groups.flatMap(([key, title]) =>
      block(
        title,
        report[key].map(({ urn, name, sentence }) => `  ${urn} ${name}. ${sentence}`),
      ),
    ),
    ...block(
      'Left aside',
      report.unplaced.map(
        ({ row, name, reason }) => `  Row ${row}, ${name === '' ? 'no name' : name}. ${reason}`,
      ),
    ),
  ]
}
