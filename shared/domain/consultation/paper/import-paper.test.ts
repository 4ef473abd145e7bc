// Whole papers through the importer: the real one where it is at hand, and made-up ones of differing build.

import { describe, expect, it } from 'vitest'
import {
  hasRealPaper,
  readPaper,
  readRealPaper,
  whyNoRealPaper,
} from '../../../../tests/support/papers/read-paper.ts'
import { kindsInCommon, readExpected } from '../../../../tests/support/papers/real-paper.ts'
import { importPaper } from './import-paper.ts'
import type { ImportedPaper } from './imported-paper.ts'

const outline = (paper: ImportedPaper) =>
  paper.sections.map(({ number, title, role, questions }) => ({
    section: [number, title, role],
    questions: questions.map(({ line, type, text }) => [line, type, text]),
  }))
const question = (paper: ImportedPaper, line: number) =>
  paper.sections.flatMap(({ questions }) => questions).find((each) => each.line === line)
const said = (paper: ImportedPaper, line: number) =>
  paper.report.filter((entry) => entry.line === line).map(({ kind, text }) => `${kind}: ${text}`)

describe.runIf(hasRealPaper)(`the 2020 paper${whyNoRealPaper}`, () => {
  it('gives title, dates, workshops, sections, roles, texts and lines exactly', () => {
    const expected = readExpected()
    const paper = importPaper(readRealPaper())
    const { title, subtitle, opens, closes, timeZone, workshops } = expected
    expect(paper).toMatchObject({ title, subtitle, opens, closes, timeZone, workshops })
    const told = (sections: ImportedPaper['sections'] | typeof expected.sections) =>
      sections.map((section) => ({
        number: section.number,
        title: section.title,
        role: section.role,
        questions: section.questions.map(({ text, line }) => ({ text, line })),
      }))
    expect(told(paper.sections)).toEqual(told(expected.sections))
  })

  it('suggests the kind that a reviewer would choose for at least 52 of 56', () => {
    expect(
      kindsInCommon(importPaper(readRealPaper()).sections, readExpected().sections),
    ).toBeGreaterThanOrEqual(52)
  })

  it('keeps pathways and appendices', () => {
    const paper = importPaper(readRealPaper())
    expect(paper.appendices).toHaveLength(5)
    expect(paper.sections.filter(({ pathway }) => pathway.length > 0).map(({ number }) => number)).toEqual([
      '3',
      '4',
      '5',
      '6.1',
      '6.2',
      '6.3',
      '7',
    ])
  })
})

describe('numbered questions under proposals', () => {
  const paper = importPaper(readPaper('numbered-questions.md'))

  it('reads labels, answers under questions and follow-ups', () => {
    expect(outline(paper)).toEqual([
      {
        section: ['', 'Proposal 1: A later bell', 'detail'],
        questions: [
          [33, 'agreement', 'To what extent do you agree that lessons should begin at 9am or later?'],
          [44, 'multiChoice', 'Which of these would your school need first? Please tick all that apply.'],
        ],
      },
      {
        section: ['', 'Proposal 2: One lunch hour', 'detail'],
        questions: [
          [57, 'yesPartlyNo', 'Should every school have a lunch break of the same length?'],
          [63, 'freeText', 'What would make a longer lunch work in your school?'],
          [65, 'rating', 'How confident are you that the timetable can change by 2028?'],
          [67, 'freeText', 'If you are not confident, what would help?'],
        ],
      },
      {
        section: ['', 'Annex B: Response form', 'detail'],
        questions: [[81, 'freeText', 'Is there anything else you would like to tell us?']],
      },
    ])
    expect(question(paper, 44)?.options).toEqual([
      'More buses',
      'Breakfast places',
      'Cover for duties',
      'None of these',
    ])
  })

  it('takes the paper, not the council, for the title', () => {
    expect(paper.title).toBe('Later starts for secondary schools')
    expect(paper.subtitle).toBe('Consultation document for schools, governors and staff')
  })

  it('reads the period, contacts and annexes', () => {
    expect([paper.opens, paper.closes]).toEqual(['2027-01-04', '2027-02-12'])
    expect(paper.contacts).toEqual(['daytimes@fenmarsh.example', '01632 960 017'])
    expect(paper.appendices).toEqual([
      { label: 'Annex A', title: 'Draft plan for the school day' },
      { label: 'Annex B', title: 'Response form' },
    ])
  })

  it('leaves contents, rhetorical questions, comment boxes and repeats aside, and says so', () => {
    expect(said(paper, 11)).toEqual(['leftAside: Table of contents'])
    expect(said(paper, 17)).toContain(
      'leftAside: A question in running text: “Why change a school day that has worked for years?”',
    )
    expect(said(paper, 42)).toEqual(['leftAside: A comment box: each closed question has one'])
    expect(said(paper, 79)).toEqual(['leftAside: The same question as on line 33'])
  })

  it('keeps the words of a proposal as its background', () => {
    expect(paper.sections[0]?.background).toBe(
      '**Background**\n\nFenmarsh has 31 secondary schools. Most open their doors at 8.15am. The draft plan is in Annex A.\n\n**What we propose**\n\nFrom September 2028 no lesson would begin before 9am.',
    )
  })
})

