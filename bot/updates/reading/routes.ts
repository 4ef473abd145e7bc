// The web door of reading: the archive, one edition, "Noted", and the schools outstanding.

import * as z from 'zod/mini'
import { editionIdSchema } from '../../../shared/api/ids.ts'
import { channelOnlySchema, noteSchema } from '../../../shared/api/update-reading.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { ReadingUseCases } from './use-cases.ts'

const one = z.object({ id: editionIdSchema })
const search = z.object({ q: z.optional(z.string().check(z.maxLength(100))) })

export const openReading = (door: Door, reading: ReadingUseCases): void => {
  const get = { method: 'GET', params: one, query: nothing, body: nothing } as const
  door.open({
    ...get,
    url: updatePaths.archive(),
    params: nothing,
    query: search,
    run: ({ person, query }) => reading.archive(person, query.q ?? ''),
  })
  door.open({
    ...get,
    url: updatePaths.read(':id'),
    run: ({ person, params }) => reading.read(person, params.id),
  })
  door.open({
    ...get,
    method: 'POST',
    url: updatePaths.note(':id'),
    body: noteSchema,
    run: ({ person, params, body }) => reading.note(person, params.id, body.school),
  })
  door.open({
    ...get,
    method: 'POST',
    url: updatePaths.channelOnly,
    params: nothing,
    body: channelOnlySchema,
    run: ({ person, body }) => reading.channelOnly(person, body.isWished),
  })
  door.open({
    ...get,
    url: updatePaths.noted(':id'),
    run: ({ person, params }) => reading.noted(person, params.id),
  })
}
