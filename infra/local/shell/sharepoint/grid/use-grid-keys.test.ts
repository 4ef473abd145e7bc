import { describe, expect, it } from 'vitest'
import { movedTo } from './use-grid-keys.ts'

const size = { rows: 3, columns: 2 }
const from = (row: number, column: number, key: string, ctrl = false) =>
  movedTo({ row, column }, key, ctrl, size)

describe('keys in a grid', () => {
  it('move by one and stop at the edges', () => {
    expect(from(-1, 0, 'ArrowDown')).toEqual({ row: 0, column: 0 })
    expect(from(0, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 })
    expect(from(-1, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 })
    expect(from(2, 1, 'ArrowRight')).toEqual({ row: 2, column: 1 })
    expect(from(2, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 })
    expect(from(1, 1, 'PageDown')).toEqual({ row: 2, column: 1 })
  })

  it('jump to the ends of a row and of the grid', () => {
    expect(from(1, 0, 'End')).toEqual({ row: 1, column: 1 })
    expect(from(1, 1, 'Home', true)).toEqual({ row: -1, column: 0 })
    expect(from(1, 0, 'End', true)).toEqual({ row: 2, column: 1 })
  })

  it('leave other keys to the cell', () => {
    expect(from(0, 0, 'Enter')).toBeNull()
    expect(from(0, 0, 'a')).toBeNull()
  })
})
