import { beforeAll, describe, expect, it } from 'vitest'
import { type Call, grantedApp, type Stage, siteId, stage } from '../test-graph.ts'

let s: Stage
let call: Call
const drive = `/sites/${siteId}/drive`

beforeAll(async () => {
  s = await stage()
  call = s.call
})

const put = (path: string, text: string, headers: Record<string, string> = {}) =>
  call('PUT', `${drive}/root:/${path}:/content`, Buffer.from(text), {
    'content-type': 'text/markdown',
    ...headers,
  })

/** Follows Graph to SharePoint's host, without the token that Graph was given. */
const bytesOf = async (content: string) => {
  const named = await call('GET', content)
  expect([named.status, named.body]).toEqual([302, undefined])
  const url = new URL(named.headers['location'] ?? '')
  expect(url.origin).toBe('https://northdown.sharepoint.example')
  return await s.app.inject({ method: 'GET', url: `/sharepoint${url.pathname}${url.search}` })
}

describe('the document library', () => {
  it('takes a file with its folders, and gives the same bytes back by path and by id', async () => {
    const made = await put('Papers/2026/Report%20%231.md', '# Résumé\n')
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name: 'Report #1.md', size: 11, file: { mimeType: 'text/markdown' } })
    const byPath = await bytesOf(`${drive}/root:/papers/2026/report%20%231.md:/content`)
    expect(byPath.body).toBe('# Résumé\n')
    const byId = await bytesOf(`${drive}/items/${made.body.id}/content`)
    expect([byId.body, byId.headers['content-type']]).toEqual(['# Résumé\n', 'text/markdown'])
    expect((await call('GET', `${drive}/root:/Papers/2026`)).body.folder.childCount).toBe(1)
  })

  it('replaces a file under the same id, and only for the holder of the newest tag', async () => {
    const first = await put('journal.json', '{}')
    const second = await put('journal.json', '{"a":1}', { 'if-match': first.body.eTag })
    expect([second.status, second.body.id]).toEqual([200, first.body.id])
    expect((await put('journal.json', '{"a":2}', { 'if-match': first.body.eTag })).status).toBe(412)
    expect((await bytesOf(`${drive}/root:/journal.json:/content`)).body).toBe('{"a":1}')
  })

  it('keeps JSON as it was sent, broken or not', async () => {
    const sent = await call('PUT', `${drive}/root:/broken.json:/content`, Buffer.from('{"a":'), {
      'content-type': 'application/json',
    })
    expect(sent.status).toBe(201)
    const got = await call('GET', `${drive}/items/${sent.body.id}`)
    expect(got.body).toMatchObject({ size: 5, parentReference: { path: '/drive/root:' } })
  })

  it('names with each file an address for its bytes, which nobody makes up', async () => {
    const made = await put('Open.txt', 'open')
    const url = new URL(made.body['@microsoft.graph.downloadUrl'])
    const path = `/sharepoint${url.pathname}`
    expect((await s.app.inject({ method: 'GET', url: `${path}${url.search}` })).body).toBe('open')
    expect((await s.app.inject({ method: 'GET', url: path })).statusCode).toBe(401)
    url.searchParams.set('tempauth', `${url.searchParams.get('tempauth')}x`)
    expect((await s.app.inject({ method: 'GET', url: `${path}${url.search}` })).statusCode).toBe(401)
  })

  it('lists children in pages and deletes a folder with what is in it', async () => {
    for (const name of ['b', 'a', 'c']) await put(`Many/${name}.txt`, name)
    const page = await call('GET', `${drive}/root:/Many:/children?$top=2&$select=name`)
    expect(page.body.value.map((one: { name: string }) => one.name)).toEqual(['a.txt', 'b.txt'])
    const next = await call(
      'GET',
      page.body['@odata.nextLink'].slice('https://graph.microsoft.com/v1.0'.length),
    )
    expect(next.body.value).toHaveLength(1)
    const folder = (await call('GET', `${drive}/root:/Many`)).body
    expect((await call('DELETE', `${drive}/items/${folder.id}`)).status).toBe(204)
    expect((await call('GET', `${drive}/root:/Many/a.txt`)).status).toBe(404)
    expect((await call('GET', `${drive}/root/children`)).body.value.length).toBeGreaterThan(0)
  })

  it('refuses names that Windows refuses, a file as a folder, a folder as a file, and readers who write', async () => {
    expect((await put('what%3F.txt', 'x')).status).toBe(400)
    await put('plain.txt', 'x')
    expect((await put('plain.txt/inside.txt', 'x')).status).toBe(409)
    await put('Folder/inside.txt', 'x')
    expect((await put('Folder', 'x')).status).toBe(409)
    const reader = await grantedApp(s, 'read')
    expect((await reader('GET', `${drive}/root/children`)).status).toBe(200)
    expect((await reader('PUT', `${drive}/root:/x.txt:/content`, Buffer.from('x'))).status).toBe(403)
  })

  it('costs 1 unit to read a file and 2 to write one or list a folder', async () => {
    s.world.meter.reset()
    await put('cost.txt', 'x')
    await call('GET', `${drive}/root:/cost.txt:/content`)
    await call('GET', `${drive}/root/children`)
    expect(s.world.meter.read().total).toEqual({ requests: 3, units: 5 })
  })
})
