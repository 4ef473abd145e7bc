// Entries of the import report: what was recognised, what was guessed, and what was left aside, each at its line.

import type { ReportLine } from '../consultation.ts'
import type { Block } from './text/blocks.ts'

export const recognised = (line: number, text: string): ReportLine => ({ line, kind: 'recognised', text })
export const guessed = (line: number, text: string): ReportLine => ({ line, kind: 'guessed', text })
export const leftAside = (line: number, text: string): ReportLine => ({ line, kind: 'leftAside', text })

/** The same entry for each line of a block, so that neighbours with one text can be shown as one passage. */
export const forLines = (block: Block, make: (line: number) => ReportLine): readonly ReportLine[] =>
  block.lines.map(make)

/** A text short enough for a report, in quotation marks. */
export const quoted = (text: string): string => {
  const letters = text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text
  return `“${letters}”`
}
