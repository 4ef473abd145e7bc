// The bot SDK, configured once. This folder is the only one that knows it, so it can be exchanged in a day.

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

/** The adapter. Outgoing calls are never repeated by the SDK: a reply that was lost may have been delivered. */
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
    undefined,
    undefined,
    // The option exists in the pipeline below the SDK's own type.
    { retryOptions: { maxRetries: 0 } } as object,
  )
  return new CloudAdapter(authentication)
}
