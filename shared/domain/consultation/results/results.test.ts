import { describe, expect, it } from 'vitest'
import { consultationId, day, instant, personId, urn } from '../../kernel/ids.ts'
import type { School } from '../../schools/school.ts'
import type { Published } from '../consultation.ts'
import type { Question } from '../question.ts'
import type { Response } from '../response.ts'
import { exportRows, respondedUrns, resultsOf, startedUrns } from './results.ts'
import { waitingOf } from './turnout.ts'

const at = instant('2026-11-16T10:00:00.000Z')
const id = consultationId('attendance-2026')
const agreement: Question = {
  code: 'Q01',
  kind: 'agreement',
  text: 'Do you agree with the aims?',
  context: '',
}
const words: Question = { code: 'Q02', kind: 'freeText', text: 'What else?', context: '' }
const several: Question = {
  code: 'Q03',
  kind: 'multiChoice',
  text: 'Which help?',
  context: '',
  options: [
    { code: 'o1', words: 'Visits' },
    { code: 'o2', words: 'Calls' },
  ],
}
const published: Published = {
  id,
  content: {
    title: 'Attendance',
    subtitle: '',
    reason: 'To decide.',
    opens: day('2026-11-01'),
    closes: day('2026-12-01'),
    contacts: [],
    workshops: [],
    appendices: [],
    sections: [
      {
        id: 's1',
        number: '1',
        title: 'Aims',
        role: 'detail',
        background: 'b',
        pathway: [],
        questions: [agreement, words, several],
      },
    ],
  },
  audience: { everyone: true },
  channels: [],
  author: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  createdAt: at,
  revision: 1,
  source: null,
  corrections: [],
  situation: {
    state: 'published',
    approvedBy: { id: personId('00000000-0000-4000-8000-000000000005'), name: 'Helen Strand' },
    at,
    listId: 'l',
    listUrl: 'https://northdown.example/l',
  },
}
const urnOf = (n: number) => urn(String(990100 + n))
const school = (n: number, over: Partial<School> = {}): School => ({
  urn: urnOf(n),
  name: `School ${n}`,
  phase: n % 2 ? 'Primary' : 'Special',
  area: n <= 20 ? 'West' : 'East',
  district: n <= 10 ? 'Maidstone' : n <= 20 ? 'Tunbridge Wells' : 'Thanet',
  status: 'Open',
  typeGroup: '',
  postcode: '',
  ...over,
})
const response = (n: number, answers: Response['answers'], sent = true): Response => ({
  key: `k${n}`,
  consultation: id,
  person: personId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  personName: `Person ${n}`,
  urn: urnOf(n),
  schoolName: `School ${n}`,
  area: 'West',
  district: 'Maidstone',
  phase: 'Primary',
  role: 'headteacher',
  reference: `CW-${n}`,
  answers,
  saves: {},
  startedAt: at,
  sentAt: sent ? at : null,
})
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const schools = range(1, 30).map((n) => school(n))
const audience = new Set(schools.map((one) => one.urn))

describe('results', () => {
  it('says the winner, the share and the base', () => {
    const responses = range(1, 20).map((n) => response(n, { Q01: n <= 14 ? 'agree' : 'disagree' }))
    const result = resultsOf(published, responses, schools, audience)
    expect(result.sections[0]?.questions[0]?.sentence).toBe('70% agree (14 of 20), 30% disagree.')
  })
  it('says nothing that a hidden row would be given away by', () => {
    const responses = range(1, 20).map((n) => response(n, { Q01: n <= 3 ? 'sa' : 'agree' }))
    const question = resultsOf(published, responses, schools, audience).sections[0]?.questions[0]
    expect(question?.tallies[0]?.rows.map((row) => row.count)).toEqual([null, null, 0, 0, 0, 0])
    expect(question?.sentence).not.toMatch(/\d+ of 20/)
  })
  it('counts only what was sent, and says how many are under way', () => {
    const responses = [
      ...range(1, 8).map((n) => response(n, { Q02: 'x' })),
      ...range(9, 14).map((n) => response(n, { Q02: 'y' }, false)),
    ]
    const result = resultsOf(published, responses, schools, audience)
    expect(result.counts).toEqual({ sent: 8, started: 6, people: 8 })
    expect(result.sections[0]?.questions[1]?.texts).toHaveLength(8)
  })
  it('counts each ticked choice on a base of people', () => {
    const responses = range(1, 12).map((n) => response(n, { Q03: n <= 6 ? 'o1,o2' : 'o2' }))
    const tally = resultsOf(published, responses, schools, audience).sections[0]?.questions[2]?.tallies[0]
    expect(tally?.base).toBe(12)
    expect(tally?.rows.map((row) => row.count)).toEqual([6, 12, 0])
  })
})

describe('turnout', () => {
  it('is schools with a sent response against the open schools that were asked', () => {
    const all = [...schools.slice(1), school(1, { status: 'Closed' })]
    const result = resultsOf(
      published,
      range(1, 16).map((n) => response(n, {})),
      all,
      audience,
    ).turnout
    expect(result.total).toEqual({ name: 'All schools', schools: 29, responded: 15, percent: 52 })
    expect(result.sentence).toBe('15 of 29 schools have answered, 52%.')
  })
  it('does not let districts or areas give a hidden number back', () => {
    const responded = [...range(1, 8), 11, 12, ...range(21, 27)]
    const { byDistrict, byArea } = resultsOf(
      published,
      responded.map((n) => response(n, {})),
      schools,
      audience,
    ).turnout
    expect(byArea.map((row) => row.responded)).toEqual([7, 10])
    expect(byDistrict.filter((row) => row.responded === null).map((row) => row.name)).toEqual([
      'Maidstone',
      'Tunbridge Wells',
    ])
  })
  it('lists who has not answered, and who has begun', () => {
    const responses = [response(1, {}), response(2, {}, false)]
    const waiting = waitingOf(schools.slice(0, 3), audience, respondedUrns(responses), startedUrns(responses))
    expect(waiting.map(({ urn: of, state }) => [of, state])).toEqual([
      [urnOf(2), 'started'],
      [urnOf(3), 'notStarted'],
    ])
  })
})

describe('the export', () => {
  it('has one row a response, one column a field, choices in words', () => {
    const rows = exportRows(published, [response(1, { Q01: 'sa', Q01_c: 'why', Q03: 'o1,nv' })])
    expect(rows[0]?.slice(11)).toEqual([
      'Do you agree with the aims?',
      'Comment on: Do you agree with the aims?',
      'What else?',
      'Which help?',
      'Comment on: Which help?',
    ])
    expect(rows[1]?.slice(11)).toEqual(['Strongly agree', 'why', '', 'Visits; No view', ''])
  })
})
