// A consultation read from its definition.

import { describe, expect, it } from 'vitest'
import { aConsultation } from '../../tests/support/builders.ts'
import { readDefinition } from './consultation-definition.ts'

describe('a consultation’s definition', () => {
  it('comes back as it was written', () => {
    expect(readDefinition(JSON.stringify(aConsultation()))).toEqual(aConsultation())
  })

  it('is null when it is missing or cut off', () => {
    expect(readDefinition('')).toBeNull()
    expect(readDefinition('{"id":"x"')).toBeNull()
  })
})
