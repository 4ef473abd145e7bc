// Kinds by wording and by printed answers, with the reason the reviewer reads.

import { describe, expect, it } from 'vitest'
import { asksTwice, suggestKind } from './suggest-kind.ts'

const listed = (...items: string[]) => ({ items, boxed: false, many: false })

describe('the wording alone', () => {
  it.each([
    ['Do you agree with the plan?', 'agreement'],
    ['To what extent do you agree or disagree with the plan?', 'agreement'],
    ['Do you support the proposal to move the school?', 'agreement'],
    ['Do you support pupils at home?', 'yesPartlyNo'],
    ['How useful is the guide?', 'rating'],
    ['How likely are you to use it?', 'rating'],
    ['To what extent does the guide help?', 'rating'],
    ['Is the guide clear enough for new staff?', 'rating'],
    ['Is this a clear guide for new staff?', 'yesPartlyNo'],
    ['Will the guide help?', 'yesPartlyNo'],
    ['How should we share it?', 'freeText'],
    ['If there were more money, what would you buy?', 'freeText'],
    ['Overall, do you agree?', 'agreement'],
    ['Do you have any comments?', 'freeText'],
    ['Is there anything else?', 'freeText'],
    ['Please describe your school.', 'freeText'],
    ['Should it be weekly or should it be monthly?', 'singleChoice'],
    ['Attendance figures, by district or by school?', 'singleChoice'],
    ['Is this the right balance between sport and art?', 'singleChoice'],
    ['How can we tell you more? For example, by letter, e-mail or poster.', 'multiChoice'],
    [
      'How far do you agree with the plan for the county, for the towns and for the villages?',
      'agreementMatrix',
    ],
  ])('%s is %s', (text, type) => {
    expect(suggestKind(text, null).type).toBe(type)
  })

  it('gives its reason, and says when it guesses', () => {
    expect(suggestKind('How useful is it?', null)).toMatchObject({
      reason: 'Starts with “How useful”',
      certain: true,
    })
    expect(suggestKind('Attendance figures, by district or by school?', null)).toEqual({
      type: 'singleChoice',
      options: ['By district', 'By school'],
      reason: 'No verb, so this is a guess',
      certain: false,
    })
  })
})

describe('printed answers', () => {
  it('outweigh the wording', () => {
    expect(suggestKind('Do you agree?', listed('Yes', 'No', 'Not sure')).type).toBe('yesPartlyNo')
    expect(suggestKind('What about this?', listed('Tend to agree', 'Disagree', 'Don’t know')).type).toBe(
      'agreement',
    )
    expect(suggestKind('How was it?', listed('Excellent', 'Good', 'Poor')).type).toBe('rating')
  })

  it('become options without "not sure", which every question offers', () => {
    expect(suggestKind('Which bus do you need?', listed('Early', 'Late', 'Not sure'))).toMatchObject({
      type: 'singleChoice',
      options: ['Early', 'Late'],
    })
    expect(suggestKind('Which of these? Tick all that apply.', listed('Early', 'Late')).type).toBe(
      'multiChoice',
    )
  })

  it('become statements when agreement is asked for', () => {
    expect(suggestKind('How far do you agree that:', listed('It is fair', 'It is clear'))).toMatchObject({
      type: 'agreementMatrix',
      statements: ['It is fair', 'It is clear'],
    })
  })

  it('are not used when they do not answer', () => {
    expect(suggestKind('Will it help?', listed('A long tale', 'Another'))).not.toHaveProperty('options')
  })
})

describe('two questions in one', () => {
  it.each([
    ['Is it clear, and is it fair?', true],
    ['Do you agree? Why do you say so?', true],
    ['Would a guide help? For example, questions to ask?', false],
    ['Is it clear and fair?', false],
  ])('%s: %s', (text, twice) => {
    expect(asksTwice(text)).toBe(twice)
  })
})
