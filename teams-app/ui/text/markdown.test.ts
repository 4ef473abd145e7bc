// What is read from a paper's Markdown, and that nothing else becomes more than text.

import { describe, expect, it } from 'vitest'
import { parseInline, parseMarkdown } from './markdown.ts'

const text = (words: string) => ({ kind: 'text', text: words })

describe('parseMarkdown', () => {
  it('reads paragraphs, joining their lines', () => {
    expect(parseMarkdown('One\nline.\n\nTwo.')).toEqual([
      { kind: 'paragraph', inside: [text('One line.')] },
      { kind: 'paragraph', inside: [text('Two.')] },
    ])
  })

  it('reads lists, also with blank lines between and words before', () => {
    expect(parseMarkdown('Steps:\n- one\n- two\n  and more\n\n- three')).toEqual([
      { kind: 'paragraph', inside: [text('Steps:')] },
      { kind: 'list', ordered: false, items: [[text('one')], [text('two and more')], [text('three')]] },
    ])
    expect(parseMarkdown('1. one\n2. two')).toMatchObject([{ kind: 'list', ordered: true }])
  })

  it('reads a table without its rule', () => {
    expect(parseMarkdown('| A | B |\n| --- | :-: |\n| 1 | 2 \\| 3 |')).toEqual([
      {
        kind: 'table',
        rows: [
          [[text('A')], [text('B')]],
          [[text('1')], [text('2 | 3')]],
        ],
      },
    ])
  })

  it('reads a heading', () => {
    expect(parseMarkdown('## Why\nBecause.')).toEqual([
      { kind: 'heading', inside: [text('Why')] },
      { kind: 'paragraph', inside: [text('Because.')] },
    ])
  })

  it('has nothing to show for an empty text', () => {
    expect(parseMarkdown(' \n\n ')).toEqual([])
  })
})

describe('parseInline', () => {
  it('reads bold, italic and both', () => {
    expect(parseInline('a **b** _c_ *d*')).toEqual([
      text('a '),
      { kind: 'strong', inside: [text('b')] },
      text(' '),
      { kind: 'em', inside: [text('c')] },
      text(' '),
      { kind: 'em', inside: [text('d')] },
    ])
  })

  it('leaves names_with_lines, sums and escapes alone', () => {
    expect(parseInline('a_b_c 2 * 3 * 4 \\*not\\* 2\\. x')).toEqual([text('a_b_c 2 * 3 * 4 *not* 2. x')])
  })

  it('keeps HTML as text', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).toEqual([text('<img src=x onerror=alert(1)>')])
  })

  it('links to https and mail only', () => {
    expect(parseInline('[a](https://example.org/x)')).toMatchObject([
      { kind: 'link', to: 'https://example.org/x' },
    ])
    expect(parseInline('[a](javascript:alert%281%29)')).toEqual([text('a')])
    expect(parseInline('[a](data:text/html,x)')).toEqual([text('a')])
  })

  it('reads a long line of stars quickly', () => {
    const before = process.cpuUsage()
    parseInline(`${'*a '.repeat(20_000)}`)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000)
  })
})
