import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readConfig } from '../../bot/config.ts'
import { manifestValues } from '../../manifest/values.ts'
import { appRoles } from '../../shared/domain/people/person.ts'
import { type StartedLocal365, startLocal365 } from '../../tests/support/local-365.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const runbook = read('./README.md')
const template = parseEnv(read('./.env.template'))
const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? found[0])

const filled = {
  ...template,
  PUBLIC_URL: 'https://countywide.council.example',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  CLIENT_SECRET: 'a secret',
  SITE_HOST: 'council.sharepoint.com',
  SITE_PATH: '/sites/countywide',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  COUNCIL_NAME: 'The County Council',
}

describe('the runbook', () => {
  it('pre-authorises the clients that the server lets in, and no others', () => {
    const rows = runbook
      .split('\n')
      .filter((line) => /^ *\| (?:Teams|Office|Outlook|Microsoft 365)/.test(line))
    const letIn = all(read('../../bot/http/tokens/access-token.ts'), id)
    expect(letIn.length).toBeGreaterThan(0)
    expect(all(rows.join('\n'), id).sort()).toEqual([...letIn].sort())
  })

  it('names the scope that the server asks for', () => {
    const [scope] = all(read('../../bot/http/tokens/access-token.ts'), /const scope = '(\w+)'/g)
    expect(runbook).toContain(`**Add a scope**: \`${scope}\``)
  })

  it('makes the roles that the product knows', () => {
    expect(all(runbook, /^ *\| [A-Z][a-z]+ +\| `([a-z]+)` +\|/gm).sort()).toEqual([...appRoles].sort())
  })

  it('names the sign-in as the manifest does', () => {
    const [, form] =
      /"resource": "api:\/\/\$\{\{(\w+\}\}\/\$\{\{\w+)\}\}"/.exec(read('../../manifest/manifest.json')) ?? []
    expect(form).toBe('PUBLIC_HOST}}/${{CLIENT_ID')
    expect(runbook).toContain('`api://countywide.council.example/CLIENT_ID`')
  })

  it('leads to files, commands and addresses that are there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('../../package.json')))
    for (const script of all(runbook, /npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const file of all(runbook, /tsx ([\w/.-]+\.ts)/g)) expect(existsSync(file), file).toBe(true)
    for (const [file, address] of [
      ['bot/app.ts', '/healthz'],
      ['bot/teams/route.ts', '/api/messages'],
    ] as const) {
      expect(runbook).toContain(address)
      expect(readFileSync(file, 'utf8')).toContain(`'${address}'`)
    }
  })
})

describe('the template of the settings', () => {
  it('has a line for every setting that a tenant may need, and none that nobody reads', () => {
    const forALaptop = ['GRAPH_BASE', 'LOGIN_BASE', 'BOT_LOGIN_BASE', 'CLOCK_URL']
    const readers = read('../../bot/config.ts') + read('../../manifest/values.ts')
    const known = new Set(all(readers, /'([A-Z]+(?:_[A-Z]+)*)'/g))
    expect(Object.keys(template).sort()).toEqual(
      [...known].filter((name) => !forALaptop.includes(name)).sort(),
    )
  })

  it('is all that production and the package need once it is filled in', () => {
    const config = readConfig(filled)
    expect(config.ok && config.value).toMatchObject({ production: true, officeAddress: null })
    expect(manifestValues(filled).ok).toBe(true)
  })

  it('is refused as it comes', () => {
    const config = readConfig(template)
    expect(config.ok ? [] : config.refusal).toContain('CLIENT_SECRET is not set.')
  })
})

// Who grants sites in the made-up tenant. The secret guards nothing: it only opens the stand-in.
const administrator = {
  clientId: '9d47e2b1-0c36-4f58-8a19-e5b6c7d80f12',
  secret: 'local-setup-not-a-secret',
} as const

describe('the grant on the site', () => {
  let local: StartedLocal365 | undefined
  afterEach(async () => local?.close())

  it('is taken as the runbook writes it', async () => {
    local = await startLocal365()
    const { world, loginBase, graphBase } = local
    const [path = ''] = all(runbook, /GET https:\/\/graph\.microsoft\.com(\/\S+)/g)
    const [body = ''] = all(runbook, /```json\n([^`]+)```/g)
    const ask = async (address: string, init: RequestInit = {}): Promise<unknown> =>
      (await fetch(address, init)).json()
    const { access_token } = z.object({ access_token: z.string() }).parse(
      await ask(`${loginBase}/${world.tenant.id}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: administrator.clientId,
          client_secret: administrator.secret,
          scope: 'https://graph.microsoft.com/.default',
        }),
      }),
    )
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
    const site = z
      .object({ id: z.string() })
      .parse(
        await ask(`${graphBase}${path.replace('council.sharepoint.com', world.tenant.host)}`, { headers }),
      )
    const reply = await fetch(`${graphBase}/v1.0/sites/${site.id}/permissions`, {
      method: 'POST',
      headers,
      body: body.replace('CLIENT_ID', world.app.clientId),
    })
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({ roles: ['fullcontrol'] })
  })
})
