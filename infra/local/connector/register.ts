// The Bot Framework as the product meets it: published keys, and the Connector behind a checked token.
import type { FastifyInstance } from 'fastify'
import { createLocalJWKSet } from 'jose'
import { acceptEmptyJson } from '../gateway/empty-json.ts'
import { signingKeys } from '../store/keys.ts'
import { refuseBearer } from './bearer.ts'
import type { Chat } from './chat/chat.ts'
import { registerConnectorFaults } from './faults.ts'
import { registerActivities } from './rest/activities.ts'
import { registerConversations } from './rest/conversations.ts'
import { refuse } from './rest/desk.ts'
import { connectorErrors } from './rest/errors.ts'
import { createLimiter } from './rest/limits.ts'
import { registerMembers } from './rest/members.ts'

// Above the 100 KB of an activity, so that one that is too big hears so in the Connector's words.
const bodyLimit = 4 * 1_024 * 1_024

/** Metadata and keys by which the product checks what the chat delivers. `base` is this server's own address. */
export const registerBotFramework = (app: FastifyInstance, chat: Chat, base: () => string): void => {
  const keys = signingKeys(chat.world.db, 'botframework')
  app.get('/botframework/v1/.well-known/openidconfiguration', () => ({
    issuer: 'https://api.botframework.com',
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${base()}/botframework/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  }))
  app.get('/botframework/v1/.well-known/keys', () => ({
    keys: keys.jwks().keys.map((key) => ({ ...key, endorsements: ['msteams'] })),
  }))
}

export const registerConnector = (app: FastifyInstance, chat: Chat): void => {
  const { world } = chat
  const rules = {
    keys: createLocalJWKSet({ keys: world.entraKeys.jwks().keys.map((key) => ({ ...key })) }),
    tenantId: world.tenant.id,
    clientId: world.app.clientId,
    realNow: world.realNow,
  }
  const desk = { chat, limiter: createLimiter(world.realNow) }
  void app.register(
    (connector, _options, done) => {
      acceptEmptyJson(connector)
      connector.addHook('onRequest', async (request, reply) => {
        const refused = await refuseBearer(request.headers.authorization, rules)
        if (refused !== undefined) return refuse(reply, connectorErrors.unauthorised(refused))
      })
      registerConnectorFaults(connector, world.faults)
      registerConversations(connector, desk)
      registerActivities(connector, desk)
      registerMembers(connector, desk)
      done()
    },
    { prefix: '/connector', bodyLimit },
  )
}
