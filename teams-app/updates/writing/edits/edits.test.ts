// Edits of an edition: nothing else is touched, nothing is lost, and what differs is named.

import { describe, expect, it } from 'vitest'
import type { EditionContentWire } from '../../../../shared/api/updates.ts'
import { day } from '../../../../shared/domain/kernel/ids.ts'
import { addBlock, type BlockWire, changeBlock, freeId, moveBlock, removeBlock, withNew } from './blocks.ts'
import { differing, gapsIn, titleOf, type Written } from './work.ts'

const text = (id: string, heading = ''): BlockWire => ({ kind: 'text', id, heading, text: '' })
const content = (...blocks: BlockWire[]): EditionContentWire => ({
  date: null,
  summary: '',
  greeting: '',
  blocks,
  andFinally: '',
  signOff: { name: '', title: '' },
})
const written = (about: Partial<EditionContentWire> = {}): Written => ({
  content: { ...content(text('b1', 'Snow')), ...about },
  sending: { channels: [], personal: { how: 'nobody' }, at: null },
})
const ids = ({ blocks }: EditionContentWire) => blocks.map(({ id }) => id)

describe('parts', () => {
  it('are added after the one named, with an id of their own', () => {
    const three = content(text('b1'), text('b12'))
    expect(freeId(three)).toBe('b13')
    expect(freeId(content())).toBe('b1')
    expect(ids(addBlock(three, text('b13'), 'b1'))).toEqual(['b1', 'b13', 'b12'])
    expect(ids(addBlock(three, text('b13')))).toEqual(['b1', 'b12', 'b13'])
  })

  it('have ids of their own, also when one was added while the file of another was stored', () => {
    const before = content(text('b1'))
    const adding = [(id: string) => text(id, 'Typed'), (id: string) => text(id, 'Stored')]
    const after = adding.reduce(withNew, before)
    expect(after.blocks).toEqual([text('b1'), text('b2', 'Typed'), text('b3', 'Stored')])
  })

  it('move by one and stay at the ends', () => {
    const three = content(text('b1'), text('b2'), text('b3'))
    expect(ids(moveBlock(three, 'b2', -1))).toEqual(['b2', 'b1', 'b3'])
    expect(ids(moveBlock(three, 'b2', 1))).toEqual(['b1', 'b3', 'b2'])
    expect(moveBlock(three, 'b1', -1)).toBe(three)
    expect(moveBlock(three, 'b3', 1)).toBe(three)
    expect(moveBlock(three, 'b9', 1)).toBe(three)
  })

  it('are changed and taken out one at a time', () => {
    const two = content(text('b1'), text('b2'))
    expect(changeBlock(two, text('b2', 'Places')).blocks).toEqual([text('b1'), text('b2', 'Places')])
    expect(ids(removeBlock(two, 'b1'))).toEqual(['b2'])
  })
})

describe('what is written', () => {
  it('is called by its day with the year', () => {
    expect(titleOf(content())).toBe('A new weekly update')
    expect(titleOf({ ...content(), date: day('2020-01-01') })).toBe('Update for Wednesday 1 January 2020')
  })

  it('cannot be saved while a text is longer than the library takes', () => {
    expect(gapsIn(written())).toEqual([])
    const long = { kind: 'text', id: 'b1', heading: 'Snow', text: 'x'.repeat(20_001) } as const
    const gaps = gapsIn(written({ blocks: [long], andFinally: 'x'.repeat(20_001) }))
    expect(gaps.map(({ sentence, block }) => [block, sentence])).toEqual([
      ['b1', '“Snow” has 20,001 letters, and 20,000 can be saved. Make two of it.'],
      ['finally', '“And finally” has 20,001 letters, and 20,000 can be saved. Move some of it into a text.'],
    ])
  })

  it('names the parts in which two versions differ', () => {
    const one = written()
    expect(differing(one, written())).toEqual([])
    const other = written({ summary: 'New', blocks: [text('b1', 'Snow'), text('b2')] })
    expect(differing(one, other)).toEqual(['The summary', 'The order of the parts', 'Text 2'])
    expect(differing(one, { ...one, sending: { ...one.sending, at: '2026-11-27T09:30' } })).toEqual([
      'When it goes out',
    ])
  })
})
