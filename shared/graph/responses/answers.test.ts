// Words in cells and the codes they stand for.

import { describe, expect, it } from 'vitest'
import { aContent, questionsOfEveryKind } from '../../../tests/support/builders.ts'
import type { Question } from '../../domain/consultation/question.ts'
import { answerCodec, fromCells, toCells } from './answers.ts'

const codecFor = (...questions: readonly Question[]) => {
  const [section] = aContent().sections
  if (!section) throw new Error('the builder gave no section')
  return answerCodec(aContent({ sections: [{ ...section, questions }] }))
}

const choice = (words: readonly string[]): Question => ({
  code: 'Q01',
  text: 'Which?',
  context: '',
  kind: 'multiChoice',
  options: words.map((own, index) => ({ code: `o${index}`, words: own })),
})

describe('answers in a list', () => {
  it('go through words and come back, for every kind', () => {
    const codec = codecFor(...questionsOfEveryKind)
    const answers = {
      Q01: 'sd',
      Q01_c: 'Why',
      Q02_1: 'agree',
      Q02_2: 'nv',
      Q03: 'nv',
      Q04: '5',
      Q05: 'nv',
      Q06: 'bus,lamp,nv',
      Q07: 'Text',
    }
    const cells = toCells(codec, answers)
    expect(cells['Q03']).toBe('Not sure')
    expect(cells['Q05']).toBe('No view')
    expect(cells['Q02_c']).toBeNull()
    expect(fromCells(codec, cells)).toEqual(answers)
  })

  it('reads an officer’s words in any case, and leaves out words of no choice', () => {
    const codec = codecFor(...questionsOfEveryKind)
    expect(
      fromCells(codec, { Q01: ' strongly AGREE ', Q03: 'Maybe', Q04: 6, Q06: 'A later bus; A tram' }),
    ).toEqual({
      Q01: 'sa',
    })
  })

  it('takes apart choices whose words contain the separator or begin alike', () => {
    const codec = codecFor(choice(['Bus', 'Bus; or tram', 'Bus; or']))
    for (const value of ['o0', 'o1', 'o0,o1', 'o0,o1,o2', 'o2,nv'])
      expect(fromCells(codec, toCells(codec, { Q01: value }))).toEqual({ Q01: value })
  })

  it('refuses codes and fields that the consultation does not have', () => {
    const codec = codecFor(...questionsOfEveryKind)
    expect(() => toCells(codec, { Q01: 'maybe' })).toThrow(RangeError)
    expect(() => toCells(codec, { Q99: 'x' })).toThrow(RangeError)
  })
})
