// The web door of writing: /api/updates/drafts and the words of one of them.

import * as z from 'zod/mini'
import { editionIdSchema } from '../../../shared/api/ids.ts'
import {
  askPreviewSchema,
  newEditionSchema,
  saveEditionSchema,
  updatePaths,
} from '../../../shared/api/updates.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { WritingUseCases } from './use-cases.ts'

const one = z.object({ id: editionIdSchema })

export const openWriting = (door: Door, writing: WritingUseCases): void => {
  const get = { method: 'GET', query: nothing, body: nothing } as const
  const post = { method: 'POST', query: nothing } as const
  const draft = { url: updatePaths.draft(':id'), params: one, query: nothing } as const
  door.open({ ...get, url: updatePaths.drafts, params: nothing, run: ({ person }) => writing.list(person) })
  door.open({
    ...post,
    url: updatePaths.drafts,
    status: 201,
    params: nothing,
    body: newEditionSchema,
    run: ({ person, body }) => writing.create(person, body.from),
  })
  door.open({
    ...draft,
    method: 'GET',
    body: nothing,
    run: ({ person, params }) => writing.get(person, params.id),
  })
  door.open({
    ...draft,
    method: 'PUT',
    body: saveEditionSchema,
    run: ({ person, params, version, body }) => writing.change(person, params.id, version, body),
  })
  door.open({
    ...draft,
    method: 'DELETE',
    body: nothing,
    run: ({ person, params, version }) => writing.remove(person, params.id, version),
  })
  door.open({
    ...post,
    url: updatePaths.preview(':id'),
    isDrawing: true,
    params: one,
    body: askPreviewSchema,
    run: ({ person, params, body }) => writing.preview(person, params.id, body),
  })
  door.open({
    ...get,
    url: updatePaths.audience(':id'),
    params: one,
    run: ({ person, params }) => writing.audience(person, params.id),
  })
}
