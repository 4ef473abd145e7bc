import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Call,
  grantedApp,
  lists,
  responses,
  type Stage,
  setupClient,
  siteId,
  stage,
} from '../test-graph.ts'

let s: Stage
let call: Call
let made = 0
const fresh = (more: object = {}) => ({ ...responses, displayName: `List ${++made}`, ...more })
const text = (name: string, more: object = {}) => ({ name, text: {}, ...more })

beforeAll(async () => {
  s = await stage()
  call = s.call
})

describe('the site', () => {
  it('is found by its path and by its id, and everything below it by either', async () => {
    const byPath = await call('GET', '/sites/northdown.sharepoint.example:/sites/countywide')
    expect(byPath.body).toMatchObject({ id: siteId, name: 'countywide' })
    expect((await call('GET', `/sites/${siteId}?$select=id,webUrl`)).body.webUrl).toContain(
      '/sites/countywide',
    )
    expect((await call('GET', '/sites/northdown.sharepoint.example:/sites/countywide:/lists')).status).toBe(
      200,
    )
  })

  it('is not found under another path', async () => {
    const { status, body } = await call('GET', '/sites/northdown.sharepoint.example:/sites/other')
    expect([status, body.error.code]).toEqual([404, 'itemNotFound'])
    expect((await call('GET', `/sites/nowhere/lists`)).status).toBe(404)
  })
})

describe('grants on the site (Sites.Selected)', () => {
  it('decide what an app may do: read, write items, or make lists', async () => {
    const list = fresh()
    await call('POST', lists, list)
    const items = `${lists}/${list.displayName}/items`
    const tried = async (app: Call) => [
      (await app('GET', items)).status,
      (await app('POST', items, { fields: { Note: 'x' } })).status,
      (await app('POST', `${lists}/${list.displayName}/columns`, text(`C${++made}`))).status,
      (await app('POST', lists, { displayName: `List ${++made}` })).status,
      (await app('GET', `/sites/${siteId}/permissions`)).status,
    ]
    expect(await tried(await grantedApp(s, 'none'))).toEqual([403, 403, 403, 403, 403])
    expect(await tried(await grantedApp(s, 'read'))).toEqual([200, 403, 403, 403, 403])
    expect(await tried(await grantedApp(s, 'write'))).toEqual([200, 201, 403, 403, 403])
    expect(await tried(await grantedApp(s, 'owner'))).toEqual([200, 201, 201, 201, 403])
    expect(await tried(await grantedApp(s, 'fullcontrol'))).toEqual([200, 201, 201, 201, 403])
  })

  it('are given, listed, changed and taken away by the tenant administrator', async () => {
    const setup = await s.asApp(setupClient)
    const grants = `/sites/${siteId}/permissions`
    const to = { application: { id: '6d1c2b7a-90fe-4a5b-8c3d-7e2f1a0b9c84', displayName: 'Visitor' } }
    const given = await setup('POST', grants, { roles: ['read'], grantedTo: to })
    expect(given.status).toBe(201)
    expect((await setup('PATCH', `${grants}/${given.body.id}`, { roles: ['write'] })).body.roles).toEqual([
      'write',
    ])
    expect((await setup('GET', grants)).body.value).toHaveLength(3)
    expect((await setup('DELETE', `${grants}/${given.body.id}`)).status).toBe(204)
    expect((await setup('GET', `${grants}/${given.body.id}`)).status).toBe(404)
    expect((await setup('POST', grants, { roles: ['king'], grantedTo: to })).status).toBe(400)
  })
})

describe('a list', () => {
  it('is made with all of its columns in one request, and found by id and by name', async () => {
    const list = fresh()
    const created = await call('POST', lists, list)
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({ displayName: list.displayName, list: { template: 'genericList' } })
    const byName = await call('GET', `${lists}/${encodeURIComponent(list.displayName)}?$expand=columns`)
    expect(byName.body.id).toBe(created.body.id)
    const [title, key, school] = byName.body.columns
    expect(title.name).toBe('Title')
    expect(key).toMatchObject({
      enforceUniqueValues: true,
      indexed: true,
      hidden: true,
      text: { maxLength: 255 },
    })
    expect(school.displayName).toBe('School name')
    expect((await call('GET', `${lists}?$select=displayName&$top=1`)).body['@odata.nextLink']).toContain(
      '$skiptoken=',
    )
  })

  it('is made whole or not at all', async () => {
    const list = fresh({ columns: [text('A'), text('a')] })
    const { status, body } = await call('POST', lists, list)
    expect([status, body.error.code]).toEqual([409, 'nameAlreadyExists'])
    expect((await call('GET', `${lists}/${list.displayName}`)).status).toBe(404)
  })

  it('refuses a name that is taken, a name property and another template', async () => {
    const list = fresh()
    await call('POST', lists, list)
    const again = await call('POST', lists, { displayName: list.displayName.toUpperCase() })
    expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists'])
    const named = await call('POST', lists, { name: 'x', displayName: 'y' })
    expect(named.body.error.message).toBe(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    )
    expect((await call('POST', lists, fresh({ list: { template: 'events' } }))).status).toBe(400)
  })

  it('is renamed and deleted with everything in it', async () => {
    const list = fresh()
    const { id } = (await call('POST', lists, list)).body
    await call('POST', `${lists}/${id}/items`, { fields: { ResponseKey: 'k' } })
    expect((await call('PATCH', `${lists}/${id}`, { displayName: `Renamed ${id}` })).body.displayName).toBe(
      `Renamed ${id}`,
    )
    expect((await call('GET', `${lists}/${list.displayName}`)).status).toBe(404)
    expect((await call('DELETE', `${lists}/${id}`)).status).toBe(204)
    expect((await call('GET', `${lists}/${id}/items`)).status).toBe(404)
  })
})

