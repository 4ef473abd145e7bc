import { describe, expect, it } from 'vitest'
import { importEdition } from './import-edition.ts'

const texts = (text: string) =>
  importEdition(text).content.blocks.flatMap((block) =>
    block.kind === 'text' ? [[block.heading, block.text]] : [],
  )
const dateOf = (text: string) => importEdition(text).content.date

describe('a list of contents before the greeting', () => {
  it('stays whole, with the line that announces it', () => {
    const text =
      'Noticeboard - 16 March 2028\n\nIncluded in this update:\n\n1. Director update\n2. Bus passes\n3. Inspection update\n\nDear colleagues\n\nIt was a long week.'
    expect(texts(text)).toEqual([
      [
        '',
        'Included in this update:\n\n1. Director update\n2. Bus passes\n3. Inspection update\n\nIt was a long week.',
      ],
    ])
    expect(dateOf(text)).toBe('2028-03-16')
  })
})

describe('the day of a bulletin that greets nobody', () => {
  it('is found under other short lines, and is no heading', () => {
    const text =
      'Correspondence\n\nAcademies update\n\n**6th January 2028**\n\n# Meals\n\nThey are warm on every day.'
    expect(dateOf(text)).toBe('2028-01-06')
    expect(texts(text)).toEqual([
      ['', 'Correspondence'],
      ['Meals', 'They are warm on every day.'],
    ])
  })

  it('is not taken from among the news', () => {
    expect(dateOf('# Meals\n\nThey are warm today.\n\n6 January 2028\n\nThen they are cold.')).toBeNull()
    expect(texts('# Working together\n\n# SEND update\n\nAll goes well with it.')).toEqual([
      ['Working together: SEND update', 'All goes well with it.'],
    ])
  })

  it.each([
    ['23.9.27', '2027-09-23'],
    ['23/09/27', '2027-09-23'],
    ['2.3.4.27', null],
  ])('is read from %s', (day, read) => {
    expect(dateOf(`Schools letter ${day}\n\nDear all\n\nIt is cold.`)).toBe(read)
  })
})

describe('what a mail program says at the top', () => {
  it.each([
    'Would you like to view this email in a web page? Click here',
    'Is this email not displaying correctly? View it in your browser',
    'View in browser',
    'Copy',
  ])('“%s” is left aside', (words) => {
    expect(texts(`${words}\n\n# Meals\n\nThey are warm.`)).toEqual([['Meals', 'They are warm.']])
  })

  it('what only begins like it is kept', () => {
    expect(texts('View the new menu in the hall.')).toEqual([['', 'View the new menu in the hall.']])
  })
})
