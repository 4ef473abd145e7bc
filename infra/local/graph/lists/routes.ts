// The routes of lists and of their columns.

import { z } from 'zod'
import { inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import { type Context, type GraphReply, moment, type SiteRoute } from '../call.ts'
import { columnsOf, insertColumn, titleColumn } from '../columns/column.ts'
import { columnJson, readNewColumn, refuseTakenName, refuseTooManyIndexes } from '../columns/column-json.ts'
import { GraphRefusal, invalidRequest } from '../errors.ts'
import { graphBase, linkWith, pick, positionOf, selectOf, skipToken, topOf } from '../odata/query.ts'
import { provisioning, reading } from '../site-route.ts'
import { type Site, siteUrl } from '../sites/site.ts'
import { authorOf, identity } from './author.ts'
import { describeList, findList, insertList, type List, listsOf, removeList } from './list.ts'
import { listOf } from './list-at.ts'

const newList = z.strictObject({
  displayName: z.string().trim().min(1).max(255),
  description: z.string().max(4_000).optional(),
  columns: z.array(z.unknown()).max(500).optional(),
  list: z
    .strictObject({
      template: z.string().optional(),
      hidden: z.boolean().optional(),
      contentTypesEnabled: z.literal(false).optional(),
    })
    .optional(),
})
const listPatch = z.strictObject({
  displayName: z.string().trim().min(1).max(255).optional(),
  description: z.string().max(4_000).optional(),
})

const listJson = (site: Site, list: List): Record<string, unknown> => ({
  '@odata.etag': `"${list.id},${list.sequence}"`,
  createdDateTime: moment(list.createdAt),
  description: list.description,
  eTag: `"${list.id},${list.sequence}"`,
  id: list.id,
  lastModifiedDateTime: moment(list.modifiedAt),
  name: list.name,
  webUrl: `${siteUrl(site)}/Lists/${encodeURIComponent(list.name)}`,
  displayName: list.displayName,
  createdBy: identity(list.createdBy),
  lastModifiedBy: identity(list.createdBy),
  parentReference: { siteId: site.id },
  list: { contentTypesEnabled: false, hidden: list.hidden, template: 'genericList' },
})

const listsContext = (site: Site) => `${graphBase}/$metadata#sites('${encodeURIComponent(site.id)}')/lists`

const readNewList = (body: unknown) => {
  const read = newList.safeParse(body)
  if (!read.success && z.object({ name: z.unknown().optional() }).safeParse(body).data?.name !== undefined) {
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    )
  }
  if (!read.success || (read.data.list?.template ?? 'genericList') !== 'genericList') {
    throw invalidRequest('One of the provided arguments is not acceptable.')
  }
  return read.data
}

/** One request makes the list with all of its columns, or nothing. */
const postList = ({ world, call, caller }: Context, site: Site): GraphReply => {
  const given = readNewList(call.body)
  const columns = (given.columns ?? []).map(readNewColumn)
  const all = [titleColumn, ...columns]
  for (const [at, column] of columns.entries()) refuseTakenName(all.slice(0, at + 1), column.name)
  refuseTooManyIndexes(all)
  if (findList(world.db, site.id, given.displayName)) {
    throw new GraphRefusal(409, 'nameAlreadyExists', 'Name already exists')
  }
  const list = inTransaction(world.db, () => {
    const fresh = {
      siteId: site.id,
      displayName: given.displayName,
      description: given.description ?? '',
      hidden: given.list?.hidden ?? false,
      createdBy: authorOf(caller),
    }
    const made = insertList(world.db, fresh, world.now())
    if (!made) throw new Error('a list that was just written is not there')
    for (const column of all) insertColumn(world.db, made.id, column)
    return made
  })
  world.events.emit({ type: 'listChanged', listId: list.id })
  return { status: 201, body: { '@odata.context': `${listsContext(site)}/$entity`, ...listJson(site, list) } }
}

const expandedColumns = (world: World, list: List, expand: string | undefined) => {
  if (expand === undefined) return {}
  if (expand !== 'columns')
    throw invalidRequest(`The $expand clause '${expand}' is not served; only columns can be expanded.`)
  return { columns: columnsOf(world.db, list.id).map(columnJson) }
}

const getList = ({ world, call, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const shown = pick(listJson(site, list), selectOf(call.query), 'list', ['columns'])
  const columns = expandedColumns(world, list, call.query.get('expand'))
  return { status: 200, body: { '@odata.context': `${listsContext(site)}/$entity`, ...shown, ...columns } }
}

const getLists = ({ world, call }: Context, site: Site): GraphReply => {
  const position = positionOf(call.query)
  const top = topOf(call.query, 200, 1_000)
  const visible = listsOf(world.db, site.id).filter((list) => !list.hidden)
  const select = selectOf(call.query)
  const page = visible.slice(position, position + top)
  const more = visible.length > position + top
  return {
    status: 200,
    body: {
      '@odata.context': listsContext(site),
      value: page.map((list) => pick(listJson(site, list), select, 'list')),
      ...(more
        ? { '@odata.nextLink': linkWith(call.path, call.query, 'skiptoken', skipToken(position + top)) }
        : {}),
    },
  }
}

const patchList = ({ world, call, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  const read = listPatch.safeParse(call.body)
  if (!read.success) throw invalidRequest('One of the provided arguments is not acceptable.')
  const displayName = read.data.displayName ?? list.displayName
  const holder = findList(world.db, site.id, displayName)
  if (holder && holder.id !== list.id) throw new GraphRefusal(409, 'nameAlreadyExists', 'Name already exists')
  describeList(
    world.db,
    list.id,
    { displayName, description: read.data.description ?? list.description },
    world.now(),
  )
  world.events.emit({ type: 'listChanged', listId: list.id })
  return { status: 200, body: listJson(site, listOf(world, site, list.id)) }
}

const dropList = ({ world, param }: Context, site: Site): GraphReply => {
  const list = listOf(world, site, param('list'))
  removeList(world.db, list.id)
  world.events.emit({ type: 'listChanged', listId: list.id })
  return { status: 204 }
}

const lists = '/sites/{site}/lists'
const list = `${lists}/{list}`

export const listRoutes: readonly SiteRoute[] = [
  reading('GET', lists, 'lists.list', 2, ['select', 'top', 'skiptoken'], getLists),
  provisioning('POST', lists, 'lists.create', postList),
  reading('GET', list, 'lists.get', 1, ['select', 'expand'], getList),
  provisioning('PATCH', list, 'lists.update', patchList),
  provisioning('DELETE', list, 'lists.delete', dropList),
]
