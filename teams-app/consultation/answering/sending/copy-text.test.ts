// The copy a person keeps: every question, answered or not, in words.

import { describe, expect, it } from 'vitest'
import type { Answering } from '../../../../shared/api/responses.ts'
import { consultationId, day, instant, urn } from '../../../../shared/domain/kernel/ids.ts'
import { copyAsText, sentInWords } from './copy-text.ts'
import { answerInWords } from './in-words.ts'

const asked = { context: '' }
const matrix = {
  ...asked,
  code: 'Q02',
  text: 'How far do you agree?',
  kind: 'agreementMatrix' as const,
  statements: ['First', 'Second'],
}
const multi = {
  ...asked,
  code: 'Q03',
  text: 'Which?',
  kind: 'multiChoice' as const,
  options: [
    { code: 'o1', words: 'One' },
    { code: 'o2', words: 'Two' },
  ],
}
const loaded: Answering = {
  now: instant('2026-11-10T09:00:00.000Z'),
  id: consultationId('a'),
  moment: 'open',
  content: {
    title: 'A plan',
    subtitle: '',
    reason: '',
    opens: day('2026-11-02'),
    closes: day('2026-11-27'),
    contacts: [],
    workshops: [],
    appendices: [],
    sections: [
      {
        id: 's1',
        number: '',
        title: 'First part',
        role: 'detail',
        background: '',
        pathway: [],
        questions: [{ ...asked, code: 'Q01', text: 'Anything?', kind: 'freeText' }, matrix, multi],
      },
      {
        id: 's2',
        number: '',
        title: 'Only text',
        role: 'detail',
        background: 'x',
        pathway: [],
        questions: [],
      },
    ],
  },
  response: {
    urn: urn('990001'),
    schoolName: 'Larkhill Primary School',
    role: 'senco',
    reference: 'CW-7K4M-2Q',
    answers: {},
    versions: {},
    savedAt: null,
    sentAt: null,
  },
}

describe('answerInWords', () => {
  it('tells choices by their words, statements by name', () => {
    expect(answerInWords(matrix, { Q02_2: 'sd', Q02_c: 'Hm' })).toEqual({
      lines: [{ label: 'Second', words: 'Strongly disagree' }],
      comment: 'Hm',
    })
    expect(answerInWords(multi, { Q03: 'o1,o2' }).lines).toEqual([{ label: '', words: 'One; Two' }])
    expect(answerInWords(multi, { Q03: 'nv' }).lines).toEqual([{ label: '', words: 'No view' }])
  })
})

describe('copyAsText', () => {
  it('has every question in order, with line ends any editor reads', () => {
    const sent = { reference: 'CW-7K4M-2Q', at: instant('2026-11-10T09:30:00.000Z') }
    const text = copyAsText(loaded, { Q01: 'Two\nlines', Q03: 'o2', Q03_c: 'Why not' }, sent)
    expect(text.split('\r\n')).toEqual([
      'A plan',
      'Larkhill Primary School, answered as SENCO',
      'Sent on Tuesday 10 November 2026, 9:30am. Reference CW-7K4M-2Q.',
      '',
      'FIRST PART',
      '',
      '1. Anything?',
      '   Two',
      'lines',
      '',
      '2. How far do you agree?',
      '   Not answered',
      '',
      '3. Which?',
      '   Two',
      '   Comment: Why not',
      '',
    ])
  })

  it('does not claim to be sent when it is not', () => {
    expect(sentInWords({ reference: null, at: null })).toBe('Not sent yet.')
  })
})
