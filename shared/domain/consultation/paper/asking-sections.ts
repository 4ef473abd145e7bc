// The sections that ask something, ready for the review; all other text goes aside with a reason.

import type { ReportLine, SectionRole } from '../consultation.ts'
import { backgroundOf, isBackground } from './background.ts'
import { readPathway } from './facts/pathway.ts'
import type { ImportedSection } from './imported-paper.ts'
import { roleOf } from './outline/roles.ts'
import { isOfContents, type PaperSection, parentOf } from './outline/sections.ts'
import { type Findings, findQuestions } from './questions/find.ts'
import { asImported } from './questions/kinds-in-section.ts'
import { withoutRepeats } from './questions/repeats.ts'
import { forLines, guessed, leftAside, quoted, recognised } from './report.ts'
import type { Block } from './text/blocks.ts'

export type AskingSections = {
  readonly sections: readonly ImportedSection[]
  readonly notes: readonly ReportLine[]
  /** Lines whose words stand in a background. */
  readonly kept: ReadonlySet<number>
}

type Read = { readonly section: PaperSection; readonly findings: Findings; readonly words: readonly Block[] }

const aboutReplies =
  /^how (?:to|do (?:i|you)|can (?:i|you|we)) |\b(?:next steps|what happens next|frequently asked|faqs?|glossary|privacy notice|data protection)\b/i
const form = /\b(?:questions?|questionnaire|response form|reply form|survey|feedback form)\b/i

const labelledOnly = ({ zone, title }: PaperSection): boolean =>
  zone === 'appendix' ? !form.test(title) : aboutReplies.test(title)

/** A heading with nothing but questions under it: "Questions". */
const isOverQuestions = (blocks: readonly Block[], at: number, used: ReadonlySet<Block>): boolean => {
  const next = blocks.findIndex((block, index) => index > at && !used.has(block) && isBackground(block))
  const follower = blocks[next]
  const isEmpty = follower === undefined || follower.shape === 'heading'
  return blocks[at]?.shape === 'heading' && isEmpty && used.size > 0
}

/** A sentence that only leads to the questions under it: "We would like to know:". */
const leadsToQuestions = (blocks: readonly Block[], block: Block, used: ReadonlySet<Block>): boolean => {
  const next = blocks[blocks.indexOf(block) + 1]
  return block.shape === 'text' && block.text.trimEnd().endsWith(':') && next !== undefined && used.has(next)
}

const read = (section: PaperSection): Read => {
  const blocks = section.blocks.filter((block) => !isOfContents(section, block))
  const findings = findQuestions(section.zone === 'contents' ? [] : blocks, labelledOnly(section))
  const left = blocks.filter((block) => isBackground(block) && !findings.used.has(block))
  const over = left.filter((_, at) => isOverQuestions(left, at, findings.used))
  const leading = left.filter((block) => leadsToQuestions(blocks, block, findings.used))
  // Where nothing else tells what the questions are about, even such a sentence is better than none.
  const leads = left.every((block) => over.includes(block) || leading.includes(block)) ? [] : leading
  const notes = [
    ...over.flatMap((block) => forLines(block, (line) => leftAside(line, 'A heading over questions'))),
    ...leads.flatMap((block) => forLines(block, (line) => leftAside(line, 'Words before the questions'))),
  ]
  return {
    section,
    findings: { ...findings, notes: [...findings.notes, ...notes] },
    words: left.filter((block) => !over.includes(block) && !leads.includes(block)),
  }
}

const nameOf = ({ number, title }: PaperSection): string =>
  [number === '' ? '' : `section ${number}`, title].filter((word) => word !== '').join(', ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const reasonFor = (section: PaperSection): string => {
  if (section.zone === 'contents') return 'Table of contents'
  if (section.zone === 'front' || nameOf(section) === '') return 'Front page'
  return `No questions in ${section.number === '' ? quoted(section.title) : nameOf(section)}`
}

/** Marks of layout, footnotes and lines of contents, in any section. */
const asides = (section: PaperSection): readonly ReportLine[] =>
  [...section.blocks, ...section.pathway].flatMap((block) => {
    if (block.shape === 'layout') return forLines(block, (line) => leftAside(line, 'Layout'))
    if (block.shape === 'note') return forLines(block, (line) => leftAside(line, `Footnote ${block.mark}`))
    return isOfContents(section, block) ? forLines(block, (line) => leftAside(line, 'Table of contents')) : []
  })

