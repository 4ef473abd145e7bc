import { describe, expect, it } from 'vitest'
import type { Graph, GraphRequest } from './client/graph.ts'
import { files } from './files.ts'

/** A client that remembers what it was asked to send. */
const listening = () => {
  const sent: GraphRequest[] = []
  const graph: Graph = {
    send: async (request) => {
      sent.push(request)
      const body = { name: 'a.pdf', size: 1, webUrl: 'https://x.example/a.pdf' }
      return { status: 201, headers: new Headers(), body, unclear: false }
    },
    site: async () => ({
      id: 'x.example,00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002',
      webUrl: 'https://x.example/sites/y',
    }),
    download: async () => new Uint8Array(),
    log: () => undefined,
    timer: { now: () => 0, sleep: async () => undefined },
  }
  return { graph, sent }
}

describe('files in the library', () => {
  it('stay in their folder, whatever they are called', async () => {
    const { graph, sent } = listening()
    const names = ['../../a.pdf', 'x/..\\b.pdf', 'c:d?*.pdf', 'e"\r\nX: y.pdf', 'ends.pdf...']
    for (const name of names) await files(graph).put('Agendas', name, new Uint8Array(1), 'application/pdf')
    expect(sent.map(({ path }) => decodeURIComponent(path.split('root:')[1] ?? ''))).toEqual([
      '/Agendas/.. .. a.pdf:/content',
      '/Agendas/x .. b.pdf:/content',
      '/Agendas/c d .pdf:/content',
      '/Agendas/e X  y.pdf:/content',
      '/Agendas/ends.pdf:/content',
    ])
  })

  it('need a name', async () => {
    const { graph } = listening()
    for (const name of ['', '..', ' / '])
      await expect(files(graph).put('Agendas', name, new Uint8Array(1), 'application/pdf')).rejects.toThrow(
        TypeError,
      )
  })
})