describe('a table of questions', () => {
  const paper = importPaper(readPaper('question-table.md'))

  it('reads a question and its answers from each row', () => {
    expect(outline(paper)).toEqual([
      {
        section: ['2', 'Our plans', 'detail'],
        questions: [
          [17, 'agreement', 'Do you agree that neighbouring classes may share places?'],
          [18, 'yesPartlyNo', 'Would your class take children from a neighbour?'],
          [19, 'singleChoice', 'Who should decide when two classes want the same child?'],
          [20, 'freeText', 'Please describe any problem that sharing would bring.'],
        ],
      },
    ])
    expect(question(paper, 19)?.options).toEqual(['Parents', 'Heads', 'The council'])
  })

  it('reads a range with one month, the pathway and the table of meetings', () => {
    expect([paper.opens, paper.closes]).toEqual(['2027-02-01', '2027-02-28'])
    expect(paper.sections[0]?.pathway).toEqual([
      { when: 'March 2026', forum: 'Early years forum', purpose: 'First ideas' },
      { when: 'Autumn 2026', forum: 'Heads of nursery schools', purpose: 'Draft rules' },
    ])
    expect(paper.workshops).toEqual([
      { area: 'Upper Dale', start: '2027-02-09T09:30', end: '2027-02-09T11:00' },
      { area: 'Lower Dale', start: '2027-02-11T16:00', end: '2027-02-11T17:30' },
    ])
    expect(said(paper, 33)).toEqual([
      'guessed: Workshop Upper Dale 2027-02-09 09:30 11:00: the year 2027 is inferred',
    ])
  })
})

describe('a paper in bold type without headings', () => {
  const paper = importPaper(readPaper('bold-questions.md'))

  it('takes bold titles for headings and bold questions for questions', () => {
    expect(outline(paper)).toEqual([
      {
        section: ['', 'Box loans', 'detail'],
        questions: [
          [19, 'agreement', 'Do you agree that boxes should go to every primary school?'],
          [21, 'rating', 'How useful would a box of forty books be to your school?'],
        ],
      },
      {
        section: ['', 'Reading friends', 'detail'],
        questions: [
          [
            27,
            'singleChoice',
            'Would your school welcome volunteers in class time or should they come after school?',
          ],
          [29, 'freeText', 'What would volunteers need to know about your pupils?'],
        ],
      },
    ])
    expect(said(paper, 11)).toEqual(['leftAside: No questions in “What is changing?”'])
    expect(paper.closes).toBe('2027-03-19')
    expect(said(paper, 1)).toContain('guessed: The paper gives no opening date')
  })
})

describe('matrices and scales', () => {
  const paper = importPaper(readPaper('matrix-and-scales.md'))

  it('reads statements from a list and from a table', () => {
    expect(question(paper, 5)).toMatchObject({
      type: 'agreementMatrix',
      statements: [
        'Every child visits the new school twice',
        'Records arrive before the summer',
        'Families meet one named person',
      ],
    })
    expect(question(paper, 13)).toMatchObject({
      text: 'How far do you agree with the statements below',
      type: 'agreementMatrix',
      statements: ['The promise is clear', 'The promise can be kept'],
    })
  })

  it('tells scales from choices', () => {
    const kinds = paper.sections[1]?.questions.map(({ type, options }) => [type, options])
    expect(kinds).toEqual([
      ['rating', undefined],
      ['rating', undefined],
      ['multiChoice', ['Year 4', 'Year 5', 'Year 6']],
      ['singleChoice', ['Infant', 'Junior', 'Secondary']],
      ['yesPartlyNo', undefined],
      ['yesPartlyNo', undefined],
    ])
  })

  it('says where a list may or may not be answers, and where two questions are in one', () => {
    expect(said(paper, 46)).toContain('guessed: A list follows it: check whether it holds answers')
    expect(said(paper, 51)).toContain('guessed: Two questions in one')
  })

  it('knows questions for reflection', () => {
    expect(paper.sections.map(({ role }) => role)).toEqual(['detail', 'detail', 'reflective'])
  })
})

describe('plain text, wrapped and numbered by hand', () => {
  const paper = importPaper(readPaper('plain-text.txt'))

  it('reads numbered questions over several lines', () => {
    expect(outline(paper)).toEqual([
      {
        section: ['2', 'Lessons', 'detail'],
        questions: [
          [
            17,
            'agreement',
            'Do you agree that lessons should move to Year 5, so that more pupils can leave primary school able to swim?',
          ],
          [20, 'freeText', 'How many weeks should a block of lessons have?'],
          [22, 'singleChoice', 'Would you rather have one long block or two short ones?'],
        ],
      },
      {
        section: ['3', 'Travel', 'detail'],
        questions: [
          [
            26,
            'multiChoice',
            'What stops your school from walking to the pool? For example, time, roads or staff.',
          ],
          [28, 'freeText', 'Are there any other comments you wish to make?'],
        ],
      },
    ])
  })

  it('puts times under the date above them', () => {
    expect(paper.workshops).toEqual([
      { area: 'North Mere', start: '2026-11-03T10:00', end: '2026-11-03T11:30' },
      { area: 'South Mere', start: '2026-11-03T13:30', end: '2026-11-03T15:00' },
    ])
  })
})

