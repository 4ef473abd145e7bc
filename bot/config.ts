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
  readonly graphBase: string
  readonly loginBase: string
  readonly botLoginBase: string
  /** Origins of the Bot Connector that messages may be sent to. */
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
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const read = (env: Environment, name: string, usual = ''): string => {
  const value = env[name]?.trim() ?? ''
  return value === '' ? usual : value
}
const base = (env: Environment, name: string, usual = ''): string =>
  read(env, name, usual).replace(/\/+$/, '')

const numberProblems = (env: Environment): readonly string[] =>
  [
    { name: 'PORT', most: 65_535 },
    { name: 'RU_PER_MINUTE', most: 1_000_000 },
  ].flatMap(({ name, most }) => {
    const value = Number(read(env, name, '1'))
    return Number.isInteger(value) && value >= 0 && value <= most
      ? []
      : [`${name} has to be a whole number up to ${most}.`]
  })

const addressProblems = (env: Environment): readonly string[] => {
  const address = read(env, 'OFFICE_ADDRESS')
  return address === '' || /^[^\s@<>?&]{1,64}@[^\s@<>?&]{1,190}\.[^\s@<>?&.]{2,63}$/.test(address)
    ? []
    : ['OFFICE_ADDRESS has to be an e-mail address.']
}

const productionProblems = (env: Environment): readonly string[] => {
  if (read(env, 'NODE_ENV') !== 'production') return []
  const open = [...bases, 'SERVICE_URLS'].filter((name) => /(^|,)\s*http:/i.test(read(env, name)))
  const clock =
    read(env, 'CLOCK_URL') === '' ? [] : ['CLOCK_URL is for trying things out; take it away in production.']
  return [...open.map((name) => `${name} has to begin with https:// in production.`), ...clock]
}

const problemsOf = (env: Environment): readonly string[] => [
  ...needed.filter((name) => read(env, name) === '').map((name) => `${name} is not set.`),
  ...['TENANT_ID', 'CLIENT_ID', 'TEAMS_APP_ID']
    .filter((name) => read(env, name) !== '' && !guid.test(read(env, name)))
    .map((name) => `${name} has to be an id like 00000000-0000-0000-0000-000000000000.`),
  ...[...bases, 'CLOCK_URL']
    .filter((name) => read(env, name) !== '' && !URL.canParse(read(env, name)))
    .map((name) => `${name} has to be a web address.`),
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
    tenantId: read(env, 'TENANT_ID').toLowerCase(),
    clientId: read(env, 'CLIENT_ID').toLowerCase(),
    clientSecret: read(env, 'CLIENT_SECRET'),
    siteHost: read(env, 'SITE_HOST'),
    sitePath: base(env, 'SITE_PATH'),
    teamsAppId: read(env, 'TEAMS_APP_ID'),
    graphBase: base(env, 'GRAPH_BASE', 'https://graph.microsoft.com'),
    loginBase: base(env, 'LOGIN_BASE', microsoftLogin),
    botLoginBase: base(env, 'BOT_LOGIN_BASE', 'https://login.botframework.com'),
    serviceUrls: read(env, 'SERVICE_URLS', 'https://smba.trafficmanager.net')
      .split(',')
      .map((url) => url.trim().replace(/\/+$/, ''))
      .filter((url) => url !== ''),
    clockUrl: clockUrl === '' ? null : clockUrl,
    unitsPerMinute: Number(read(env, 'RU_PER_MINUTE', '2500')),
    officeAddress: read(env, 'OFFICE_ADDRESS') || null,
  })
}
