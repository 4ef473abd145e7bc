// Writing items over Graph: create, change fields, delete.

import { z } from 'zod'
import type { Context, GraphReply, SiteRoute } from '../call.ts'
import { badRequest, overlapped } from '../errors.ts'
import { authorOf } from '../lists/author.ts'
import { writing } from '../site-route.ts'
import type { Site } from '../sites/site.ts'
import type { Item } from './item.ts'
import { fieldsReply, itemReply } from './item-json.ts'
import { type Place, placeOf } from './place.ts'
import { createItem, deleteItem, type Given, updateItem } from './writing.ts'

const fieldSet = z.record(z.string(), z.unknown())
const withFields = z.strictObject({ fields: fieldSet, contentType: z.unknown().optional() })

const fieldsWithin = (body: unknown): Given => {
  const read = withFields.safeParse(body)
  if (!read.success) throw badRequest('Invalid request: an object with the property fields is expected.')
  return read.data.fields
}

const fieldsAlone = (body: unknown): Given => {
  const read = fieldSet.safeParse(body)
  if (!read.success) throw badRequest('Invalid request: an object of fields is expected.')
  return read.data
}

const postItem = (context: Context, site: Site): GraphReply => {
  const place = placeOf(context, site)
  const { world, call, caller } = context
  const item = createItem(world, place.list, fieldsWithin(call.body), authorOf(caller))
  return itemReply(201, place, item, 'all', undefined)
}

const change = ({ world, call, caller, param }: Context, place: Place, given: Given): Item => {
  if (call.overlap) throw overlapped()
  return updateItem(world, place.list, param('item'), given, authorOf(caller), call.headers['if-match'])
}

const patchFields = (context: Context, site: Site): GraphReply => {
  const place = placeOf(context, site)
  return fieldsReply(place, change(context, place, fieldsAlone(context.call.body)))
}

const patchItem = (context: Context, site: Site): GraphReply => {
  const place = placeOf(context, site)
  return itemReply(200, place, change(context, place, fieldsWithin(context.call.body)), 'all', undefined)
}

const dropItem = (context: Context, site: Site): GraphReply => {
  const { world, call, caller, param } = context
  if (call.overlap) throw overlapped()
  deleteItem(world, placeOf(context, site).list, param('item'), authorOf(caller), call.headers['if-match'])
  return { status: 204 }
}

const items = '/sites/{site}/lists/{list}/items'
const item = `${items}/{item}`

export const itemWritingRoutes: readonly SiteRoute[] = [
  writing('POST', items, 'items.create', postItem),
  writing('PATCH', item, 'items.update', patchItem),
  writing('DELETE', item, 'items.delete', dropItem),
  writing('PATCH', `${item}/fields`, 'items.update', patchFields),
]