describe('a form with labels on lines of their own', () => {
  const paper = importPaper(readPaper('funding-form.txt'))

  it('reads labels, options, sub-questions and things to rate', () => {
    expect(outline(paper)).toEqual([
      {
        section: ['', 'De-delegation', 'detail'],
        questions: [
          [8, 'yesPartlyNo', 'Do you agree that a looked-after children factor should be introduced?'],
          [12, 'singleChoice', 'Which option do you support for the lump sum?'],
          [21, 'yesPartlyNo', 'Do you support the proposal to keep the growth fund?'],
          [28, 'agreement', 'Do you agree that the mileage rate should rise?'],
          [29, 'freeText', 'What else should change?'],
          [31, 'yesPartlyNo', 'Would you use a shared bus? (b) If so, how often?'],
        ],
      },
      {
        section: ['B', 'The minimum guarantee', 'detail'],
        questions: [
          [35, 'singleChoice', 'Should the guarantee be set at 0.5%?'],
          [41, 'multiChoice', 'Please rank the following in order of importance'],
          [51, 'rating', 'How important is each of these to you? Cost'],
          [52, 'rating', 'How important is each of these to you? Time'],
          [56, 'freeText', 'What do you think of the timetable? (Please explain your answer.)'],
        ],
      },
    ])
    expect(said(paper, 31)).toContain('guessed: Two questions in one')
    expect(question(paper, 35)?.options).toEqual(['Yes, in full', 'Yes, but only for primary schools', 'No'])
  })

  it('reads meetings from a list and from a sentence', () => {
    expect(paper.workshops).toEqual([
      { area: 'North', start: '2028-12-05T16:00', end: '2028-12-05T17:00' },
      { area: 'South', start: '2028-12-07T09:30', end: '2028-12-07T11:00' },
      { area: '', start: '2028-12-12T16:30', end: null },
    ])
  })
})

describe('Markdown that was HTML', () => {
  const paper = importPaper(readPaper('converted-html.txt'))

  it('reads through tags, entities, escapes and underlined titles', () => {
    expect(paper.title).toBe('Art in small schools')
    expect([paper.opens, paper.closes, paper.contacts]).toEqual([
      '2027-03-01',
      '2027-04-30',
      ['art@corran.example'],
    ])
    expect(outline(paper)).toEqual([
      {
        section: ['1', 'Visiting artists', 'detail'],
        questions: [[12, 'agreement', 'Do you agree that each school should have a visit every term?']],
      },
      {
        section: ['2', 'Shared rooms', 'detail'],
        questions: [
          [24, 'rating', 'Is the booking page easy to use?'],
          [25, 'freeText', 'What would you add to it?'],
        ],
      },
    ])
    expect(paper.sections[0]?.background).toBe(
      'Artists visit schools on the island twice a year. Each visit lasts a day & a half.',
    )
  })

  it('leaves footnotes and hidden comments aside', () => {
    expect(said(paper, 29)).toEqual(['leftAside: Footnote 1'])
    expect(said(paper, 27)).toEqual(['leftAside: Layout'])
  })
})

describe('a paper without questions', () => {
  const paper = importPaper(readPaper('no-questions.md'))

  it('yields none, and tells of the questions that the paper answers itself', () => {
    expect(paper.sections).toEqual([])
    expect(said(paper, 12)).toContain('leftAside: A question in running text: “What happens when it snows?”')
  })
})

describe('dates that cannot be', () => {
  const paper = importPaper(readPaper('odd-dates.md'))

  it('gives null and says why', () => {
    expect(paper.opens).toBeNull()
    expect(said(paper, 5)).toContain('guessed: Opening date “30 February 2027” is not a day of the calendar')
    expect(paper.workshops[0]).toEqual({ area: 'Hill', start: null, end: null })
    expect(said(paper, 15)).toEqual([
      'guessed: Workshop Hill 10:00 12:00: its date is not a day of the calendar',
    ])
  })

  it('infers a year only from the dates of the paper, and says so', () => {
    expect(paper.closes).toBe('2027-04-02')
    expect(said(paper, 7)).toContain(
      'guessed: Closing date 2027-04-02: the year is inferred from other dates',
    )
    expect(importPaper('# A\n\nPlease reply by 2 April.').closes).toBeNull()
  })
})

describe('a sentence that leads to questions', () => {
  it('is no background, and is told of; one that leads to a list stays', () => {
    const paper = importPaper(
      [
        '# Meals',
        '',
        '## 1 Kitchens',
        '',
        'We have two kinds of kitchen:',
        '',
        '- large',
        '- small',
        '',
        'We would like to know:',
        '',
        'Question 1.1: How useful is a shared kitchen?',
      ].join('\n'),
    )
    expect(paper.sections[0]?.background).toContain('We have two kinds of kitchen:')
    expect(paper.sections[0]?.background).not.toContain('We would like to know')
    expect(said(paper, 10)).toEqual(['leftAside: Words before the questions'])
  })
})
