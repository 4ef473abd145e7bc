import { describe, expect, it } from 'vitest'
import { outcomeOf } from './press-outcome.ts'

const of = (statusCode: number, type: string | null, value: unknown) => outcomeOf({ statusCode, type, value })

describe('the outcome of a press', () => {
  it('is the card that came back', () => {
    const card = { type: 'AdaptiveCard' }
    expect(of(200, 'application/vnd.microsoft.card.adaptive', card)).toEqual({ kind: 'card', card })
  })

  it('is a line to show', () => {
    expect(of(200, 'application/vnd.microsoft.activity.message', 'Noted')).toEqual({
      kind: 'line',
      text: 'Noted',
    })
  })

  it('is the fault in the words of the app, or in our own', () => {
    expect(
      of(403, 'application/vnd.microsoft.error', { code: '403', message: 'You cannot do that here.' }),
    ).toEqual({
      kind: 'fault',
      words: 'You cannot do that here.',
    })
    expect(of(502, null, null)).toEqual({ kind: 'fault', words: 'Something went wrong. Try again.' })
    expect(of(200, 'application/vnd.microsoft.card.adaptive', 'no card').kind).toBe('fault')
  })

  it('is nothing to show after a plain yes', () => {
    expect(of(200, null, null)).toEqual({ kind: 'done' })
    expect(of(202, null, undefined)).toEqual({ kind: 'done' })
  })
})
