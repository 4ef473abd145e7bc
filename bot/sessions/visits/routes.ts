// The web door of visits: /api/visits for schools, /api/planner/visits for officers.

import * as z from 'zod/mini'
import { sessionIdSchema } from '../../../shared/api/ids.ts'
import {
  answerVisitSchema,
  askVisitSchema,
  offerVisitSchema,
  proposeVisitSchema,
  visitPaths,
} from '../../../shared/api/visits.ts'
import { ok } from '../../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { VisitUseCases } from './use-cases.ts'

const one = z.object({ id: sessionIdSchema })

const openAsking = (door: Door, visits: VisitUseCases): void => {
  const post = { method: 'POST', query: nothing } as const
  door.open({
    ...{ method: 'GET', url: visitPaths.own, params: nothing, query: nothing, body: nothing },
    run: async ({ person }) => ok(await visits.own(person)),
  })
  door.open({
    ...post,
    url: visitPaths.own,
    status: 201,
    params: nothing,
    body: askVisitSchema,
    run: ({ person, body }) => visits.ask(person, body),
  })
  door.open({
    ...post,
    url: visitPaths.accept(':id'),
    params: one,
    body: answerVisitSchema,
    run: ({ person, params, body }) => visits.accept(person, params.id, body.proposal),
  })
  door.open({
    ...post,
    url: visitPaths.anotherTime(':id'),
    params: one,
    body: answerVisitSchema,
    run: ({ person, params, body }) => visits.anotherTime(person, params.id, body.proposal),
  })
  door.open({
    ...post,
    url: visitPaths.withdraw(':id'),
    params: one,
    body: nothing,
    run: ({ person, params }) => visits.withdraw(person, params.id),
  })
}

const openProposing = (door: Door, visits: VisitUseCases): void => {
  const post = { method: 'POST', query: nothing } as const
  door.open({
    ...{ method: 'GET', url: visitPaths.all, params: nothing, query: nothing, body: nothing },
    run: ({ person }) => visits.all(person),
  })
  door.open({
    ...post,
    url: visitPaths.all,
    status: 201,
    params: nothing,
    body: offerVisitSchema,
    run: ({ person, body }) => visits.offer(person, body),
  })
  door.open({
    ...post,
    url: visitPaths.take(':id'),
    params: one,
    body: nothing,
    run: ({ person, params }) => visits.take(person, params.id),
  })
  door.open({
    ...post,
    url: visitPaths.propose(':id'),
    params: one,
    body: proposeVisitSchema,
    run: ({ person, params, body }) => visits.propose(person, params.id, body),
  })
}

export const openVisits = (door: Door, visits: VisitUseCases): void => {
  openAsking(door, visits)
  openProposing(door, visits)
}
