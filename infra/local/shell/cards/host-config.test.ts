import { describe, expect, it } from 'vitest'
import { themeNames } from '../address.ts'
import { hostConfig } from './host-config.ts'

const channel = (hex: string, at: number): number => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
const contrastOf = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(themeNames)('the host config of %s', (theme) => {
  const config = hostConfig(theme)

  it.each(Object.entries(config.containerStyles))('reads on %s, errors too', (_, style) => {
    const { default: ink, attention } = style.foregroundColors
    expect(contrastOf(ink.default, style.backgroundColor)).toBeGreaterThan(4.5)
    if (style === config.containerStyles['default'] || theme !== 'default') {
      expect(contrastOf(attention.default, style.backgroundColor)).toBeGreaterThan(4.5)
    }
  })

  it('keeps the limit of six buttons', () => {
    expect(config.actions.maxActions).toBe(6)
  })
})
