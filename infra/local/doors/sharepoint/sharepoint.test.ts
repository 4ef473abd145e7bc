import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStage, type Stage } from '../../connector/test-stage.ts'

let stage: Stage
let bearer = ''
let site = ''
const idSchema = z.looseObject({ id: z.string() })
const graph = async (method: string, path: string, body?: unknown, type = 'application/json') => {
  const response = await fetch(`${stage.url}/graph/v1.0${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}
const listSchema = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  kind: z.string(),
  itemCount: z.number(),
})
const lists = async () => z.array(listSchema).parse((await stage.door('GET', '/sharepoint/lists')).body)
const listNamed = async (name: string) => (await lists()).find((list) => list.displayName === name)?.id ?? ''

beforeAll(async () => {
  stage = await openStage()
  bearer = await stage.token('https://graph.microsoft.com/.default')
  const found = await graph('GET', `/sites/${stage.world.tenant.host}:/sites/countywide`)
  site = `/sites/${idSchema.parse(found.body).id}`
  const made = await graph('POST', `${site}/lists`, {
    displayName: 'Schools',
    list: { template: 'genericList' },
    columns: [
      { name: 'Urn', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Phase', displayName: 'Phase of education', choice: { choices: ['Primary', 'Secondary'] } },
      { name: 'OpKey', text: {}, hidden: true },
    ],
  })
  expect(made.body).toMatchObject({ displayName: 'Schools' })
  const items = `${site}/lists/${idSchema.parse(made.body).id}/items`
  for (const [Title, Urn] of [
    ['Wrenfield', '990101'],
    ['Harbour View', '990102'],
  ]) {
    expect(
      (await graph('POST', items, { fields: { Title, Urn, Phase: 'Primary', OpKey: 'k' } })).status,
    ).toBe(201)
  }
})
afterAll(() => stage.close())

describe('the lists of the site', () => {
  it('stand beside its library', async () => {
    expect(await lists()).toMatchObject([
      { displayName: 'Schools', kind: 'list', itemCount: 2 },
      { displayName: 'Documents', kind: 'library', itemCount: 0 },
    ])
  })

  it('show their columns and a page of rows', async () => {
    const page = await stage.door('GET', `/sharepoint/lists/${await listNamed('Schools')}?top=1&skip=1`)
    expect(page.body).toMatchObject({
      columns: [
        { name: 'Title', type: 'text', hidden: false },
        { name: 'Urn', type: 'text' },
        {
          name: 'Phase',
          displayName: 'Phase of education',
          type: 'choice',
          choices: ['Primary', 'Secondary'],
        },
        { name: 'OpKey', hidden: true },
      ],
      items: [{ id: '2', etag: expect.any(String), fields: { Title: 'Harbour View', Urn: '990102' } }],
      total: 2,
    })
    expect((await stage.door('GET', '/sharepoint/lists/none')).status).toBe(404)
  })

  it('are edited by hand under the rules of SharePoint, and the product sees who did', async () => {
    const list = await listNamed('Schools')
    const edit = (item: string, fields: object) =>
      stage.door('PATCH', `/sharepoint/lists/${list}/items/${item}`, { fields })
    expect((await edit('1', { Phase: 'Secondary' })).body).toMatchObject({ fields: { Phase: 'Secondary' } })
    const seen = await graph('GET', `${site}/lists/${list}/items/1?$expand=fields`)
    expect(seen.body).toMatchObject({
      fields: { Phase: 'Secondary', Title: 'Wrenfield' },
      lastModifiedBy: { user: { displayName: 'Marcus Oyelaran' } },
    })
    expect(await edit('1', { Urn: '990102' })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('unique constraints') },
    })
    expect((await edit('9', { Title: 'x' })).status).toBe(404)
  })
})

describe('the library', () => {
  it('shows files with their folders and hands them out', async () => {
    const put = await graph(
      'PUT',
      `${site}/drive/root:/Findings/Report é.txt:/content`,
      'Hello',
      'text/plain',
    )
    expect(put.status).toBe(201)
    const page = await stage.door('GET', `/sharepoint/lists/${await listNamed('Documents')}`)
    expect(page.body).toMatchObject({
      items: [{ fields: { FileLeafRef: 'Findings/Report é.txt', size: 5 } }],
      total: 1,
    })
    const { id } = idSchema.parse(put.body)
    const file = await fetch(`${stage.url}/local/sharepoint/files/${id}`)
    expect(await file.text()).toBe('Hello')
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''Report%20%C3%A9.txt")
    expect((await stage.door('GET', '/sharepoint/files/none')).status).toBe(404)
  })
})
