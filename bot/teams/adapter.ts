// The bot SDK, configured once. This folder is the only one that knows it, so it can be exchanged in a day.

import { setTimeout as sleep } from 'node:timers/promises'
import type { ConfidentialClientApplication } from '@azure/msal-node'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { MsalServiceClientCredentialsFactory } from 'botframework-connector'

export type AdapterSettings = {
  readonly tenantId: string
  readonly clientId: string
  readonly loginBase: string
  readonly botLoginBase: string
}

const botFramework = 'https://api.botframework.com'

// All of these or none: the SDK merges no defaults as soon as one is given.
const parameters = ({ tenantId, loginBase, botLoginBase }: AdapterSettings) => ({
  ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
  ToChannelFromBotOAuthScope: botFramework,
  ToBotFromChannelTokenIssuer: botFramework,
  ToBotFromChannelOpenIdMetadataUrl: `${botLoginBase}/v1/.well-known/openidconfiguration`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${loginBase}/common/v2.0/.well-known/openid-configuration`,
  OAuthUrl: 'https://api.botframework.com',
  ValidateAuthority: true,
  CallerId: 'urn:botframework:azure',
})

type Factory = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>

type Reply = {
  readonly status: number
  readonly headers: { readonly get: (name: string) => string | undefined }
}
type Next = (request: unknown) => Promise<Reply>
type Pipeline = {
  readonly removePolicy: (policy: { readonly name: string }) => readonly unknown[]
  readonly addPolicy: (
    policy: {
      readonly name: string
      readonly sendRequest: (request: unknown, next: Next) => Promise<Reply>
    },
    place: { readonly phase: 'Retry' },
  ) => void
}

const mostWaits = 3
const longestWaitSeconds = 10

/** Says it again only when Teams refused it for the moment: then nothing was delivered. */
const whenToldToWait = async (request: unknown, next: Next): Promise<Reply> => {
  for (let waits = 0; ; waits++) {
    const reply = await next(request)
    const seconds = Number(reply.headers.get('retry-after') ?? 1)
    if (reply.status !== 429 || waits === mostWaits || !(seconds <= longestWaitSeconds)) return reply
    await sleep(seconds * 1000)
  }
}

/**
 * Takes the SDK's own repeats out of a turn's client: after a 502 it would say a thing up to four times. Its options
 * cannot do that: they never reach the pipeline (measured with 4.23.3).
 */
const neverRepeat = (client: unknown): void => {
  // The SDK declares both private; the tests beside this file notice when they change.
  const { pipeline } = (client as { readonly client: { readonly pipeline: Pipeline } }).client
  const removed = pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  if (removed.length === 0)
    throw new Error('The bot SDK has no repeats to take out: look at what it does now.')
  pipeline.addPolicy({ name: 'whenToldToWait', sendRequest: whenToldToWait }, { phase: 'Retry' })
}

/** The adapter. Its replies are never repeated but when refused for the moment: one that was lost may have arrived. */
export const createAdapter = (
  settings: AdapterSettings,
  credentials: ConfidentialClientApplication,
): CloudAdapter => {
  // The SDK's types pin an older msal-node; at run time any of its clients will do (measured with 7.2.1).
  const factory = new MsalServiceClientCredentialsFactory(
    settings.clientId,
    credentials as unknown as Factory[1],
  )
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: settings.clientId,
      MicrosoftAppTenantId: settings.tenantId,
      MicrosoftAppType: 'SingleTenant',
      ...parameters(settings),
    },
    factory,
  )
  const adapter = new CloudAdapter(authentication)
  adapter.use(async (turn, next) => {
    neverRepeat(turn.turnState.get(adapter.ConnectorClientKey))
    await next()
  })
  return adapter
}
