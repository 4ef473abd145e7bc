// Graph's refusals as the error that ends a request, and the body that tells it.

import { randomUUID } from 'node:crypto'
import type { GraphReply } from './call.ts'

type Extras = { readonly innerCode?: string; readonly headers?: Readonly<Record<string, string>> }

/** Thrown anywhere below the router: a protocol's "no" ends the request wherever it stands. */
export class GraphRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly extras: Extras
  constructor(status: number, code: string, message: string, extras: Extras = {}) {
    super(message)
    this.status = status
    this.code = code
    this.extras = extras
  }
}

export const invalidRequest = (message: string): GraphRefusal =>
  new GraphRefusal(400, 'invalidRequest', message)

export const badRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message)

export const notRecognised = (field: string): GraphRefusal =>
  invalidRequest(`Field '${field}' is not recognized`)

export const itemNotFound = (): GraphRefusal =>
  new GraphRefusal(404, 'itemNotFound', 'The resource could not be found.')

export const accessDenied = (): GraphRefusal => new GraphRefusal(403, 'accessDenied', 'Access denied')

export const directoryNotFound = (id: string): GraphRefusal =>
  new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )

export const uniqueViolation = (): GraphRefusal =>
  invalidRequest('One or more fields with unique constraints already has the provided value.')

export const preconditionFailed = (): GraphRefusal =>
  new GraphRefusal(412, 'resourceModified', "ETag does not match current item's value", {
    innerCode: 'entityTagDoesNotMatch',
  })

export const overlapped = (): GraphRefusal =>
  new GraphRefusal(
    409,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
  )

/** The reply for a refusal; ids let a log line be found again. */
export const refusalReply = (
  refusal: GraphRefusal,
  at: number,
  clientRequestId: string | undefined,
): GraphReply => {
  const requestId = randomUUID()
  return {
    status: refusal.status,
    headers: { ...refusal.extras.headers, 'request-id': requestId },
    body: {
      error: {
        code: refusal.code,
        message: refusal.message,
        innerError: {
          ...(refusal.extras.innerCode ? { code: refusal.extras.innerCode } : {}),
          date: new Date(at).toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': clientRequestId ?? requestId,
        },
      },
    },
  }
}
