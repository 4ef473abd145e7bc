// The paper cut at its headings: what belongs to which section, before anyone asks what it asks.

import { readLabel } from '../questions/labels.ts'
import { isAboutTaking, isDirect } from '../questions/wording.ts'
import type { Block, Heading } from '../text/blocks.ts'
import {
  isAppendix,
  isContents,
  isContentsLine,
  isPartOfSection,
  isPathway,
  isUnder,
  readTitle,
} from './headings.ts'

export type Zone = 'front' | 'contents' | 'appendix' | 'ordinary'

export type PaperSection = {
  readonly zone: Zone
  readonly heading: Heading | null
  readonly number: string
  readonly title: string
  readonly level: number
  readonly blocks: readonly Block[]
  /** Headings of the pathway with the blocks under them. */
  readonly pathway: readonly Block[]
}

type Draft = {
  zone: Zone
  heading: Heading | null
  number: string
  title: string
  level: number
  blocks: Block[]
  pathway: Block[]
  inPathway: boolean
}

const zoneOf = (text: string): Zone => {
  if (isContents(text)) return 'contents'
  return isAppendix(text) ? 'appendix' : 'ordinary'
}

const opened = (heading: Heading): Draft => ({
  zone: zoneOf(heading.text),
  heading,
  ...readTitle(heading.text),
  level: heading.level,
  blocks: [],
  pathway: [],
  inPathway: false,
})

/** A heading that is itself a question: "Question 4", "Do you agree with the new name?" */
const isQuestion = (text: string): boolean =>
  readLabel(text)?.named === true || (isDirect(text) && !isAboutTaking(text) && text.includes('?'))

/** "Background" or "Questions" under a proposal is a part of it, not a section. */
const isPart = (heading: Heading, current: Draft): boolean => {
  const named = readTitle(heading.text)
  const inside = current.heading !== null && current.zone !== 'contents'
  return inside && isPartOfSection(named.title) && isUnder({ ...named, level: heading.level }, current)
}

const addHeading = (sections: Draft[], current: Draft, heading: Heading): void => {
  if (isQuestion(heading.text) && current.zone !== 'contents') {
    current.blocks.push(heading)
    current.inPathway = false
  } else if (isPathway(heading.text) && current.heading !== null) {
    current.pathway.push(heading)
    current.inPathway = true
  } else if (isPart(heading, current)) {
    current.blocks.push(heading)
    current.inPathway = false
  } else sections.push(opened(heading))
}

const endsContents = (block: Block) => block.shape === 'text' && block.text.length > 200

const unnamed = (zone: Zone): Draft => ({
  zone,
  heading: null,
  number: '',
  title: '',
  level: 0,
  blocks: [],
  pathway: [],
  inPathway: false,
})

const addBlock = (sections: Draft[], current: Draft, block: Block): void => {
  if (block.shape === 'heading') addHeading(sections, current, block)
  else if (current.zone === 'contents' && endsContents(block)) {
    sections.push({ ...unnamed('ordinary'), blocks: [block] })
  } else if (current.inPathway && readLabel(block.text)?.named !== true) current.pathway.push(block)
  else current.blocks.push(block)
}

/** Cuts the paper at its headings. The first section is the front page; it may be all there is. */
export const splitSections = (
  blocks: readonly Block[],
  used: ReadonlySet<Block>,
): readonly PaperSection[] => {
  const front = unnamed('front')
  const sections = [front]
  for (const block of blocks) {
    if (!used.has(block)) addBlock(sections, sections.at(-1) ?? front, block)
  }
  return sections
}

/** True for the lines of a table of contents, under its heading or without one. */
export const isOfContents = (section: PaperSection, block: Block): boolean =>
  section.zone === 'contents' || isContentsLine(block)

/** The section that another stands under: 6 for 6.1, or the nearest before it on a higher level. */
export const parentOf = (sections: readonly PaperSection[], at: number): number => {
  const child = sections[at]
  if (child === undefined) return -1
  for (let before = at - 1; before >= 0; before -= 1) {
    const section = sections[before]
    if (section === undefined || section.zone !== 'ordinary' || section.heading === null) return -1
    if (isUnder(child, section)) return before
    if (child.number === '' && section.level === child.level && section.number !== '') return -1
  }
  return -1
}
