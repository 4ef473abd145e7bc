// Exported CSV: what was written is read back, and nothing in it is a formula.

import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csv, inertText } from './csv.ts'

const readBack = (text: string) => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data

describe('csv', () => {
  it('writes a mark, CRLF and quoted cells where needed', () => {
    expect(
      csv(
        ['School', 'Comment'],
        [
          ['Harbour View', 'Yes, "most" days\nand more'],
          [null, 3],
        ],
      ),
    ).toBe('\uFEFFSchool,Comment\r\nHarbour View,"Yes, ""most"" days\nand more"\r\n,3\r\n')
  })

  it.each([
    '=1+1',
    '+44 1622',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\rtext',
    '\0=1',
    '\0text',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1+1',
    '\u200B=1+1',
    '\u00A0@x',
    '\n=1',
    '=cmd|"/c calc"!A1',
  ])('makes %j inert, in cells and in headings', (text) => {
    for (const [cell] of readBack(csv([text], [[text]]))) expect(cell?.startsWith("'")).toBe(true)
    expect(inertText(text).slice(1)).toBe(text.replaceAll('\0', '\uFFFD'))
  })

  it.each(['Agree', '5 = best', 'a-b', "'quoted'", '', 'é', '1.5'])('leaves %j as it is', (text) => {
    expect(inertText(text)).toBe(text)
  })

  it('keeps numbers numbers and has no NaN', () => {
    expect(csv(['a', 'b', 'c'], [[-3, 0.5, Number.NaN]])).toBe('\uFEFFa,b,c\r\n-3,0.5,\r\n')
  })

  it('is read back as written, whatever people write', () => {
    const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(cells, (row) => {
        const expected = row.map(inertText)
        const [, read] = Papa.parse<string[]>(csv(['h'], [row]).slice(1), {
          delimiter: ',',
          newline: '\r\n',
        }).data
        expect(read).toEqual(expected)
      }),
    )
  })

  it('writes 100,000 blank characters in no time', () => {
    const started = process.cpuUsage()
    csv(['h'], [[`${' '.repeat(100_000)}x`, `x${' '.repeat(100_000)}`, ' '.repeat(100_000)]])
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(100)
  })
})
