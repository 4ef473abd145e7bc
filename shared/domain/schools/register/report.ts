// What an import of the register did, in plain text.

import { count } from '../../kernel/words.ts'

export type ReportLine = { readonly urn: string; readonly name: string; readonly sentence: string }
export type LeftAside = { readonly row: number; readonly name: string; readonly reason: string }

/**
 * `read` counts the rows of the file; a school may stand in `renamed`, `moved` and `changed` at once. `missing` schools
 * are held but not in the file and stay as they are. `unplaced` rows could not be taken, each with its reason.
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
