import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownHtml, plainWords } from './markdown.ts'

describe('Markdown in cards', () => {
  it('draws bold, italic, links and lists', () => {
    expect(markdownHtml('**Closes** on _Friday_')).toBe('<p><strong>Closes</strong> on <em>Friday</em></p>')
    expect(markdownHtml('[Read it](https://county.example/a?b=1&c=2)')).toBe(
      '<p><a href="https://county.example/a?b=1&amp;c=2" rel="noopener noreferrer">Read it</a></p>',
    )
    expect(markdownHtml('- one\n- **two**')).toBe('<ul><li>one</li><li><strong>two</strong></li></ul>')
    expect(markdownHtml('1. one\r2. two')).toBe('<ol><li>one</li><li>two</li></ol>')
  })

  it('parts paragraphs at a blank line and lists from text', () => {
    expect(markdownHtml('a\n\nb\n- c')).toBe('<p>a</p><p>b</p><ul><li>c</li></ul>')
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](http://county.example)',
    '[x](data:text/html,hi)',
    '[x](//county.example)',
    '[x]( javascript:alert(1))',
  ])('draws no link for %s', (text) => {
    expect(markdownHtml(text)).not.toContain('<a')
  })

  it('never lets a quotation mark out of an address', () => {
    expect(markdownHtml('[x](https://a.example/"onclick="alert(1))')).not.toContain('"onclick')
  })

  it('leaves lone marks and words with underscores as typed', () => {
    expect(markdownHtml('2 * 3 and plan_of_work_2 and **open')).toBe(
      '<p>2 * 3 and plan_of_work_2 and **open</p>',
    )
  })

  it('reads an escaped mark as the mark', () => {
    expect(markdownHtml('\\*not bold\\*')).toBe('<p>*not bold*</p>')
  })

  it('does not draw headings, tables, code or HTML', () => {
    expect(markdownHtml('# <b>Title</b>')).toBe('<p># &lt;b&gt;Title&lt;/b&gt;</p>')
  })

  it('lets nothing through but its own tags, whatever is typed', () => {
    const alphabet = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '\\',
      '\n',
      '- ',
      'a',
      'https://a.example',
      'javascript:',
    )
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), (parts) => {
        const html = markdownHtml(parts.join(''))
        const rest = html
          .replace(/<a href="https:\/\/[^"<>]*" rel="noopener noreferrer">/g, '')
          .replace(/<\/?(p|ul|ol|li|strong|em|br|a)>/g, '')
        expect(rest).not.toMatch(/[<>"]/)
      }),
    )
  })

  it('gives the words alone for a list of chats', () => {
    expect(plainWords('**Closes** [Friday](https://a.example).\n\n- one\n- two')).toBe(
      'Closes Friday. one two',
    )
  })

  it('is quick with long hostile text', () => {
    const started = process.cpuUsage()
    for (const sign of ['[', '*', '_', '](', '**a ', '\\']) markdownHtml(sign.repeat(20_000))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000)
  })
})
