// The gate, the calendar and the state of sending in words.

import { describe, expect, it } from 'vitest'
import type { Deliveries } from '../../../../shared/api/drafts.ts'
import { day, instant } from '../../../../shared/domain/kernel/ids.ts'
import { schoolDaysBetween } from '../../../../shared/domain/schools/terms.ts'
import { type GateItem, gateTitle, inOrder, leftToDo } from './gate/gate-words.ts'
import { schoolDaysIn, weeksOf } from './gate/weeks.ts'
import { canResend, isOnItsWay, needingSomebody, sendingInWords, type Unsent } from './sending/sending.ts'

const item = (id: GateItem['id'], state: GateItem['state']): GateItem => ({
  id,
  state,
  title: id,
  sentence: '',
})

describe('the gate', () => {
  const gate = [
    item('secondPerson', 'open'),
    item('dates', 'done'),
    item('questions', 'hint'),
    item('people', 'open'),
  ]

  it('has open things first, then hints', () => {
    expect(inOrder(gate).map(({ id }) => id)).toEqual(['secondPerson', 'people', 'questions', 'dates'])
  })

  it('counts them in its title; the second person comes after the rest', () => {
    expect(gateTitle(gate, false)).toBe('Two things before you can publish')
    expect(leftToDo(gate)).toBe(1)
    expect(gateTitle([item('dates', 'done')], false)).toBe('All is ready')
    expect(gateTitle([item('secondPerson', 'open'), item('dates', 'done')], true)).toBe('You can agree')
    expect(gateTitle(gate, true)).toBe('Two things before you can publish')
  })
})

describe('the calendar', () => {
  it('shows whole weeks around the period, one beyond it', () => {
    const weeks = weeksOf(day('2026-10-14'), day('2026-10-23'))
    expect(weeks.map((week) => week[0]?.day)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26'])
    const days = weeks.flat()
    expect(days.filter(({ isEdge }) => isEdge).map((one) => one.day)).toEqual(['2026-10-14', '2026-10-23'])
    expect(days.find((one) => one.day === '2026-10-26')?.kind).toBe('holiday')
    expect(days.find((one) => one.day === '2026-10-24')?.kind).toBe('weekend')
    expect(weeksOf(day('2026-10-23'), day('2026-10-14'))).toEqual([])
  })

  it('counts school days as the rules do, over the end of summer time and over Christmas', () => {
    for (const [opens, closes] of [
      ['2026-10-14', '2026-11-06'],
      ['2026-12-01', '2027-01-31'],
      ['2026-10-24', '2026-10-25'],
    ] as const) {
      expect(schoolDaysIn(day(opens), day(closes))).toBe(schoolDaysBetween(day(opens), day(closes)))
    }
  })
})

const deliveries = (about: Partial<Deliveries['counts']>, rest: Partial<Deliveries> = {}): Deliveries => ({
  state: 'publishing',
  counts: { intended: 0, sending: 0, sent: 0, uncertain: 0, unreachable: 0, failed: 0, ...about },
  channels: [],
  people: [],
  waitsUntil: null,
  ...rest,
})

describe('sending', () => {
  it('tells how far it is and when it goes on', () => {
    expect(sendingInWords(deliveries({}))).toBe('The list of people is being made.')
    expect(sendingInWords(deliveries({ sent: 5, intended: 1_200 }))).toBe(
      '5 of 1,205 cards are sent. 1,200 to go.',
    )
    expect(sendingInWords(deliveries({ sent: 1 }))).toBe('1 of 1 card is sent.')
    const waits = deliveries({ intended: 3 }, { waitsUntil: instant('2026-11-26T08:00:00Z') })
    expect(sendingInWords(waits)).toBe(
      '0 of 3 cards are sent. The rest go out from Thursday 26 November 2026, 8am.',
    )
  })

  it('is over once nothing is on its way', () => {
    expect(isOnItsWay(deliveries({ sent: 5 }, { state: 'published' }))).toBe(false)
    expect(isOnItsWay(deliveries({ sending: 1 }, { state: 'published' }))).toBe(true)
  })

  it('never offers to send again what is on its way', () => {
    const person = (state: Unsent['state']): Unsent => ({
      key: state,
      name: state,
      schoolName: '',
      state,
      reason: '',
    })
    const all = (['intended', 'sending', 'unreachable', 'failed', 'uncertain'] as const).map(person)
    expect(all.filter(canResend).map(({ key }) => key)).toEqual(['unreachable', 'failed', 'uncertain'])
    expect(needingSomebody(all).map(({ key }) => key)).toEqual(['uncertain', 'failed', 'unreachable'])
  })
})
