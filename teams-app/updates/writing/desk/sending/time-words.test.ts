// What the field of the minute says.

import { describe, expect, it } from 'vitest'
import { saidOfTime } from './time-words.ts'

const check = { kind: 'time', weight: 'stops', sentence: 'That minute is over.', block: null } as const

describe('saidOfTime', () => {
  it('asks for the minute until the checks stop it for want of one', () => {
    expect(saidOfTime('notChosen', [])).toMatchObject({
      validationMessage: 'Choose the day and time.',
      validationState: 'warning',
    })
    expect(saidOfTime('notChosen', [check])).toEqual({ validationMessage: 'That minute is over.' })
  })

  it('says what the checks found in the minute, and nothing of other checks', () => {
    const at = '2026-11-27T09:30'
    expect(saidOfTime(at, [check])).toEqual({ validationMessage: 'That minute is over.' })
    expect(saidOfTime(at, [{ ...check, weight: 'warns' }])).toMatchObject({ validationState: 'warning' })
    expect(
      saidOfTime(at, [
        { ...check, kind: 'link' },
        { ...check, weight: 'fine' },
      ]),
    ).toEqual({})
  })
})
