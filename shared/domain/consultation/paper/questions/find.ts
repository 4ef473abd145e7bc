// The questions of a section, in order, with the answers printed under each; the rest stays background.

import type { ReportLine } from '../../consultation.ts'
import { type Named, type Printed, readPrinted } from '../answers/printed-answers.ts'
import { isAnswerWord } from '../answers/scales.ts'
import { askedIn, tableAt } from '../answers/tables.ts'
import { forLines, leftAside, quoted, recognised } from '../report.ts'
import type { Answers } from '../suggest-kind.ts'
import type { Block } from '../text/blocks.ts'
import { sentencesOf } from '../text/sentences.ts'
import { readLabel, withoutLabel } from './labels.ts'
import { doesAsk, type List, readLists } from './lists.ts'
import { readStanding } from './standing.ts'
import { isAsking, isDirect, isPrompt } from './wording.ts'

export type Found = {
  readonly text: string
  readonly line: number
  /** As the paper labels it, `3a`; empty without one. */
  readonly label: string
  readonly answers: Answers | null
  /** What the reviewer should look at, besides the kind. */
  readonly doubts: readonly string[]
}

/** `used` blocks are no background. */
export type Findings = {
  readonly found: readonly Found[]
  readonly used: ReadonlySet<Block>
  readonly notes: readonly ReportLine[]
}

type Step = {
  readonly next: number
  readonly found: readonly Found[]
  readonly used: readonly Block[]
  readonly notes: readonly ReportLine[]
}

/** Where questions need a label to count: appendices, pages on how to respond. */
export type Scene = {
  readonly blocks: readonly Block[]
  readonly lists: ReadonlyMap<Block, List>
  readonly labelledOnly: boolean
}

const lineOf = (block: Block) => block.lines[0] ?? 1
const pass = (at: number, notes: readonly ReportLine[] = []): Step => ({
  next: at + 1,
  found: [],
  used: [],
  notes,
})

const runningText = (block: Block): readonly ReportLine[] => {
  const sentence = sentencesOf(block.text).find((each) => each.includes('?')) ?? block.text
  return [leftAside(lineOf(block), `A question in running text: ${quoted(sentence)}`)]
}

const doubtsOf = (printed: Printed, doubts: readonly string[]): readonly string[] =>
  printed.doubtful ? [...doubts, 'A list follows it: check whether it holds answers'] : doubts

/** A question at `at`, with what is printed under it. */
const asked = (
  scene: Scene,
  at: number,
  text: string,
  label: string,
  doubts: readonly string[] = [],
): Step => {
  const block = scene.blocks[at]
  if (block === undefined) return pass(at)
  const words = text.replace(/ ?:-?$/, '')
  const printed = readPrinted(scene.blocks, at, text)
  const found: Found = {
    text: words,
    line: lineOf(block),
    label,
    answers: printed.answers,
    doubts: doubtsOf(printed, doubts),
  }
  const step = { next: printed.next, used: [block, ...printed.used], notes: printed.notes }
  if (printed.each.length === 0) return { ...step, found: [found] }
  const stem = forLines(block, (line) => recognised(line, 'Asked of each thing in the list below'))
  return {
    ...step,
    found: printed.each.map((thing) => askedOf(found, thing)),
    notes: [...stem, ...step.notes],
  }
}

/** "How useful is each of these?" with one of these. */
const askedOf = (stem: Found, { text, line }: Named): Found => ({
  ...stem,
  text: `${stem.text}${/[?.]$/.test(stem.text) ? '' : ':'} ${text}`,
  line,
  doubts: ['Made of a question and a thing in its list'],
})

const reach = 6

/** "Question 4" on a line of its own: the question is the next block that asks, else the next that says anything. */
const afterLabel = (scene: Scene, at: number, label: string): Step => {
  const { blocks } = scene
  const own = blocks[at]
  const words: number[] = []
  for (let next = at + 1; next < blocks.length && next <= at + reach; next += 1) {
    const block = blocks[next]
    if (block === undefined || block.shape === 'heading' || readLabel(block.text)?.named === true) break
    if (block.shape === 'text' || block.shape === 'item') words.push(next)
  }
  const index = words.find((next) => isAsking(withoutLabel(blocks[next]?.text ?? ''))) ?? words[0]
  const block = index === undefined ? undefined : blocks[index]
  if (own === undefined || index === undefined || block === undefined) return pass(at)
  const step = asked(scene, index, withoutLabel(block.text), label)
  const notes = forLines(own, (line) => recognised(line, `Label of the question on line ${lineOf(block)}`))
  return { ...step, used: [own, ...step.used], notes: [...notes, ...step.notes] }
}

