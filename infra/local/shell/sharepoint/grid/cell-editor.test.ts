import { describe, expect, it } from 'vitest'
import { draftOf, typedValue } from './cell-editor.tsx'

const column = (type: string) => ({ name: 'C', displayName: 'C', type })

describe('a cell that is edited', () => {
  it.each([
    ['text', 'Agree'],
    ['number', 12.5],
    ['boolean', false],
    ['dateTime', '2026-10-06T09:42:00.000Z'],
  ])('of kind %s is sent as it was when nothing is changed', (type, value) => {
    expect(typedValue(draftOf(value, column(type)), column(type))).toEqual(value)
  })

  it('is cleared by leaving it blank', () => {
    for (const type of ['text', 'number', 'boolean', 'dateTime'])
      expect(typedValue('', column(type))).toBeNull()
    expect(draftOf(null, column('number'))).toBe('')
  })
})
