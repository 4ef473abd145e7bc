// Documents in the site's library, through Graph.

import * as z from 'zod'
import type { Files } from '../ports/files.ts'
import type { Graph } from './client/graph.ts'
import { segment } from './client/query.ts'

const fileBody = z.object({ name: z.string(), size: z.number(), webUrl: z.string() })

/** What SharePoint takes in no name, control characters and whatever would lead to another folder. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is being kept out
const forbidden = /["*:<>?/\\|#%\u0000-\u001f\u007f]+/g

/** A name that stands in the folder it is put into: `../../a` becomes `.. .. a`. */
const safeName = (name: string): string => {
  const plain = name.replaceAll(forbidden, ' ').trim().replace(/\.+$/, '').trim()
  if (plain === '' || /^\.+$/.test(plain)) throw new TypeError('not a name of a file')
  return plain
}

export const files = (graph: Graph): Files => ({
  put: async (folder, name, bytes, contentType) => {
    const { id } = await graph.site()
    const path = [folder, name].map((part) => encodeURIComponent(safeName(part))).join('/')
    const { body } = await graph.send({
      method: 'PUT',
      path: `/sites/${segment('site', id)}/drive/root:/${path}:/content`,
      headers: { 'Content-Type': contentType },
      // The SDK would send the whole memory behind a view.
      body: new Uint8Array(bytes),
      units: 2,
    })
    const stored = fileBody.parse(body)
    return { name: stored.name, size: stored.size, url: stored.webUrl }
  },
})
