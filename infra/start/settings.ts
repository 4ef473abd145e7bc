// The product's settings on a laptop: the same names as in a real tenant, pointing at the local Microsoft 365.

/** Made-up identities of the local tenant. They are no secrets: nothing outside this laptop knows them. */
export const localTenant = {
  tenantId: '7c0f3d1e-52a4-4b6e-9a35-0d6f1c2b8e90',
  clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
  clientSecret: 'local-secret-not-a-secret',
  teamsAppId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
} as const

export type Ports = { readonly local: number; readonly product: number }

/** The address people open: the shell, which serves the product's pages under the same origin. */
export const shellUrl = (ports: Ports): string => `http://localhost:${ports.local}`

/** What the product is told (bot/config.ts): the same code runs in a tenant with other values. */
export const productEnv = (ports: Ports): Record<string, string> => {
  const local = `http://127.0.0.1:${ports.local}`
  return {
    // The build beside us sets it to production for itself.
    NODE_ENV: 'development',
    PORT: String(ports.product),
    HOST: '127.0.0.1',
    PUBLIC_URL: shellUrl(ports),
    TENANT_ID: localTenant.tenantId,
    CLIENT_ID: localTenant.clientId,
    CLIENT_SECRET: localTenant.clientSecret,
    TEAMS_APP_ID: localTenant.teamsAppId,
    SITE_HOST: 'northdown.sharepoint.example',
    SITE_PATH: '/sites/countywide',
    GRAPH_BASE: `${local}/graph`,
    LOGIN_BASE: `${local}/entra`,
    BOT_LOGIN_BASE: `${local}/botframework`,
    SERVICE_URLS: `${local}/connector`,
    CLOCK_URL: `${local}/local/clock`,
    OFFICE_ADDRESS: 'director.office@northdown.example',
  }
}

/** What the local Microsoft 365 is told (infra/local/main.ts). */
export const localEnv = (ports: Ports, folder: string, log?: string): Record<string, string> => ({
  LOCAL_365_PORT: String(ports.local),
  LOCAL_365_FILE: `${folder}/state.db`,
  LOCAL_365_PRODUCT: `http://127.0.0.1:${ports.product}`,
  LOCAL_365_MANIFEST: `${folder}/manifest.json`,
  ...(log === undefined ? {} : { LOCAL_365_LOG: log }),
})
