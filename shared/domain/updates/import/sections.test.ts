import { describe, expect, it } from 'vitest'
import { importEdition } from './import-edition.ts'

const texts = (text: string) =>
  importEdition(text).content.blocks.flatMap((block) =>
    block.kind === 'text' ? [[block.heading, block.text]] : [],
  )

describe('a heading that is a link', () => {
  it('keeps its words, and its link goes on under it', () => {
    expect(texts('# [Guide to forms](https://a.example/guide.pdf)\n\nPDF, 9 pages.')).toEqual([
      ['Guide to forms', '[Guide to forms](https://a.example/guide.pdf)\n\nPDF, 9 pages.'],
    ])
  })
})

describe('no heading is', () => {
  it.each(['Venues: Wrenfield Hall and the Old School', '**Cost:** nothing at all', 'Contact: Amina Osei'])(
    '“%s”',
    (detail) => {
      const sentence = 'We begin with a talk in the hall, and end with lunch.'
      expect(texts(`# Conference\n\nCome to our day.\n${detail}\n${sentence}`)).toEqual([
        ['Conference', `Come to our day.\n\n${detail}\n\n${sentence}`],
      ])
    },
  )

  it('one of several questions, nor a line right under a guessed heading', () => {
    const questions = 'Is there more to a school than this?\n\nHow do we build hope?\n\nCome and see.'
    expect(texts(`# Conference\n\nCome to our day.\n\n${questions}`)).toEqual([
      ['Conference', `Come to our day.\n\n${questions}`],
    ])
    expect(texts('Early price\n\nIs this for you?\n\nWe think that it is, for all of you.')).toEqual([
      ['Early price', 'Is this for you?\n\nWe think that it is, for all of you.'],
    ])
  })

  it('but one question over its answer still is', () => {
    expect(texts('# Meals\n\nThey are warm.\n\nWho may eat?\n\nEverybody may, on each day.')).toEqual([
      ['Meals', 'They are warm.'],
      ['Who may eat?', 'Everybody may, on each day.'],
    ])
  })
})
