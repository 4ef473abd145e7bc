// The web door of telling people: what it would do, doing it, agreeing to it, taking it back.

import * as z from 'zod/mini'
import { sessionIdSchema } from '../../../../shared/api/ids.ts'
import { answerTellingSchema, tellingPaths, tellSchema } from '../../../../shared/api/telling.ts'
import { type Door, nothing } from '../../../http/door.ts'
import type { PlanningUseCases } from '../use-cases.ts'

const route = { params: z.object({ id: sessionIdSchema }), query: nothing } as const

export const openTelling = (door: Door, planning: PlanningUseCases): void => {
  door.open({
    ...route,
    method: 'GET',
    url: tellingPaths.one(':id'),
    body: nothing,
    run: ({ person, params }) => planning.telling(person, params.id),
  })
  door.open({
    ...route,
    method: 'GET',
    url: tellingPaths.card(':id'),
    body: nothing,
    run: ({ person, params }) => planning.tellingCard(person, params.id),
  })
  door.open({
    ...route,
    method: 'POST',
    url: tellingPaths.one(':id'),
    body: tellSchema,
    run: ({ person, params, body }) => planning.tell(person, params.id, body),
  })
  door.open({
    ...route,
    method: 'POST',
    url: tellingPaths.agree(':id'),
    body: answerTellingSchema,
    run: ({ person, params, body }) => planning.agreeToTell(person, params.id, body.version),
  })
  door.open({
    ...route,
    method: 'POST',
    url: tellingPaths.takeBack(':id'),
    body: answerTellingSchema,
    run: ({ person, params, body }) => planning.takeBackTelling(person, params.id, body.version),
  })
}
