import { describe, expect, it } from 'vitest'
import { themeEvent } from './theme.ts'

describe('the theme that a pane is told', () => {
  it('is colours as numbers, in JSON, in a list', () => {
    expect(themeEvent('dark')).toHaveLength(1)
    expect(JSON.parse(themeEvent('dark')[0])).toMatchObject({
      bodyBackgroundColor: 0x292929,
      bodyForegroundColor: 0xffffff,
    })
  })
})
