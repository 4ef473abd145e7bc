// What differs between two versions, and that nothing that changed is left out.

import { describe, expect, it } from 'vitest'
import type { EditionContentWire } from '../../../../shared/api/updates.ts'
import { day } from '../../../../shared/domain/kernel/ids.ts'
import { changesBetween } from './changes.ts'

const text = (id: string, heading: string, words: string) =>
  ({ kind: 'text', id, heading, text: words }) as const
const content = (about: Partial<EditionContentWire> = {}): EditionContentWire => ({
  date: day('2026-11-27'),
  summary: 'Snow days',
  greeting: 'Dear colleagues',
  blocks: [text('b1', 'Snow', 'Applications close on 30 October.'), text('b2', 'Buses', 'Route 38 is late.')],
  andFinally: '',
  signOff: { name: 'Helen Strand', title: '' },
  ...about,
})

describe('changesBetween', () => {
  it('finds nothing between the same', () => {
    expect(changesBetween(content(), content())).toEqual([])
  })

  it('marks the words that changed in a part', () => {
    const is = content({
      blocks: [
        text('b1', 'Snow', 'Applications close on 31 October.'),
        text('b2', 'Buses', 'Route 38 is late.'),
      ],
    })
    expect(changesBetween(content(), is)).toEqual([
      {
        where: '“Snow”',
        words: { before: 'Applications close on ', mine: '30 ', theirs: '31 ', after: 'October.' },
      },
    ])
  })

  it('keeps two small changes in a long text apart, without the words between', () => {
    const long = `One ${'word '.repeat(60)}end.`
    const was = content({ blocks: [text('b1', 'Snow', `First of 3.\n\n${long}\n\nLast of 3.`)] })
    const is = content({ blocks: [text('b1', 'Snow', `First of 4.\n\n${long}\n\nLast of 4.`)] })
    expect(changesBetween(was, is).map(({ words }) => words.theirs)).toEqual(['4.', '4.'])
  })

  it('shows where a link leads, and a change of signs alone', () => {
    const one = (words: string) => content({ blocks: [text('b1', 'Snow', words)] })
    expect(
      changesBetween(one('[Form](https://a.example/f)'), one('[Form](https://b.example/f)')),
    ).toMatchObject([
      { words: { mine: '(https://a.example/f)', theirs: '(https://b.example/f)', before: 'Form ' } },
    ])
    expect(changesBetween(one('now'), one('**now**'))).toMatchObject([
      { words: { mine: 'now', theirs: '**now**' } },
    ])
  })

  it('names what is new, what was taken out, and a new order', () => {
    const [one, other] = content().blocks
    if (one === undefined || other === undefined) throw new Error('the content has two parts')
    expect(changesBetween(content(), content({ blocks: [one] }))).toMatchObject([
      { where: 'Taken out: “Buses”', words: { theirs: '' } },
    ])
    expect(changesBetween(content({ blocks: [one] }), content())).toMatchObject([{ where: 'New: “Buses”' }])
    expect(changesBetween(content(), content({ blocks: [other, one] }))).toMatchObject([
      { where: 'The order of the parts' },
    ])
  })

  it('has the top, the end and who signs it', () => {
    const is = content({
      date: null,
      summary: 'Snow',
      greeting: '',
      andFinally: 'Well done.',
      signOff: { name: 'Marcus Oyelaran', title: 'Officer' },
    })
    expect(changesBetween(content(), is).map(({ where }) => where)).toEqual([
      'The day',
      'The summary',
      'The greeting',
      '“And finally”',
      'Who signs it',
    ])
  })
})
