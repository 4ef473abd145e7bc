// The web door of results: GET /api/consultations/:id/results, …/waiting and …/export.csv.

import * as z from 'zod/mini'
import { consultationIdSchema } from '../../../shared/api/ids.ts'
import { resultPaths } from '../../../shared/api/results.ts'
import { ok } from '../../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { ResultUseCases } from './use-cases.ts'

export const openResults = (door: Door, results: ResultUseCases): void => {
  const get = {
    method: 'GET',
    params: z.object({ id: consultationIdSchema }),
    query: nothing,
    body: nothing,
  } as const
  door.open({
    ...get,
    url: resultPaths.results(':id'),
    run: ({ person, params }) => results.results(person, params.id),
  })
  door.open({
    ...get,
    url: resultPaths.waiting(':id'),
    run: ({ person, params }) => results.waiting(person, params.id),
  })
  door.open({
    ...get,
    url: resultPaths.export(':id'),
    run: async ({ person, params }, reply) => {
      const file = await results.export(person, params.id)
      if (!file.ok) return file
      reply.type('text/csv; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="${file.value.name}"`)
      return ok(file.value.text)
    },
  })
}
