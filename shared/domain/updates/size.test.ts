// How much of an update a card holds.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { mostActivityBytes, mostCardBytes, utf8Bytes, utf16Bytes } from '../kernel/card-size.ts'
import { instant, personId } from '../kernel/ids.ts'
import { checksOf } from './checks.ts'
import { approveCorrection, correctEdition } from './correcting.ts'
import type { Block, Edition } from './edition.ts'
import { blocksThatFit, canBeKept, lettersOf, mostContentLetters } from './size.ts'

describe('blocksThatFit', () => {
  const block = 'a'.repeat(1_000)
  const fitsIn = (most: number, bytes: (text: string) => number) => (shown: number) =>
    bytes(block.repeat(shown)) <= most

  it('cuts at a block, by what a card and an activity may weigh', () => {
    expect(blocksThatFit(20, fitsIn(mostCardBytes, utf8Bytes))).toBe(20)
    expect(blocksThatFit(60, fitsIn(mostCardBytes, utf8Bytes))).toBe(25)
    expect(blocksThatFit(60, fitsIn(mostActivityBytes, utf16Bytes))).toBe(40)
  })

  it('gives the most that fits, asking few times', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (blocks, most) => {
        let asked = 0
        const shown = blocksThatFit(blocks, (tried) => {
          asked += 1
          return tried <= most
        })
        expect(shown).toBe(Math.min(blocks, most))
        expect(asked).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('what an update says at most', () => {
  const text = (letters: number): Block => ({
    kind: 'text',
    id: 'b1',
    heading: 'Snow',
    text: 'a'.repeat(letters),
  })
  const bare = lettersOf(anEditionContent({ blocks: [text(0)] }))
  const longest = anEditionContent({ blocks: [text(mostContentLetters - bare)] })
  const now = instant('2026-11-27T09:00:00.000Z')
  const [ines, tom] = ['1', '2'].map((n) => ({
    id: personId(`00000000-0000-4000-8000-00000000000${n}`),
    name: n,
  }))
  if (ines === undefined || tom === undefined) throw new Error('nobody')
  const sentWith = (content = longest): Edition =>
    anEdition({ content, situation: { state: 'sent', approvedBy: tom, sendAt: now, at: now } })

  /** How often it can be corrected, each time to something as long. */
  const timesCorrected = (edition: Edition): number => {
    const summary = edition.content.summary === 'b' ? 'a' : 'b'
    const asked = {
      content: { ...edition.content, summary },
      line: 'It is cold.',
      reason: 'It was said wrong.',
    }
    const pending = correctEdition(edition, asked, { by: ines, at: now })
    if (!pending.ok) return 0
    expect(canBeKept(pending.value)).toBe(true)
    const seen = { revision: edition.revision, writtenAt: now }
    const done = approveCorrection(pending.value, seen, { by: tom, at: now })
    return done.ok ? 1 + timesCorrected(done.value) : 0
  }

  it('can go out, and be corrected several times', () => {
    expect(checksOf(anEdition({ content: longest }), now).filter(({ kind }) => kind === 'size')).toEqual([])
    expect(timesCorrected(sentWith())).toBe(5)
    expect(timesCorrected(sentWith(anEditionContent({ blocks: [text(3_000)] })))).toBeGreaterThan(80)
  })

  it('stops what is longer before it goes out, with the limit', () => {
    const longer = anEditionContent({ blocks: [text(mostContentLetters - bare + 1)] })
    expect(checksOf(anEdition({ content: longer }), now)).toContainEqual({
      kind: 'size',
      weight: 'stops',
      block: null,
      sentence:
        'It has 60,001 letters, addresses included. At most 60,000 can go out, so that corrections can be kept. Make two updates of it.',
    })
  })

  it('is said to leave no room for a correction, and what to do', () => {
    const edition = sentWith(anEditionContent({ blocks: [text(200_000)] }))
    const asked = { content: { ...edition.content, summary: 'b' }, line: 'It is cold.', reason: 'Wrong.' }
    expect(correctEdition(edition, asked, { by: ines, at: now })).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', sentence: expect.stringContaining('too long to be corrected') },
    })
  })
})
