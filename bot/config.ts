// The only reader of the environment: what the product is told from outside, checked before anything starts.

import { ok, type Result, refuse } from '../shared/domain/kernel/result.ts'

export type Config = {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Where people reach the product, without a slash at the end. */
  readonly publicUrl: string
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly siteHost: string
  readonly sitePath: string
  /** The id in the app's manifest: how Teams' catalogue knows it. */
  readonly teamsAppId: string
  /** The id that the catalogue gave the app when it was uploaded: what links into the app are made with. */
  readonly teamsCatalogId: string
  readonly graphBase: string
  readonly loginBase: string
  readonly botLoginBase: string
  /** Addresses of the Bot Connector: the first is where we speak first, activities may come from any of them. */
  readonly serviceUrls: readonly string[]
  /** Where business time comes from; `null`: from this machine (decision 13). */
  readonly clockUrl: string | null
  readonly unitsPerMinute: number
  /** Where replies to the weekly update go: the director’s office; `null`: readers are offered no reply. */
  readonly officeAddress: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

export const microsoftLogin = 'https://login.microsoftonline.com'

const needed = [
  'PUBLIC_URL',
  'TENANT_ID',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'SITE_HOST',
  'SITE_PATH',
  'TEAMS_APP_ID',
]
const bases = ['PUBLIC_URL', 'GRAPH_BASE', 'LOGIN_BASE', 'BOT_LOGIN_BASE']
/** Microsoft's worldwide address for speaking first; a region's address takes its place in the activities that come. */
const teamsConnector = 'https://smba.trafficmanager.net/teams,https://smba.trafficmanager.net'
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const read = (env: Environment, name: string, usual = ''): string => {
  const value = env[name]?.trim() ?? ''
  return value === '' ? usual : value
}
const base = (env: Environment, name: string, usual = ''): string =>
  read(env, name, usual).replace(/\/+$/, '')

const idOf = (env: Environment, name: string): string => read(env, name).toLowerCase()
const partsOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((part) => part.trim().replace(/\/+$/, ''))
    .filter((part) => part !== '')

const numberProblems = (env: Environment): readonly string[] =>
  [
    // Port 0 is one that the machine chooses.
    { name: 'PORT', least: 0, most: 65_535 },
    { name: 'RU_PER_MINUTE', least: 1, most: 1_000_000 },
  ].flatMap(({ name, least, most }) => {
    const value = Number(read(env, name, '1'))
    return Number.isInteger(value) && value >= least && value <= most
      ? []
      : [`${name} has to be a whole number from ${least} to ${most}.`]
  })

const addressProblems = (env: Environment): readonly string[] => {
  const address = read(env, 'OFFICE_ADDRESS')
  return address === '' || /^[^\s@<>?&]{1,64}@[^\s@<>?&]{1,190}\.[^\s@<>?&.]{2,63}$/.test(address)
    ? []
    : ['OFFICE_ADDRESS has to be an e-mail address.']
}

const shapes = [
  {
    name: 'SITE_HOST',
    fits: (value: string) => /^[a-z0-9.-]+$/i.test(value),
    told: 'SITE_HOST has to be the host alone, like council.sharepoint.com.',
  },
  {
    name: 'SITE_PATH',
    fits: (value: string) => /^\/(sites|teams)\/[^/?#]+\/?$/.test(value),
    told: 'SITE_PATH has to be the path of the site, like /sites/countywide.',
  },
  {
    name: 'CLIENT_SECRET',
    // The portal shows an id beside each secret, and that is what stays to be seen.
    fits: (value: string) => !guid.test(value),
    told: 'CLIENT_SECRET has to be the secret’s value; this looks like its id.',
  },
  {
    name: 'PUBLIC_URL',
    // The manifest, the sign-in and the pages know a host and no path before /tab and /api.
    fits: (value: string) => !URL.canParse(value) || /^https?:\/\/[^/?#]+\/*$/i.test(value),
    told: 'PUBLIC_URL has to be an address without a path, like https://countywide.council.example.',
  },
  {
    name: 'SERVICE_URLS',
    fits: (value: string) => {
      const urls = partsOf(value)
      return urls.length > 0 && urls.every((url) => URL.canParse(url))
    },
    told: 'SERVICE_URLS has to be web addresses with commas between them.',
  },
] as const

const shapeProblems = (env: Environment): readonly string[] =>
  shapes.flatMap(({ name, fits, told }) => {
    const value = read(env, name)
    return value === '' || fits(value) ? [] : [told]
  })

const productionProblems = (env: Environment): readonly string[] => {
  if (read(env, 'NODE_ENV') !== 'production') return []
  const open = [...bases, 'SERVICE_URLS'].filter((name) => /(^|,)\s*http:/i.test(read(env, name)))
  const clock =
    read(env, 'CLOCK_URL') === '' ? [] : ['CLOCK_URL is for trying things out; take it away in production.']
  return [...open.map((name) => `${name} has to begin with https:// in production.`), ...clock]
}

const problemsOf = (env: Environment): readonly string[] => [
  ...needed.filter((name) => read(env, name) === '').map((name) => `${name} is not set.`),
  ...['TENANT_ID', 'CLIENT_ID', 'TEAMS_APP_ID', 'TEAMS_CATALOG_ID']
    .filter((name) => read(env, name) !== '' && !guid.test(read(env, name)))
    .map((name) => `${name} has to be an id like 00000000-0000-0000-0000-000000000000.`),
  ...[...bases, 'CLOCK_URL']
    .filter((name) => read(env, name) !== '' && !URL.canParse(read(env, name)))
    .map((name) => `${name} has to be a web address.`),
  ...shapeProblems(env),
  ...numberProblems(env),
  ...addressProblems(env),
  ...productionProblems(env),
]

/** Reads the settings. Refuses with one plain sentence for each that is missing or not right. */
export const readConfig = (env: Environment = process.env): Result<Config, readonly string[]> => {
  const problems = problemsOf(env)
  if (problems.length > 0) return refuse(problems)
  const clockUrl = base(env, 'CLOCK_URL')
  return ok({
    production: read(env, 'NODE_ENV') === 'production',
    port: Number(read(env, 'PORT', '3978')),
    host: read(env, 'HOST', '127.0.0.1'),
    publicUrl: base(env, 'PUBLIC_URL'),
    tenantId: idOf(env, 'TENANT_ID'),
    clientId: idOf(env, 'CLIENT_ID'),
    clientSecret: read(env, 'CLIENT_SECRET'),
    siteHost: read(env, 'SITE_HOST'),
    sitePath: base(env, 'SITE_PATH'),
    teamsAppId: idOf(env, 'TEAMS_APP_ID'),
    // An app that was never in a catalogue is found by the id of its manifest.
    teamsCatalogId: idOf(env, 'TEAMS_CATALOG_ID') || idOf(env, 'TEAMS_APP_ID'),
    graphBase: base(env, 'GRAPH_BASE', 'https://graph.microsoft.com'),
    loginBase: base(env, 'LOGIN_BASE', microsoftLogin),
    botLoginBase: base(env, 'BOT_LOGIN_BASE', 'https://login.botframework.com'),
    serviceUrls: partsOf(read(env, 'SERVICE_URLS', teamsConnector)),
    clockUrl: clockUrl === '' ? null : clockUrl,
    unitsPerMinute: Number(read(env, 'RU_PER_MINUTE', '2500')),
    officeAddress: read(env, 'OFFICE_ADDRESS') || null,
  })
}
