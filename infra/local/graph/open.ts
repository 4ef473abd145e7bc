// Graph's tables, and the one site with its grant: what a council's administrator prepares before the first start.

import type { World } from '../world.ts'
import { createColumnTables } from './columns/column.ts'
import { createFileTables } from './drive/file.ts'
import { createItemTables } from './items/item.ts'
import { createListTables } from './lists/list.ts'
import { addSite, allSites, countywideSite, createSiteTables, grantSite } from './sites/site.ts'

/** Grants the product full control of its site at the very first start only: a grant taken away stays away. */
export const openGraph = ({ db, tenant, app, now }: World): void => {
  createSiteTables(db)
  createListTables(db)
  createColumnTables(db)
  createItemTables(db)
  createFileTables(db)
  if (!addSite(db, { host: tenant.host, ...countywideSite }, now())) return
  for (const site of allSites(db)) grantSite(db, site.id, { id: app.clientId, name: app.name }, 'fullcontrol')
}
