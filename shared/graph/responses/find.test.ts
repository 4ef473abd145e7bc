// What it costs to learn that somebody has not answered yet.

import { describe, expect, it } from 'vitest'
import { aPublished } from '../../../tests/support/builders.ts'
import type { Graph } from '../client/graph.ts'
import { responseStore } from './responses.ts'

const listId = '1832072f-7077-4efc-9896-bf3b313d7169'

const openStore = () => {
  const draft = aPublished()
  const paper = { ...draft, situation: { ...draft.situation, listId } }
  let now = 0
  const asked: string[] = []
  const graph: Graph = {
    download: async () => new Uint8Array(),
    send: async ({ path }) => {
      asked.push(path.includes('/delta') || path === 'https://next' ? 'changes' : 'query')
      const body =
        path.includes('/delta') || path === 'https://next' ? { '@odata.deltaLink': 'https://next' } : {}
      return { status: 200, headers: new Headers(), body: { value: [], ...body }, unclear: false }
    },
    site: async () => ({
      id: 'northdown.sharepoint.example,2c71f604-1370-44e7-a1f5-4265730da80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe',
      webUrl: 'https://northdown.sharepoint.example/sites/countywide',
    }),
    log: () => undefined,
    timer: {
      now: () => now,
      sleep: async (ms) => {
        now += ms
      },
    },
  }
  const store = responseStore(graph)
  return {
    find: (key: string) => store.find(paper, key),
    requests: () => asked.splice(0),
    wait: (ms: number) => {
      now += ms
    },
  }
}

describe('finding a response that is not there', () => {
  it('asks for the row as long as a whole reading may have missed it', async () => {
    const { find, requests, wait } = openStore()
    expect(await find('paper#990101#one')).toBeNull()
    expect(requests()).toEqual(['changes', 'query'])
    wait(60_000)
    expect(await find('paper#990101#one')).toBeNull()
    expect(requests()).toEqual(['changes', 'query'])
  })

  it('asks for changes alone after that, and for nothing while they are fresh', async () => {
    const { find, requests, wait } = openStore()
    await find('paper#990101#one')
    requests()
    wait(120_000)
    expect(await find('paper#990101#one')).toBeNull()
    expect(await find('paper#990101#another')).toBeNull()
    expect(requests()).toEqual(['changes'])
  })
})
