// Papers often list their questions again, in a response form or at the end: each is imported once.

import type { ReportLine } from '../../consultation.ts'
import { leftAside } from '../report.ts'
import type { Findings, Found } from './find.ts'

const keyOf = (found: Found): string =>
  found.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Drops the questions of a collecting section (a list or form of questions) that another section asks in its place. */
export const withoutRepeats = <Read extends { readonly findings: Findings }>(
  all: readonly Read[],
  collects: (read: Read) => boolean,
): { readonly kept: readonly Read[]; readonly notes: readonly ReportLine[] } => {
  const inPlace = new Map<string, number>()
  for (const read of all) {
    if (collects(read)) continue
    for (const found of read.findings.found) inPlace.set(keyOf(found), found.line)
  }
  const notes: ReportLine[] = []
  const kept = all.map((read) => {
    if (!collects(read)) return read
    const found = read.findings.found.filter((each) => {
      const line = inPlace.get(keyOf(each))
      if (line !== undefined) notes.push(leftAside(each.line, `The same question as on line ${line}`))
      return line === undefined
    })
    return { ...read, findings: { ...read.findings, found } }
  })
  return { kept, notes }
}
