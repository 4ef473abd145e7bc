// What holds for any text: no throw, no line forgotten, no difference by line ends, no slow line.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaper } from '../../../../tests/support/papers/read-paper.ts'
import { importPaper } from './import-paper.ts'
import type { ImportedPaper } from './imported-paper.ts'
import { plain } from './text/inline.ts'

const papers = [
  'numbered-questions.md',
  'question-table.md',
  'bold-questions.md',
  'matrix-and-scales.md',
  'plain-text.txt',
  'converted-html.txt',
  'no-questions.md',
  'funding-form.txt',
  'odd-dates.md',
].map(readPaper)

// Lines of the papers in any order, with marks and rubbish between: what a careless paste looks like.
const pasted = papers.flatMap((paper) => paper.split('\n'))
const rubbish = fc.oneof(
  fc.constantFrom(...pasted),
  fc.constantFrom(
    '',
    '---',
    '# ',
    '| a | b |',
    '| --- |',
    '- ',
    '1. ',
    '**',
    'Question 3',
    'Q4.',
    '☐ Yes ☐ No',
    '- [ ] One',
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const text = fc.array(rubbish, { maxLength: 40 }).map((lines) => lines.join('\n'))

const letters = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '')
const held = (paper: ImportedPaper) =>
  letters(
    paper.sections
      .flatMap(({ background, questions }) => [
        plain(background),
        ...questions.map((question) => question.text),
      ])
      .join('\n'),
  )

const forgotten = (markdown: string): readonly string[] => {
  const paper = importPaper(markdown)
  const told = new Set(paper.report.map(({ line }) => line))
  const words = held(paper)
  return markdown
    .split(/\r\n|\r|\n/)
    .filter(
      (line, index) => line.trim() !== '' && !told.has(index + 1) && !words.includes(letters(plain(line))),
    )
}

describe('any text', () => {
  it('never throws, and holds or tells every line', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        expect(forgotten(markdown)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('tells of lines that there are, in order, and never has to say that it forgot one', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const { report, sections } = importPaper(markdown)
        const last = markdown.split(/\r\n|\r|\n/).length
        const lines = report.map(({ line }) => line)
        expect(lines.every((line) => Number.isInteger(line) && line >= 1 && line <= last)).toBe(true)
        expect(lines).toEqual([...lines].sort((one, other) => one - other))
        expect(report.filter((entry) => entry.text === 'Not used')).toEqual([])
        for (const { questions } of sections) expect(questions.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('reads CRLF, CR and LF alike, and twice alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...papers), fc.constantFrom('\r\n', '\r'), (paper, end) => {
        expect(importPaper(paper.replaceAll('\n', end))).toEqual(importPaper(paper))
      }),
    )
  })

  it('tells every line of the made-up papers', () => {
    for (const paper of papers) expect(forgotten(paper)).toEqual([])
  })
})

const units = [
  '<',
  '</',
  '<a ',
  '<sup>1',
  '<!--',
  '&#',
  '&amp;',
  '[',
  '\\[',
  '[a](',
  '](',
  '![',
  '*',
  '** ',
  '_a ',
  '`',
  '~~',
  '"',
  '?',
  '? ',
  'Why? ',
  'Do you agree, ',
  'either a or b ',
  'in a, ',
  'across a and ',
  '1 ',
  '1.',
  '1-',
  '1/1/',
  '9.30 - ',
  '1 May ',
  '1 May 2027 ',
  '1 May 2027. ',
  'Do you agree? ',
  '9.30 - 10. ',
  '1 May - ',
  'a@',
  '@',
  'a.b@c.',
  '0',
  '01 ',
  'tel 01 ',
  '|',
  '| a ',
  '\t',
  'a\t',
  ' ',
  '\u00a0',
  '- ',
  '☐',
  '☐ a',
  'yes ',
  'Yes / ',
  'Question 1 ',
  'Q1',
  'if a, ',
  'Appendix A ',
  'Appendix A is in ',
  'the consultation ',
  'closes ',
  'respond by ',
  'e.g. ',
  '. A',
  '...',
  '. ',
  '#',
  '=',
  '-',
  '(',
  '(a) ',
  'x',
  'é',
  '\u202e',
  '\u200b',
  '😀',
  'workshop 1 May 9am - ',
  'Do you think that this is clear for ',
] as const

/** Milliseconds of the processor, so that whatever else the machine does is not counted. */
const took = (markdown: string): number => {
  const begun = process.cpuUsage()
  importPaper(markdown)
  return process.cpuUsage(begun).user / 1000
}

describe('a line of 100,000 characters', () => {
  it.each(units)('of %j is read in under 100 ms', (unit) => {
    const line = unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000)
    const starts = ['', '# ', '- ', 'Do you agree that ']
    // The best of three: compiling and tidying memory count too.
    const best = starts.map((start) => Math.min(...[1, 2, 3].map(() => took(`# T\n\n${start}${line}`))))
    expect(Math.max(...best)).toBeLessThan(100)
  })

  it('costs four times as much for four times as many lines', () => {
    const many = (count: number) => '- Do you agree?\n\nSome text.\n\n'.repeat(count)
    importPaper(many(1000))
    const best = (count: number) => Math.min(...[1, 2, 3].map(() => took(many(count))))
    expect(best(8000) / best(2000)).toBeLessThan(10)
  })
})
