// A report kept on the device: read back as it was, and never in the way of anything.

import { describe, expect, it } from 'vitest'
import { dropReport, keepReport, keptReport, type ReportLine } from './kept-report.ts'

const shelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const report: readonly ReportLine[] = [{ line: 3, kind: 'guessed', text: 'The day is a guess.' }]

describe('a kept report', () => {
  it('is read back for its edition until it is dropped', () => {
    const here = shelf()
    keepReport('one', report, here)
    expect(keptReport('one', here)).toEqual(report)
    expect(keptReport('two', here)).toEqual([])
    dropReport('one', here)
    expect(keptReport('one', here)).toEqual([])
  })

  it('is none when the shelf is full, closed or holds something else', () => {
    const closed = {
      getItem: () => {
        throw new Error('closed')
      },
      setItem: () => {
        throw new Error('full')
      },
      removeItem: () => {
        throw new Error('closed')
      },
    }
    keepReport('one', report, closed)
    dropReport('one', closed)
    expect(keptReport('one', closed)).toEqual([])
    expect(keptReport('one', { ...closed, getItem: () => '{"other":1}' })).toEqual([])
  })
})
