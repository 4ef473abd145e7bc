import { describe, expect, it } from 'vitest'
import { placesHint } from './plan-words.ts'

describe('more places than Outlook takes', () => {
  it('are told of from 501 on', () => {
    expect([null, 0, 500].map(placesHint)).toEqual([undefined, undefined, undefined])
    expect(placesHint(501)).toBe(
      'Outlook takes 500 people. From then on people get the link from Countywide.',
    )
  })
})
