// The importer's own reports read back: each question finds its entry, and every other entry has its place.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Content, ReportLine } from '../../../../shared/domain/consultation/consultation.ts'
import { importPaper } from '../../../../shared/domain/consultation/paper/import-paper.ts'
import { keepConfirmed, readConfirmed } from './confirmed.ts'
import { foundQuestions, leftAside, linesInWords, otherGuesses, readQuestions } from './reading.ts'

const folder = new URL('../../../../tests/support/papers/', import.meta.url)
const papers = readdirSync(folder).filter((name) => /\.(md|txt)$/.test(name))

const content = (...texts: readonly string[]): Content => ({
  title: 'Paper',
  subtitle: '',
  reason: '',
  opens: null,
  closes: null,
  contacts: [],
  workshops: [],
  appendices: [],
  sections: [
    {
      id: 's1',
      number: '1',
      title: 'One',
      role: 'detail',
      background: '',
      pathway: [],
      questions: texts.map((text, at) => ({ code: `Q0${at + 1}`, text, context: '', kind: 'freeText' })),
    },
  ],
})
const entry = (line: number, kind: ReportLine['kind'], text: string): ReportLine => ({ line, kind, text })

describe('foundQuestions', () => {
  it.each(papers)('finds one reason for each question of %s', (name) => {
    const paper = importPaper(readFileSync(new URL(name, folder), 'utf8'))
    const questions = paper.sections.flatMap((section) => section.questions)
    expect(foundQuestions(paper.report)).toBe(questions.length)
  })
})

describe('readQuestions', () => {
  const report = [
    entry(1, 'recognised', 'Title'),
    entry(5, 'recognised', 'Starts with “How”'),
    entry(9, 'guessed', 'Starts with “Is”'),
    entry(9, 'guessed', 'Two questions in one'),
    entry(12, 'recognised', 'A scale stands under it'),
  ]

  it('pairs them by code, with their doubts', () => {
    const read = readQuestions(report, content('How?', 'Is it, and why?', 'Rate'))
    expect(read.map(({ question, line, isSure }) => [question.code, line, isSure])).toEqual([
      ['Q01', 5, true],
      ['Q02', 9, false],
      ['Q03', 12, true],
    ])
    expect(read[1]?.doubts).toEqual(['Two questions in one'])
  })

  it('leaves out what was removed from the draft since', () => {
    expect(readQuestions(report, content('How?')).map(({ question }) => question.code)).toEqual(['Q01'])
  })

  it('keeps guesses about other things apart', () => {
    expect(otherGuesses([...report, entry(1, 'guessed', 'The paper gives no closing date')])).toEqual([
      { from: 1, to: 1, text: 'The paper gives no closing date' },
    ])
  })
})

describe('leftAside', () => {
  it('makes neighbours of one text a passage, and leaves out marks of layout', () => {
    const aside = leftAside([
      entry(4, 'leftAside', 'Foreword'),
      entry(5, 'leftAside', 'Foreword'),
      entry(7, 'leftAside', 'Foreword'),
      entry(8, 'leftAside', 'Layout'),
      entry(20, 'leftAside', 'Foreword'),
    ])
    expect(aside.map(linesInWords)).toEqual(['Lines 4 to 7', 'Line 20'])
  })
})

describe('confirmed', () => {
  it('remembers codes, and nothing where the browser refuses', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    keepConfirmed('a', new Set(['Q01', 'Q12']), storage)
    expect([...readConfirmed('a', storage)]).toEqual(['Q01', 'Q12'])
    expect(readConfirmed('b', storage).size).toBe(0)
    const closed = {
      getItem: (): never => {
        throw new Error('no storage')
      },
    }
    expect(readConfirmed('a', closed).size).toBe(0)
  })
})
