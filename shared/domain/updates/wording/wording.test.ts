// Texts of updates: marks, links that may stand, days and reading.

import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/ids.ts'
import { datesIn, wrongDate } from './dates.ts'
import { addressOf, linksIn, needsSite, otherSiteNamed } from './links.ts'
import { longSentences, readingAge } from './reading.ts'
import { parseText, plainLines } from './text.ts'

const words = (text: string, more = {}) => ({ kind: 'words', text, bold: false, italic: false, ...more })

describe('the Markdown subset', () => {
  it('reads paragraphs, lists, bold, italic and links in order', () => {
    expect(
      parseText(
        'Book **now**, _please_.\n\n- one\n- two\n  goes on\n\n3. third\n4. [Form](https://a.example/f)',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        runs: [
          words('Book '),
          words('now', { bold: true }),
          words(', '),
          words('please', { italic: true }),
          words('.'),
        ],
      },
      { kind: 'list', first: null, items: [[words('one')], [words('two goes on')]] },
      {
        kind: 'list',
        first: 3,
        items: [
          [words('third')],
          [{ kind: 'link', text: 'Form', url: 'https://a.example/f', domain: 'a.example' }],
        ],
      },
    ])
  })

  it('is spoken line by line, numbers said', () => {
    expect(plainLines(parseText('Two things:\n\n1. **Ask**\n2. Tell'))).toEqual([
      'Two things:',
      '1. Ask',
      '2. Tell',
    ])
  })

  it('leaves signs inside words, and escaped ones, as they are', () => {
    const others = ['<b>x</b>', '$' + '{name}', '{{DATE(x)}}', '<at>Chief</at>'].join(' ')
    const text = `snake_case_name, 3 * 4, \\*kept\\*, a\\_b ${others}`
    expect(plainLines(parseText(text))).toEqual([`snake_case_name, 3 * 4, *kept*, a_b ${others}`])
  })

  it('never makes a link of what may not be one, nor loads a picture from elsewhere', () => {
    expect(parseText('[Log in](javascript:alert(1)) ![pixel](https://evil.example/p.gif)')).toEqual([
      { kind: 'paragraph', runs: [words('Log in'), words(') pixel')] },
    ])
  })

  it('shows no signs that nobody sees or that turn the words behind them', () => {
    expect(
      parseText('Pay\u202e now\u200b [fdp\u202e.a\u2066](https://a.example) \u{1f469}\u200d\u{1f3eb}'),
    ).toEqual([
      {
        kind: 'paragraph',
        runs: [
          words('Pay now '),
          { kind: 'link', text: 'fdp.a', url: 'https://a.example', domain: 'a.example' },
          words(' \u{1f469}\u200d\u{1f3eb}'),
        ],
      },
    ])
  })

  it('begins a link at its last bracket, and keeps brackets in addresses', () => {
    const read = (text: string) => linksIn(text).map((link) => [link.words, link.typed])
    expect(read('[one [two](https://a.example/x) [three](x')).toEqual([['two', 'https://a.example/x']])
    expect(read('[list](https://a.example/?b[]=1&c[0]=2)')).toEqual([
      ['list', 'https://a.example/?b[]=1&c[0]=2'],
    ])
  })

  it('takes a bare address without the full stop behind it', () => {
    expect(linksIn('See https://www.a.example/x.').map(({ typed }) => typed)).toEqual([
      'https://www.a.example/x',
    ])
  })

  it('never cuts an address', () => {
    const address = 'https://a.example/'.padEnd(9_000, 'x')
    expect(linksIn(`[Form](${address}) and ${address}`).map(({ typed }) => typed)).toEqual([address, address])
  })

  it.each([
    `${'['.repeat(20_000)}${'_'.repeat(5_000)}`,
    '[a]('.repeat(5_000),
    `${'[a]('.repeat(2_000)}${'x'.repeat(12_000)}`,
    '[a](https://a.example'.repeat(1_000),
    `[a](${'\\('.repeat(9_000)}`,
    `[a](${' '.repeat(19_000)}`,
  ])('stays quick on hostile text', (hostile) => {
    const start = performance.now()
    parseText(hostile)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

describe('addresses', () => {
  const domain = (url: string) => {
    const address = addressOf(url)
    return address.ok ? address.domain : null
  }
  it('are https with a real site, told by its true domain', () => {
    expect(domain('https://WWW.Gov.UK/a?b=c#d')).toBe('www.gov.uk')
    expect(domain('https://a.example:8443/x@y')).toBe('a.example')
  })
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///c:/x',
    'http://gov.uk',
    'https://gov.uk@evil.example',
    'https://gov.uk:pw@evil.example/',
    'https:/\\evil.example',
    'https:gov.uk',
    '//evil.example',
    'www.gov.uk',
    'https://localhost/x',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.0x1/',
    'https://[::1]/',
    'https://gov.uk%2eevil.example/',
    'https://gov\u200b.uk/',
    'https://gov.uk/\u202egpj.exe',
    'mailto:a@b.example',
    '',
  ])('refuses %j with a reason', (url) => {
    expect(addressOf(url)).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) })
  })
  it('names look-alike letters, and words that name another site', () => {
    expect(addressOf('https://kent.gоv.uk/')).toMatchObject({ isForeign: true })
    expect(addressOf('https://xn--kent-xyz.uk/')).toMatchObject({ isForeign: true })
    const other = (text: string) => linksIn(text).map(otherSiteNamed)
    expect(other('[www.gov.uk/login](https://evil.example)')).toEqual(['www.gov.uk'])
    expect(other('[gov.uk](https://www.gov.uk/x) [read v1.2](https://a.example)')).toEqual([null, null])
  })
  it.each([
    ['Report a closure', 'https://northdown.example', true],
    ['Read it on www.northdown.example', 'https://northdown.example/a', false],
    ['northdown.example', 'https://www.northdown.example', false],
    ['https://gov.uk/login#evil.example', 'https://evil.example', true],
    ['evil.example is gov.uk', 'https://evil.example', true],
    ['notevil.example', 'https://evil.example', true],
    ['n\u043erthdown.example', 'https://n\u043erthdown.example', true],
    ['xn--nrthdown-1bh.example', 'https://xn--nrthdown-1bh.example', true],
  ])('stand beside %j to %j: %s', (said, url, isShown) => {
    expect(needsSite(said, url)).toBe(isShown)
  })
})

