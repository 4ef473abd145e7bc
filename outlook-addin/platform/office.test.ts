import { describe, expect, it } from 'vitest'
import { appointmentOf, OfficeFailure, themeOf } from './office.ts'

type Item = Parameters<typeof appointmentOf>[0]
type Result<Value> = Office.AsyncResult<Value>

const succeeded = <Value>(value: Value): Result<Value> => ({
  // The enum is not there outside Outlook; this is its word.
  status: Object('succeeded'),
  value,
  asyncContext: undefined,
  diagnostics: undefined,
  error: { code: 0, message: '', name: '' },
})
const failed = <Value>(value: Value, message: string): Result<Value> => ({
  ...succeeded(value),
  status: Object('failed'),
  error: { code: 9000, message, name: 'Failed' },
})

/** The last argument is the callback, whatever stands before it. */
const answer =
  <Value>(result: () => Result<Value>) =>
  (...given: readonly unknown[]) => {
    const done = given.at(-1)
    if (typeof done === 'function') done(result())
  }

const noTouch = () => {
  throw new Error('not used by the pane')
}

const item = (about: { readonly fails?: string; readonly recurrence?: object } = {}) => {
  const form = {
    subject: 'West workshop',
    start: 1_000,
    end: 2_000,
    location: '',
    body: ' Bring one example. ',
  }
  const kept = new Map<string, unknown>()
  const calls: string[] = []
  const text = (name: 'subject' | 'location') => ({
    getAsync: answer(() => succeeded(form[name])),
    setAsync: (value: string, ...rest: readonly unknown[]) => {
      calls.push(`${name} ${value}`)
      form[name] = value
      answer(() => succeeded<void>(undefined))(...rest)
    },
  })
  const time = (name: 'start' | 'end') => ({
    getAsync: answer(() => succeeded(new Date(form[name]))),
    setAsync: (value: Date, ...rest: readonly unknown[]) => {
      calls.push(name)
      form[name] = value.getTime()
      answer(() => succeeded<void>(undefined))(...rest)
    },
  })
  const properties = {
    get: (name: string) => kept.get(name),
    set: (name: string, value: string) => {
      kept.set(name, value)
    },
    getAll: () => ({}),
    remove: noTouch,
    saveAsync: answer(() => succeeded<void>(undefined)),
  }
  const stub: Item = Object({
    subject: text('subject'),
    location: text('location'),
    start: time('start'),
    end: time('end'),
    body: {
      getAsync: answer(() => succeeded(form.body)),
      setAsync: (value: string, ...rest: readonly unknown[]) => {
        form.body = value
        answer(() => succeeded<void>(undefined))(...rest)
      },
    },
    loadCustomPropertiesAsync: answer(() => succeeded(properties)),
    saveAsync: answer(() => (about.fails === undefined ? succeeded('AAMk/id+1') : failed('', about.fails))),
    recurrence: { getAsync: answer(() => succeeded(about.recurrence ?? null)) },
    getItemIdAsync: answer(() =>
      about.fails === undefined ? succeeded('AAMk/id+1') : failed('', about.fails),
    ),
    addHandlerAsync: noTouch,
  })
  return { stub, form, kept, calls }
}

describe('the appointment in Outlook', () => {
  it('is read and filled through promises, the end after the start', async () => {
    const { stub, form, calls } = item()
    const appointment = appointmentOf(stub, (id) => id)
    expect(await appointment.read()).toEqual({ subject: 'West workshop', starts: 1_000, ends: 2_000 })
    expect(await appointment.bodyText()).toBe('Bring one example.')
    await appointment.fill({ subject: 'East workshop', times: { starts: 5_000, ends: 6_000 } })
    expect(form).toMatchObject({ subject: 'East workshop', start: 5_000, end: 6_000, location: '' })
    expect(calls).toEqual(['subject East workshop', 'start', 'end'])
  })

  it('is saved under the id that Graph takes', async () => {
    const { stub } = item()
    expect(await appointmentOf(stub, (id) => id.replaceAll('/', '-').replaceAll('+', '_')).save()).toBe(
      'AAMk-id_1',
    )
  })

  it('says whether it repeats; an Outlook that cannot say so says no', async () => {
    const repeats = (stub: Item) => appointmentOf(stub, (id) => id).repeats()
    expect(await repeats(item().stub)).toBe(false)
    expect(await repeats(item({ recurrence: { recurrenceType: 'weekly' } }).stub)).toBe(true)
    expect(await repeats({ ...item().stub, recurrence: Object({ getAsync: noTouch }) })).toBe(false)
  })

  it('has no id before it was saved', async () => {
    const toRestId = (id: string) => id.replaceAll('/', '-')
    expect(await appointmentOf(item().stub, toRestId).savedId()).toBe('AAMk-id+1')
    expect(await appointmentOf(item({ fails: 'Not saved yet.' }).stub, toRestId).savedId()).toBeNull()
  })

  it('keeps a note, and has none before', async () => {
    const { stub, kept } = item()
    const appointment = appointmentOf(stub, (id) => id)
    expect(await appointment.note()).toBeNull()
    await appointment.keepNote('key-1')
    expect(await appointment.note()).toBe('key-1')
    expect([...kept]).toEqual([['countywideSession', 'key-1']])
  })

  it('tells a failure as one, whether Outlook answers so or throws', async () => {
    const { stub } = item({ fails: 'The item is busy.' })
    await expect(appointmentOf(stub, (id) => id).save()).rejects.toThrow(
      new OfficeFailure('The item is busy.'),
    )
    const throwing = { ...stub, saveAsync: noTouch }
    await expect(appointmentOf(throwing, (id) => id).save()).rejects.toBeInstanceOf(OfficeFailure)
  })

  it('goes on where Outlook does not know an event', () => {
    expect(() => appointmentOf(item().stub, (id) => id).onTimes(() => undefined)).not.toThrow()
  })
})

describe('the theme', () => {
  it.each([
    ['#ffffff', 'light'],
    ['#F3F2F1', 'light'],
    ['#1f1f1f', 'dark'],
    ['000000', 'dark'],
    [undefined, 'light'],
    ['black', 'light'],
  ])('%s is %s', (background, theme) => {
    expect(themeOf(background)).toBe(theme)
  })
})
