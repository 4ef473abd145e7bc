// What Word, web pages and mails put on the clipboard, and what of it comes into an update.

import { describe, expect, it } from 'vitest'
import { markdownOf } from '../markdown.ts'
import { readClipboard } from './clipboard.ts'
import type { Pasted } from './elements.ts'
import { readPasted } from './pasted.ts'

const h = (tag: string, attributes: Record<string, string>, ...children: readonly Pasted[]): Pasted => ({
  tag,
  attributes,
  children,
})
const read = (...children: readonly Pasted[]) => readPasted(h('body', {}, ...children))
const pasted = (...children: readonly Pasted[]) => markdownOf(read(...children).parts)

describe('readPasted', () => {
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

  it('parts lines', () => {
    expect(pasted(h('div', {}, 'one', h('br', {}), 'two'))).toBe('one\n\ntwo')
  })

  it('makes a line of each row of a table, as the reading of a past update does', () => {
    const row = (...cells: readonly string[]) =>
      h('tr', {}, ...cells.map((cell) => h('td', {}, h('p', { class: 'MsoNormal' }, cell))))
    expect(
      pasted(
        h('table', {}, h('tbody', {}, row('Date', 'Venue'), row('3 May', ''), row('4 May', 'Hall', 'full'))),
      ),
    ).toBe('Date – Venue\n\n3 May\n\n4 May – Hall – full')
  })

  it('keeps the paragraphs of a table that lays out a page', () => {
    const long = 'word '.repeat(60).trim()
    expect(
      pasted(
        h('table', {}, h('tr', {}, h('td', {}, h('ul', {}, h('li', {}, 'one'))), h('td', {}, 'right'))),
        h('table', {}, h('tr', {}, h('td', {}, long), h('td', {}, 'right'))),
      ),
    ).toBe(`- one\n\nright\n\n${long}\n\nright`)
  })

  it('counts the pictures it leaves out, and keeps emoji and what a picture as a link says', () => {
    const all = read(
      h('p', {}, 'Well done ', h('img', { alt: '🎉', src: 'https://a.example/e.png' })),
      h('img', { src: 'https://evil.example/p.gif', alt: 'A building with a tree' }),
      h('img', { width: '1', height: '1' }),
      h('a', { href: 'https://a.example/f' }, h('img', { alt: 'The form' })),
    )
    expect(markdownOf(all.parts)).toBe('Well done 🎉\n\n[The form](https://a.example/f)')
    expect(all.left).toEqual({ pictures: 2, isStruck: false })
  })

  it('leaves out what was struck out or deleted, and says so', () => {
    for (const struck of [
      h('s', {}, 'old'),
      h('strike', {}, 'old'),
      h('del', { class: 'msoDel' }, 'old'),
      h('span', { class: 'msoDel' }, 'old'),
      h('span', { style: 'text-decoration: line-through' }, 'old'),
      h('span', { style: 'text-decoration: underline line-through red' }, 'old'),
    ]) {
      const some = read(h('p', {}, 'The ', struck, h('ins', {}, 'new'), ' time'))
      expect(markdownOf(some.parts)).toBe('The new time')
      expect(some.left.isStruck).toBe(true)
    }
    expect(read(h('p', {}, h('u', { style: 'text-decoration:underline' }, 'kept'))).left.isStruck).toBe(false)
    expect(read(h('s', {}, ' ')).left.isStruck).toBe(false)
  })

  it('is paragraphs of its own with a heading, a list or more than one; else words that go on', () => {
    const wholes = [
      read(h('h2', {}, 'Snow and ice')),
      read(h('ul', {}, h('li', {}, 'one'))),
      read(h('p', {}, 'one'), h('p', {}, 'two')),
      read(h('p', { class: 'MsoNormal' }, 'some words')),
    ].map(({ isWhole }) => isWhole)
    expect(wholes).toEqual([true, true, true, false])
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

describe('readClipboard', () => {
  const empty = h('body', {}, h('img', { src: 'https://a.example/p.png' }))
  const clip = (page: Pasted | null, text: string, pictures = 0) => readClipboard({ page, text, pictures })

  it('takes the plain text where the page says nothing, and its addresses as links', () => {
    const of = (page: Pasted | null, text: string) => markdownOf(clip(page, text).parts)
    expect(of(empty, 'one\r\n\r\nsee https://a.example/f')).toBe(
      'one\n\nsee [https://a.example/f](https://a.example/f)',
    )
    expect(of(null, 'one')).toBe('one')
    expect(of(null, 'one\ttwo\t\tthree')).toBe('one – two – three')
  })

  it('is not held up by a line of spaces', () => {
    const parts = clip(null, `one${' '.repeat(200_000)}two`).parts
    expect(parts).toHaveLength(1)
  }, 2_000)

  it('takes the page where it says something', () => {
    expect(markdownOf(clip(h('body', {}, h('b', {}, 'one')), 'one').parts)).toBe('**one**')
  })

  it('brings nothing back that was struck out', () => {
    expect(clip(h('body', {}, h('s', {}, 'old')), 'old').parts).toEqual([])
  })

  it('tells of a picture that was copied alone, not of one that shows the words again', () => {
    expect(clip(null, '', 1).left.pictures).toBe(1)
    expect(clip(empty, '', 1).left.pictures).toBe(1)
    expect(clip(h('body', {}, 'words'), 'words', 1).left.pictures).toBe(0)
  })
})
