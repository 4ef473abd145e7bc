// One way through the web door for every route: admitted, checked, run, presented.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import type { Result } from '../../shared/domain/kernel/result.ts'
import type { Person, SchoolLink } from '../../shared/domain/people/person.ts'
import type { Refusal } from '../refusals.ts'
import type { Entrance } from './entrance.ts'
import { pathOnly, toldOfRefusal, toldOfStatus } from './problems.ts'

/** For a route without parameters, query or body. */
export const nothing = z.object({})

export type Ask<Params, Query, Body> = {
  readonly person: Person
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The `If-Match` header: the version the page has read. */
  readonly version: string | null
}

type Route<Params extends z.ZodMiniType, Query extends z.ZodMiniType, Body extends z.ZodMiniType> = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** 200 unless said. */
  readonly status?: number
  /** A POST that changes nothing: it has a pace of its own. */
  readonly isDrawing?: boolean
  readonly run: (
    ask: Ask<z.infer<Params>, z.infer<Query>, z.infer<Body>>,
    reply: FastifyReply,
  ) => Promise<Result<unknown, Refusal>>
}

export type Door = {
  readonly app: FastifyInstance
  readonly entrance: Entrance
  readonly personOf: (request: FastifyRequest) => Promise<Person>
  readonly open: <Params extends z.ZodMiniType, Query extends z.ZodMiniType, Body extends z.ZodMiniType>(
    route: Route<Params, Query, Body>,
  ) => void
  /** Answers with the refusal; one that forbids is written to the audit. */
  readonly refuse: (
    request: FastifyRequest,
    reply: FastifyReply,
    person: Person,
    refusal: Refusal,
  ) => Promise<FastifyReply>
}

type Issue = { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }

const pathOf = (issue: Issue): string => issue.path.map(String).join('.')

/** A body that does not fit the contract, told with the places that do not. */
const invalidBody = (issues: readonly Issue[]): Refusal => {
  const fields = [...new Set(issues.map(pathOf))].slice(0, 20)
  const long = issues.some((issue) => issue.code === 'too_big')
  const named = fields.filter((field) => field !== '').join(', ')
  const what = long ? 'Some text is too long to be kept' : 'Something that was sent is not right'
  return { reason: 'invalid', sentence: named === '' ? `${what}.` : `${what}: ${named}.`, fields }
}

const addressOf = <Params extends z.ZodMiniType, Query extends z.ZodMiniType>(
  route: { readonly params: Params; readonly query: Query },
  request: FastifyRequest,
) => {
  const params = route.params.safeParse(request.params)
  const query = route.query.safeParse(request.query)
  return params.success && query.success ? { params: params.data, query: query.data } : null
}

/** Makes the door. `linksOf` gives the schools of a person as the people list has them. */
export const createDoor = (
  app: FastifyInstance,
  entrance: Entrance,
  linksOf: (person: PersonId) => Promise<readonly SchoolLink[]>,
): Door => {
  const personOf: Door['personOf'] = async (request) => {
    const caller = entrance.callerOf(request)
    return { ...caller, links: await linksOf(caller.id) }
  }
  const refuse: Door['refuse'] = async (request, reply, person, refusal) => {
    const told = toldOfRefusal(refusal)
    if (told.status === 403) {
      const route = `${request.method} ${request.routeOptions.url ?? ''}`
      await entrance.audit(person.id, route, pathOnly(request).slice(0, 200), told.title)
    }
    return entrance.problems.tell(request, reply, told, { person: person.id })
  }
  return {
    app,
    entrance,
    personOf,
    refuse,
    open: (route) => {
      const handle = async (request: FastifyRequest, reply: FastifyReply) => {
        const address = addressOf(route, request)
        if (address === null) {
          return entrance.problems.tell(request, reply, toldOfStatus(400), { why: 'address' })
        }
        const person = await personOf(request)
        const body = route.body.safeParse(request.body ?? {})
        if (!body.success) return await refuse(request, reply, person, invalidBody(body.error.issues))
        const version = request.headers['if-match'] ?? null
        const outcome = await route.run({ person, ...address, body: body.data, version }, reply)
        if (!outcome.ok) return await refuse(request, reply, person, outcome.refusal)
        return reply.code(route.status ?? 200).send(outcome.value)
      }
      const onRequest = route.isDrawing === true ? entrance.admitDrawing : entrance.admit
      app.route({ method: route.method, url: route.url, onRequest, handler: handle })
    },
  }
}
