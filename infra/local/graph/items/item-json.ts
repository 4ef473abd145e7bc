// An item and its fields as Graph writes them.

import { type GraphReply, moment } from '../call.ts'
import type { Column } from '../columns/column.ts'
import { isBuiltIn } from '../columns/column-json.ts'
import { invalidRequest, notRecognised } from '../errors.ts'
import { identity } from '../lists/author.ts'
import { graphBase, pick } from '../odata/query.ts'
import { siteUrl } from '../sites/site.ts'
import { etagOf, fieldsOf, type Item } from './item.ts'
import type { Place } from './place.ts'

/** Which fields are wanted: none, all, or those named. */
type Wanted = 'none' | 'all' | readonly string[]

/** `fields`, `fields($select=A,B)` or `fields(select=A,B)`; an unknown column is refused. */
export const readExpand = (text: string | undefined, columns: readonly Column[]): Wanted => {
  if (text === undefined) return 'none'
  const found = /^\s*fields(?:\(\s*\$?select=([^()]*)\))?\s*$/i.exec(text)
  if (!found) throw invalidRequest(`The $expand clause '${text}' is not served; only fields can be expanded.`)
  if (found[1] === undefined) return 'all'
  const names = found[1].split(',').map((name) => name.trim())
  for (const name of names) {
    if (name !== 'id' && !isBuiltIn(name) && !columns.some((column) => column.name === name))
      throw notRecognised(name)
  }
  return names
}

const builtInFields = (item: Item, title: unknown): Record<string, unknown> => ({
  id: String(item.id),
  ContentType: 'Item',
  Modified: moment(item.modifiedAt),
  Created: moment(item.createdAt),
  AuthorLookupId: '6',
  EditorLookupId: '6',
  _UIVersionString: `${item.version}.0`,
  Attachments: false,
  Edit: '',
  LinkTitle: title,
  ID: item.id,
})

/** Empty fields are left out, as SharePoint does. */
export const fieldsJson = (item: Item, wanted: Wanted): Record<string, unknown> => {
  const own = fieldsOf(item)
  const whole = { ...own, ...builtInFields(item, own['Title']) }
  const shown =
    wanted === 'all' || wanted === 'none' ? Object.keys(whole).filter((name) => name !== 'ID') : wanted
  const chosen = new Set(shown)
  const kept = Object.entries(whole).filter(([name, value]) => chosen.has(name) && value !== undefined)
  return { '@odata.etag': etagOf(item), ...Object.fromEntries(kept) }
}

const contentType = { id: '0x0100AE9C6B2F5E8D4A46B7C1D2E3F4A5B6C7', name: 'Item' } as const
const parentOf = ({ site, list }: Place) => ({
  id: list.id,
  path: `Lists/${encodeURIComponent(list.name)}`,
  siteId: site.id,
})

const selectable = ['deleted', 'fields', 'description', 'name', 'sharepointIds']

export const itemJson = (
  place: Place,
  item: Item,
  wanted: Wanted,
  select: readonly string[] | undefined,
): Record<string, unknown> => {
  const whole = {
    '@odata.etag': etagOf(item),
    createdDateTime: moment(item.createdAt),
    eTag: etagOf(item),
    id: String(item.id),
    lastModifiedDateTime: moment(item.modifiedAt),
    webUrl: `${siteUrl(place.site)}/Lists/${encodeURIComponent(place.list.name)}/${item.id}_.000`,
    createdBy: identity(item.createdBy),
    lastModifiedBy: identity(item.modifiedBy),
    parentReference: parentOf(place),
    contentType,
  }
  const shown = pick(whole, select, 'listItem', selectable)
  return wanted === 'none'
    ? shown
    : { ...shown, 'fields@odata.context': fieldsContext(place, item), fields: fieldsJson(item, wanted) }
}

export const deletedJson = (place: Place, item: Item): Record<string, unknown> => ({
  id: String(item.id),
  parentReference: parentOf(place),
  contentType,
  deleted: { state: 'deleted' },
})

export const itemsContext = (place: Place): string =>
  `${graphBase}/$metadata#sites('${encodeURIComponent(place.site.id)}')/lists('${place.list.id}')/items`

const fieldsContext = (place: Place, item: Item): string =>
  `${itemsContext(place)}('${item.id}')/fields/$entity`

export const itemReply = (
  status: number,
  place: Place,
  item: Item,
  wanted: Wanted,
  select: readonly string[] | undefined,
): GraphReply => ({
  status,
  headers: { etag: etagOf(item) },
  body: { '@odata.context': `${itemsContext(place)}/$entity`, ...itemJson(place, item, wanted, select) },
})

export const fieldsReply = (place: Place, item: Item): GraphReply => ({
  status: 200,
  headers: { etag: etagOf(item) },
  body: { '@odata.context': fieldsContext(place, item), ...fieldsJson(item, 'all') },
})
