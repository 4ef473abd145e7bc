// Sentences that end without what they announce stay told until they are put right.

import { describe, expect, it } from 'vitest'
import {
  hasRealUpdate,
  readPastUpdate,
  readRealUpdate,
  whyNoRealUpdate,
} from '../../../../tests/support/past-updates/read-past-update.ts'
import { anEditionContent } from '../../../../tests/support/update-builders.ts'
import type { Block } from '../edition.ts'
import { importEdition } from '../import/import-edition.ts'
import { openEndChecks } from './open-ends.ts'

const text = (words: string, id = 'b1', heading = 'Briefings'): Block => ({
  kind: 'text',
  id,
  heading,
  text: words,
})
const found = (...blocks: readonly Block[]) =>
  openEndChecks(anEditionContent({ blocks })).map(({ sentence, block }) => [block, sentence])

const datesGone = 'ends without its dates. Write them, or change the sentence.'
const listGone = 'ends without what it announces. Write it, or change the sentence.'

describe('a sentence that ends without its dates', () => {
  it('is told, at the end of a text and before other words', () => {
    const sentence = `“…briefings are taking place on:” ${datesGone}`
    expect(found(text('The briefings are taking place on:'))).toEqual([['b1', sentence]])
    expect(found(text('The briefings are taking place on:\n\nBring a friend.'))).toEqual([['b1', sentence]])
    expect(found(text('The briefings take place on'))[0]?.[1]).toContain(datesGone)
  })

  it('is fine once they are there', () => {
    for (const rest of [
      '\n\n- Monday',
      '\n- Monday',
      '\n\nMonday 7 December',
      '\n\n[The days](https://a.example)',
    ])
      expect(found(text(`The briefings are taking place on:${rest}`))).toEqual([])
    expect(found(text('The briefings are taking place on 7 December.'))).toEqual([])
  })
})

describe('a sentence that announces a list', () => {
  it('is told when nothing at all follows', () => {
    expect(found(text('Please bring:'))).toEqual([['b1', `“…bring:” ${listGone}`]])
    expect(found(text('Please bring:'), text('Words.', 'b2'))).toEqual([['b1', `“…bring:” ${listGone}`]])
    expect(openEndChecks(anEditionContent({ andFinally: 'And finally, thank you to:' }))).toMatchObject([
      { weight: 'warns', block: 'finally' },
    ])
  })

  it('is fine before words, a list, a file, or a text without its own heading', () => {
    const file: Block = { kind: 'file', id: 'b2', words: 'Plan', file: { name: 'a.pdf', size: 1, url: '' } }
    expect(found(text('She said:\n\nWell done.'))).toEqual([])
    expect(found(text('Please bring:\n- a pen'))).toEqual([])
    expect(found(text('See:'), file)).toEqual([])
    expect(found(text('Please bring:'), text('A pen.', 'b2', ''))).toEqual([])
  })
})

describe('a text that lost its dates on the way', () => {
  it('keeps the check in the draft that comes of it', () => {
    const { content } = importEdition(readPastUpdate('word.txt'))
    expect(openEndChecks(content).map(({ sentence }) => sentence)).toEqual([
      `“…briefings take place on:” ${datesGone}`,
    ])
  })

  it.skipIf(!hasRealUpdate)(`as the update of 8 November 2023 does${whyNoRealUpdate}`, () => {
    const { content } = importEdition(readRealUpdate())
    expect(openEndChecks(content)).toMatchObject([
      { weight: 'warns', sentence: expect.stringContaining(datesGone) },
    ])
  })
})
