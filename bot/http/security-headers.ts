// What browsers are told about every answer: who may frame it, what it may load, and that types are not guessed.

import type { FastifyInstance } from 'fastify'

/** The hosts of Teams, Outlook and Microsoft 365 that show tabs and panes (quality.md, C1), and ourselves. */
const frames = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]

// teams-js reads its list of valid hosts from Microsoft's CDN when it is imported.
const teamsHosts = 'https://res.cdn.office.net'

// Office takes office.js from nowhere else, and office.js loads the rest of itself and Microsoft's Ajax library.
const officeScripts = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com'

const policyFor = (sources: { readonly scripts: string; readonly connections: string }): string =>
  [
    "default-src 'none'",
    `script-src 'self'${sources.scripts}`,
    // Fluent's styles are put in by script, which a browser counts as inline.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${sources.connections}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.join(' ')}`,
  ].join('; ')

const policy = policyFor({ scripts: '', connections: ` ${teamsHosts}` })
const panePolicy = policyFor({ scripts: ` ${officeScripts}`, connections: '' })

/** The headers of every answer. No X-Frame-Options: it cannot name several hosts. No CORS header anywhere. */
export const securityHeaders = (url: string, production: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': url.startsWith('/outlook/') ? panePolicy : policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  ...(production ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  ...(url.startsWith('/api/') ? { 'cache-control': 'no-store' } : {}),
})

/** Adds them to every request that has come as far as our own code. */
export const addSecurityHeaders = (app: FastifyInstance, production: boolean): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request.url, production))
  })
}
