import { describe, expect, it } from 'vitest'
import { blankDraft, type Draft } from '../../appointment/draft.ts'
import { appointmentMethods } from './appointment-methods.ts'

const hour = 3_600_000
const nine = Date.parse('2026-11-24T09:00:00Z')

const form = (start: Partial<Draft> = {}) => {
  let draft: Draft = { ...blankDraft(nine), ...start }
  const methods = appointmentMethods(
    {
      read: () => draft,
      change: (edit) => {
        draft = edit(draft)
      },
      save: async () => {
        draft = { ...draft, id: 'AAMk-a_b=' }
        return draft
      },
      keepProperties: async (properties) => {
        draft = { ...draft, properties }
      },
    },
    { name: 'Helen', email: 'helen@county.example' },
  )
  const call = async (id: number, params: unknown = {}) => methods[id]?.(params)
  return { call, now: () => draft }
}

describe('an appointment in the hands of a pane', () => {
  it('shows what the pane set', async () => {
    const { call, now } = form()
    await call(17, { subject: 'West workshop' })
    await call(27, { location: 'Online' })
    await call(38, { data: '<p>Agenda</p>', coercionType: 3 })
    expect(now()).toMatchObject({ subject: 'West workshop', location: 'Online', bodyHtml: '<p>Agenda</p>' })
    expect(await call(18)).toMatchObject({ data: 'West workshop' })
    expect(await call(37, { coercionType: 0 })).toMatchObject({ data: 'Agenda' })
  })

  it('takes text as text', async () => {
    const { call, now } = form()
    await call(38, { data: 'a < b', coercionType: 0 })
    expect(now().bodyHtml).toBe('<p>a &lt; b</p>')
    await call(23, { data: '<p>First</p>', coercionType: 3 })
    expect(now().bodyHtml).toBe('<p>First</p><p>a &lt; b</p>')
  })

  it('moves the end with the start, and refuses an end before it', async () => {
    const { call, now } = form()
    await call(25, { TimeProperty: 1, time: nine + hour })
    expect(now()).toMatchObject({ starts: nine + hour, ends: nine + 1.5 * hour })
    expect(await call(25, { TimeProperty: 2, time: nine })).toMatchObject({ errorCode: 9010 })
    await call(25, { TimeProperty: 2, time: nine + 2 * hour })
    expect(await call(24, { TimeProperty: 2 })).toMatchObject({ data: nine + 2 * hour })
  })

  it('keeps each person once, required and optional apart', async () => {
    const { call, now } = form()
    const one = { name: 'Amara', address: 'amara@school.example' }
    await call(21, {
      recipientField: 0,
      recipientArray: [one, { name: 'x@y.example', address: 'x@y.example' }],
    })
    await call(22, { recipientField: 0, recipientArray: [{ ...one, address: 'AMARA@school.example' }] })
    await call(21, { recipientField: 1, recipientArray: [{ name: 'Ines', address: 'ines@school.example' }] })
    expect(now().attendees.map(({ email, kind }) => [email, kind])).toEqual([
      ['amara@school.example', 'required'],
      ['x@y.example', 'required'],
      ['ines@school.example', 'optional'],
    ])
    expect(await call(15, { recipientField: 1 })).toMatchObject({
      data: [{ name: 'Ines', address: 'ines@school.example', recipientType: 2, appointmentResponse: 0 }],
    })
    await call(21, { recipientField: 0, recipientArray: [] })
    expect(now().attendees).toHaveLength(1)
  })

  it('takes no more than 500 people', async () => {
    const people = (from: number) =>
      Array.from({ length: 300 }, (_, at) => ({ name: null, address: `p${from + at}@school.example` }))
    const { call, now } = form()
    await call(22, { recipientField: 0, recipientArray: people(0) })
    expect(await call(22, { recipientField: 1, recipientArray: people(300) })).toMatchObject({
      errorCode: 9012,
    })
    expect(now().attendees).toHaveLength(300)
  })

  it('has an id once it was saved, as Exchange writes it to add-ins', async () => {
    const { call } = form()
    expect(await call(164)).toMatchObject({ errorCode: 9046 })
    expect(await call(32)).toMatchObject({ data: 'AAMk/a+b=' })
    expect(await call(164)).toMatchObject({ data: 'AAMk/a+b=' })
  })

  it('keeps what the add-in has with it', async () => {
    const { call } = form()
    await call(4, { customProperties: { key: 'k1' } })
    expect(await call(3)).toEqual({ wasSuccessful: true, customProperties: '{"key":"k1"}' })
  })
})
