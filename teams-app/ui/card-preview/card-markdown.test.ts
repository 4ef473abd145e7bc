// A card's text as markup: the few marks that Teams knows, and nothing else ever as HTML.

import { describe, expect, it } from 'vitest'
import { cardMarkdown } from './card-markdown.ts'

describe('cardMarkdown', () => {
  it('knows bold, emphasis, links and lines', () => {
    expect(cardMarkdown('**2 of 3** _soon_')).toBe('<strong>2 of 3</strong> <em>soon</em>')
    expect(cardMarkdown('[Read](https://x.example/a?b=1)')).toBe('<u>Read</u>')
    expect(cardMarkdown('one\ntwo')).toBe('one<br>two')
  })

  it('knows lists, and leaves a number or a hyphen that begins none', () => {
    expect(cardMarkdown('- one\r- **two**')).toBe('<ul><li>one</li><li><strong>two</strong></li></ul>')
    expect(cardMarkdown('3. c\r4. d')).toBe('<ol start="3"><li>c</li><li>d</li></ol>')
    expect(cardMarkdown('a\n- b\nc\nd')).toBe('a<ul><li>b</li></ul>c<br>d')
    expect(cardMarkdown('\\- one\n1\\. two\n-3 degrees')).toBe('- one<br>1. two<br>-3 degrees')
  })

  it('shows escaped signs as signs', () => {
    expect(cardMarkdown('\\*\\*not bold\\*\\* 5 \\< 6')).toBe('**not bold** 5 \\&lt; 6')
    expect(cardMarkdown('a\\_b\\_c')).toBe('a_b_c')
  })

  it('never lets markup through, not even escaped or numbered', () => {
    for (const text of [
      '<img src=x onerror=alert(1)>',
      '\\<b>',
      '\u0000' + '60;script>',
      '[a](javascript:alert(1))',
      '\\>',
    ]) {
      expect(cardMarkdown(text)).not.toMatch(/<(?!\/?(?:strong|em|u|br)>)/)
    }
  })
})
