// Editing a draft: nothing is lost or doubled, codes and ids stay one of a kind, and what cannot be done changes nothing.

import { describe, expect, it } from 'vitest'
import type { Content, Section } from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import { withKind, withList, wordsOf } from './kinds.ts'
import { addQuestion, changeQuestion, moveQuestion, nextCode, placeOf, removeQuestion } from './questions.ts'
import { addSection, changeSection, changeStep, moveSection, removeSection, withStep } from './sections.ts'
import { unfinished, wordCount } from './unfinished.ts'

const question = (code: string): Question => ({ code, text: `Ask ${code}`, context: '', kind: 'agreement' })
const section = (id: string, ...codes: readonly string[]): Section => ({
  id,
  number: '',
  title: `Section ${id}`,
  role: 'detail',
  background: '',
  pathway: [],
  questions: codes.map(question),
})
const content = (...sections: readonly Section[]): Content => ({
  title: 'Paper',
  subtitle: '',
  reason: '',
  opens: null,
  closes: null,
  contacts: [],
  workshops: [],
  appendices: [],
  sections,
})
const codes = (of: Content) => of.sections.map((one) => one.questions.map(({ code }) => code).join(' '))
const ids = (of: Content) => of.sections.map(({ id }) => id).join(' ')

describe('sections', () => {
  it('are added behind the given one with an id nobody has', () => {
    const added = addSection(content(section('s1'), section('s7')), 's1')
    expect(added.id).toBe('s8')
    expect(ids(added.content)).toBe('s1 s8 s7')
    expect(ids(addSection(content(), null).content)).toBe('s1')
  })

  it('move within the ends, change and go', () => {
    const three = content(section('s1'), section('s2'), section('s3'))
    expect(ids(moveSection(three, 's3', -1))).toBe('s1 s3 s2')
    expect(ids(moveSection(three, 's1', -1))).toBe('s1 s2 s3')
    expect(ids(moveSection(three, 's9', 1))).toBe('s1 s2 s3')
    expect(changeSection(three, 's2', { title: 'New' }).sections[1]?.title).toBe('New')
    expect(ids(removeSection(three, 's2'))).toBe('s1 s3')
  })

  it('have a pathway of steps', () => {
    const steps = changeStep(withStep(withStep([])), 1, { when: 'June' })
    expect(steps.map(({ when }) => when)).toEqual(['', 'June'])
  })
})

describe('questions', () => {
  const two = content(section('s1', 'Q01', 'Q02'), section('s2', 'Q03'))

  it('get a code that none has, and none that the import gave', () => {
    expect(nextCode(two)).toBe('Q04')
    expect(nextCode(two, 12)).toBe('Q13')
    expect(codes(addQuestion(two, 's1').content)).toEqual(['Q01 Q02 Q04', 'Q03'])
  })

  it('move within a section and over its edge, and stop at the ends of the paper', () => {
    expect(codes(moveQuestion(two, 'Q02', -1))).toEqual(['Q02 Q01', 'Q03'])
    expect(codes(moveQuestion(two, 'Q02', 1))).toEqual(['Q01', 'Q02 Q03'])
    expect(codes(moveQuestion(two, 'Q03', -1))).toEqual(['Q01 Q02 Q03', ''])
    expect(codes(moveQuestion(two, 'Q01', -1))).toEqual(['Q01 Q02', 'Q03'])
    expect(codes(moveQuestion(two, 'Q03', 1))).toEqual(['Q01 Q02', 'Q03'])
  })

  it('change and go; one that is not there changes nothing', () => {
    expect(codes(removeQuestion(two, 'Q01'))).toEqual(['Q02', 'Q03'])
    expect(removeQuestion(two, 'Q99')).toBe(two)
    const changed = changeQuestion(two, 'Q03', (one) => ({ ...one, text: 'Why?' }))
    expect(placeOf(changed, 'Q03')).toMatchObject({
      at: 0,
      question: { text: 'Why?' },
      section: { id: 's2' },
    })
  })
})

describe('kinds', () => {
  const choice: Question = {
    ...question('Q01'),
    kind: 'singleChoice',
    options: [
      { code: 'o1', words: 'Bus' },
      { code: 'o4', words: 'Bike' },
    ],
  }

  it('keep the words and take the list along', () => {
    expect(withKind(choice, 'multiChoice')).toMatchObject({
      kind: 'multiChoice',
      options: [{ words: 'Bus' }, { code: 'o4' }],
    })
    expect(withKind(choice, 'agreementMatrix')).toMatchObject({ statements: ['Bus', 'Bike'] })
    expect(withKind(choice, 'rating')).toEqual({ code: 'Q01', text: 'Ask Q01', context: '', kind: 'rating' })
  })

  it('give a list to a kind that needs one', () => {
    expect(wordsOf(withKind(question('Q01'), 'singleChoice'))).toHaveLength(2)
    expect(wordsOf(withKind(question('Q01'), 'agreementMatrix'))).toHaveLength(1)
    const matrix = withKind(question('Q01'), 'agreementMatrix')
    expect(wordsOf(withKind(matrix, 'singleChoice'))).toEqual(['First statement', 'First option'])
  })

  it('edit their list with codes that stay with their words', () => {
    const more = withList(choice, { do: 'add' })
    expect(more).toMatchObject({ options: [{ code: 'o1' }, { code: 'o4' }, { code: 'o5' }] })
    expect(withList(more, { do: 'move', at: 2, by: -1 })).toMatchObject({
      options: [{ code: 'o1' }, { code: 'o5' }, { code: 'o4' }],
    })
    expect(withList(more, { do: 'move', at: 2, by: 1 })).toEqual(more)
    expect(wordsOf(withList(more, { do: 'write', at: 0, words: 'Train' }))[0]).toBe('Train')
  })

  it('never have fewer entries than they need', () => {
    expect(withList(choice, { do: 'remove', at: 0 })).toBe(choice)
    expect(wordsOf(withList(withList(choice, { do: 'add' }), { do: 'remove', at: 0 }))).toEqual([
      'Bike',
      'New option',
    ])
  })
})

describe('unfinished', () => {
  it('is nothing for a whole draft', () => {
    expect(unfinished(content(section('s1', 'Q01')))).toEqual([])
  })

  it('names each gap as the paper counts it', () => {
    const gaps = content(
      { ...section('s1', 'Q01'), title: ' ' },
      {
        ...section('s2'),
        questions: [
          { ...question('Q07'), text: '' },
          { ...question('Q08'), kind: 'agreementMatrix', statements: ['One', ''] },
        ],
      },
    )
    expect(unfinished({ ...gaps, title: '' })).toEqual([
      'The title is empty.',
      'Section 1 has no title.',
      'Question 2 has no text.',
      'A statement of question 3 is empty.',
    ])
  })

  it('counts words, not spaces', () => {
    expect(wordCount('  How   far do you agree? ')).toBe(5)
    expect(wordCount('')).toBe(0)
  })
})
