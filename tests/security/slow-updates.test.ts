// Case 57 of the attack table: texts that make a careless pattern run for minutes, in a past update and in a draft.

import { describe, expect, it } from 'vitest'
import { readText } from '../../bot/updates/reading/read-text.ts'
import { updateChannelCard } from '../../shared/cards/updates/edition.ts'
import { instant } from '../../shared/domain/kernel/ids.ts'
import { checksOf } from '../../shared/domain/updates/checks.ts'
import { links } from '../cards/every-card.ts'
import { anEdition, anEditionContent } from '../support/update-builders.ts'

const length = 100_000
const of = (unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

const slow: Readonly<Record<string, string>> = {
  letters: of('a'),
  spaces: `${of(' ')}x`,
  'blank lines': `x${of('\n')}x`,
  'lines with spaces': of('\n   '),
  'short lines': of('Ann Lee\n'),
  'names with posts': of('Ann Lee\nHead\n'),
  headings: of('Short\n\n'),
  'hashed headings': of('# a\n'),
  stars: of('*'),
  'half bold': of('**a '),
  underscores: of('_a '),
  'open brackets': of('['),
  'brackets in lines': of('[\n\n'),
  'half links': of('[a]('),
  'half pictures': of('![a]('),
  'titled links': of('[a](b "'),
  addresses: of('http://a '),
  'half addresses': of('www.a'),
  'one long address': `https://${of('a.')}`,
  'files of every kind': of('(PDF, 1 MB) '),
  'half files': of('(PDF, 1'),
  'half dates': of('1 '),
  dates: of('1 January '),
  'dates in lines': of('Monday 1 January\n\n'),
  sentences: of('A? '),
  quotes: of('" '),
  pipes: of('|a'),
  'rows of tabs': of('a\tb\n'),
  'no-break spaces': `${of('\u00a0')}x`,
  'unseen signs': `${of('\u200b')}x`,
  greetings: of('Dear all,\n'),
  colons: of('They are:\n\n'),
  quotations: of('> a\n'),
  tags: of('<'),
  'half tags': of('<a '),
}

const pages: Readonly<Record<string, string>> = {
  'deep boxes': of('<div>'),
  'deep tables': of('<table><tr><td>'),
  'deep lists': of('<ul><li>'),
  'open bold': of('<b>a'),
  'many paragraphs': of('<p>a'),
  'many pictures': of('<img alt="a">'),
  'half tags': of('<a '),
  'open comments': of('<!--'),
  'data in pictures': `<img src="data:image/png;base64,${of('A')}">`,
}

/** Processor time in milliseconds, so that a busy machine fails nothing; the least of three, as the first run compiles. */
const timed = (work: () => unknown, enough: number): number => {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const begun = process.cpuUsage()
    work()
    times.push(process.cpuUsage(begun).user / 1000)
    if ((times.at(-1) ?? 0) < enough) break
  }
  return Math.min(...times)
}

describe('57: a past update of 100,000 signs', () => {
  it.each(Object.entries(slow))('57: %s as text', (_what, text) => {
    expect(timed(() => readText({ text, isHtml: false }), 250)).toBeLessThan(250)
  })

  // The converter of HTML costs about ten times what its words do; it must never cost their square.
  it.each(Object.entries(pages))('57: %s as a page', (_what, text) => {
    expect(timed(() => readText({ text, isHtml: true }), 1_000)).toBeLessThan(1_000)
  })
})

const words: Readonly<Record<string, string>> = {
  ...slow,
  'half pictures with addresses': of('![a](b'),
  'links in links': of('[a [b](c'),
  'named weekdays': of('Monday 1 January '),
  'many links': of('[a.b](https://a.b/) '),
}
const fifth = length / 5

describe('57: a draft of 100,000 signs', () => {
  it.each(Object.entries(words))('57: %s in a draft, checked and drawn', (_what, text) => {
    const blocks = ['b1', 'b2', 'b3', 'b4'].map((id) => ({
      kind: 'text' as const,
      id,
      heading: text.slice(0, 255),
      text: text.slice(0, fifth),
    }))
    const edition = anEdition({ content: anEditionContent({ blocks, andFinally: text.slice(0, fifth) }) })
    const work = () => [
      checksOf(edition, instant('2026-11-27T09:00:00.000Z')),
      updateChannelCard(edition, links),
    ]
    expect(timed(work, 250)).toBeLessThan(250)
  })
})
