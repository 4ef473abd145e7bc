// The writer's checks and the cut of a card at a block.

import { describe, expect, it } from 'vitest'
import { day, editionId, instant, personId } from '../kernel/ids.ts'
import { checksOf, isReady } from './checks.ts'
import type { Block, Edition, EditionContent } from './edition.ts'
import { blocksThatFit } from './size.ts'
import { newEdition } from './writing.ts'

const now = instant('2026-11-23T10:00:00.000Z')
const by = { id: personId('00000000-0000-4000-8000-000000000001'), name: 'Ines Marlow' }
const text = (words: string): Block => ({ kind: 'text', id: 'b1', heading: 'Places', text: words })

const edition = (more: Partial<EditionContent> = {}, sending: Partial<Edition['sending']> = {}): Edition => {
  const empty = newEdition(editionId('w48'), { by, at: now })
  return {
    ...empty,
    content: {
      ...empty.content,
      date: day('2026-11-27'),
      summary: 'This week, places at briefings.',
      blocks: [text('There are places left.')],
      signOff: { name: 'Ines Marlow', title: 'Director' },
      ...more,
    },
    sending: {
      channels: [{ teamId: 't', channelId: 'c', name: 'Heads' }],
      personal: { how: 'nobody' },
      at: instant('2026-11-27T09:00:00.000Z'),
      ...sending,
    },
  }
}
const found = (of: Edition, kind: string) =>
  checksOf(of, now)
    .filter((check) => check.kind === kind)
    .map(({ weight, block }) => [weight, block])

