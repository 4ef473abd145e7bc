// The size a picture is drawn at, and which drawing of it is light enough.

import { describe, expect, it } from 'vitest'
import { firstLight, fittedSize } from './picture-file.ts'

describe('fittedSize', () => {
  it('leaves what fits as it is', () => {
    expect(fittedSize(1_024, 900)).toEqual({ width: 1_024, height: 900 })
    expect(fittedSize(1, 1)).toEqual({ width: 1, height: 1 })
  })

  it('brings the longer side to what a card of Teams takes and keeps the shape', () => {
    expect(fittedSize(4_000, 3_000)).toEqual({ width: 1_024, height: 768 })
    expect(fittedSize(3_000, 6_000)).toEqual({ width: 512, height: 1_024 })
    expect(fittedSize(20_000, 3)).toEqual({ width: 1_024, height: 1 })
  })
})

describe('firstLight', () => {
  const of = (size: number) => async () => new Blob([new Uint8Array(size)])
  const never = () => Promise.reject(new Error('drawn for nothing'))

  it('takes the first drawing that a card takes, and draws no further', async () => {
    expect((await firstLight([of(1_000_000), of(999_999), never]))?.size).toBe(999_999)
  })

  it('passes over what the browser could not draw, and says so when nothing is left', async () => {
    expect((await firstLight([async () => null, of(3)]))?.size).toBe(3)
    expect(await firstLight([of(2_000_000), async () => null])).toBeNull()
  })
})
