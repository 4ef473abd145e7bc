// The web door of pictures and files: putting them there, and giving them out.

import * as z from 'zod/mini'
import { editionIdSchema } from '../../../shared/api/ids.ts'
import { picturePath, updatePaths } from '../../../shared/api/updates.ts'
import { ok, refuse } from '../../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../../http/door.ts'
import { toldOfStatus } from '../../http/problems.ts'
import { openUpload } from '../../http/upload.ts'
import { mayDo } from '../ports.ts'
import { largestDocument } from './content/document.ts'
import type { FileUseCases } from './use-cases.ts'

const one = z.object({ id: editionIdSchema })
const named = z.object({ name: z.string().check(z.maxLength(100)) })

/** A month: the bytes under a name never change, and one that was recalled is forgotten some day. */
const longKept = 'public, max-age=2592000, immutable'

// Teams asks for the pictures of a card without signing in: who knows the address may see it, and nobody guesses it.
const openPictures = (door: Door, files: FileUseCases): void => {
  door.app.get(picturePath(':name'), async (request, reply) => {
    const params = named.safeParse(request.params)
    const bytes = params.success ? await files.picture(params.data.name) : null
    if (!params.success || bytes === null)
      return door.entrance.problems.tell(request, reply, toldOfStatus(404))
    return (
      reply
        .header('cache-control', longKept)
        // Shown inside Teams and Outlook, whose pages stand on other hosts.
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type(params.data.name.endsWith('.png') ? 'image/png' : 'image/jpeg')
        .send(Buffer.from(bytes))
    )
  })
}

export const openFiles = (door: Door, files: FileUseCases): void => {
  openPictures(door, files)
  openUpload(door, {
    url: updatePaths.upload(':id'),
    maxBytes: largestDocument,
    answer: 'body',
    may: (person) => mayDo(person, 'writeUpdate'),
    run: async (person, file, _progress, params) => {
      const address = one.safeParse(params)
      return address.success
        ? await files.upload(person, address.data.id, file)
        : refuse({ reason: 'notFound', what: 'update' })
    },
  })
  door.open({
    method: 'GET',
    url: updatePaths.file(':id', ':name'),
    params: z.extend(one, named.shape),
    query: nothing,
    body: nothing,
    run: async ({ person, params }, reply) => {
      const bytes = await files.file(person, params.id, params.name)
      if (!bytes.ok) return bytes
      reply.type('application/pdf')
      reply.header('content-disposition', `attachment; filename="${params.name}"`)
      return ok(Buffer.from(bytes.value))
    },
  })
}
