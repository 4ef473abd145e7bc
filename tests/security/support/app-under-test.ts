// The whole server in one process, on fakes, with tokens signed by keys made for the test.

import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createApp } from '../../../bot/app.ts'
import { createTokenCheck } from '../../../bot/http/tokens/access-token.ts'
import { entraKeys } from '../../../bot/http/tokens/signing-keys.ts'
import { outgoingCards } from '../../../bot/outgoing-cards.ts'
import { buildServices } from '../../../bot/services.ts'
import type { Consultation } from '../../../shared/domain/consultation/consultation.ts'
import { deliveryKey, type Target } from '../../../shared/domain/consultation/delivery.ts'
import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import { urn } from '../../../shared/domain/kernel/ids.ts'
import { aConsultation, aLinkedPerson, aPublished, aSchool, personNumber } from '../../support/builders.ts'
import { type FakePorts, fakePorts } from '../../support/fakes/all.ts'

export const tenantId = '11111111-1111-4111-8111-111111111111'
export const clientId = '22222222-2222-4222-8222-222222222222'
export const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
export const loginBase = 'https://login.test'
export const publicUrl = 'https://countywide.test'

export const links = { siteUrl: publicUrl, appId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2' }

export type Claims = Record<string, unknown>

const keyPair = await generateKeyPair('RS256', { extractable: true })
const otherPair = await generateKeyPair('RS256', { extractable: true })
export const publicJwk = { ...(await exportJWK(keyPair.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }

/** A sound set of claims for a person, changed as said; `undefined` takes one away. */
export const claimsOf = (id: string, about: Claims = {}): Claims => {
  const now = Math.floor(Date.now() / 1000)
  const claims: Claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    tid: tenantId,
    oid: id,
    sub: `sub-${id}`,
    ver: '2.0',
    azp: teamsWeb,
    scp: 'access_as_user',
    name: 'Priya Nair',
    iat: now,
    nbf: now - 5,
    exp: now + 3600,
    ...about,
  }
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}

/** Signs claims; `strange` uses a key nobody published. */
export const sign = async (claims: Claims, header: Claims = {}, strange = false): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })
    .sign(strange ? otherPair.privateKey : keyPair.privateKey)

export const tokenFor = (id: string, about: Claims = {}): Promise<string> => sign(claimsOf(id, about))

/** The cast of the tests: two heads, an officer, a second officer, an administrator. */
export const cast = {
  priya: personNumber(1),
  amara: personNumber(2),
  marcus: personNumber(4),
  helen: personNumber(5),
  sam: personNumber(8),
} as const
const appRoles: Readonly<Record<string, readonly string[]>> = {
  [cast.marcus]: ['officer'],
  [cast.helen]: ['officer'],
  [cast.sam]: ['administrator'],
}

const usualSchools = [
  aSchool(),
  aSchool({
    urn: urn('990102'),
    name: 'Harbour View Academy',
    phase: 'Secondary non-selective',
    area: 'South',
    district: 'Dover',
  }),
]
const usualPeople = [
  aLinkedPerson(),
  aLinkedPerson({
    id: cast.amara,
    name: 'Amara Whitlock',
    email: 'amara.whitlock@harbour.example',
    links: [{ urn: urn('990102'), role: 'headteacher' }],
  }),
]

/** Puts a published consultation in place with Priya and Amara in its frozen audience. */
export const publish = async (ports: FakePorts, about: Parameters<typeof aPublished>[0] = {}) => {
  const published = aPublished(about)
  await ports.consultations.create(published)
  const target = (person: PersonId, name: string, school: string): Target => ({
    kind: 'person',
    person,
    name,
    urns: [urn(school)],
  })
  const targets = [target(cast.priya, 'Priya Nair', '990101'), target(cast.amara, 'Amara Whitlock', '990102')]
  await ports.deliveries.intend(
    targets.map((one) => ({
      key: deliveryKey(published.id, one),
      consultation: published.id,
      target: one,
      state: { state: 'sent', at: published.situation.at, conversationId: 'c', activityId: 'a' },
    })),
  )
  return published
}

export const draft = async (ports: FakePorts, about: Partial<Consultation> = {}) => {
  const consultation = aConsultation(about)
  await ports.consultations.create(consultation)
  return consultation
}

/** A form with one file, as a browser sends it. */
export const form = (name: string, content: string | Uint8Array, field = 'file') => {
  const boundary = 'countywide-test-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

type Call = {
  readonly as?: string | null
  readonly body?: object | string
  readonly headers?: Readonly<Record<string, string>>
  readonly claims?: Claims
}

/** The use cases on these ports, as a process that has just started has them. */
export const servicesOn = (
  ports: FakePorts,
  realNow: () => number = Date.now,
  report: (error: unknown, about: string) => void = () => undefined,
) =>
  buildServices(ports, {
    siteUrl: 'https://northdown.sharepoint.example/sites/countywide',
    publicUrl,
    secret: 'known to our servers alone',
    realNow,
    links,
    cards: outgoingCards(links, () => 'x'.repeat(20)),
    report,
  })

/** Starts the server. `call` sends a request as a person of the cast; `as: null` sends no token. */
export const startApp = async (
  options: { readonly now?: string; readonly realNow?: () => number; readonly tabFolder?: string } = {},
) => {
  const ports = fakePorts({
    schools: usualSchools,
    people: usualPeople,
    channels: [{ teamId: 'team-1', channelId: 'channel-1', name: 'Headteachers' }],
    ...(options.now === undefined ? {} : { now: options.now }),
  })
  const fetched: string[] = []
  const lines: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[] = []
  const reported: { readonly about: string; readonly error: unknown }[] = []
  const realNow = options.realNow ?? Date.now
  const keys = entraKeys(loginBase, tenantId, async (url) => {
    fetched.push(String(url))
    return Response.json({ keys: [publicJwk] })
  })
  const services = servicesOn(ports, realNow, (error, about) => {
    reported.push({ about, error })
  })
  const app = await createApp(services, {
    production: true,
    publicUrl,
    tabFolder: options.tabFolder ?? null,
    checkToken: createTokenCheck({ tenantId, clientId }, keys, realNow),
    random: ports.random,
    realNow,
    log: (event, fields = {}) => {
      lines.push({ event, fields })
    },
  })
  const call = async (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, about: Call = {}) => {
    const { as = cast.priya } = about
    const roles = as === null ? undefined : appRoles[as]
    const token = as === null ? null : await tokenFor(as, { ...(roles ? { roles } : {}), ...about.claims })
    return await app.inject({
      method,
      url,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...about.headers },
      ...(about.body === undefined ? {} : { payload: about.body }),
    })
  }
  return { app, ports, services, call, fetched, lines, reported }
}
