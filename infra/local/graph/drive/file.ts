// The site's document library: folders and files with their bytes.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../../store/database.ts'
import { type Author, author } from '../lists/author.ts'

const schema = `
CREATE TABLE IF NOT EXISTS files (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES sites (id),
  parent_id TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  is_folder INTEGER NOT NULL,
  mime_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BLOB,
  version INTEGER NOT NULL,
  guid TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_by TEXT NOT NULL,
  modified_at INTEGER NOT NULL,
  UNIQUE (site_id, parent_id, name)
);
`
const row = z
  .object({
    id: z.string(),
    site_id: z.string(),
    parent_id: z.string(),
    name: z.string(),
    is_folder: z.number(),
    mime_type: z.string(),
    size: z.number(),
    version: z.number(),
    guid: z.string(),
    created_by: z.string(),
    created_at: z.number(),
    modified_by: z.string(),
    modified_at: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    siteId: stored.site_id,
    /** `root`, or the id of a folder. */
    parentId: stored.parent_id,
    name: stored.name,
    isFolder: stored.is_folder === 1,
    mimeType: stored.mime_type,
    size: stored.size,
    version: stored.version,
    guid: stored.guid,
    createdBy: author.parse(JSON.parse(stored.created_by)),
    createdAt: stored.created_at,
    modifiedBy: author.parse(JSON.parse(stored.modified_by)),
    modifiedAt: stored.modified_at,
  }))
export type DriveFile = z.infer<typeof row>

const columns =
  'id, site_id, parent_id, name, is_folder, mime_type, size, version, guid, created_by, created_at, modified_by, modified_at'

export const createFileTables = (db: Database): void => {
  db.exec(schema)
}

export const findFile = (db: Database, siteId: string, id: string): DriveFile | undefined =>
  readOne(db, row, `SELECT ${columns} FROM files WHERE site_id = ? AND id = ?`, siteId, id)

export const childNamed = (
  db: Database,
  siteId: string,
  parentId: string,
  name: string,
): DriveFile | undefined =>
  readOne(
    db,
    row,
    `SELECT ${columns} FROM files WHERE site_id = ? AND parent_id = ? AND name = ?`,
    siteId,
    parentId,
    name,
  )

/** Folders first, then by name. */
export const childrenOf = (db: Database, siteId: string, parentId: string): DriveFile[] =>
  readAll(
    db,
    row,
    `SELECT ${columns} FROM files WHERE site_id = ? AND parent_id = ? ORDER BY is_folder DESC, name`,
    siteId,
    parentId,
  )

const blob = z.object({ content: z.instanceof(ArrayBuffer).transform((bytes) => new Uint8Array(bytes)) })

export const contentOf = (db: Database, id: string): Uint8Array | undefined =>
  readOne(db, blob, 'SELECT content FROM files WHERE id = ? AND is_folder = 0', id)?.content

type NewFile = Pick<DriveFile, 'siteId' | 'parentId' | 'name' | 'mimeType'> & {
  readonly by: Author
  readonly at: number
}

const insert = `INSERT INTO files (id, site_id, parent_id, name, is_folder, mime_type, size, content, version, guid, created_by, created_at, modified_by, modified_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9, ?10, ?11, ?10, ?11)`

const driveItemId = () => `01${randomUUID().replaceAll('-', '').toUpperCase()}`

export const addFolder = (db: Database, folder: NewFile): DriveFile | undefined => {
  const id = driveItemId()
  const by = JSON.stringify(folder.by)
  run(
    db,
    insert,
    id,
    folder.siteId,
    folder.parentId,
    folder.name,
    1,
    '',
    0,
    null,
    randomUUID(),
    by,
    folder.at,
  )
  return findFile(db, folder.siteId, id)
}

export const addFile = (db: Database, file: NewFile, content: Uint8Array): DriveFile | undefined => {
  const id = driveItemId()
  const by = JSON.stringify(file.by)
  run(
    db,
    insert,
    id,
    file.siteId,
    file.parentId,
    file.name,
    0,
    file.mimeType,
    content.byteLength,
    content,
    randomUUID(),
    by,
    file.at,
  )
  return findFile(db, file.siteId, id)
}

export const replaceContent = (
  db: Database,
  file: DriveFile,
  change: {
    readonly content: Uint8Array
    readonly mimeType: string
    readonly by: Author
    readonly at: number
  },
): DriveFile | undefined => {
  run(
    db,
    `UPDATE files SET content = ?, size = ?, mime_type = ?, version = version + 1, modified_by = ?, modified_at = ? WHERE id = ?`,
    change.content,
    change.content.byteLength,
    change.mimeType,
    JSON.stringify(change.by),
    change.at,
    file.id,
  )
  return findFile(db, file.siteId, file.id)
}

/** A folder goes with all that is in it. */
export const removeFile = (db: Database, file: DriveFile): void => {
  for (const child of childrenOf(db, file.siteId, file.id)) removeFile(db, child)
  run(db, 'DELETE FROM files WHERE id = ?', file.id)
}
