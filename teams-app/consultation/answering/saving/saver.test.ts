// The saver with a clock that is moved by hand and an API that answers as told.

import { describe, expect, it } from 'vitest'
import { createApi } from '../../../../shared/api/client.ts'
import { urn } from '../../../../shared/domain/kernel/ids.ts'
import { createSaver } from './saver.ts'
import { unsentStore } from './unsent.ts'

const outline = [
  { id: 's1', fields: ['Q01'] },
  { id: 's2', fields: ['Q02'] },
]
const response = {
  urn: urn('990001'),
  schoolName: 'Larkhill Primary School',
  role: 'headteacher' as const,
  reference: null,
  answers: {},
  versions: {},
  savedAt: null,
  sentAt: null,
}

const memory = (): Storage => {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const stage = (storage = memory()) => {
  let now = 0
  let isUp = true
  const timers = new Set<{ at: number; work: () => void }>()
  const puts: { at: number; body: Record<string, unknown> }[] = []
  const fetcher: typeof fetch = async (path, init) => {
    const body: Record<string, unknown> = JSON.parse(String(init?.body))
    puts.push({ at: now, body })
    if (!isUp) throw new TypeError('no network')
    const section = String(path).split('/').at(-1)
    const saved = {
      section,
      version: 1,
      savedAt: '2026-11-24T10:42:00.000Z',
      reference: 'CW-7K4M-2Q',
      answers: body['answers'],
    }
    return Response.json(saved)
  }
  let ops = 0
  const saver = createSaver(outline, response, {
    api: createApi(async () => 'token', fetcher),
    consultation: 'a',
    school: urn('990001'),
    store: unsentStore(storage, 'p', 'a', '990001'),
    op: () => String(++ops).padStart(20, '0'),
    ticks: () => now,
    later: (milliseconds, work) => {
      const timer = { at: now + milliseconds, work }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  })
  const settle = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const pass = async (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      await settle()
      const next = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      now = Math.max(now, next.at)
      timers.delete(next)
      next.work()
    }
    now = end
  }
  return {
    saver,
    puts,
    pass,
    setUp: (up: boolean) => {
      isUp = up
    },
    storage,
  }
}

describe('createSaver', () => {
  it('saves what is typed after a pause and clears this device’s store', async () => {
    const { saver, puts, pass, storage } = stage()
    saver.type('Q01', 'a')
    expect(storage.length).toBe(1)
    await pass(1_000)
    expect(puts.map((put) => put.body['answers'])).toEqual([{ Q01: 'a' }])
    expect(storage.length).toBe(0)
  })

  it('sends at most one save in 3 seconds over a minute of typing in two sections', async () => {
    const { saver, puts, pass } = stage()
    for (let second = 0; second < 60; second++) {
      saver.type('Q01', `one ${second}`)
      saver.type('Q02', `two ${second}`)
      await pass(1_000)
    }
    await pass(10_000)
    const gaps = puts.slice(1).map((put, at) => put.at - (puts[at]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3_000)
    expect(new Set(puts.slice(-2).flatMap((put) => Object.values(put.body['answers'] ?? {})))).toEqual(
      new Set(['one 59', 'two 59']),
    )
  })

  it('keeps words through an outage and a new page', async () => {
    const first = stage()
    first.setUp(false)
    first.saver.type('Q01', 'kept')
    await first.pass(2_000)
    const second = stage(first.storage)
    expect(second.saver.state().fields['Q01']?.typed).toBe('kept')
    await second.pass(100)
    expect(second.puts).toHaveLength(1)
    expect(second.storage.length).toBe(0)
  })

  it('tells before sending whether everything is in', async () => {
    const { saver, pass, setUp } = stage()
    saver.type('Q01', 'a')
    const good = saver.saveAll()
    await pass(5_000)
    expect(await good).toBe(true)
    setUp(false)
    saver.type('Q02', 'b')
    const bad = saver.saveAll()
    await pass(5_000)
    expect(await bad).toBe(false)
    setUp(true)
    const atLast = saver.saveAll()
    await pass(10_000)
    expect(await atLast).toBe(true)
  })
})

describe('unsentStore', () => {
  it('leaves alone what another page of the same person keeps', () => {
    const storage = memory()
    const one = unsentStore(storage, 'p', 'a', '990001')
    const other = unsentStore(storage, 'p', 'a', '990001')
    one.keep({ Q01: { typed: 'x', saved: '', sent: [] } })
    other.keep({ Q02: { typed: 'y', saved: '', sent: [] } })
    one.keep({})
    expect(Object.keys(unsentStore(storage, 'p', 'a', '990001').read())).toEqual(['Q02'])
  })

  it('reads nothing from a spoilt or forbidden store', () => {
    const spoilt = memory()
    spoilt.setItem('countywide.unsent.p.a.990001', '{"Q01":7}')
    expect(unsentStore(spoilt, 'p', 'a', '990001').read()).toEqual({})
    const forbidden = {
      ...memory(),
      getItem: () => {
        throw new Error('no')
      },
      setItem: () => {
        throw new Error('no')
      },
    }
    const store = unsentStore(forbidden, 'p', 'a', '990001')
    expect(store.read()).toEqual({})
    expect(() => store.keep({ Q01: { typed: 'x', saved: '', sent: [] } })).not.toThrow()
  })
})
