// Documents in the site's library, through Graph.

import * as z from 'zod'
import type { Files } from '../ports/files.ts'
import { GraphRefused, UnclearReply } from './client/errors.ts'
import type { Graph } from './client/graph.ts'
import { segment } from './client/query.ts'

const fileBody = z.object({ name: z.string(), size: z.number(), webUrl: z.string() })
// Graph's `/content` is a redirect to the same address, which the client follows nowhere by itself.
const sourceBody = z.object({ '@microsoft.graph.downloadUrl': z.string() })
/** Bytes. */
const largestRead = 50 * 1024 * 1024

/** What SharePoint takes in no name, control characters and whatever would lead to another folder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being kept out
const forbidden = /["*:<>?/\\|#%\u0000-\u001f\u007f]+/g

/** A name that stands in the folder it is put into: `../../a` becomes `.. .. a`. */
const safeName = (name: string): string => {
  const plain = name.replaceAll(forbidden, ' ').trim().replace(/\.+$/, '').trim()
  if (plain === '' || /^\.+$/.test(plain)) throw new TypeError('not a name of a file')
  return plain
}

const pathOf = async (graph: Graph, folder: string, name: string): Promise<string> => {
  const { id } = await graph.site()
  const path = [folder, name].map((part) => encodeURIComponent(safeName(part))).join('/')
  return `/sites/${segment('site', id)}/drive/root:/${path}`
}

const missingIsNull = (error: unknown): null => {
  if (error instanceof GraphRefused && error.status === 404) return null
  throw error
}

export const files = (graph: Graph): Files => ({
  read: async (folder, name) => {
    const path = await pathOf(graph, folder, name)
    // A unit for the file and one for its bytes.
    const found = await graph.send({ method: 'GET', path, units: 2 }).catch(missingIsNull)
    if (found === null) return null
    return await graph.download(sourceBody.parse(found.body)['@microsoft.graph.downloadUrl'], largestRead)
  },
  put: async (folder, name, bytes, contentType) => {
    const { body } = await graph.send({
      method: 'PUT',
      path: `${await pathOf(graph, folder, name)}:/content`,
      headers: { 'Content-Type': contentType },
      // The SDK would send the whole memory behind a view.
      body: new Uint8Array(bytes),
      units: 2,
    })
    const stored = fileBody.parse(body)
    return { name: stored.name, size: stored.size, url: stored.webUrl }
  },
  remove: async (folder, name) => {
    const path = await pathOf(graph, folder, name)
    await graph.send({ method: 'DELETE', path, units: 2 }).catch((error: unknown) => {
      // A try whose reply was lost may have taken it away.
      const status = error instanceof GraphRefused || error instanceof UnclearReply ? error.status : null
      if (status !== 404) throw error
    })
  },
})
