// The local Entra's routes: metadata, keys and the token endpoint.

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { World } from '../world.ts'
import { issuer } from './claims.ts'
import { answerTokenRequest } from './token-endpoint.ts'

const inTenant = z.object({ tid: z.string() })
const formText = z.string().catch('')

const metadata = (world: World, base: string) => ({
  issuer: issuer(world),
  token_endpoint: `${base}/oauth2/v2.0/token`,
  // Nobody signs in here. The address stays Microsoft's, because MSAL takes its first path segment for the tenant
  // and rewrites every endpoint by it.
  authorization_endpoint: `https://login.microsoftonline.com/${world.tenant.id}/oauth2/v2.0/authorize`,
  jwks_uri: `${base}/discovery/v2.0/keys`,
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
  response_types_supported: ['code', 'id_token'],
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  tenant_region_scope: 'EU',
})

/** Adds the routes under `/entra`; takes forms only within this plugin. */
export const registerEntra = (app: FastifyInstance, world: World): void => {
  app.register(
    (scope, _, ready) => {
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_, body, done) => done(null, body),
      )
      scope.get('/:tid/v2.0/.well-known/openid-configuration', (request) => {
        const { tid } = inTenant.parse(request.params)
        return metadata(world, `${request.protocol}://${request.host}/entra/${tid}`)
      })
      scope.get('/:tid/discovery/v2.0/keys', () => world.entraKeys.jwks())
      scope.post('/:tid/oauth2/v2.0/token', async (request, reply) => {
        const { tid } = inTenant.parse(request.params)
        const { authorization } = request.headers
        const answer = await answerTokenRequest(world, tid, formText.parse(request.body), authorization)
        return reply.code(answer.status).header('cache-control', 'no-store').send(answer.body)
      })
      ready()
    },
    { prefix: '/entra' },
  )
}
