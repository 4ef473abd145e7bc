// The made-up paper: the size and shape of a real one, dated from its opening, in plain words.

import { describe, expect, it } from 'vitest'
import { importPaper } from '../../shared/domain/consultation/paper/import-paper.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { seedPaper } from './paper.ts'

const opens = day('2026-11-02')
const { name, markdown } = seedPaper(opens)
const paper = importPaper(markdown)
const questions = (role: string) =>
  paper.sections.filter((section) => section.role === role).flatMap((section) => section.questions)

describe('seedPaper', () => {
  it('fills every day, the same for the same opening', () => {
    expect(name).toBe('in-school-every-day.md')
    expect(markdown).not.toContain('{{')
    expect(markdown).toContain('**2 November 2026 – 18 December 2026**')
    expect(seedPaper(opens).markdown).toBe(markdown)
    expect(seedPaper(day('2030-02-04')).markdown).toContain('Please respond by: 22 March 2030')
  })

  it('is read as 7 headline, 40 detailed and 9 reflective questions of every kind', () => {
    expect([
      questions('headline').length,
      questions('detail').length,
      questions('reflective').length,
    ]).toEqual([7, 40, 9])
    const kinds = new Set(paper.sections.flatMap((section) => section.questions.map(({ type }) => type)))
    expect(kinds.size).toBe(7)
  })

  it('has ten sections with background and pathway beside the headline questions', () => {
    const proposals = paper.sections.filter(({ role }) => role !== 'headline')
    expect(proposals).toHaveLength(10)
    for (const { background, pathway } of proposals) {
      expect(background.length).toBeGreaterThan(150)
      expect(pathway.length).toBeGreaterThan(0)
      expect(pathway.every((step) => step.when !== '' && step.forum !== '' && step.purpose !== '')).toBe(true)
    }
  })

  it('has its dates, four workshops and five appendices', () => {
    expect([paper.opens, paper.closes]).toEqual(['2026-11-02', '2026-12-18'])
    expect(paper.workshops).toEqual([
      { area: 'West', start: '2026-11-23T09:30', end: '2026-11-23T12:00' },
      { area: 'East', start: '2026-11-23T13:30', end: '2026-11-23T16:00' },
      { area: 'South', start: '2026-11-25T09:30', end: '2026-11-25T12:00' },
      { area: 'North', start: '2026-11-25T13:30', end: '2026-11-25T16:00' },
    ])
    expect(paper.appendices.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Appendix ${number}`),
    )
  })

  it('moves workshops that would fall on a weekend', () => {
    const other = importPaper(seedPaper(day('2027-01-07')).markdown)
    expect(other.workshops.map(({ start }) => start?.slice(0, 10))).toEqual([
      '2027-01-28',
      '2027-01-28',
      '2027-02-01',
      '2027-02-01',
    ])
  })

  it('asks in sentences of 25 words or fewer', () => {
    const sentences = markdown.split('\n').flatMap((line) => line.split(/(?<=[.?])\s/))
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 25 && !sentence.includes('|'))
    expect(long).toEqual([])
  })
})
