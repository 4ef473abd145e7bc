// The front page: the paper's title and subtitle, and where its sections begin.

import type { ReportLine } from '../../consultation.ts'
import { datesIn } from '../facts/dates.ts'
import { readLabel } from '../questions/labels.ts'
import { isAsking } from '../questions/wording.ts'
import { forLines, guessed, recognised } from '../report.ts'
import type { Block } from '../text/blocks.ts'
import { sentencesOf } from '../text/sentences.ts'
import { isContents, isPathway, readTitle } from './headings.ts'

export type FrontPage = {
  readonly title: string
  readonly subtitle: string
  readonly used: ReadonlySet<Block>
  readonly notes: readonly ReportLine[]
}

const isWords = ({ shape }: Block) => shape === 'heading' || shape === 'text'
const isOrganisation = (text: string) =>
  text.length < 80 && /\b(?:council|authority|directorate|department|partnership|borough|trust)$/i.test(text)
const opensSection = ({ text }: Block) =>
  isContents(text) || isPathway(text) || readTitle(text).number !== '' || readLabel(text)?.named === true

const canBeTitle = (block: Block): boolean =>
  block.text.length <= 250 &&
  !isContents(block.text) &&
  readLabel(block.text)?.named !== true &&
  !isAsking(block.text)

const canBeSubtitle = ({ text, shape }: Block): boolean =>
  shape === 'text' &&
  text.length <= 160 &&
  sentencesOf(text).length === 1 &&
  datesIn(text).length === 0 &&
  !/[@?]|:$|^[^ ]{1,20}:/.test(text) &&
  (!isOrganisation(text) || /\b(?:paper|consultation|document)\b/i.test(text))

/** The heading that names the paper; a council's name above it is not the title. */
const titleIn = (blocks: readonly Block[]): Block | undefined => {
  const words = blocks.filter(isWords).slice(0, 12)
  const firstHeading = words.findIndex(({ shape }) => shape === 'heading')
  const heading = words[firstHeading]
  if (heading === undefined || opensSection(heading)) {
    const before = words.slice(0, firstHeading === -1 ? 3 : firstHeading)
    return before.find(
      (block) => canBeTitle(block) && !isOrganisation(block.text) && !/[.:]$/.test(block.text),
    )
  }
  const next = words[firstHeading + 1]
  const isNamed = isOrganisation(heading.text) && next?.shape === 'heading' && !opensSection(next)
  return isNamed ? next : heading
}

const subtitleAfter = (title: Block, blocks: readonly Block[]): Block | undefined => {
  const next = blocks.slice(blocks.indexOf(title) + 1).find(({ shape }) => shape !== 'layout')
  if (next === undefined) return undefined
  const isHeading =
    next.shape === 'heading' &&
    !opensSection(next) &&
    /\b(?:consultation|discussion|paper|document)\b/i.test(next.text)
  return canBeSubtitle(next) || (isHeading && !isAsking(next.text)) ? next : undefined
}

/** Reads title and subtitle; both are empty when the paper opens with neither. */
export const readFrontPage = (blocks: readonly Block[]): FrontPage => {
  const title = titleIn(blocks)
  if (title === undefined)
    return { title: '', subtitle: '', used: new Set(), notes: [guessed(1, 'The paper has no title')] }
  const subtitle = subtitleAfter(title, blocks)
  const sure = title.shape === 'heading' ? recognised : guessed
  return {
    title: title.text,
    subtitle: subtitle?.text ?? '',
    used: new Set(subtitle === undefined ? [title] : [title, subtitle]),
    notes: [
      ...forLines(title, (line) => sure(line, 'Title')),
      ...(subtitle === undefined ? [] : forLines(subtitle, (line) => guessed(line, 'Subtitle'))),
    ],
  }
}
