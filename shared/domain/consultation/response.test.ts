import { describe, expect, it } from 'vitest'
import { consultationId, instant, personId, urn } from '../kernel/ids.ts'
import { type Response, responseKey, type SectionInput, saveSection, send } from './response.ts'

const consultation = consultationId('attendance-2026')
const school = urn('990101')
const head = personId('00000000-0000-4000-8000-000000000001')
const monday = instant('2026-11-16T10:42:00.000Z')
const tuesday = instant('2026-11-17T09:00:00.000Z')

const empty: Response = {
  key: responseKey(consultation, school, head),
  consultation,
  person: head,
  personName: 'Priya Nair',
  urn: school,
  schoolName: 'Wrenfield Primary School',
  area: 'West',
  district: 'Maidstone',
  phase: 'Primary',
  role: 'headteacher',
  reference: 'CW-7K4M-2Q',
  answers: {},
  saves: {},
  startedAt: monday,
  sentAt: null,
}
const input = (over: Partial<SectionInput>): SectionInput => ({
  sectionId: 's1',
  base: 0,
  op: 'op1',
  drawn: ['Q01', 'Q02'],
  answers: {},
  was: null,
  ...over,
})
const saved = (before: Response, change: Partial<SectionInput>, hash: string, at = monday) => {
  const result = saveSection(before, input(change), hash, at)
  if (!result.ok) throw new Error('refused')
  if (result.value.kind !== 'changed') throw new Error('a repeat')
  return result.value.response
}

describe('saving a section', () => {
  it('keeps what was typed and counts the save', () => {
    const after = saved(empty, { answers: { Q01: 'yes' } }, 'h1')
    expect(after.answers).toEqual({ Q01: 'yes' })
    expect(after.saves['s1']).toEqual({ version: 1, op: 'op1', hash: 'h1', at: monday })
  })
  it('clears a drawn field that came back blank, and leaves alone what was not drawn', () => {
    const before = { ...empty, answers: { Q01: 'yes', Q02: 'words', Q09: 'kept' } }
    expect(saved(before, { answers: { Q02: 'new' } }, 'h1').answers).toEqual({ Q02: 'new', Q09: 'kept' })
  })
  it('answers the same press again without a change', () => {
    const after = saved(empty, { answers: { Q01: 'yes' } }, 'h1')
    const again = saveSection(after, input({ answers: { Q01: 'yes' } }), 'h1', tuesday)
    expect(again).toEqual({ ok: true, value: { kind: 'repeated', save: after.saves['s1'] } })
  })
  it('takes the same op with other inputs as a new save on top of one’s own', () => {
    const after = saved(empty, { answers: { Q01: 'yes' } }, 'h1')
    expect(saved(after, { answers: { Q01: 'no' } }, 'h2').answers).toEqual({ Q01: 'no' })
  })
  it('refuses an old form where a field was given another answer meanwhile, and names both', () => {
    const after = saved(empty, { answers: { Q01: 'yes', Q02: 'phone' } }, 'h1')
    const late = saveSection(after, input({ op: 'op2', answers: { Q01: 'no', Q02: 'phone' } }), 'h2', tuesday)
    expect(late).toEqual({
      ok: false,
      refusal: { reason: 'conflict', version: 1, differing: [{ field: 'Q01', mine: 'no', theirs: 'yes' }] },
    })
  })
  it('lets two devices change different fields of a section: neither loses a word', () => {
    const phone = saved(empty, { answers: { Q01: 'yes' }, was: {} }, 'h1')
    const desktop = saved(phone, { op: 'op2', answers: { Q02: 'typed here' }, was: {} }, 'h2', tuesday)
    expect(desktop.answers).toEqual({ Q01: 'yes', Q02: 'typed here' })
    expect(desktop.saves['s1']?.version).toBe(2)
  })
  it('still sees a conflict in the one field that both changed', () => {
    const phone = saved(empty, { answers: { Q01: 'yes' }, was: {} }, 'h1')
    const desktop = saveSection(
      phone,
      input({ op: 'op2', answers: { Q01: 'no', Q02: 'x' }, was: {} }),
      'h2',
      tuesday,
    )
    expect(desktop.ok).toBe(false)
  })
})

describe('sending', () => {
  it('keeps the first time when it is sent again', () => {
    const sent = send(empty, monday)
    expect(send(sent, tuesday).sentAt).toBe(monday)
  })
})
