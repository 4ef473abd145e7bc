import { describe, expect, it } from 'vitest'
import { barWords, cellWords, clockWords, dividerWords, fieldValue, instantOf, listWords } from './times.ts'

const at = (text: string): number => Date.parse(text)

describe('times in words', () => {
  it('shows minutes only where there are any', () => {
    expect(clockWords(at('2026-11-06T14:00:00Z'))).toBe('2pm')
    expect(clockWords(at('2026-11-06T10:42:00Z'))).toBe('10:42am')
    expect(clockWords(at('2026-11-06T12:05:00Z'))).toBe('12:05pm')
  })

  it('reads summer time in London', () => {
    expect(clockWords(at('2026-10-06T09:42:00Z'))).toBe('10:42am')
    expect(fieldValue(at('2026-10-06T09:42:00Z'))).toBe('2026-10-06T10:42')
    expect(barWords(at('2026-10-06T09:42:00Z'))).toBe('Tue 6 Oct 2026, 10:42am')
  })

  it('grows coarser the further off it is', () => {
    const now = at('2026-11-06T15:00:00Z')
    expect(listWords(at('2026-11-06T09:00:00Z'), now)).toBe('9am')
    expect(listWords(at('2026-11-03T09:00:00Z'), now)).toBe('Tue')
    expect(listWords(at('2026-09-03T09:00:00Z'), now)).toBe('3 Sept')
  })

  it('does not call a day to come by its weekday alone', () => {
    expect(listWords(at('2026-11-09T09:00:00Z'), at('2026-11-06T15:00:00Z'))).toBe('9 Nov')
  })

  it('names the days in a conversation', () => {
    const now = at('2026-11-06T15:00:00Z')
    expect(dividerWords(now, now)).toBe('Today')
    expect(dividerWords(at('2026-11-05T23:00:00Z'), now)).toBe('Yesterday')
    expect(dividerWords(at('2026-11-02T12:00:00Z'), now)).toBe('Monday 2 November 2026')
  })

  it('writes a cell with its year', () => {
    expect(cellWords(at('2026-11-06T15:10:00Z'))).toBe('6 Nov 2026, 3:10pm')
  })

  it('reads a field back as London time, in summer, winter and between', () => {
    expect(instantOf('2026-10-06T10:42')).toBe(at('2026-10-06T09:42:00Z'))
    expect(instantOf('2026-11-06T10:42')).toBe(at('2026-11-06T10:42:00Z'))
    expect(instantOf('2026-10-25T01:30')).toBe(at('2026-10-25T00:30:00Z'))
    expect(instantOf('')).toBeNaN()
  })
})
