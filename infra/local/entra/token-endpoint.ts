// The token endpoint: an app for itself (client credentials), or in a person's name (on behalf of).

import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { findApp, type RegisteredApp } from '../directory/apps.ts'
import { findPerson, type Person } from '../directory/people.ts'
import type { World } from '../world.ts'
import { appClaims, delegatedClaims, idClaims, lifetimeSeconds } from './claims.ts'
import { type EntraRefusal, type EntraReply, refusal } from './errors.ts'
import { type Asked, askedFor, consentedScopes, graphAudience } from './resources.ts'
import { checkToken } from './token-check.ts'

const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const form = z.object({
  grant_type: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  scope: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
  'client-request-id': z.string().optional(),
})
type Form = z.infer<typeof form>
type Granted = { readonly app: RegisteredApp; readonly asked: Asked }

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const basicPattern = /^Basic ([A-Za-z0-9+/=]+)$/

/** An SDK sends its secret in the form, or in a Basic header. */
const credentials = (fields: Form, authorization: string | undefined) => {
  const encoded = basicPattern.exec(authorization ?? '')?.[1]
  if (!encoded) return { id: fields.client_id, secret: fields.client_secret }
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) }
}

const authenticate = (
  world: World,
  fields: Form,
  authorization: string | undefined,
): RegisteredApp | EntraRefusal => {
  const { id, secret } = credentials(fields, authorization)
  if (!id || !fields.grant_type) return 'missing'
  const app = findApp(world.db, id)
  if (!app) return 'unknownApp'
  if (!secret) return 'noSecret'
  return sameText(secret, app.secret) ? app : 'badSecret'
}

const reply = (body: object): EntraReply => ({
  status: 200,
  body: {
    token_type: 'Bearer',
    expires_in: lifetimeSeconds - 1,
    ext_expires_in: lifetimeSeconds - 1,
    ...body,
  },
})

const forApp = async (world: World, { app, asked }: Granted): Promise<EntraReply | EntraRefusal> => {
  if (asked.scopes.length !== 1 || asked.scopes[0] !== '.default') return 'notDefault'
  const roles = asked.audience === graphAudience ? app.roles : []
  const token = await world.entraKeys.sign(appClaims(world, app.clientId, asked.audience, roles))
  return reply({ access_token: token })
}

const assertedPerson = (world: World, fields: Form, app: RegisteredApp): Person | EntraRefusal => {
  if (!fields.assertion || fields.requested_token_use !== 'on_behalf_of') return 'missing'
  const verdict = checkToken(world, fields.assertion, [app.clientId])
  if (!verdict.ok) {
    const why = {
      invalid: 'assertionInvalid',
      expired: 'assertionExpired',
      audience: 'assertionAudience',
    } as const
    return why[verdict.why]
  }
  return findPerson(world.db, verdict.claims.oid) ?? 'assertionInvalid'
}

const forPerson = async (
  world: World,
  { app, asked }: Granted,
  person: Person,
): Promise<EntraReply | EntraRefusal> => {
  const consented: readonly string[] = consentedScopes
  const scopes = asked.scopes.includes('.default') ? consented : asked.scopes
  if (asked.audience !== graphAudience || scopes.length === 0) return 'consent'
  if (!scopes.every((scope) => consented.includes(scope))) return 'consent'
  const claims = delegatedClaims(world, person, asked.audience, app.clientId, scopes)
  const clientInfo = JSON.stringify({ uid: person.id, utid: world.tenant.id })
  return reply({
    access_token: await world.entraKeys.sign(claims),
    id_token: await world.entraKeys.sign(idClaims(world, person, app.clientId)),
    client_info: Buffer.from(clientInfo).toString('base64url'),
    scope: scopes.map((scope) => `${asked.audience}/${scope}`).join(' '),
  })
}

const grant = async (
  world: World,
  tenantId: string,
  fields: Form,
  authorization: string | undefined,
): Promise<EntraReply | EntraRefusal> => {
  if (tenantId.toLowerCase() !== world.tenant.id) return 'unknownTenant'
  const app = authenticate(world, fields, authorization)
  if (typeof app === 'string') return app
  const asked = askedFor(world, fields.scope ?? '')
  if (typeof asked === 'string') return asked
  if (fields.grant_type === 'client_credentials') return forApp(world, { app, asked })
  if (fields.grant_type !== onBehalfOf) return 'grantType'
  const person = assertedPerson(world, fields, app)
  return typeof person === 'string' ? person : forPerson(world, { app, asked }, person)
}

/** Answers one token request as Entra would; `text` is the urlencoded form. */
export const answerTokenRequest = async (
  world: World,
  tenantId: string,
  text: string,
  authorization: string | undefined,
): Promise<EntraReply> => {
  const fields = form.parse(Object.fromEntries(new URLSearchParams(text)))
  const outcome = await grant(world, tenantId, fields, authorization)
  if (typeof outcome !== 'string') return outcome
  return refusal(outcome, world.realNow(), fields['client-request-id'])
}
