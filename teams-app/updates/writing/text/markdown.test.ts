// Whatever is written in the editor comes back as it was, through Markdown and through the editor's document.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../../shared/domain/updates/wording/inline.ts'
import {
  type MarkedPart,
  parseMarked,
  parseText,
  plainLines,
} from '../../../../shared/domain/updates/wording/text.ts'
import { docOf, docSchema, partsOfDoc } from './doc.ts'
import { markdownOf } from './markdown.ts'

const words = (text: string, about: { bold?: boolean; italic?: boolean } = {}): Mark => ({
  kind: 'words',
  text,
  bold: false,
  italic: false,
  ...about,
})
const link = (text: string, url: string): Mark => ({ kind: 'link', words: text, url })
const paragraph = (...marks: readonly Mark[]): MarkedPart => ({ kind: 'paragraph', marks })
const again = (parts: readonly MarkedPart[]) => parseMarked(markdownOf(parts))

/** All that is said, without marks: what must never be lost. */
const spoken = (parts: readonly MarkedPart[]): string => {
  const line = (marks: readonly Mark[]) =>
    marks.map((mark) => (mark.kind === 'link' ? mark.words : mark.text)).join('')
  return parts
    .flatMap((part) => (part.kind === 'paragraph' ? [line(part.marks)] : part.items.map(line)))
    .join(' ')
    .replace(/\s+/g, '')
}

const sign = fc.constantFrom(
  ...'aB1 ._*\\[]()!-+#>`~|{}<&$é€…',
  '•',
  '😀',
  ' ',
  ' ',
  'https://a.example/x_y',
  '1. ',
  '**',
  '__',
)
const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), text, bold: fc.boolean(), italic: fc.boolean() }),
  fc.record({
    kind: fc.constant('link' as const),
    words: text,
    url: fc.constantFrom(
      'https://a.example/x_(y)',
      'javascript:alert(1)',
      'https://a.example/?q=a"b<c>*d*',
      'http://b.example',
    ),
  }),
)
const marks = fc.array(mark, { minLength: 1, maxLength: 6 })
const part: fc.Arbitrary<MarkedPart> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), marks }),
  fc.record({
    kind: fc.constant('list' as const),
    first: fc.constantFrom(null, 1, 7),
    items: fc.array(marks, { minLength: 1, maxLength: 4 }),
  }),
)
const parts = fc.array(part, { maxLength: 5 })

describe('markdownOf', () => {
  it('writes the subset as updates have it', () => {
    expect(
      markdownOf([
        paragraph(
          words('Book '),
          words('now', { bold: true }),
          words(', '),
          words('please', { italic: true }),
        ),
        { kind: 'list', first: null, items: [[words('one')], [link('Form', 'https://a.example/f_(1)')]] },
        { kind: 'list', first: 3, items: [[words('third')], [words('fourth')]] },
      ]),
    ).toBe('Book **now**, _please_\n\n- one\n- [Form](https://a.example/f_\\(1\\))\n\n3. third\n4. fourth')
  })

  it('keeps what looks like marks as words', () => {
    for (const odd of [
      '- no list',
      '1. no list',
      '# no heading',
      '> no quote',
      'a_b_c',
      '2 * 3 * 4',
      '[x](y)',
      '\\*',
    ])
      expect(again([paragraph(words(odd))])).toEqual([paragraph(words(odd))])
  })

  it('keeps a link after an exclamation mark, and one that may not go out', () => {
    const odd = [paragraph(words('Look!'), link('here', 'javascript:alert(1)'))]
    expect(again(odd)).toEqual(odd)
  })

  it('keeps a link whose address is longer than a card takes', () => {
    const long = paragraph(link('Form', 'https://a.example/'.padEnd(9_000, 'x')))
    expect(again([long])).toEqual([long])
  })

  it('takes italics to the ends of a word and marks never begin with a space', () => {
    expect(markdownOf([paragraph(words('un'), words('believ', { italic: true }), words('able'))])).toBe(
      '_unbelievable_',
    )
    expect(markdownOf([paragraph(words('a'), words(' b ', { bold: true }), words('c'))])).toBe('a **b** c')
    expect(markdownOf([paragraph(words('both', { bold: true, italic: true }))])).toBe('**_both_**')
  })

  it('makes links of bare addresses, as readers will see them', () => {
    expect(again([paragraph(words('See https://a.example/x_y.'))])).toEqual([
      paragraph(words('See '), link('https://a.example/x_y', 'https://a.example/x_y'), words('.')),
    ])
  })

  it('loses no word of anything', () => {
    fc.assert(
      fc.property(parts, (written) => {
        // A bullet sign at the start of a paragraph is a list to readers.
        expect(spoken(again(written)).replaceAll('•', '')).toBe(spoken(written).replaceAll('•', ''))
      }),
      { numRuns: 400 },
    )
  })

  it('comes to rest: what was read once is written and read the same for ever', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const once = again(written)
        const twice = again(once)
        expect(again(twice)).toEqual(twice)
        expect(plainLines(parseText(markdownOf(twice)))).toEqual(plainLines(parseText(markdownOf(once))))
      }),
      { numRuns: 400 },
    )
  })

  it('reads any Markdown without losing words', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const read = parseMarked(markdown)
        expect(spoken(again(read)).replaceAll('•', '')).toBe(spoken(read).replaceAll('•', ''))
      }),
      { numRuns: 400 },
    )
  })
})

describe('the editor’s document', () => {
  it('gives back the parts it was made of', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const doc = docSchema.parse(docOf(written))
        if (written.length > 0) expect(partsOfDoc(doc)).toEqual(written)
      }),
    )
  })

  it('has a paragraph to write in when there is nothing', () => {
    expect(docOf([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(markdownOf(partsOfDoc(docSchema.parse(docOf([]))))).toBe('')
  })
})
