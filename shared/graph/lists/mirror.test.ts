import { describe, expect, it } from 'vitest'
import type { Graph } from '../client/graph.ts'
import { graphAddress } from '../client/graph.ts'
import { itemList } from './items.ts'
import { createMirror } from './mirror.ts'

const place = {
  siteId: 'x.example,00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002',
  listId: '00000000-0000-4000-8000-000000000003',
}

/** A list of names behind a Graph that answers only when it is told to, with what stands at that moment of asking. */
const slowList = () => {
  const rows = new Map<string, string>()
  const open: (() => void)[] = []
  let asked = 0
  const graph: Graph = {
    download: async () => new Uint8Array(),
    send: () => {
      asked += 1
      const value = [...rows].map(([id, name]) => ({ id, eTag: `"{${id}},1"`, fields: { Name: name } }))
      const body = { value, '@odata.deltaLink': `${graphAddress}/delta?token=${asked}` }
      return new Promise((resolve) => {
        open.push(() => resolve({ status: 200, headers: new Headers(), body, unclear: false }))
      })
    },
    site: async () => ({ id: place.siteId, webUrl: 'https://x.example' }),
    log: () => undefined,
    timer: { now: () => 0, sleep: async () => undefined },
  }
  const list = itemList(graph, async () => place, { key: 'Name', columns: ['Name'] })
  const mirror = createMirror(graph, {
    list,
    read: ({ fields }) => String(fields['Name']),
    keyOf: (name) => name,
    freshForMs: 10_000,
  })
  const answer = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    for (const go of open.splice(0)) go()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { rows, mirror, answer, asked: () => asked }
}
const names = async (mirror: ReturnType<typeof slowList>['mirror']) =>
  (await mirror.all()).map(({ value }) => value)

describe('a mirror of a list', () => {
  it('asks once for all who come while it asks, and not again while it is fresh', async () => {
    const { rows, mirror, answer, asked } = slowList()
    rows.set('1', 'Ada')
    const both = Promise.all([names(mirror), names(mirror)])
    await answer()
    expect(await both).toEqual([['Ada'], ['Ada']])
    expect(await names(mirror)).toEqual(['Ada'])
    expect(asked()).toBe(1)
  })

  it('asks anew for whoever wants to see what happened after the question that is under way', async () => {
    const { rows, mirror, answer, asked } = slowList()
    const first = mirror.refresh()
    await new Promise((resolve) => setImmediate(resolve))
    rows.set('1', 'Ada')
    const renewed = Promise.all([mirror.renew(), mirror.renew()])
    await answer()
    await first
    expect(mirror.known('Ada')).toBeNull()
    await answer()
    await renewed
    expect(mirror.known('Ada')?.value).toBe('Ada')
    expect(asked()).toBe(2)
  })

  it('stays expired when an older question is answered after that', async () => {
    const { rows, mirror, answer, asked } = slowList()
    const first = mirror.refresh()
    await new Promise((resolve) => setImmediate(resolve))
    rows.set('1', 'Ada')
    mirror.expire()
    await answer()
    await first
    const now = names(mirror)
    await answer()
    expect(await now).toEqual(['Ada'])
    expect(asked()).toBe(2)
  })
})
