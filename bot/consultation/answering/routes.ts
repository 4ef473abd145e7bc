// The web door of answering: GET /api/consultations, one with the person's response, saving a section, sending.

import * as z from 'zod/mini'
import { consultationIdSchema, sectionIdSchema, urnSchema } from '../../../shared/api/ids.ts'
import { responsePaths, saveSectionSchema, sendSchema } from '../../../shared/api/responses.ts'
import { ok } from '../../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { AnsweringUseCases } from './use-cases.ts'

const one = z.object({ id: consultationIdSchema })
const section = z.object({ id: consultationIdSchema, section: sectionIdSchema })

export const openAnswering = (door: Door, answering: AnsweringUseCases): void => {
  door.open({
    method: 'GET',
    url: responsePaths.list,
    params: nothing,
    query: nothing,
    body: nothing,
    run: async ({ person }) => ok(await answering.list(person)),
  })
  door.open({
    method: 'GET',
    url: '/api/consultations/:id/response',
    params: one,
    query: z.object({ school: urnSchema }),
    body: nothing,
    run: ({ person, params, query }) => answering.view(person, params.id, query.school),
  })
  door.open({
    method: 'PUT',
    url: responsePaths.section(':id', ':section'),
    params: section,
    query: nothing,
    body: saveSectionSchema,
    run: ({ person, params, body }) =>
      answering.save(person, params.id, { ...body, role: body.role ?? null, sectionId: params.section }),
  })
  door.open({
    method: 'POST',
    url: responsePaths.send(':id'),
    params: one,
    query: nothing,
    body: sendSchema,
    run: ({ person, params, body }) => answering.send(person, params.id, body.school),
  })
}
