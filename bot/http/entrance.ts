// Before a request's body is read: is it from our own pages, whose token is it, and do they ask too often?

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Random } from '../../shared/ports/clock.ts'
import type { AuditEntry } from '../../shared/ports/consultations.ts'
import { asking, changing, createRateLimit, drawing, type RateLimit } from './limits/rate-limit.ts'
import type { Log } from './log-line.ts'
import { createProblems, type Problems, toldOfStatus } from './problems.ts'
import type { Caller, CheckToken, TokenRefusal } from './tokens/access-token.ts'

export type EntranceSettings = {
  readonly publicUrl: string
  readonly checkToken: CheckToken
  readonly log: Log
  readonly random: Random
  readonly realNow: () => number
  /** Writes who was refused what; must not throw. */
  readonly recordRefusal: (entry: Pick<AuditEntry, 'who' | 'what' | 'item' | 'detail'>) => Promise<void>
}

type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

export type Entrance = {
  readonly problems: Problems
  /** Runs before the body is read; answers itself when nobody may come in. */
  readonly admit: Admit
  /** The same for a POST that draws something and changes nothing: it takes none of the changes that one may make. */
  readonly admitDrawing: Admit
  /** Who came in. Throws for a request that was not admitted. */
  readonly callerOf: (request: FastifyRequest) => Caller
  /** Writes a refusal to the audit: the first of a person for a route, then no more of these for a minute. */
  readonly audit: (who: string, what: string, item: string, detail: string) => Promise<void>
}

const bearer = /^Bearer ([A-Za-z0-9_=-]+\.[A-Za-z0-9_=-]+\.[A-Za-z0-9_=-]*)$/
const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** True for a change that a page of somebody else's site started in the person's browser. */
const isForeign = (request: FastifyRequest, ownOrigin: string): boolean => {
  const { origin } = request.headers
  if (origin === undefined || !changes.has(request.method)) return false
  return origin !== ownOrigin && request.headers['sec-fetch-site'] !== 'same-origin'
}

const minute = 60_000
const mostRemembered = 1_000

// A flood of refusals must not become a flood of list items: each would cost the store's quota.
const oncePerMinute = (realNow: () => number) => {
  const seen = new Map<string, number>()
  return (key: string): boolean => {
    const last = seen.get(key)
    if (last !== undefined && realNow() - last < minute) return false
    if (seen.size >= mostRemembered) seen.clear()
    seen.set(key, realNow())
    return true
  }
}

const statusOf: Readonly<Record<TokenRefusal['kind'], number>> = {
  unknown: 401,
  forbidden: 403,
  otherTenant: 403,
}

export const createEntrance = (settings: EntranceSettings): Entrance => {
  const problems = createProblems(settings.log, settings.random)
  const mayAsk = createRateLimit(asking, settings.realNow)
  const mayChange = createRateLimit(changing, settings.realNow)
  const mayDraw = createRateLimit(drawing, settings.realNow)
  const isWithinLimit = ({ id }: Caller, { method }: FastifyRequest, mayAlter: RateLimit) =>
    mayAsk(id) && (!changes.has(method) || mayAlter(id))
  const isFirst = oncePerMinute(settings.realNow)
  const callers = new WeakMap<FastifyRequest, Caller>()
  const ownOrigin = new URL(settings.publicUrl).origin

  const audit: Entrance['audit'] = async (who, what, item, detail) => {
    // The address is not part of the key: whoever makes up addresses would write a row for each of them.
    if (isFirst(`${who} ${what}`)) await settings.recordRefusal({ who, what, item, detail })
  }
  const refuseToken = async (request: FastifyRequest, reply: FastifyReply, refusal: TokenRefusal) => {
    const why = refusal.kind === 'otherTenant' ? `tenant ${refusal.tenant}` : refusal.why
    if (refusal.kind === 'otherTenant') await audit(why, 'sign in', '', 'A token of another tenant.')
    if (refusal.kind === 'unknown') reply.header('www-authenticate', 'Bearer')
    return problems.tell(request, reply, toldOfStatus(statusOf[refusal.kind]), { why })
  }
  const admit = async (request: FastifyRequest, reply: FastifyReply, mayAlter: RateLimit) => {
    if (isForeign(request, ownOrigin)) {
      return problems.tell(request, reply, toldOfStatus(403), { why: 'foreign origin' })
    }
    const token = bearer.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) return await refuseToken(request, reply, { kind: 'unknown', why: 'no token' })
    const caller = await settings.checkToken(token)
    if (!caller.ok) return await refuseToken(request, reply, caller.refusal)
    if (!isWithinLimit(caller.value, request, mayAlter)) {
      reply.header('retry-after', '3')
      return problems.tell(request, reply, toldOfStatus(429), { person: caller.value.id })
    }
    callers.set(request, caller.value)
    return undefined
  }
  return {
    problems,
    audit,
    callerOf: (request) => {
      const caller = callers.get(request)
      if (caller === undefined) throw new Error('the request was not admitted')
      return caller
    },
    admit: (request, reply) => admit(request, reply, mayChange),
    admitDrawing: (request, reply) => admit(request, reply, mayDraw),
  }
}
