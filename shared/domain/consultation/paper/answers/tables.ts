// Tables that ask: a row for each question, or statements against a scale.

import { readLabel, withoutLabel } from '../questions/labels.ts'
import { isAsking } from '../questions/wording.ts'
import type { Block, Row } from '../text/blocks.ts'
import { answersIn, isAnswerWord, scaleOf } from './scales.ts'

/** The rows of one table; a row of dashes after the first makes that one the head. */
export type Table = {
  readonly head: Row | null
  readonly rows: readonly Row[]
  readonly blocks: readonly Block[]
}

/** One row's question with the answers that its table offers; `statement` when the row only states. */
export type Asked = {
  readonly row: Row
  readonly text: string
  readonly answers: readonly string[]
  readonly states: boolean
}

/** Reads the table that starts at a block, or null. */
export const tableAt = (blocks: readonly Block[], start: number): Table | null => {
  const first = blocks[start]
  if (first?.shape !== 'row') return null
  let end = start + 1
  for (
    let next = blocks[end];
    next?.joined === true && (next.shape === 'row' || next.shape === 'layout');
    next = blocks[end]
  ) {
    end += 1
  }
  const all = blocks.slice(start, end)
  const rows = all.filter((block) => block.shape === 'row')
  const headed = blocks[start + 1]?.shape === 'layout' && end > start + 1
  const named =
    rows.length > 1 &&
    first.cells.some((cell) => /^(?:consultation |survey )?questions?$|^statements?$/i.test(cell))
  const head = headed || named ? first : null
  return { head, rows: head === null ? rows : rows.slice(1), blocks: all }
}

const oneLine = (cell: string) => cell.replaceAll('\n', ' ').trim()
const isQuestionHead = (cell: string) =>
  /^(?:the |our )?(?:(?:consultation|survey|proposed|key) )?(?:questions?|we ask)(?: text)?$/i.test(cell)

/** The column heads that are answers: "Strongly agree | Agree | …". */
const scaleIn = (head: Row | null): readonly string[] => {
  const words = (head?.cells ?? []).map(oneLine).filter(isAnswerWord)
  return scaleOf(words) === null ? [] : words
}

const asksInTable = (text: string): boolean => readLabel(text)?.named === true || isAsking(withoutLabel(text))

/** The cell of a row that asks or states: the longest that is neither number nor answer. */
const wordsOf = (row: Row): string =>
  row.cells
    .map(oneLine)
    .filter((cell) => /\p{L}{2}/u.test(cell) && !isAnswerWord(cell))
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')

const fromScale = (table: Table, scale: readonly string[]): readonly Asked[] =>
  table.rows
    .map((row) => ({ row, words: wordsOf(row) }))
    .filter(({ words }) => words !== '')
    .map(({ row, words }) => ({
      row,
      text: withoutLabel(words),
      answers: scale,
      states: !asksInTable(words),
    }))

const answersBeside = (row: Row, asked: string): readonly string[] => {
  for (const cell of row.cells) {
    if (cell === asked || cell === '') continue
    const answers = answersIn(cell) ?? (cell.includes('\n') ? cell.split('\n') : null)
    if (answers !== null && answers.length > 1) return answers
  }
  const words = row.cells.map(oneLine).filter(isAnswerWord)
  return words.length > 1 ? words : []
}

const fromColumn = (table: Table, column: number): readonly Asked[] =>
  table.rows
    .map((row) => ({ row, cell: row.cells[column] ?? '' }))
    .filter(({ cell }) => /\p{L}{2}/u.test(cell))
    .map(({ row, cell }) => ({
      row,
      text: withoutLabel(oneLine(cell)),
      answers: answersBeside(row, cell),
      states: false,
    }))

const fromCells = (table: Table): readonly Asked[] =>
  table.rows.flatMap((row) => {
    const cell = row.cells.find(
      (words) => asksInTable(oneLine(words)) && withoutLabel(oneLine(words)).length > 7,
    )
    return cell === undefined
      ? []
      : [{ row, text: withoutLabel(oneLine(cell)), answers: answersBeside(row, cell), states: false }]
  })

/** What a table asks, row by row; nothing for a table that only informs. */
export const askedIn = (table: Table): readonly Asked[] => {
  const scale = scaleIn(table.head)
  if (scale.length > 0) return fromScale(table, scale)
  const column = table.head?.cells.findIndex((cell) => isQuestionHead(oneLine(cell))) ?? -1
  return column === -1 ? fromCells(table) : fromColumn(table, column)
}

/** Answers that fill a table of their own, under the question they belong to; null for any other table. */
export const answerTable = (table: Table): readonly string[] | null => {
  const cells = table.blocks.flatMap((block) => (block.shape === 'row' ? block.cells : []))
  const words = cells
    .flatMap((cell) => answersIn(cell) ?? [oneLine(cell)])
    .filter((cell) => /\p{L}/u.test(cell))
  return words.length > 1 && words.length < 12 && words.every(isAnswerWord) ? words : null
}
