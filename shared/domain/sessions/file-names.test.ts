import { describe, expect, it } from 'vitest'
import { fromLondon } from '../kernel/dates.ts'
import { agendaName, calendarName, certificateName } from './file-names.ts'

describe('names of files', () => {
  it('are plain words', () => {
    expect(agendaName('West workshop')).toBe('Agenda, West workshop.pdf')
    expect(certificateName('West workshop')).toBe('Certificate, West workshop.pdf')
    expect(certificateName('West workshop', 'Priya Nair')).toBe('Certificate, Priya Nair, West workshop.pdf')
  })

  it('have the day in London', () => {
    const late = { title: 'West workshop', starts: fromLondon('2026-10-13T00:15') }
    expect(calendarName(late)).toBe('West workshop, 13 October 2026.ics')
  })

  it('hold nothing that a device refuses, and are not without end', () => {
    expect(agendaName('Clubs: "when/why?" \u202e ..')).toBe('Agenda, Clubs when why.pdf')
    expect(agendaName('x'.repeat(300))).toHaveLength('Agenda, .pdf'.length + 100)
  })
})