const fromTable = (scene: Scene, at: number): Step => {
  const table = tableAt(scene.blocks, at)
  if (table === null) return pass(at)
  const rows = scene.labelledOnly ? [] : askedIn(table)
  if (rows.length === 0) return { ...pass(at), next: at + table.blocks.length }
  const found = rows.map(
    ({ row, text, answers, states }): Found => ({
      text,
      line: lineOf(row),
      label: '',
      answers: answers.length > 1 ? { items: answers, boxed: true, many: false } : null,
      doubts: states ? ['A statement in a table, not a question'] : [],
    }),
  )
  const asking = new Set(found.map(({ line }) => line))
  const rest = table.blocks.filter((block) => !asking.has(lineOf(block)))
  const notes = rest.flatMap((block) =>
    forLines(block, (line) => leftAside(line, 'Part of a table of questions')),
  )
  return { next: at + table.blocks.length, found, used: table.blocks, notes }
}

/** A stem over sub-questions asks nothing itself: "4. Thinking about transport:". */
const opensQuestions = (scene: Scene, at: number, text: string): boolean => {
  const next = scene.blocks[at + 1]
  return /:-?$/.test(text) && next?.shape === 'item' && isAsking(withoutLabel(next.text))
}

const fromItem = (scene: Scene, at: number, block: Block): Step => {
  const text = withoutLabel(block.text)
  const list = scene.lists.get(block)
  const asks = isAsking(text)
  if (scene.labelledOnly || list === undefined) return pass(at, asks ? runningText(block) : [])
  if (doesAsk(list) && !opensQuestions(scene, at, text) && text.length > 7 && !isAnswerWord(text)) {
    return asked(
      scene,
      at,
      text,
      '',
      asks || isPrompt(text) ? [] : ['Stands among questions but does not ask'],
    )
  }
  if (asks && isDirect(text) && list.asking > 0)
    return asked(scene, at, text, '', ['Stands in a list that tells'])
  return pass(at, asks ? runningText(block) : [])
}

const fromText = (scene: Scene, at: number, block: Block, hasAsked: boolean): Step => {
  const around = { before: scene.blocks[at - 1], after: scene.blocks[at + 1], hasAsked }
  const standing = readStanding(block, around)
  if (standing === 'tells') return pass(at)
  if (standing === 'asksItself' || scene.labelledOnly) return pass(at, runningText(block))
  return asked(scene, at, block.text, '', standing === 'asks' ? [] : ['Stands in the text without a number'])
}

const stepAt = (scene: Scene, at: number, hasAsked: boolean): Step => {
  const block = scene.blocks[at]
  if (block === undefined || block.shape === 'layout' || block.shape === 'note') return pass(at)
  if (block.shape === 'row') return fromTable(scene, at)
  const label = readLabel(block.text)
  if (label?.named === true && opensQuestions(scene, at, label.text)) return pass(at)
  if (label?.named === true) {
    return label.text === '' ? afterLabel(scene, at, label.label) : asked(scene, at, label.text, label.label)
  }
  if (block.shape === 'item') return fromItem(scene, at, block)
  const numbered = label !== null && block.shape === 'text' && /^\d/.test(label.label) && isAsking(label.text)
  if (numbered && !scene.labelledOnly) return asked(scene, at, label.text, label.label)
  return fromText(scene, at, block, hasAsked)
}

/** Reads a section's blocks once from top to bottom. */
export const findQuestions = (blocks: readonly Block[], labelledOnly: boolean): Findings => {
  const scene: Scene = { blocks, lists: readLists(blocks), labelledOnly }
  const found: Found[] = []
  const notes: ReportLine[] = []
  const used = new Set<Block>()
  for (let at = 0; at < blocks.length; ) {
    const step = stepAt(scene, at, found.length > 0)
    found.push(...step.found)
    notes.push(...step.notes)
    for (const block of step.used) used.add(block)
    at = step.next
  }
  return { found, used, notes }
}
