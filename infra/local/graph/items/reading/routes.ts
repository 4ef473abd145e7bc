// Reading items over Graph: one, a page of them, or what changed.

import type { Context, GraphCall, GraphReply, SiteRoute } from '../../call.ts'
import { graphBase, linkWith, positionOf, selectOf, skipToken, topOf } from '../../odata/query.ts'
import { reading } from '../../site-route.ts'
import type { Site } from '../../sites/site.ts'
import type { Item } from '../item.ts'
import { deletedJson, fieldsReply, itemJson, itemReply, itemsContext, readExpand } from '../item-json.ts'
import { itemAt, type Place, placeOf } from '../place.ts'
import {
  changesSince,
  type DeltaToken,
  latestToken,
  readToken,
  startToken,
  tokenGone,
  writeToken,
} from './delta.ts'
import { lagging } from './lagging.ts'
import { pageOfItems } from './pages.ts'

const usualPage = 200
const mostInPage = 5_000

const listItems = (context: Context, site: Site): GraphReply => {
  const { world, call } = context
  const place = placeOf(context, site)
  const { query } = call
  const wanted = readExpand(query.get('expand'), place.columns)
  const select = selectOf(query)
  const page = lagging(world, place.list, () =>
    pageOfItems(world.db, place.list, {
      filter: query.get('filter'),
      orderBy: query.get('orderby'),
      top: topOf(query, usualPage, mostInPage),
      position: positionOf(query),
    }),
  )
  const value = page.items.map((item) => itemJson(place, item, wanted, select))
  const next =
    page.next === undefined
      ? {}
      : { '@odata.nextLink': linkWith(call.path, query, 'skiptoken', skipToken(page.next)) }
  return { status: 200, body: { '@odata.context': itemsContext(place), value, ...next } }
}

/** A token that cannot be followed any more sends the caller back to the start. */
const tokenFor = ({ world, call }: Context, { list }: Place): DeltaToken => {
  const text = call.query.get('token') ?? ''
  if (text === '') return startToken(list)
  if (text === 'latest') return latestToken(list)
  const token = readToken(list, text)
  const gone = world.faults.get().deltaGone || token.from > list.sequence
  if (gone && !token.whole)
    throw tokenGone(linkWith(call.path, call.query, 'token', writeToken(startToken(list))))
  return token
}

const deltaOf = (context: Context, site: Site): GraphReply => {
  const { world, call } = context
  const place = placeOf(context, site)
  const wanted = readExpand(call.query.get('expand'), place.columns)
  const select = selectOf(call.query)
  const top = topOf(call.query, usualPage, mostInPage)
  const delta = changesSince(world.db, place.list, tokenFor(context, place), top)
  const shown = (item: Item) =>
    item.deleted ? deletedJson(place, item) : itemJson(place, item, wanted, select)
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#Collection(listItem)`,
      value: delta.items.map(shown),
      [delta.more ? '@odata.nextLink' : '@odata.deltaLink']: linkWith(
        call.path,
        call.query,
        'token',
        writeToken(delta.next),
      ),
    },
  }
}

const listDelta = (context: Context, site: Site): GraphReply =>
  lagging(context.world, placeOf(context, site).list, () => deltaOf(context, site))

const getItem = (context: Context, site: Site): GraphReply => {
  const place = placeOf(context, site)
  const { query } = context.call
  const wanted = readExpand(query.get('expand'), place.columns)
  return itemReply(200, place, itemAt(context, place), wanted, selectOf(query))
}

const getFields = (context: Context, site: Site): GraphReply => {
  const place = placeOf(context, site)
  return fieldsReply(place, itemAt(context, place))
}

const items = '/sites/{site}/lists/{list}/items'
const paging = ['filter', 'orderby', 'expand', 'select', 'top', 'skiptoken']
const forDelta = ['token', 'expand', 'select', 'top']
const deltaCost = (call: GraphCall): number => (call.query.get('token') ? 1 : 2)

export const itemReadingRoutes: readonly SiteRoute[] = [
  reading('GET', `${items}/delta`, 'items.delta', deltaCost, forDelta, listDelta),
  reading('GET', items, 'items.list', 2, paging, listItems),
  reading('GET', `${items}/{item}`, 'items.get', 1, ['expand', 'select'], getItem),
  reading('GET', `${items}/{item}/fields`, 'items.get', 1, [], getFields),
]
