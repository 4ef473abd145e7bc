// The sections that ask something, ready for the review; all other text goes aside with a reason.

import type { ReportLine } from '../consultation.ts'
import { backgroundOf, isBackground } from './background.ts'
import { readPathway } from './facts/pathway.ts'
import type { ImportedSection } from './imported-paper.ts'
import { roleOf } from './outline/roles.ts'
import { isOfContents, type PaperSection, parentOf } from './outline/sections.ts'
import { type Findings, findQuestions } from './questions/find.ts'
import { asImported } from './questions/kinds-in-section.ts'
import { withoutRepeats } from './questions/repeats.ts'
import { forLines, guessed, leftAside, recognised } from './report.ts'
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

const read = (section: PaperSection): Read => {
  const blocks = section.blocks.filter((block) => !isOfContents(section, block))
  const findings =
    section.zone === 'contents' ? findQuestions([], true) : findQuestions(blocks, labelledOnly(section))
  return {
    section,
    findings,
    words: blocks.filter((block) => isBackground(block) && !findings.used.has(block)),
  }
}

const nameOf = ({ number, title }: PaperSection): string =>
  [number === '' ? '' : `section ${number}`, title].filter((word) => word !== '').join(', ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const reasonFor = (section: PaperSection): string => {
  if (section.zone === 'contents') return 'Table of contents'
  if (section.zone === 'front' || nameOf(section) === '') return 'Front page'
  return `${capital(nameOf(section))}: it asks nothing`
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

/** Makes the sections that ask; `paperTitle` names one that has no heading of its own. */
export const sectionsWithQuestions = (
  outline: readonly PaperSection[],
  paperTitle: string,
): AskingSections => {
  const { kept: all, notes: repeats } = withoutRepeats(
    outline.map(read),
    ({ section }) => section.zone === 'appendix' || form.test(section.title),
  )
  const sections: ImportedSection[] = []
  const notes: ReportLine[] = [
    ...repeats,
    ...outline.flatMap(asides),
    ...all.flatMap(({ findings }) => findings.notes),
  ]
  const kept = new Set<number>()
  const taken = new Set<number>()
  all.forEach((each, at) => {
    if (each.findings.found.length === 0) return
    const { section } = each
    const introduction = introductionOf(all, at, taken)
    const words = [...introduction.blocks, ...each.words]
    const title = section.title === '' ? paperTitle : section.title
    const pathway = readPathway(section.pathway, nameOf(section))
    const questions = asImported(each.findings.found)
    for (const line of words.flatMap(({ lines }) => lines)) kept.add(line)
    const headings = section.pathway.filter(({ shape }) => shape === 'heading')
    notes.push(
      ...(section.heading === null
        ? []
        : forLines(section.heading, (line) => recognised(line, capital(nameOf(section))))),
      ...headings.flatMap((block) =>
        forLines(block, (line) => recognised(line, `Pathway of ${nameOf(section)}`)),
      ),
      ...introduction.notes,
      ...pathway.notes,
      ...questions.notes,
    )
    const role = roleOf(outline, at, leadOf(each))
    sections.push({
      number: section.number,
      title,
      role,
      background: backgroundOf(words),
      pathway: pathway.steps,
      questions: questions.questions,
    })
  })
  const aside = all.filter((each, at) => each.findings.found.length === 0 && !taken.has(at))
  return { sections, notes: [...notes, ...aside.flatMap(setAside)], kept }
}
