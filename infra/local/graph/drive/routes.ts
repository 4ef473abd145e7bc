// The routes of the site's document library: by path or id, upload, download, children, delete.

import { inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import { type Context, type GraphReply, moment, type SiteRoute } from '../call.ts'
import { badRequest, GraphRefusal, invalidRequest, itemNotFound, preconditionFailed } from '../errors.ts'
import { type Author, authorOf, identity } from '../lists/author.ts'
import { graphBase, linkWith, pick, positionOf, selectOf, skipToken, topOf } from '../odata/query.ts'
import { reading, writing } from '../site-route.ts'
import { type Site, siteUrl } from '../sites/site.ts'
import { downloadAddress } from './downloads.ts'
import {
  addFile,
  addFolder,
  childNamed,
  childrenOf,
  contentOf,
  type DriveFile,
  findFile,
  removeFile,
  replaceContent,
} from './file.ts'

const root = 'root'
const library = 'Shared Documents'

const driveId = (site: Site): string => `b!${Buffer.from(site.id).toString('base64url').slice(0, 44)}`

const segments = (path: string): string[] => path.split('/').filter((part) => part !== '')

const etagOf = (file: DriveFile): string => `"{${file.guid.toUpperCase()}},${file.version}"`

const pathOf = (world: World, file: DriveFile): string => {
  const parent = findFile(world.db, file.siteId, file.parentId)
  return parent
    ? `${pathOf(world, parent)}/${encodeURIComponent(file.name)}`
    : `/${encodeURIComponent(file.name)}`
}

const kindJson = (world: World, file: DriveFile) =>
  file.isFolder
    ? { folder: { childCount: childrenOf(world.db, file.siteId, file.id).length } }
    : { file: { mimeType: file.mimeType } }

const fileJson = (world: World, site: Site, file: DriveFile): Record<string, unknown> => {
  const path = pathOf(world, file)
  return {
    ...(file.isFolder ? {} : { '@microsoft.graph.downloadUrl': downloadAddress(world, site, file) }),
    createdDateTime: moment(file.createdAt),
    eTag: etagOf(file),
    cTag: `"c:{${file.guid.toUpperCase()}},${file.version}"`,
    id: file.id,
    lastModifiedDateTime: moment(file.modifiedAt),
    name: file.name,
    size: file.size,
    webUrl: `${siteUrl(site)}/${encodeURIComponent(library)}${path}`,
    createdBy: identity(file.createdBy),
    lastModifiedBy: identity(file.modifiedBy),
    parentReference: {
      driveId: driveId(site),
      driveType: 'documentLibrary',
      id: file.parentId,
      path: `/drive/root:${path.slice(0, path.lastIndexOf('/'))}`,
      siteId: site.id,
    },
    ...kindJson(world, file),
  }
}

const rootJson = (world: World, site: Site): Record<string, unknown> => ({
  id: root,
  name: root,
  webUrl: `${siteUrl(site)}/${encodeURIComponent(library)}`,
  parentReference: { driveId: driveId(site), driveType: 'documentLibrary' },
  folder: { childCount: childrenOf(world.db, site.id, root).length },
  root: {},
})

/** Undefined stands for the root of the library. */
const atPath = (world: World, site: Site, path: string): DriveFile | undefined => {
  let found: DriveFile | undefined
  for (const name of segments(path)) {
    found = childNamed(world.db, site.id, found?.id ?? root, name)
    if (!found) throw itemNotFound()
  }
  return found
}

const atId = ({ world, param }: Context, site: Site): DriveFile | undefined => {
  const id = param('file')
  if (id === root) return undefined
  const found = findFile(world.db, site.id, id)
  if (!found) throw itemNotFound()
  return found
}

type Find = (context: Context, site: Site) => DriveFile | undefined
const byPath: Find = ({ world, param }, site) => atPath(world, site, param('path'))
const atRoot: Find = () => undefined

const getFile =
  (find: Find) =>
  (context: Context, site: Site): GraphReply => {
    const { world, call } = context
    const file = find(context, site)
    const whole = file ? fileJson(world, site, file) : rootJson(world, site)
    return {
      status: 200,
      ...(file ? { headers: { etag: etagOf(file) } } : {}),
      body: {
        '@odata.context': `${graphBase}/$metadata#driveItem/$entity`,
        ...pick(whole, selectOf(call.query), 'driveItem'),
      },
    }
  }

const getChildren =
  (find: Find) =>
  (context: Context, site: Site): GraphReply => {
    const { world, call } = context
    const folder = find(context, site)
    const position = positionOf(call.query)
    const top = topOf(call.query, 200, 1_000)
    const all = childrenOf(world.db, site.id, folder?.id ?? root)
    const shown = all.slice(position, position + top)
    const next =
      all.length > position + top
        ? { '@odata.nextLink': linkWith(call.path, call.query, 'skiptoken', skipToken(position + top)) }
        : {}
    return {
      status: 200,
      body: {
        ...next,
        value: shown.map((file) => pick(fileJson(world, site, file), selectOf(call.query), 'driveItem')),
      },
    }
  }

/** Graph hands out no bytes: it names an address on SharePoint's host that needs no token. */
const download =
  (find: Find) =>
  (context: Context, site: Site): GraphReply => {
    const file = find(context, site)
    const content = file ? contentOf(context.world.db, file.id) : undefined
    if (!file || !content) throw badRequest('A folder has no content.')
    return { status: 302, headers: { location: downloadAddress(context.world, site, file) } }
  }

const forbiddenInNames = /["*:<>?/\\|]|^\s|\s$|\.$/

type Upload = {
  readonly content: Uint8Array
  readonly mimeType: string
  readonly by: Author
  readonly at: number
}

/** Folders on the way are made, as SharePoint does. */
const folderFor = (world: World, site: Site, names: readonly string[], upload: Upload): string => {
  let parentId: string = root
  for (const name of names) {
    const found =
      childNamed(world.db, site.id, parentId, name) ??
      addFolder(world.db, { siteId: site.id, parentId, name, mimeType: '', by: upload.by, at: upload.at })
    if (!found?.isFolder)
      throw new GraphRefusal(409, 'nameAlreadyExists', 'A file stands where a folder is needed.')
    parentId = found.id
  }
  return parentId
}

const store = (world: World, site: Site, path: string, ifMatch: string | undefined, upload: Upload) => {
  const names = segments(path)
  const name = names.pop() ?? ''
  if (name === '' || [...names, name].some((one) => forbiddenInNames.test(one))) {
    throw invalidRequest('The provided name cannot be used for a file.')
  }
  const parentId = folderFor(world, site, names, upload)
  const before = childNamed(world.db, site.id, parentId, name)
  if (before?.isFolder) throw new GraphRefusal(409, 'nameAlreadyExists', 'A folder of that name exists.')
  if (ifMatch !== undefined && (!before || ifMatch !== etagOf(before))) throw preconditionFailed()
  const file = before
    ? replaceContent(world.db, before, upload)
    : addFile(world.db, { siteId: site.id, parentId, name, ...upload }, upload.content)
  return { file, isNew: !before }
}

const upload = ({ world, call, caller, param }: Context, site: Site): GraphReply => {
  if (!Buffer.isBuffer(call.body)) throw badRequest('The content of the file is missing.')
  const given = {
    content: call.body,
    mimeType: call.headers['content-type'] ?? 'application/octet-stream',
    by: authorOf(caller),
    at: world.now(),
  }
  const { file, isNew } = inTransaction(world.db, () =>
    store(world, site, param('path'), call.headers['if-match'], given),
  )
  if (!file) throw new Error('a file that was just written is not there')
  return { status: isNew ? 201 : 200, headers: { etag: etagOf(file) }, body: fileJson(world, site, file) }
}

const drop =
  (find: Find) =>
  (context: Context, site: Site): GraphReply => {
    const file = find(context, site)
    if (!file) throw new GraphRefusal(403, 'accessDenied', 'The root of a library cannot be deleted.')
    const ifMatch = context.call.headers['if-match']
    if (ifMatch !== undefined && ifMatch !== etagOf(file)) throw preconditionFailed()
    inTransaction(context.world.db, () => removeFile(context.world.db, file))
    return { status: 204 }
  }

const getDrive = (_: Context, site: Site): GraphReply => ({
  status: 200,
  body: {
    id: driveId(site),
    driveType: 'documentLibrary',
    name: 'Documents',
    webUrl: `${siteUrl(site)}/${encodeURIComponent(library)}`,
  },
})

const drive = '/sites/{site}/drive'
const path = `${drive}/root:/{path*}`
const file = `${drive}/items/{file}`
const paging = ['select', 'top', 'skiptoken']

export const driveRoutes: readonly SiteRoute[] = [
  reading('GET', drive, 'drive.get', 1, [], getDrive),
  reading('GET', `${path}:/content`, 'files.download', 1, [], download(byPath)),
  writing('PUT', `${path}:/content`, 'files.upload', upload),
  reading('GET', `${path}:/children`, 'files.list', 2, paging, getChildren(byPath)),
  reading('GET', path, 'files.get', 1, ['select'], getFile(byPath)),
  writing('DELETE', path, 'files.delete', drop(byPath)),
  reading('GET', `${drive}/root`, 'files.get', 1, ['select'], getFile(atRoot)),
  reading('GET', `${drive}/root/children`, 'files.list', 2, paging, getChildren(atRoot)),
  reading('GET', `${file}/content`, 'files.download', 1, [], download(atId)),
  reading('GET', `${file}/children`, 'files.list', 2, paging, getChildren(atId)),
  reading('GET', file, 'files.get', 1, ['select'], getFile(atId)),
  writing('DELETE', file, 'files.delete', drop(atId)),
]
