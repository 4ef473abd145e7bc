// The site's document library as an officer opens it: every file with its folder, and its bytes.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { childrenOf, contentOf, type DriveFile, findFile } from '../../graph/drive/file.ts'
import { allSites, type Site, siteUrl } from '../../graph/sites/site.ts'
import type { World } from '../../world.ts'
import { DoorRefusal } from '../problem.ts'

const byId = z.object({ id: z.string() })
const root = 'root'

type Found = { readonly file: DriveFile; readonly path: string }

const filesUnder = (world: World, site: Site, parentId = root, folder = ''): readonly Found[] =>
  childrenOf(world.db, site.id, parentId).flatMap((file) => {
    const path = `${folder}${file.name}`
    return file.isFolder ? filesUnder(world, site, file.id, `${path}/`) : [{ file, path }]
  })

const libraryId = (site: Site): string => `documents-${site.name}`

export const librariesOf = (world: World) =>
  allSites(world.db).map((site) => ({
    id: libraryId(site),
    name: 'Shared Documents',
    displayName: 'Documents',
    itemCount: filesUnder(world, site).length,
    kind: 'library',
    webUrl: `${siteUrl(site)}/Shared%20Documents`,
  }))

/** A page of the library in the form of a page of a list, or undefined when no library has that id. */
export const libraryPage = (world: World, id: string, { top, skip }: { top: number; skip: number }) => {
  const site = allSites(world.db).find((each) => libraryId(each) === id)
  if (!site) return undefined
  const files = filesUnder(world, site)
  return {
    columns: [
      { name: 'FileLeafRef', displayName: 'Name', type: 'text', hidden: false },
      { name: 'size', displayName: 'Size', type: 'number', hidden: false },
    ],
    items: files.slice(skip, skip + top).map(({ file, path }) => ({
      id: file.id,
      etag: `"{${file.guid.toUpperCase()}},${file.version}"`,
      modified: new Date(file.modifiedAt).toISOString(),
      fields: { FileLeafRef: path, size: file.size },
    })),
    total: files.length,
  }
}

export const registerDownloads = (app: FastifyInstance, world: World): void => {
  app.get('/local/sharepoint/files/:id', (request, reply) => {
    const { id } = byId.parse(request.params)
    const file = allSites(world.db).flatMap((site) => findFile(world.db, site.id, id) ?? [])[0]
    const content = contentOf(world.db, id)
    if (!file || !content) throw new DoorRefusal(404, `The site has no file ${id}`)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('x-content-type-options', 'nosniff')
      .type(file.mimeType || 'application/octet-stream')
      .send(Buffer.from(content))
  })
}