describe('days', () => {
  const found = (text: string, near = '2026-12-10') =>
    datesIn(text, day(near)).map((date) => [date.on, wrongDate(date)])
  it('takes the nearest year where none is written', () => {
    expect(found('Tuesday 12 January and the 3rd of November')).toEqual([
      ['2027-01-12', null],
      ['2026-11-03', null],
    ])
  })
  it('names weekdays that do not fit and days that do not exist', () => {
    expect(found('Monday 11 October 2026 or 31 September')).toEqual([
      ['2026-10-11', '“Monday 11 October 2026” is a Sunday in 2026.'],
      [null, '“31 September” is not a day in the calendar.'],
    ])
  })
})

describe('reading', () => {
  const easy = 'The bus comes at two. We go to the park. It is fun. '.repeat(4)
  const hard =
    'Implementation of multidisciplinary accountability arrangements necessitates collaborative prioritisation. '
  it('tells easy from hard, and says nothing about a line', () => {
    expect(readingAge(easy)).toBeLessThan(8)
    expect(readingAge(hard.repeat(5))).toBeGreaterThan(18)
    expect(readingAge('Too short to tell.')).toBeNull()
  })
  it('names sentences over 25 words', () => {
    expect(longSentences(`${'word '.repeat(26)}end. Short one.`)).toMatchObject([{ words: 27 }])
    expect(longSentences(`${'word '.repeat(24)}end.`)).toEqual([])
  })
})
