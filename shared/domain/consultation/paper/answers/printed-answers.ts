// The answers printed under a question: ticked lists, scales on one line, options, statements and comment boxes.

import type { ReportLine } from '../../consultation.ts'
import { readLabel, withoutLabel } from '../questions/labels.ts'
import { isSibling } from '../questions/lists.ts'
import { allowsMany, isAsking, isCommentBox, isTickRule } from '../questions/wording.ts'
import { forLines, leftAside, recognised } from '../report.ts'
import { type Answers, asksOfEach, usesAnswers } from '../suggest-kind.ts'
import type { Block, Item } from '../text/blocks.ts'
import { answersIn, isAnswerWord, scaleOf } from './scales.ts'
import { answerTable, askedIn, tableAt } from './tables.ts'

export type Printed = {
  readonly answers: Answers | null
  /** The things that one question is asked of, each with its line: "How useful is each of these?" */
  readonly each: readonly Named[]
  /** Where reading goes on. */
  readonly next: number
  readonly used: readonly Block[]
  readonly notes: readonly ReportLine[]
  /** A list stands there that does not answer the question by its wording. */
  readonly doubtful: boolean
}

export type Named = { readonly text: string; readonly line: number }

type Run = {
  readonly items: readonly string[]
  readonly boxed: boolean
  readonly used: readonly Block[]
  /** The line of each item, where they do not share one. */
  readonly lines?: readonly number[]
}

const most = 30
const isOption = (text: string) =>
  /^(?:option|model|choice|scenario|approach) (?:[A-Z]|\d{1,2})\b/i.test(text)

/** Blocks from `start` on while each fits; marks of layout between them go along. */
const runOf = (
  blocks: readonly Block[],
  start: number,
  fits: (block: Block) => boolean,
): readonly Block[] => {
  const run: Block[] = []
  for (let at = start; at < blocks.length && run.length < most; at += 1) {
    const block = blocks[at]
    if (block === undefined || !fits(block)) break
    run.push(block)
  }
  return run
}

const lineOf = (block: Block): number => block.lines[0] ?? 1
const told = (run: readonly Block[]) => ({
  items: run.map(({ text }) => text),
  lines: run.map(lineOf),
  used: run,
})

const isItem = (block: Block): block is Item => block.shape === 'item'

const listRun = (blocks: readonly Block[], start: number, question: Block): Run | null => {
  const first = blocks[start]
  if (first === undefined || !isItem(first)) return null
  if (isItem(question) && isSibling(question, first) && first.marker !== 'box') return null
  const inLine = answersIn(first.text)
  if (inLine !== null) return { items: inLine, boxed: false, used: [first] }
  const run = runOf(blocks, start, (block) => isItem(block) && isSibling(first, block))
  const asks = run.some((block) => isAsking(withoutLabel(block.text)))
  if (run.length < 2 || asks) return null
  return { ...told(run), boxed: first.marker === 'box' }
}

const lineRun = (blocks: readonly Block[], start: number): Run | null => {
  const first = blocks[start]
  if (first?.shape !== 'text' || isAsking(first.text)) return null
  const inLine = answersIn(first.text)
  if (inLine !== null) return { items: inLine, boxed: /[☐□❏]/u.test(first.text), used: [first] }
  const words = runOf(blocks, start, (block) => block.shape === 'text' && isAnswerWord(block.text))
  const run =
    words.length > 1 ? words : runOf(blocks, start, (block) => block.shape === 'text' && isOption(block.text))
  return run.length < 2 ? null : { items: run.map((block) => block.text), boxed: run !== words, used: run }
}

const tableRun = (blocks: readonly Block[], start: number): Run | null => {
  const table = tableAt(blocks, start)
  if (table === null) return null
  const words = answerTable(table)
  if (words !== null) return { items: words, boxed: false, used: table.blocks }
  const asked = askedIn(table)
  if (asked.length < 2 || !asked.every(({ states }) => states)) return null
  return {
    items: asked.map(({ text }) => text),
    lines: asked.map(({ row }) => lineOf(row)),
    boxed: false,
    used: table.blocks,
  }
}

/** A scale that stands after statements says no more than the kind does. */
const scaleAfter = (blocks: readonly Block[], start: number): readonly Block[] => {
  const run = lineRun(blocks, start) ?? tableRun(blocks, start)
  return run !== null && scaleOf(run.items) !== null ? run.used : []
}

type Skipped = {
  readonly next: number
  readonly used: readonly Block[]
  readonly notes: readonly ReportLine[]
  readonly many: boolean
}

type Aside = 'layout' | 'rule' | 'box'

const asideOf = (block: Block | undefined): Aside | null => {
  if (block?.shape === 'layout') return 'layout'
  if (block?.shape !== 'text' || readLabel(block.text)?.named === true) return null
  if (isCommentBox(block.text)) return 'box'
  return isTickRule(block.text) && !isAsking(block.text) ? 'rule' : null
}

/** "Tick one" before the answers, "Please explain" after them, and marks of layout. */
const skipAsides = (blocks: readonly Block[], start: number): Skipped => {
  const used: Block[] = []
  const notes: ReportLine[] = []
  let many = false
  let next = start
  for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
    const aside = asideOf(block)
    if (aside === null) break
    const reason = aside === 'box' ? 'A comment box: each closed question has one' : 'How to answer'
    if (aside === 'rule') many ||= allowsMany(block.text)
    if (aside !== 'layout') notes.push(...forLines(block, (line) => leftAside(line, reason)))
    used.push(block)
    next += 1
  }
  return { next, used, notes, many }
}

const ofEach = (run: Run, none: Printed, start: number): Printed => {
  const lines = run.lines ?? []
  const rest = run.used.filter((block) => !lines.includes(lineOf(block)))
  return {
    ...none,
    each: run.items.map((text, index) => ({ text, line: lines[index] ?? 1 })),
    next: start + run.used.length,
    used: [...none.used, ...run.used],
    notes: [
      ...none.notes,
      ...rest.flatMap((block) => forLines(block, (line) => leftAside(line, 'Part of a table of questions'))),
    ],
  }
}

/** Reads what stands under the question at `blocks[at]`, whose words are `text`. */
export const readPrinted = (blocks: readonly Block[], at: number, text: string): Printed => {
  const question = blocks[at]
  const before = skipAsides(blocks, at + 1)
  const none: Printed = { ...before, answers: null, each: [], doubtful: false }
  if (question === undefined) return none
  const start = before.next
  const run = listRun(blocks, start, question) ?? lineRun(blocks, start) ?? tableRun(blocks, start)
  if (run === null) return none
  const answers: Answers = { items: run.items, boxed: run.boxed, many: before.many || allowsMany(text) }
  if (run.lines !== undefined && asksOfEach(text, answers)) return ofEach(run, none, start)
  if (!usesAnswers(text, answers)) return { ...none, doubtful: true }
  const end = start + run.used.length
  const scale = scaleOf(run.items) === null ? scaleAfter(blocks, end) : []
  const after = skipAsides(blocks, end + scale.length)
  const line = lineOf(question)
  const own = [...run.used, ...scale]
  const notes = own.flatMap((block) =>
    forLines(block, (each) => recognised(each, `Answers to the question on line ${line}`)),
  )
  return {
    answers,
    each: [],
    next: after.next,
    used: [...before.used, ...own, ...after.used],
    notes: [...before.notes, ...notes, ...after.notes],
    doubtful: false,
  }
}
