// Copies in the portions that a row takes.

import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../../tests/support/builders.ts'
import { aCopy, copiesFor } from '../../../../tests/support/update-builders.ts'
import { instant, journalId, urn } from '../../../domain/kernel/ids.ts'
import { inParts, partFields, readPart, stateFields } from './copy-part.ts'

const at = instant('2026-11-27T08:00:00Z')
const journal = journalId('update.7k4m')
const urnsOf = (count: number) => Array.from({ length: count }, (_, index) => urn(String(990_000 + index)))

describe('the parts of a journal', () => {
  it('hold at most a hundred and forty copies, in order', () => {
    const copies = copiesFor(300)
    const parts = inParts(copies)
    expect(parts.map(({ length }) => length)).toEqual([140, 140, 20])
    expect(parts.flat()).toEqual(copies)
    expect(inParts([])).toEqual([])
  })

  it('hold fewer when the targets are long, so that every one fits its columns', () => {
    const copies = Array.from({ length: 200 }, (_, index) =>
      aCopy({
        target: { kind: 'person', person: personNumber(index), name: 'A', urns: urnsOf(600) },
      }),
    )
    const parts = inParts(copies)
    expect(parts.flat()).toEqual(copies)
    for (const part of parts) expect(() => partFields(journal, 1, part)).not.toThrow()
  })

  it('come back from their row, with a long reason cut', () => {
    const copies = copiesFor(3).map((copy) =>
      aCopy({ ...copy, state: { state: 'failed', at, reason: 'x'.repeat(400) } }),
    )
    const fields = { ...partFields(journal, 2, copiesFor(3)), ...stateFields(copies) }
    const part = readPart({ id: '7', version: '"{A},3"', fields })
    expect(part).toMatchObject({ row: '7', number: 2 })
    const [first] = part.copies
    expect(first?.state).toEqual({ state: 'failed', at, reason: 'x'.repeat(255) })
  })
})
