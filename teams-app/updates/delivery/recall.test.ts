// What is told before a recall.

import { describe, expect, it } from 'vitest'
import { consequence } from './recall.tsx'

describe('what a recall does', () => {
  it('is said of copies, and of lines in activity feeds', () => {
    const cards = { copies: 52, isSending: false, isNotice: false }
    expect(consequence(cards)).toBe(
      '52 copies that arrived change where they are: the words go, your reason stands there instead. It cannot be undone.',
    )
    expect(consequence({ ...cards, isSending: true })).toMatch(/^Sending stops\. 52 copies/)
    expect(consequence({ ...cards, isNotice: true })).toMatch(
      /Lines in activity feeds follow between 8am and 6pm on school days\. It cannot be undone\.$/,
    )
  })
})
