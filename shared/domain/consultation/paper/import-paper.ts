// Reads a discussion paper in Markdown into sections, questions, dates and workshops, and says what it did with each line.

import type { ReportLine } from '../consultation.ts'
import { sectionsWithQuestions } from './asking-sections.ts'
import { readContacts } from './facts/contacts.ts'
import { datesIn } from './facts/dates.ts'
import { readPeriod } from './facts/period.ts'
import { readWorkshops } from './facts/workshops.ts'
import type { ImportedPaper } from './imported-paper.ts'
import { readAppendices } from './outline/appendices.ts'
import { readFrontPage } from './outline/front-page.ts'
import { withHeadings } from './outline/headings.ts'
import { isOfContents, splitSections } from './outline/sections.ts'
import { leftAside } from './report.ts'
import { type Block, readBlocks } from './text/blocks.ts'
import { statementsOf } from './text/sentences.ts'

const sorted = (notes: readonly ReportLine[]): readonly ReportLine[] => {
  const seen = new Set<string>()
  const once = notes.filter(({ line, kind, text }) => {
    const key = `${line} ${kind} ${text}`
    return !seen.has(key) && seen.add(key)
  })
  return once.sort((one, other) => one.line - other.line)
}

/** Lines that no part and no entry holds. There should be none; if there are, the reviewer sees them. */
const forgotten = (
  blocks: readonly Block[],
  notes: readonly ReportLine[],
  kept: ReadonlySet<number>,
): readonly ReportLine[] => {
  const told = new Set(notes.map(({ line }) => line))
  return blocks
    .flatMap(({ lines }) => lines)
    .filter((line) => !told.has(line) && !kept.has(line))
    .map((line) => leftAside(line, 'Not used'))
}

const yearsIn = (blocks: readonly Block[]): readonly number[] =>
  blocks
    .flatMap(({ text }) => statementsOf(text))
    .flatMap(datesIn)
    .flatMap(({ year }) => (year === null ? [] : [year]))

/**
 * Reads any council's paper, also one without numbers, headings or questions; never throws.
 * Nothing is invented: what is inferred is `guessed` in the report, what is not used is `leftAside`, by line.
 * Takes Markdown with any line ends. The work is linear in its length.
 */
export const importPaper = (markdown: string): ImportedPaper => {
  const blocks = withHeadings(readBlocks(markdown))
  const front = readFrontPage(blocks)
  const outline = splitSections(blocks, front.used)
  const body = [
    ...front.used,
    ...outline.flatMap((section) => [
      ...(section.heading === null ? [] : [section.heading]),
      ...section.blocks.filter((block) => !isOfContents(section, block)),
      ...section.pathway,
    ]),
  ]
  const firstHeading = outline[1]?.heading?.lines[0] ?? Number.POSITIVE_INFINITY
  const years = yearsIn(body)
  const period = readPeriod(body, firstHeading, years)
  const asking = sectionsWithQuestions(outline, front.title)
  const workshops = readWorkshops(body, { opens: period.opens, closes: period.closes, years })
  const contacts = readContacts(body)
  const appendices = readAppendices(body)
  const stated = new Set([
    ...period.lines,
    ...[...workshops.notes, ...appendices.notes].map(({ line }) => line),
  ])
  const short = new Set(blocks.filter(({ text }) => text.length < 160).map(({ lines }) => lines[0]))
  const isStated = (line: number) => stated.has(line) && short.has(line)
  const aside = asking.notes.filter(({ kind, line }) => kind !== 'leftAside' || !isStated(line))
  const facts = [front, period, workshops, contacts, appendices].flatMap((part) => part.notes)
  const notes = [...facts, ...aside]
  return {
    title: front.title,
    subtitle: front.subtitle,
    opens: period.opens,
    closes: period.closes,
    timeZone: 'Europe/London',
    contacts: contacts.contacts,
    workshops: workshops.workshops,
    appendices: appendices.appendices,
    sections: asking.sections,
    report: sorted([...notes, ...forgotten(blocks, notes, asking.kept)]),
  }
}
