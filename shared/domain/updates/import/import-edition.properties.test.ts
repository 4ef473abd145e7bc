// What holds for any text: no throw, no word gone unsaid, no difference by line ends, nothing that the wire refuses.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastUpdate, textUpdates } from '../../../../tests/support/past-updates/read-past-update.ts'
import { editionContentSchema } from '../../../api/updates.ts'
import { importEdition } from './import-edition.ts'

const updates = textUpdates.map(readPastUpdate)
const pasted = updates.flatMap((update) => update.split('\n'))
const rubbish = fc.oneof(
  fc.constantFrom(...pasted),
  fc.constantFrom(
    '',
    '---',
    '# ',
    '## Two **words**',
    '| a | b |',
    '- ',
    '1. One',
    '**',
    '**Bold**',
    '> quoted',
    'And finally',
    'Dear all,',
    'This week: meals, buses, a very long list of things that nobody can remember, and more of them',
    '![alt](https://x.example/a.png "over")',
    '[![alt](b.png)](https://x.example)',
    '[words](https://x.example "title")',
    '[x](http://x.example) <https://y.example/z>',
    'The agenda (PDF, 1.4 MB), and [its file](https://x.example/f.pdf) (PDF, 2 KB)',
    'Kind regards',
    'Helen Strand',
    'Director of Education',
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const text = fc.array(rubbish, { maxLength: 40 }).map((lines) => lines.join('\n'))

// Signs that nobody sees are taken out before anything is read. An `o` may be Word's bullet.
const wordsOf = (words: string): readonly string[] =>
  words
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/^\s*o(?=\t| {2})/gm, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const lost = (markdown: string): readonly string[] => {
  const { content, report } = importEdition(markdown)
  const { summary, greeting, blocks, andFinally, signOff } = content
  const held = [
    ...[summary, greeting, andFinally, signOff.name, signOff.title],
    ...blocks.flatMap((block) => (block.kind === 'text' ? [block.heading, block.text] : [])),
    ...report.map((entry) => entry.text),
  ].join('\n')
  const words = new Set(wordsOf(held))
  // Marks between letters, as in `a*_b`, say nothing: without them two words are one.
  const letters = wordsOf(held).join('')
  return wordsOf(markdown).filter((word) => !words.has(word) && !letters.includes(word))
}

describe('any text', () => {
  it('is read without a throw, and every word of it is kept or told', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        expect(lost(markdown)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each(textUpdates)('%s keeps or tells every word', (name) => {
    expect(lost(readPastUpdate(name))).toEqual([])
  })

  it('is the same with any line ends, and makes an edition that can be saved', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const lines = markdown.replace(/\r\n?/g, '\n')
        const read = importEdition(lines)
        expect(importEdition(lines.replaceAll('\n', '\r\n'))).toEqual(read)
        expect(editionContentSchema.safeParse(read.content).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it('is told of by lines that there are, in order', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const lines = importEdition(markdown).report.map(({ line }) => line)
        expect(lines).toEqual([...lines].sort((one, other) => one - other))
        expect(lines.every((line) => line >= 1 && line <= markdown.split(/\r\n?|\n/).length)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
