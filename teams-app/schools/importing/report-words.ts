// What an import did, in words and groups, for both the register and the people list.

import type { RegisterReport } from '../../../shared/api/schools.ts'
import { count } from '../../../shared/domain/kernel/words.ts'

export type ReportGroup = {
  readonly title: string
  readonly lines: readonly { readonly key: string; readonly name: string; readonly sentence: string }[]
}

const groups = [
  ['added', 'Added'],
  ['closed', 'Closed'],
  ['renamed', 'Renamed'],
  ['moved', 'Moved'],
  ['changed', 'Changed'],
  ['missing', 'Not in this file, kept'],
] as const

/** `604 rows read. 600 schools unchanged, 4 changes.` */
export const registerSentence = (report: RegisterReport): string => {
  const touched = new Set(
    groups.flatMap(([key]) => (key === 'missing' ? [] : (report[key] ?? []).map(({ urn }) => urn))),
  ).size
  const rest =
    report.unplaced.length === 0 ? '' : ` ${count(report.unplaced.length, 'row was', 'rows were')} not taken.`
  return `${count(report.read, 'row')} read. ${count(report.unchanged, 'school is', 'schools are')} unchanged, ${count(touched, 'school')} changed.${rest}`
}

type Row = { readonly row: number; readonly name: string; readonly reason: string }

/** Rows of a file that were not taken, as one group; none when all were. */
export const rowsGroup = (title: string, rows: readonly Row[]): readonly ReportGroup[] =>
  rows.length === 0
    ? []
    : [
        {
          title,
          lines: rows.map(({ row, name, reason }) => ({
            key: `${row} ${name} ${reason}`,
            name: `Row ${row}${name === '' ? '' : `, ${name}`}`,
            sentence: reason,
          })),
        },
      ]

/** The groups that have something in them; rows that could not be taken come first. */
export const registerGroups = (report: RegisterReport): readonly ReportGroup[] => [
  ...rowsGroup('Rows not taken', report.unplaced),
  ...groups
    .map(([key, title]) => ({
      title,
      lines: (report[key] ?? []).map(({ urn, name, sentence }) => ({
        key: urn,
        name: `${name} (${urn})`,
        sentence,
      })),
    }))
    .filter(({ lines }) => lines.length > 0),
]

/** `40 rows read. 38 links added or changed, 1 unchanged.` */
export const peopleSentence = (report: {
  readonly read: number
  readonly linked: number
  readonly unchanged: number
}): string =>
  `${count(report.read, 'row')} read. ${count(report.linked, 'link')} added or changed, ${report.unchanged.toLocaleString('en-GB')} unchanged.`
