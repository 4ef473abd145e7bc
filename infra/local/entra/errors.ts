// Entra's refusals, with the numbers that SDKs and support pages go by.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'

export type EntraReply = { readonly status: number; readonly body: unknown }

const table = {
  unknownTenant: [
    400,
    'invalid_request',
    90002,
    'Tenant not found. Check to make sure you have the correct tenant ID.',
  ],
  unknownApp: [
    400,
    'unauthorized_client',
    700016,
    'Application with this identifier was not found in the directory.',
  ],
  badSecret: [401, 'invalid_client', 7000215, 'Invalid client secret provided.'],
  noSecret: [
    401,
    'invalid_client',
    7000218,
    "The request body must contain 'client_assertion' or 'client_secret'.",
  ],
  missing: [400, 'invalid_request', 900144, 'The request body is missing a required parameter.'],
  grantType: [400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.'],
  notDefault: [
    400,
    'invalid_scope',
    1002012,
    'The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.',
  ],
  unknownResource: [400, 'invalid_resource', 500011, 'The resource principal was not found in the tenant.'],
  mixedResources: [400, 'invalid_scope', 28000, 'The scopes name more than one resource.'],
  assertionInvalid: [400, 'invalid_grant', 50013, 'Assertion failed signature validation.'],
  assertionExpired: [400, 'invalid_grant', 500133, 'Assertion is not within its valid time range.'],
  assertionAudience: [
    400,
    'invalid_grant',
    500131,
    'Assertion audience does not match the Client app presenting the assertion.',
  ],
  consent: [
    400,
    'invalid_grant',
    65001,
    'The user or administrator has not consented to use the application.',
  ],
} as const
export type EntraRefusal = keyof typeof table

const correlation = z.guid()

export const refusal = (why: EntraRefusal, at: number, correlationId?: string): EntraReply => {
  const [status, error, number, words] = table[why]
  const trace = randomUUID()
  const known = correlation.safeParse(correlationId).data ?? randomUUID()
  const timestamp = new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z')
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${words} Trace ID: ${trace} Correlation ID: ${known} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: known,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
      ...(why === 'consent' ? { suberror: 'consent_required' } : {}),
    },
  }
}
