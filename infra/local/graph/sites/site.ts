// SharePoint sites and which app was granted what on them (`Sites.Selected`).

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS sites (
  id TEXT PRIMARY KEY, host TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL, display_name TEXT NOT NULL, created_at INTEGER NOT NULL,
  UNIQUE (host, path)
);
CREATE TABLE IF NOT EXISTS site_grants (
  id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), app_id TEXT NOT NULL, app_name TEXT NOT NULL, role TEXT NOT NULL,
  UNIQUE (site_id, app_id)
);
`

export type Right = 'read' | 'write' | 'manage' | 'full'
type GrantRole = 'read' | 'write' | 'owner' | 'fullcontrol'

const siteRow = z
  .object({
    id: z.string(),
    host: z.string(),
    path: z.string(),
    name: z.string(),
    display_name: z.string(),
    created_at: z.number(),
  })
  .transform(({ display_name, created_at, ...site }) => ({
    ...site,
    displayName: display_name,
    createdAt: created_at,
  }))
export type Site = z.infer<typeof siteRow>

const grantRow = z
  .object({
    id: z.string(),
    site_id: z.string(),
    app_id: z.string(),
    app_name: z.string(),
    role: z.enum(['read', 'write', 'owner', 'fullcontrol']),
  })
  .transform((stored) => ({
    id: stored.id,
    siteId: stored.site_id,
    appId: stored.app_id,
    appName: stored.app_name,
    role: stored.role,
  }))
export type Grant = z.infer<typeof grantRow>

/** The one site that the council has set aside for the product. */
export const countywideSite = {
  path: '/sites/countywide',
  name: 'countywide',
  displayName: 'Countywide',
  collectionId: '2c71f604-1370-44e7-a1f5-4265730da80a',
  webId: '2d2244c3-251a-49ea-93a8-39e1c3a060fe',
} as const

export const createSiteTables = (db: Database): void => {
  db.exec(schema)
}

/** Adds the site if it is not there; true when it is new. */
export const addSite = (
  db: Database,
  site: {
    host: string
    path: string
    name: string
    displayName: string
    collectionId: string
    webId: string
  },
  at: number,
): boolean =>
  run(
    db,
    'INSERT OR IGNORE INTO sites (id, host, path, name, display_name, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    `${site.host},${site.collectionId},${site.webId}`,
    site.host,
    site.path,
    site.name,
    site.displayName,
    at,
  ) > 0

export const allSites = (db: Database): Site[] =>
  readAll(db, siteRow, 'SELECT * FROM sites ORDER BY created_at, id')

/** By the id in three parts, or by the collection's id alone. */
export const findSite = (db: Database, id: string): Site | undefined =>
  readOne(
    db,
    siteRow,
    "SELECT * FROM sites WHERE lower(id) = lower(?1) OR lower(id) LIKE '%,' || lower(?1) || ',%'",
    id.replace(/[%_]/g, ''),
  )

export const findSiteByPath = (db: Database, host: string, path: string): Site | undefined =>
  readOne(
    db,
    siteRow,
    'SELECT * FROM sites WHERE lower(host) = lower(?) AND lower(path) = lower(?)',
    host,
    path,
  )

export const siteUrl = (site: Site): string => `https://${site.host}${site.path}`

export const grantsOf = (db: Database, siteId: string): Grant[] =>
  readAll(db, grantRow, 'SELECT * FROM site_grants WHERE site_id = ? ORDER BY rowid', siteId)

/** A second grant to the same app replaces its role. */
export const grantSite = (
  db: Database,
  siteId: string,
  app: { readonly id: string; readonly name: string },
  role: GrantRole,
): Grant | undefined => {
  run(
    db,
    `INSERT INTO site_grants (id, site_id, app_id, app_name, role) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (site_id, app_id) DO UPDATE SET role = excluded.role, app_name = excluded.app_name`,
    Buffer.from(`i:0i.t|ms.sp.ext|${app.id}@${randomUUID()}`).toString('base64url'),
    siteId,
    app.id.toLowerCase(),
    app.name,
    role,
  )
  return grantsOf(db, siteId).find((grant) => grant.appId === app.id.toLowerCase())
}

export const changeGrant = (db: Database, siteId: string, id: string, role: GrantRole): boolean =>
  run(db, 'UPDATE site_grants SET role = ? WHERE site_id = ? AND id = ?', role, siteId, id) > 0

export const removeGrant = (db: Database, siteId: string, id: string): boolean =>
  run(db, 'DELETE FROM site_grants WHERE site_id = ? AND id = ?', siteId, id) > 0
