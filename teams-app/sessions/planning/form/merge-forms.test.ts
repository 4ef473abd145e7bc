import { describe, expect, it } from 'vitest'
import { mergeForms } from './merge-forms.ts'
import { emptyForm, type PlanForm } from './plan-state.ts'

const before: PlanForm = {
  ...emptyForm,
  title: 'Briefing',
  date: '2026-12-03',
  from: '09:30',
  to: '10:45',
  capacity: '30',
}

describe('mergeForms', () => {
  it('takes what was saved, and keeps what is typed here', () => {
    const mine = { ...before, about: 'Bring a timetable.', capacity: '40' }
    const theirs = { ...before, title: 'Autumn briefing', from: '10:00' }
    expect(mergeForms(before, mine, theirs)).toEqual({
      form: { ...theirs, about: 'Bring a timetable.', capacity: '40' },
      clashes: [],
    })
  })

  it('names what both changed, keeps the words typed here, and the times whole', () => {
    const mine = { ...before, title: 'Our briefing', date: '2026-12-04', speakers: 'Ana Ruiz' }
    const theirs = { ...before, title: 'Autumn briefing', from: '10:00', speakers: 'Ana Ruiz' }
    const { form, clashes } = mergeForms(before, mine, theirs)
    expect(form).toMatchObject({ title: 'Our briefing', date: '2026-12-04', from: '09:30' })
    expect(clashes).toEqual(['Title: “Autumn briefing” was saved', 'Day and times'])
  })
})
