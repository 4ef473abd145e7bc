import { describe, expect, it } from 'vitest'
import { blocksOf, dayAfter, daysOf, eventsOn, mondayOf, startOfDay, stepOf } from './days.ts'

const at = (text: string): number => Date.parse(text)
const event = (starts: string, ends: string) => ({ starts: at(starts), ends: at(ends) })

describe('the days that are shown', () => {
  it('are a week from Monday, one day, or four weeks', () => {
    expect(daysOf('2026-11-25', 'week')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
    expect(daysOf('2026-11-25', 'day')).toEqual(['2026-11-25'])
    expect(daysOf('2026-11-25', 'list')).toHaveLength(28)
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(stepOf('2026-11-25', 'week', -1)).toBe('2026-11-18')
    expect(dayAfter('2026-10-31', 1)).toBe('2026-11-01')
  })

  it('begin at midnight in London, on both sides of a clock change', () => {
    expect(startOfDay('2026-10-25')).toBe(at('2026-10-24T23:00:00Z'))
    expect(startOfDay('2026-10-26')).toBe(at('2026-10-26T00:00:00Z'))
  })
})

describe('where events stand in a day', () => {
  it('is told by London’s clock, in summer too', () => {
    const [block] = blocksOf('2026-10-20', [event('2026-10-20T12:30:00Z', '2026-10-20T14:30:00Z')])
    expect(block).toMatchObject({ top: 13 * 60 + 30, minutes: 120, lane: 0, lanes: 1 })
  })

  it('is side by side where they overlap, and alone where they do not', () => {
    const long = event('2026-11-24T09:00:00Z', '2026-11-24T12:00:00Z')
    const first = event('2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z')
    const second = event('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z')
    const later = event('2026-11-24T13:00:00Z', '2026-11-24T14:00:00Z')
    const blocks = blocksOf('2026-11-24', [later, second, long, first])
    expect(blocks.map((block) => [block.event, block.lane, block.lanes])).toEqual([
      [long, 0, 2],
      [first, 1, 2],
      [second, 1, 2],
      [later, 0, 1],
    ])
  })

  it('is cut at midnight on each of the days it covers', () => {
    const night = event('2026-11-24T22:00:00Z', '2026-11-25T01:00:00Z')
    expect(blocksOf('2026-11-24', [night])[0]).toMatchObject({ top: 1_320, minutes: 120 })
    expect(blocksOf('2026-11-25', [night])[0]).toMatchObject({ top: 0, minutes: 60 })
    const until = event('2026-11-24T22:00:00Z', '2026-11-25T00:00:00Z')
    expect(eventsOn('2026-11-25', [until])).toEqual([])
  })

  it('is high enough to press, however short the event', () => {
    expect(blocksOf('2026-11-24', [event('2026-11-24T09:00:00Z', '2026-11-24T09:05:00Z')])[0]?.minutes).toBe(
      20,
    )
  })
})
