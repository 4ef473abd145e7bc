// The app's own identity: tokens by client credentials for Graph and for the Bot Connector, kept by msal until they end.

import { ConfidentialClientApplication } from '@azure/msal-node'
import { Outage } from '../../shared/ports/versioned.ts'

const microsoftLogin = 'https://login.microsoftonline.com'

type Settings = {
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where tokens are asked for; the authority that they name stays Microsoft's. */
  readonly loginBase: string
}

const metadata = ({ tenantId, loginBase }: Settings): string =>
  JSON.stringify({
    issuer: `${microsoftLogin}/${tenantId}/v2.0`,
    // Never asked, but msal takes its first path segment for the tenant and puts that into the other addresses.
    authorization_endpoint: `${microsoftLogin}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${loginBase}/${tenantId}/oauth2/v2.0/token`,
    jwks_uri: `${loginBase}/${tenantId}/discovery/v2.0/keys`,
  })

/** The msal application; the bot SDK takes it as it is. */
export const createCredentials = (settings: Settings): ConfidentialClientApplication =>
  new ConfidentialClientApplication({
    auth: {
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      authority: `${microsoftLogin}/${settings.tenantId}`,
      ...(settings.loginBase === microsoftLogin ? {} : { authorityMetadata: metadata(settings) }),
    },
  })

/**
 * A function that gives the app's token for a resource such as `https://graph.microsoft.com`; `renew` asks for a new
 * one although the old one has not ended. Throws an Outage when Entra does not give one.
 */
export const tokenFor =
  (credentials: ConfidentialClientApplication, resource: string) =>
  async (renew = false): Promise<string> => {
    const scopes = [`${resource}/.default`]
    try {
      const result = await credentials.acquireTokenByClientCredential({ scopes, skipCache: renew })
      if (result && result.accessToken !== '') return result.accessToken
    } catch (cause) {
      throw new Outage(`Entra gave no token for ${resource}`, { cause })
    }
    throw new Outage(`Entra gave no token for ${resource}`)
  }