const setAside = ({ section, words }: Read): readonly ReportLine[] => {
  const heading = section.heading === null ? [] : [section.heading]
  const headings = section.pathway.filter(({ shape }) => shape === 'heading')
  const steps = section.pathway.filter((block) => isBackground(block) && block.shape !== 'heading')
  return [...heading, ...words, ...headings, ...steps].flatMap((block) =>
    forLines(block, (line) => leftAside(line, reasonFor(section))),
  )
}

/** What stands right before the first question. */
const leadOf = ({ section, findings }: Read): string => {
  const line = findings.found[0]?.line ?? 0
  return (
    section.blocks.filter((block) => isBackground(block) && (block.lines[0] ?? 0) < line).at(-1)?.text ?? ''
  )
}

type Introduction = { readonly blocks: readonly Block[]; readonly notes: readonly ReportLine[] }

/** The words of sections above that ask nothing themselves go before the first of their children that asks. */
const introductionOf = (all: readonly Read[], at: number, taken: Set<number>): Introduction => {
  const sections = all.map(({ section }) => section)
  const blocks: Block[] = []
  const notes: ReportLine[] = []
  for (let up = parentOf(sections, at); up !== -1; up = parentOf(sections, up)) {
    const parent = all[up]
    const child = sections[at]
    if (parent === undefined || child === undefined || taken.has(up) || parent.findings.found.length > 0)
      break
    taken.add(up)
    blocks.unshift(...parent.words)
    const place = `${nameOf(parent.section)}, put before ${nameOf(child)}`
    const reason = parent.words.length > 0 ? `Introduction from ${place}` : `A heading over ${nameOf(child)}`
    const make = parent.words.length > 0 ? guessed : recognised
    const heading =
      parent.section.heading === null ? [] : forLines(parent.section.heading, (line) => make(line, reason))
    const rest = parent.section.pathway.filter(isBackground)
    notes.push(
      ...heading,
      ...rest.flatMap((block) => forLines(block, (line) => leftAside(line, reasonFor(parent.section)))),
    )
  }
  return { blocks, notes }
}

type Made = {
  readonly section: ImportedSection
  readonly notes: readonly ReportLine[]
  readonly kept: readonly number[]
}

/** One section for the review, with its entries and the lines whose words it holds. */
const made = (each: Read, introduction: Introduction, role: SectionRole, paperTitle: string): Made => {
  const { number, title, heading, pathway } = each.section
  const name = nameOf(each.section)
  const words = [...introduction.blocks, ...each.words]
  const steps = readPathway(pathway, name)
  const { questions, notes } = asImported(each.findings.found)
  const headings = pathway.filter(({ shape }) => shape === 'heading')
  return {
    section: {
      number,
      title: title === '' ? paperTitle : title,
      role,
      background: backgroundOf(words),
      pathway: steps.steps,
      questions,
    },
    notes: [
      ...(heading === null ? [] : forLines(heading, (line) => recognised(line, capital(name)))),
      ...headings.flatMap((block) => forLines(block, (line) => recognised(line, `Pathway of ${name}`))),
      ...introduction.notes,
      ...steps.notes,
      ...notes,
    ],
    // A question that was wrapped over lines: all but its first are told by its text.
    kept: [
      ...words.flatMap(({ lines }) => lines),
      ...[...each.findings.used].flatMap(({ lines }) => lines.slice(1)),
    ],
  }
}

const collects = ({ section }: Read): boolean => section.zone === 'appendix' || form.test(section.title)

/** Makes the sections that ask; `paperTitle` names one that has no heading of its own. */
export const sectionsWithQuestions = (
  outline: readonly PaperSection[],
  paperTitle: string,
): AskingSections => {
  const { kept: all, notes: repeats } = withoutRepeats(outline.map(read), collects)
  const taken = new Set<number>()
  const asking = all.flatMap((each, at) => {
    if (each.findings.found.length === 0) return []
    return [made(each, introductionOf(all, at, taken), roleOf(outline, at, leadOf(each)), paperTitle)]
  })
  const aside = all.filter((each, at) => each.findings.found.length === 0 && !taken.has(at))
  return {
    sections: asking.map(({ section }) => section),
    notes: [
      ...repeats,
      ...outline.flatMap(asides),
      ...all.flatMap(({ findings }) => findings.notes),
      ...asking.flatMap(({ notes }) => notes),
      ...aside.flatMap(setAside),
    ],
    kept: new Set(asking.flatMap(({ kept }) => kept)),
  }
}
