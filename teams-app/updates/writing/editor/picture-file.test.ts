// The size a picture is drawn at.

import { describe, expect, it } from 'vitest'
import { fittedSize } from './picture-file.ts'

describe('fittedSize', () => {
  it('leaves what fits as it is', () => {
    expect(fittedSize(1_600, 900)).toEqual({ width: 1_600, height: 900 })
    expect(fittedSize(1, 1)).toEqual({ width: 1, height: 1 })
  })

  it('brings the longer side to the limit and keeps the shape', () => {
    expect(fittedSize(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 })
    expect(fittedSize(3_000, 6_000)).toEqual({ width: 800, height: 1_600 })
    expect(fittedSize(20_000, 3)).toEqual({ width: 1_600, height: 1 })
  })
})
