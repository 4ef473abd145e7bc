// The web door of booking: GET /api/sessions, one of them, and every press.

import * as z from 'zod/mini'
import { sessionIdSchema } from '../../shared/api/ids.ts'
import { sessionActionSchema, sessionActions, sessionPaths } from '../../shared/api/sessions.ts'
import { ok } from '../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../http/door.ts'
import type { SessionUseCases } from './use-cases.ts'

const one = z.object({ id: sessionIdSchema })

export const openSessions = (door: Door, sessions: SessionUseCases): void => {
  const get = { method: 'GET', query: nothing, body: nothing } as const
  door.open({
    ...get,
    url: sessionPaths.list,
    params: nothing,
    run: async ({ person }) => ok(await sessions.list(person)),
  })
  door.open({
    ...get,
    url: sessionPaths.one(':id'),
    params: one,
    run: ({ person, params }) => sessions.view(person, params.id),
  })
  door.open({
    ...get,
    url: sessionPaths.ics(':id'),
    params: one,
    run: async ({ person, params }, reply) => {
      const file = await sessions.calendarFile(person, params.id)
      if (!file.ok) return file
      reply.type('text/calendar; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="${file.value.name}"`)
      return ok(file.value.text)
    },
  })
  door.open({
    ...get,
    url: sessionPaths.agenda(':id'),
    params: one,
    run: async ({ person, params }, reply) => {
      const file = await sessions.agendaFile(person, params.id)
      if (!file.ok) return file
      reply.type('application/pdf')
      reply.header('content-disposition', `attachment; filename="${file.value.name}"`)
      return ok(Buffer.from(file.value.bytes))
    },
  })
  for (const action of sessionActions) {
    door.open({
      method: 'POST',
      url: sessionPaths.act(':id', action),
      params: one,
      query: nothing,
      body: sessionActionSchema,
      run: ({ person, params, body }) => sessions.act(person, params.id, action, body),
    })
  }
}
