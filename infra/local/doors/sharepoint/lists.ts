// The doors to the SharePoint site as an officer opens it: its lists, a page of rows, and editing a cell.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cast } from '../../directory/cast.ts'
import { type Column, columnsOf } from '../../graph/columns/column.ts'
import { countItems, etagOf, fieldsOf, type Item, readItems } from '../../graph/items/item.ts'
import { updateItem } from '../../graph/items/writing.ts'
import { findListById, type List, listsOf } from '../../graph/lists/list.ts'
import { allSites, siteUrl } from '../../graph/sites/site.ts'
import type { World } from '../../world.ts'
import { knownPerson } from '../people.ts'
import { DoorRefusal } from '../problem.ts'
import { librariesOf, libraryPage, registerDownloads } from './library.ts'

const byId = z.object({ id: z.string() })
const itemOf = byId.extend({ item: z.string() })
const paging = z.object({
  top: z.coerce.number().int().min(1).max(1_000).default(100),
  skip: z.coerce.number().int().min(0).default(0),
})
const edit = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  /** Who edits; an officer unless said otherwise. */
  person: z.string().optional(),
})

const anOfficer = cast.find(({ appRoles }) => appRoles.some((role) => role === 'officer')) ?? cast[0]

const knownList = (world: World, id: string): List => {
  const list = findListById(world.db, id)
  if (!list) throw new DoorRefusal(404, `The site has no list ${id}`)
  return list
}

const shownColumn = ({ name, displayName, facet, hidden }: Column) => ({
  name,
  displayName,
  type: facet.kind,
  ...(facet.kind === 'choice' && { choices: facet.of.choices }),
  hidden,
})

const shownItem = (item: Item) => ({
  id: String(item.id),
  etag: etagOf(item),
  modified: new Date(item.modifiedAt).toISOString(),
  fields: fieldsOf(item),
})

const listsOfAllSites = (world: World) =>
  allSites(world.db).flatMap((site) =>
    listsOf(world.db, site.id)
      .filter((list) => !list.hidden)
      .map(({ id, name, displayName }) => ({
        id,
        name,
        displayName,
        itemCount: countItems(world.db, id),
        kind: 'list',
        webUrl: `${siteUrl(site)}/Lists/${encodeURIComponent(name)}`,
      })),
  )

const listPage = (world: World, id: string, { top, skip }: z.infer<typeof paging>) => {
  const sql = 'SELECT * FROM items WHERE list_id = ? AND deleted = 0 ORDER BY id LIMIT ? OFFSET ?'
  return {
    columns: columnsOf(world.db, id).map(shownColumn),
    items: readItems(world.db, sql, id, top, skip).map(shownItem),
    total: countItems(world.db, id),
  }
}

export const registerSharePoint = (app: FastifyInstance, world: World): void => {
  app.get('/local/sharepoint/lists', () => [...listsOfAllSites(world), ...librariesOf(world)])

  app.get('/local/sharepoint/lists/:id', (request) => {
    const { id } = byId.parse(request.params)
    const page = paging.parse(request.query)
    return libraryPage(world, id, page) ?? listPage(world, knownList(world, id).id, page)
  })

  app.patch('/local/sharepoint/lists/:id/items/:item', (request) => {
    const { id, item } = itemOf.parse(request.params)
    const { fields, person = anOfficer.id } = edit.parse(request.body)
    const editor = knownPerson(world, person)
    const by = { kind: 'person', id: editor.id, name: editor.displayName } as const
    return shownItem(updateItem(world, knownList(world, id), item, fields, by, undefined))
  })

  registerDownloads(app, world)
}
