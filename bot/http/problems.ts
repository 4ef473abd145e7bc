// Every "no" of the server in its one shape, and the one table from refusals to HTTP statuses.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../../shared/api/problem.ts'
import { problemReference } from '../../shared/domain/consultation/reference.ts'
import type { Random } from '../../shared/ports/clock.ts'
import { Outage, TooLong } from '../../shared/ports/versioned.ts'
import { type Refusal, refusalInWords } from '../refusals.ts'
import { errorFields, type Log, type LogFields } from './log-line.ts'

// Another school's response is "not found" rather than "forbidden": its address must not tell that it is there.
const statuses: Readonly<Record<Refusal['reason'], number>> = {
  notAllowed: 403,
  ownWork: 403,
  notInvited: 403,
  notYourSchool: 404,
  notYourAnswer: 404,
  notFound: 404,
  closed: 409,
  notOpenYet: 409,
  conflict: 409,
  changedMeanwhile: 409,
  wrongState: 409,
  nothingToSend: 409,
  gateOpen: 409,
  full: 409,
  placeElsewhere: 409,
  started: 409,
  sessionCalledOff: 409,
  tooLateToCancel: 409,
  offerOver: 409,
  nothingHeld: 409,
  notForYou: 403,
  busy: 503,
  invalid: 422,
  file: 422,
}

const detailOf = (refusal: Refusal): unknown => {
  switch (refusal.reason) {
    case 'conflict':
      return { version: refusal.version, differing: refusal.differing }
    case 'placeElsewhere':
      return { session: refusal.session }
    case 'full':
      return { waiting: refusal.waiting }
    case 'closed':
      return { closes: refusal.closes }
    case 'notOpenYet':
      return { opens: refusal.opens, closes: refusal.closes }
    case 'invalid':
      return { fields: refusal.fields }
    case 'gateOpen':
      return { gate: refusal.open }
    default:
      return undefined
  }
}

// The wire knows one word for "somebody saved meanwhile": the page tells a draft's from a section's by the detail.
const typeOf = (refusal: Refusal): string =>
  refusal.reason === 'changedMeanwhile' ? 'conflict' : refusal.reason

export type Told = Omit<Problem, 'reference'>

/** What a refusal becomes on the wire. */
export const toldOfRefusal = (refusal: Refusal): Told => {
  const detail = detailOf(refusal)
  return {
    status: statuses[refusal.reason],
    type: typeOf(refusal),
    title: refusalInWords(refusal),
    ...(detail === undefined ? {} : { detail }),
  }
}

const calm: Readonly<Record<number, Omit<Told, 'status'>>> = {
  400: { type: 'unreadable', title: 'We could not read what was sent. Reload the page and try again.' },
  401: { type: 'signIn', title: 'Sign in again. Your sign-in has ended, or it is not for Countywide.' },
  403: { type: 'notAllowed', title: 'This is not allowed.' },
  404: { type: 'notFound', title: 'There is nothing at this address.' },
  413: { type: 'tooLarge', title: 'This is too large to be kept. Make it shorter, or split it in two.' },
  415: { type: 'unreadable', title: 'This kind of content is not taken here.' },
  429: { type: 'tooMany', title: 'You asked too often in a short time. Wait a few seconds and try again.' },
  503: {
    type: 'unavailable',
    title: 'Microsoft 365 does not answer at the moment. Nothing is lost. Try again in a minute.',
  },
}
const wentWrong = {
  type: 'wentWrong',
  title: 'Something went wrong on our side. Try again, and quote the reference if it stays.',
}

/** The calm words for a bare status. */
export const toldOfStatus = (status: number): Told => ({ status, ...(calm[status] ?? wentWrong) })

const statusOfError = (error: unknown): number => {
  if (error instanceof Outage) return 503
  if (error instanceof TooLong) return 413
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  const { statusCode } = error
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500
}

export type Problems = {
  /** Answers with the problem and writes its line in the log. */
  readonly tell: (
    request: FastifyRequest,
    reply: FastifyReply,
    told: Told,
    fields?: LogFields,
  ) => FastifyReply
  readonly tellError: (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply
  /** Logs it and gives the body, for answers that have begun already. */
  readonly note: (request: FastifyRequest, told: Told, fields?: LogFields) => Problem
  readonly noteError: (request: FastifyRequest, error: unknown) => Problem
}

/** The address without its query, in which people's names and e-mail addresses are looked for: neither is logged. */
export const pathOnly = ({ url }: Pick<FastifyRequest, 'url'>): string => url.split('?', 1)[0] ?? ''

export const createProblems = (log: Log, random: Random): Problems => {
  const note: Problems['note'] = (request, told, fields = {}) => {
    const reference = problemReference(told.status, random.bytes(3))
    const { method, id } = request
    const url = pathOnly(request).slice(0, 300)
    log('problem', { reference, correlation: id, method, url, type: told.type, ...fields })
    return { ...told, reference }
  }
  const noteError: Problems['noteError'] = (request, error) =>
    note(request, toldOfStatus(statusOfError(error)), errorFields(error))
  const answer = (reply: FastifyReply, problem: Problem) =>
    reply.code(problem.status).type('application/problem+json').send(problem)
  return {
    note,
    noteError,
    tell: (request, reply, told, fields) => answer(reply, note(request, told, fields)),
    tellError: (request, reply, error) => {
      const wait = error instanceof Outage ? error.retryAfter : null
      if (wait !== null) reply.header('retry-after', String(Math.ceil(wait)))
      return answer(reply, noteError(request, error))
    },
  }
}
