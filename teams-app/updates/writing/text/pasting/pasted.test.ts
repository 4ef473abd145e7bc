// What Word, web pages and mails put on the clipboard, and what of it comes into an update.

import { describe, expect, it } from 'vitest'
import { markdownOf } from '../markdown.ts'
import { type Pasted, partsOfClipboard, partsOfPasted } from './pasted.ts'

const h = (tag: string, attributes: Record<string, string>, ...children: readonly Pasted[]): Pasted => ({
  tag,
  attributes,
  children,
})
const pasted = (...children: readonly Pasted[]) => markdownOf(partsOfPasted(h('body', {}, ...children)))

describe('partsOfPasted', () => {
  it('keeps paragraphs, bold, italic, lists and links', () => {
    expect(
      pasted(
        h('p', {}, 'Book ', h('b', {}, 'now'), ', ', h('em', {}, 'please'), '.'),
        h('ul', {}, h('li', {}, 'one'), h('li', {}, h('a', { href: 'https://a.example/f' }, 'Form'))),
        h('ol', { start: '3' }, h('li', {}, h('p', {}, 'third'))),
      ),
    ).toBe('Book **now**, _please_.\n\n- one\n- [Form](https://a.example/f)\n\n3. third')
  })

  it('makes headings bold paragraphs', () => {
    expect(pasted(h('h2', {}, 'Snow days'), h('p', { class: 'MsoTitle' }, 'A title'))).toBe(
      '**Snow days**\n\n**A title**',
    )
  })

  it('reads Word’s lists, which are paragraphs with a bullet to be ignored', () => {
    const item = (sign: string, words: string) =>
      h(
        'p',
        { class: 'MsoListParagraphCxSpFirst', style: 'text-indent:-18.0pt;mso-list:l0 level1 lfo1' },
        h(
          'span',
          { style: 'font-family:Symbol' },
          h('span', { style: 'mso-list:Ignore' }, sign, h('span', {}, '\u00a0\u00a0')),
        ),
        words,
        h('o:p', {}, ' '),
      )
    expect(pasted(item('·', 'one'), item('·', 'two'), item('3.', 'third'))).toBe('- one\n- two\n\n3. third')
  })

  it('leaves scripts, styles and hidden words out', () => {
    expect(
      pasted(
        h('style', {}, 'p { color: red }'),
        h('script', {}, 'alert(1)'),
        h('p', { style: 'display: none' }, 'hidden'),
        h(
          'p',
          { style: 'color:red', onclick: 'alert(1)' },
          h('span', { style: 'mso-fareast-language:EN-US' }, 'seen'),
        ),
      ),
    ).toBe('seen')
  })

  it('takes weights from styles, as mails and shared documents have them', () => {
    expect(
      pasted(
        h(
          'b',
          { style: 'font-weight: normal' },
          h('p', {}, 'plain ', h('span', { style: 'font-weight:700' }, 'bold')),
        ),
      ),
    ).toBe('plain **bold**')
  })

  it('parts lines and cells, and keeps the words of pictures', () => {
    expect(
      pasted(
        h('div', {}, 'one', h('br', {}), 'two'),
        h('table', {}, h('tr', {}, h('td', {}, 'left'), h('td', {}, 'right'))),
        h('img', { src: 'https://evil.example/p.gif', alt: 'The hall' }),
      ),
    ).toBe('one\n\ntwo\n\nleft\n\nright\n\nThe hall')
  })

  it('flattens lists within lists in their order', () => {
    expect(
      pasted(h('ul', {}, h('li', {}, 'one', h('ul', {}, h('li', {}, 'inner'))), h('li', {}, 'two'))),
    ).toBe('- one\n- inner\n- two')
  })

  it('keeps a link that may not go out, to be told, and drops one within the page', () => {
    expect(
      pasted(
        h('a', { href: 'javascript:alert(1)' }, 'Log in'),
        h('p', {}, h('a', { href: '#_ftn1' }, 'note')),
      ),
    ).toBe('[Log in](javascript:alert\\(1\\))\n\nnote')
  })
})

describe('partsOfClipboard', () => {
  const empty = h('body', {}, h('img', { src: 'https://a.example/p.png' }))

  it('takes the plain text where the page says nothing, and its addresses as links', () => {
    expect(markdownOf(partsOfClipboard(empty, 'one\r\n\r\nsee https://a.example/f'))).toBe(
      'one\n\nsee [https://a.example/f](https://a.example/f)',
    )
    expect(markdownOf(partsOfClipboard(null, 'one'))).toBe('one')
  })

  it('takes the page where it says something', () => {
    expect(markdownOf(partsOfClipboard(h('body', {}, h('b', {}, 'one')), 'one'))).toBe('**one**')
  })
})
