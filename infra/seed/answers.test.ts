// Made-up answers: repeatable, valid for their questions, spread over the choices as real ones are.

import { describe, expect, it } from 'vitest'
import type { Section } from '../../shared/domain/consultation/consultation.ts'
import { choicesOf, fieldsOf, type Question } from '../../shared/domain/consultation/question.ts'
import { seedAnswers } from './answers.ts'

const asked = (code: string, text: string) => ({ code, text, context: '' })
const options = ['a', 'b', 'c'].map((code) => ({ code, words: `Option ${code}` }))
const questions: readonly Question[] = [
  { ...asked('Q01', 'Do you agree?'), kind: 'agreement' },
  { ...asked('Q02', 'Does it help?'), kind: 'yesPartlyNo' },
  { ...asked('Q03', 'How useful is it?'), kind: 'rating' },
  { ...asked('Q04', 'Which one?'), kind: 'singleChoice', options },
  { ...asked('Q05', 'Which of them?'), kind: 'multiChoice', options },
  { ...asked('Q06', 'What else?'), kind: 'freeText' },
  { ...asked('Q07', 'Each part?'), kind: 'agreementMatrix', statements: ['One', 'Two'] },
]
const section = (id: string, role: Section['role'], of: readonly Question[]): Section => ({
  id,
  number: '',
  title: id,
  role,
  background: '',
  pathway: [],
  questions: of,
})
const sections = [
  section('s1', 'headline', questions.slice(0, 3)),
  section('s2', 'detail', questions.slice(3)),
]
const people = Array.from({ length: 604 }, (_, index) => ({ id: `person-${index}` }))
const responses = seedAnswers(sections, people)
const all = responses.flatMap((response) => Object.values(response.sections))
const valuesOf = (field: string) => all.flatMap((answers) => answers[field] ?? [])

describe('seedAnswers', () => {
  it('is the same each time and does not depend on who else is asked', () => {
    expect(seedAnswers(sections, people)).toEqual(responses)
    const [first] = responses
    expect(seedAnswers(sections, first ? [first.person] : [])).toEqual([first])
    expect(seedAnswers(sections, people, 7)).not.toEqual(responses)
  })

  it('has about half the people, most of them sent, all with the headline section', () => {
    expect(responses.length).toBeGreaterThan(270)
    expect(responses.length).toBeLessThan(340)
    const sent = responses.filter(({ isSent }) => isSent).length / responses.length
    expect(sent).toBeGreaterThan(0.8)
    expect(sent).toBeLessThan(0.92)
    expect(responses.every((response) => 's1' in response.sections)).toBe(true)
    const withDetail = responses.filter((response) => 's2' in response.sections).length / responses.length
    expect(withDetail).toBeGreaterThan(0.5)
    expect(withDetail).toBeLessThan(0.9)
  })

  it('gives only codes that the questions offer, and fields that they have', () => {
    const fields = questions.flatMap((question) => fieldsOf(question).map((field) => ({ field, question })))
    const known = new Set(fields.map(({ field }) => field.id))
    expect(all.flatMap((answers) => Object.keys(answers)).filter((id) => !known.has(id))).toEqual([])
    expect(all.flatMap((answers) => Object.values(answers)).filter((value) => value === '')).toEqual([])
    for (const { field, question } of fields.filter(({ field }) => field.takes !== 'text')) {
      const codes = choicesOf(question).map(({ code }) => code)
      const given = valuesOf(field.id).flatMap((value) => value.split(','))
      expect(given.filter((code) => !codes.includes(code))).toEqual([])
    }
    expect(valuesOf('Q01').filter((value) => value.includes(','))).toEqual([])
  })

  it('uses every choice of every closed question', () => {
    for (const question of questions.filter(({ kind }) => kind !== 'freeText')) {
      for (const field of fieldsOf(question).filter(({ isComment }) => !isComment)) {
        const used = new Set(valuesOf(field.id).flatMap((value) => value.split(',')))
        expect(used).toEqual(new Set(choicesOf(question).map(({ code }) => code)))
      }
    }
  })

  it('writes varied comments, short enough for any list', () => {
    const comments = [...valuesOf('Q06'), ...valuesOf('Q01_c')]
    expect(comments.length).toBeGreaterThan(100)
    expect(new Set(comments).size / comments.length).toBeGreaterThan(0.8)
    expect(Math.max(...comments.map((text) => text.length))).toBeLessThan(600)
  })
})
