import { describe, expect, it } from 'vitest'
import { windowsZones } from './windows-zones.ts'
import { localIn, momentIn, zoneOf } from './zones.ts'

describe('names of zones', () => {
  it('are all known to the date library', () => {
    expect(windowsZones.size).toBeGreaterThan(130)
    for (const [name, zone] of windowsZones)
      expect([name, localIn(0, zone)]).toEqual([name, expect.any(String)])
  })

  it('are found by Windows name in any case, or by IANA name, and nothing else', () => {
    expect(zoneOf('gmt standard time')).toBe('Europe/London')
    expect(zoneOf('Europe/London')).toBe('Europe/London')
    expect(['Kent Standard Time', '+01:00', ''].map(zoneOf)).toEqual([undefined, undefined, undefined])
  })
})

describe('times', () => {
  it('follow British Summer Time', () => {
    expect(momentIn('2026-07-01T09:30:00', 'Europe/London')).toBe(Date.parse('2026-07-01T08:30:00Z'))
    expect(localIn(Date.parse('2026-07-01T08:30:00Z'), 'Europe/London')).toBe('2026-07-01T09:30:00.0000000')
  })

  it('with an offset of their own keep it', () => {
    expect(momentIn('2026-07-01T09:30:00Z', 'Europe/London')).toBe(Date.parse('2026-07-01T09:30:00Z'))
  })

  it('that do not exist are no times', () => {
    expect(['2026-02-30T09:00:00', '2026-07-01', 'soon'].map((text) => momentIn(text, 'UTC'))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
