import { describe, expect, it } from 'vitest'
import { anEdition } from '../../../tests/support/update-builders.ts'
import { instant } from '../../domain/kernel/ids.ts'
import { readEdition } from './edition-definition.ts'

describe('the row of an edition', () => {
  it('keeps which server works on it, and how many copies were agreed to', () => {
    const edition = anEdition({
      copies: 3_012,
      claim: { key: '0123456789abcdef', at: instant('2026-11-27T09:00:00.000Z') },
    })
    expect(readEdition(JSON.stringify(edition))).toEqual(edition)
  })

  it('keeps who changed it, who handed it in, and what staff were told of it', () => {
    const { author: by } = anEdition()
    const edition = anEdition({
      changed: { by, at: instant('2026-11-26T09:00:00.000Z') },
      handedInBy: by,
      told: { events: ['sentBack 2026-11-26T10:00:00.000Z'], over: '"1"' },
    })
    expect(readEdition(JSON.stringify(edition))).toEqual(edition)
  })
})