describe('checksOf', () => {
  it('lets a sound update through', () => {
    expect(checksOf(edition(), now).filter(({ weight }) => weight !== 'fine')).toEqual([])
    expect(isReady(checksOf(edition(), now))).toBe(true)
  })

  it('stops pictures without words, not decorative ones', () => {
    const picture = (alt: string, isDecorative: boolean): Block => ({
      kind: 'picture',
      id: 'b2',
      file: { name: 'hall.png', size: 1, url: '' },
      width: 1,
      height: 1,
      alt,
      isDecorative,
    })
    const of = (block: Block) => found(edition({ blocks: [text('Words.'), block] }), 'picture')
    expect(of(picture(' ', false))).toEqual([['stops', 'b2']])
    expect(of(picture('', true))).toEqual([['fine', null]])
    expect(of(picture('The hall', false))).toEqual([['fine', null]])
  })

  it('tells pictures without words apart by their place', () => {
    const silent = (id: string): Block => ({
      kind: 'picture',
      id,
      file: { name: 'hall.png', size: 1, url: '' },
      width: 1,
      height: 1,
      alt: '',
      isDecorative: false,
    })
    const sentences = (many: number) =>
      checksOf(edition({ blocks: Array.from({ length: many }, (_, at) => silent(`b${at + 2}`)) }), now)
        .filter(({ kind }) => kind === 'picture')
        .map(({ sentence }) => sentence.replace(/ has no words\..*/, ''))
    expect(sentences(1)).toEqual(['The picture'])
    expect(sentences(2)).toEqual(['The first picture', 'The second picture'])
    expect(sentences(11).slice(-2)).toEqual(['The tenth picture', 'Picture 11'])
  })

  it('tells sections without text apart by their headings', () => {
    const hollow = (id: string, heading: string): Block => ({ kind: 'text', id, heading, text: '' })
    const blocks = [text('Words.'), hollow('b2', 'Snow'), hollow('b3', ' ')]
    expect(checksOf(edition({ blocks }), now).filter(({ kind }) => kind === 'empty')).toMatchObject([
      { block: 'b2', sentence: 'The section “Snow” has no text. Write it or delete it.' },
      { block: 'b3', sentence: 'A section without a heading has no text. Write it or delete it.' },
    ])
  })

  it('names the sites as a list, and the reading age in plain words', () => {
    const links = '[one](https://a.example) [two](https://b.example)'
    const words = `${'The cat sat on the mat. '.repeat(6)}${links}`
    expect(checksOf(edition({ blocks: [text(words)] }), now).map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining(['2 links lead to a.example and b.example.', 'Its reading age is about 5.']),
    )
  })

  it('warns of a link that goes through mail protection', () => {
    const through = 'https://urldefense.com/v3/__https://a.example/*x__;Iw!!Ab1!xyz$'
    const [said] = checksOf(edition({ blocks: [text(`[Form](${through})`)] }), now).filter(
      ({ kind }) => kind === 'link',
    )
    expect(said).toMatchObject({
      weight: 'warns',
      block: 'b1',
      sentence:
        'The link “Form” goes through Proofpoint, and readers see urldefense.com. Use the address of the page itself.',
    })
  })

  it('stops links that cannot go out wherever they stand, and warns of false names', () => {
    const bad = '[Form](javascript:alert)'
    expect(found(edition({ blocks: [text(bad)], andFinally: bad, greeting: bad }), 'link')).toEqual([
      ['stops', 'top'],
      ['stops', 'b1'],
      ['stops', 'finally'],
    ])
    expect(found(edition({ blocks: [text('[gov.uk](https://evil.example)')] }), 'link')).toEqual([
      ['warns', 'b1'],
    ])
    const sound = checksOf(edition({ blocks: [text('[Form](https://a.example)')] }), now)
    expect(sound).toContainEqual({
      kind: 'link',
      weight: 'fine',
      sentence: '1 link leads to a.example.',
      block: null,
    })
  })

  it('says which link of a text it means, also of three that read the same', () => {
    const bad = '[Form](javascript:alert)'
    const heading = `See ${bad}`
    const blocks: Block[] = [
      { kind: 'text', id: 'b1', heading, text: `[One](https://a.example) ${bad}\n\n- ${bad}` },
    ]
    expect(
      checksOf(edition({ blocks, greeting: bad }), now)
        .filter(({ kind }) => kind === 'link')
        .map(({ block, link }) => [block, link]),
    ).toEqual([
      ['top', 0],
      ['b1', undefined],
      ['b1', 1],
      ['b1', 2],
    ])
  })

  it('warns of an address that is too long for a card, however long it is', () => {
    for (const letters of [1_901, 2_400, 9_000]) {
      const address = 'https://a.example/'.padEnd(letters, 'x')
      for (const words of [`[Form](${address})`, address]) {
        const [said, ...more] = checksOf(edition({ blocks: [text(words)] }), now).filter(
          ({ kind }) => kind === 'link',
        )
        expect(said).toMatchObject({ weight: 'warns', block: 'b1' })
        expect(said?.sentence).toContain(
          `has ${letters.toLocaleString('en-GB')} letters, too many for a card`,
        )
        expect(more).toEqual([])
      }
    }
    const sound = 'https://a.example/'.padEnd(1_900, 'x')
    expect(found(edition({ blocks: [text(`[Form](${sound})`)] }), 'link')).toEqual([['fine', null]])
  })

  it('names wrong weekdays and long sentences where they stand', () => {
    expect(found(edition({ blocks: [text('It is on Monday 12 December.')] }), 'date')).toEqual([
      ['warns', 'b1'],
    ])
    expect(found(edition({ andFinally: `${'word '.repeat(26)}end.` }), 'reading')).toContainEqual([
      'warns',
      'finally',
    ])
  })

  it('stops an update without summary, day, words or anybody to get it', () => {
    expect(found(edition({ summary: ' ' }), 'summary')).toEqual([['stops', 'top']])
    expect(found(edition({ summary: 'x'.repeat(81) }), 'summary')).toEqual([['stops', 'top']])
    expect(found(edition({ date: null }), 'date')).toEqual([['stops', 'top']])
    expect(found(edition({ blocks: [text(' ')] }), 'empty')).toContainEqual(['stops', null])
    expect(found(edition({}, { channels: [] }), 'channels')).toEqual([['stops', null]])
  })

  it('stops a minute outside messaging hours, warns when it bears another day', () => {
    expect(found(edition({}, { at: instant('2026-11-28T09:00:00.000Z') }), 'time')).toEqual([['stops', null]])
    expect(found(edition({ date: day('2026-11-26') }), 'time')).toEqual([['warns', null]])
    expect(found(edition({ date: day('2026-11-23') }, { at: null }), 'time')).toEqual([])
  })

  it('says when the card is cut', () => {
    const size = checksOf(edition(), now, { isCut: true, isTooLarge: false }).at(-1)
    expect(size).toMatchObject({ kind: 'size', weight: 'warns' })
  })
})

describe('blocksThatFit', () => {
  const upTo = (most: number) => (shown: number) => shown <= most
  it('cuts at the last block that fits', () => {
    for (let most = 0; most <= 9; most++) expect(blocksThatFit(9, upTo(most))).toBe(most)
    expect(blocksThatFit(0, upTo(0))).toBe(0)
    expect(blocksThatFit(5, () => false)).toBe(0)
  })
})
