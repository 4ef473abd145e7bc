// Where a proposal was discussed before: rows, lists and paragraphs under the paper's "pathway" heading.

import type { PathwayStep, ReportLine } from '../../consultation.ts'
import { forLines, leftAside, recognised } from '../report.ts'
import type { Block, Row } from '../text/blocks.ts'

export type Pathway = { readonly steps: readonly PathwayStep[]; readonly notes: readonly ReportLine[] }

const isWhen = (text: string) =>
  text.length < 40 &&
  /\b(?:19|20)\d\d\b|\b(?:spring|summer|autumn|winter) (?:term)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/i.test(text)

const leadingWhen =
  /^((?:early |mid |late )?(?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? |(?:Spring|Summer|Autumn|Winter)(?: term)? )(?:19|20)\d\d) ?[:–—-] ?(.{3,})$/

const fromRow = (row: Row): PathwayStep => {
  const cells = row.cells.map((cell) => cell.replaceAll('\n', ' ')).filter((cell) => cell !== '')
  const at = cells.findIndex(isWhen)
  const when = cells[at] ?? ''
  const [forum = '', ...purpose] = cells.filter((_, index) => index !== at)
  return { when, forum, purpose: purpose.join('; ') }
}

const isHead = (row: Row) =>
  row.cells
    .filter((cell) => cell !== '')
    .every((cell) =>
      /^(?:when|dates?|months?|forums?|groups?|meetings?|who|where|purposes?|what|outcomes?|activity|actions?|events?)$/i.test(
        cell,
      ),
    )

const fromItem = (text: string): PathwayStep => {
  const dated = leadingWhen.exec(text.slice(0, 400))
  return dated === null || text.length > 400
    ? { when: '', forum: text, purpose: '' }
    : { when: dated[1] ?? '', forum: dated[2] ?? '', purpose: '' }
}

/** A paragraph tells the story in its own words; one that ends with a colon only leads in to the list. */
const stepOf = (block: Block): PathwayStep | null => {
  if (block.shape === 'row') return isHead(block) ? null : fromRow(block)
  if (block.shape === 'item') return fromItem(block.text)
  if (block.shape !== 'text' || /:-?$/.test(block.text)) return null
  return { when: '', forum: '', purpose: block.text }
}

/** Reads the blocks under the heading; `of` names the section in the report. */
export const readPathway = (blocks: readonly Block[], of: string): Pathway => {
  const told = blocks.filter(({ shape }) => shape !== 'layout' && shape !== 'note' && shape !== 'heading')
  return {
    steps: told.map(stepOf).filter((step) => step !== null),
    notes: told.flatMap((block) =>
      forLines(block, (line) =>
        stepOf(block) === null
          ? leftAside(line, 'Leads in to a pathway')
          : recognised(line, `Pathway of ${of}`),
      ),
    ),
  }
}