describe('columns', () => {
  it.each([
    ['no type', { name: 'X' }],
    ['two types', { name: 'X', text: {}, number: {} }],
    ['a type that is not served', { name: 'X', lookup: {} }],
    ['an unknown property', { name: 'X', text: {}, nonsense: 1 }],
    ['a name with a space', { name: 'X y', text: {} }],
    ['an index on multi-line text', { name: 'X', text: { allowMultipleLines: true }, indexed: true }],
    ['a unique yes/no', { name: 'X', boolean: {}, enforceUniqueValues: true }],
    ['several choices at once', { name: 'X', choice: { choices: ['a'], displayAs: 'checkBoxes' } }],
    ['a display name of 256 characters', { name: 'X', text: {}, displayName: 'x'.repeat(256) }],
  ])('refuse %s', async (_, column) => {
    const { status, body } = await call('POST', lists, fresh({ columns: [column] }))
    expect([status, body.error.code]).toEqual([400, 'invalidRequest'])
  })

  it('have at most 20 indexes, the implied one of a unique column counted', async () => {
    const nineteen = Array.from({ length: 19 }, (_, n) => text(`C${n}`, { indexed: true }))
    const list = fresh({ columns: [...nineteen, text('U', { enforceUniqueValues: true })] })
    expect((await call('POST', lists, list)).status).toBe(201)
    const columns = `${lists}/${list.displayName}/columns`
    expect((await call('POST', columns, text('More', { indexed: true }))).status).toBe(400)
    const { id } = (await call('POST', columns, text('More'))).body
    expect((await call('PATCH', `${columns}/${id}`, { indexed: true })).status).toBe(400)
  })

  it('are renamed, indexed over what is there, and removed with their values', async () => {
    const list = fresh()
    await call('POST', lists, list)
    const [columns, items] = [`${lists}/${list.displayName}/columns`, `${lists}/${list.displayName}/items`]
    await call('POST', items, { fields: { Note: 'Blue' } })
    const filtered = `${items}?$filter=fields/Note eq 'blue'`
    expect((await call('GET', filtered)).status).toBe(400)
    const changed = await call('PATCH', `${columns}/Note`, { indexed: true, displayName: 'Remark' })
    expect(changed.body).toMatchObject({ name: 'Note', displayName: 'Remark', indexed: true })
    expect((await call('GET', filtered)).body.value).toHaveLength(1)
    expect((await call('DELETE', `${columns}/Note`)).status).toBe(204)
    expect((await call('GET', `${items}/1/fields`)).body.Note).toBeUndefined()
    expect((await call('POST', columns, text('Note'))).status).toBe(201)
    expect((await call('GET', `${items}/1/fields`)).body.Note).toBeUndefined()
    expect((await call('DELETE', `${columns}/Title`)).status).toBe(400)
    expect((await call('PATCH', `${columns}/School`, { number: {} })).status).toBe(400)
  })

  it('cannot become unique over doubles, and stay as they were', async () => {
    const list = fresh()
    await call('POST', lists, list)
    const items = `${lists}/${list.displayName}/items`
    for (const School of ['One', 'one']) await call('POST', items, { fields: { School } })
    const column = `${lists}/${list.displayName}/columns/School`
    const { status, body } = await call('PATCH', column, { enforceUniqueValues: true })
    expect([status, body.error.message]).toEqual([
      400,
      'One or more fields with unique constraints already has the provided value.',
    ])
    expect((await call('GET', column)).body.enforceUniqueValues).toBe(false)
    expect((await call('GET', `${items}?$filter=fields/School eq 'ONE'`)).body.value).toHaveLength(2)
  })

  it('give a new item their default', async () => {
    const columns = [
      { name: 'State', choice: { choices: ['open'] }, defaultValue: { value: 'open' } },
      { name: 'Seats', number: {}, defaultValue: { value: '30' } },
      { name: 'Live', boolean: {}, defaultValue: { value: '1' } },
    ]
    const list = fresh({ columns })
    await call('POST', lists, list)
    const { body } = await call('POST', `${lists}/${list.displayName}/items`, { fields: { Seats: 12 } })
    expect(body.fields).toMatchObject({ State: 'open', Seats: 12, Live: true })
  })
})
