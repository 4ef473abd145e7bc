import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, type Call, lists, responses, type Stage, stage } from '../../test-graph.ts'

let s: Stage
let call: Call
const base = 'https://graph.microsoft.com/v1.0'
const items = `${lists}/Responses/items`
const delta = `${items}/delta`

beforeAll(async () => {
  s = await stage()
  call = s.call
})
beforeEach(async () => {
  s.world.faults.put({ staleReads: false, deltaGone: false })
  await call('DELETE', `${lists}/Responses`)
  await call('POST', lists, responses)
  for (const n of [1, 2, 3]) await call('POST', items, { fields: { Pupils: n } })
})

const follow = (link: string) => call('GET', link.slice(base.length))
const seen = ({ body }: Answer): string[] =>
  body.value.map((item: { id: string; deleted?: unknown }) => (item.deleted ? `-${item.id}` : item.id))
const linkOf = ({ body }: Answer): string => body['@odata.deltaLink']

describe('delta', () => {
  it('hands out the list in pages, then only what changed, the last state once', async () => {
    const first = await call('GET', `${delta}?$top=2&$expand=fields($select=Pupils)`)
    expect(seen(first)).toEqual(['1', '2'])
    const last = await follow(first.body['@odata.nextLink'])
    expect(seen(last)).toEqual(['3'])
    expect(last.body.value[0].fields.Pupils).toBe(3)
    expect(seen(await follow(linkOf(last)))).toEqual([])
    await call('PATCH', `${items}/2/fields`, { Pupils: 20 })
    await call('PATCH', `${items}/2/fields`, { Pupils: 21 })
    await call('DELETE', `${items}/1`)
    await call('POST', items, { fields: {} })
    const changed = await follow(linkOf(last))
    expect([...seen(changed)]).toEqual(['2', '-1'])
    expect(changed.body.value[0].fields.Pupils).toBe(21)
    expect(changed.body.value[1].deleted).toEqual({ state: 'deleted' })
    const rest = await follow(changed.body['@odata.nextLink'])
    expect(seen(rest)).toEqual(['4'])
    expect(seen(await follow(linkOf(rest)))).toEqual([])
  })

  it('shows no old deletions at the start, but one that falls between two pages', async () => {
    await call('DELETE', `${items}/3`)
    const first = await call('GET', `${delta}?$top=1`)
    expect(seen(first)).toEqual(['1'])
    await call('DELETE', `${items}/1`)
    const second = await follow(first.body['@odata.nextLink'])
    expect(seen(second)).toEqual(['2'])
    expect(seen(await follow(second.body['@odata.nextLink']))).toEqual(['-1'])
  })

  it('starts from now with token=latest', async () => {
    const latest = await call('GET', `${delta}?token=latest`)
    expect(seen(latest)).toEqual([])
    await call('PATCH', `${items}/3/fields`, { Pupils: 30 })
    expect(seen(await follow(linkOf(latest)))).toEqual(['3'])
  })

  it('answers 410 with a place to start again, which works', async () => {
    const link = linkOf(await call('GET', delta))
    s.world.faults.put({ deltaGone: true })
    const gone = await follow(link)
    expect([gone.status, gone.body.error.code, gone.body.error.innerError.code]).toEqual([
      410,
      'resyncRequired',
      'resyncChangesApplyDifferences',
    ])
    expect(seen(await follow(gone.headers['location'] ?? ''))).toEqual(['1', '2', '3'])
  })

  it('refuses a token that it did not make, or made for another list', async () => {
    await call('POST', lists, { displayName: 'Other' })
    const foreign = new URL(linkOf(await call('GET', `${lists}/Other/items/delta`))).searchParams.get('token')
    for (const token of ['abc', foreign]) {
      const { status, body } = await call('GET', `${delta}?token=${token}`)
      expect([status, body.error.code]).toEqual([400, 'invalidRequest'])
    }
  })

  it('catches up after a lagging read, losing nothing', async () => {
    const link = linkOf(await call('GET', delta))
    s.world.faults.put({ staleReads: true })
    await call('PATCH', `${items}/1/fields`, { Pupils: 10 })
    const stale = await follow(link)
    expect(seen(stale)).toEqual([])
    s.world.faults.put({ staleReads: false })
    expect(seen(await follow(linkOf(stale)))).toEqual(['1'])
  })

  it('costs 1 unit with a token, 2 without', async () => {
    s.world.meter.reset()
    const link = linkOf(await call('GET', delta))
    await follow(link)
    expect(s.world.meter.read().byOperation).toEqual([{ operation: 'items.delta', requests: 2, units: 3 }])
    expect(s.world.meter.read().byList).toEqual([{ list: 'Responses', requests: 2, units: 3 }])
  })
})
