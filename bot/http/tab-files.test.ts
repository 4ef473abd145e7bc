import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { startApp } from '../../tests/security/support/app-under-test.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { servePanes, serveTab } from './tab-files.ts'

const built = () => {
  const folder = mkdtempSync(join(tmpdir(), 'countywide-tab-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Countywide</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(folder, '.secret'), 'x')
  return folder
}

describe('the pages', () => {
  it('are asked for anew each time, what they load is kept for ever', async () => {
    const { app } = await startApp({ tabFolder: built() })
    const page = await app.inject({ method: 'GET', url: '/tab/' })
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.headers['cache-control']).toBe('no-cache')
    const script = await app.inject({ method: 'GET', url: '/tab/assets/main-1a2b.js' })
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(script.headers['content-security-policy']).toContain('frame-ancestors')
  })

  it('are under /tab/ alone, and nothing outside their folder is', async () => {
    const { app } = await startApp({ tabFolder: built() })
    expect((await app.inject({ method: 'GET', url: '/tab' })).headers['location']).toBe('/tab/')
    for (const url of [
      '/tab/../package.json',
      '/tab/%2e%2e/package.json',
      '/tab/.secret',
      '/tab/none.js',
      '/index.html',
    ]) {
      expect([400, 403, 404], url).toContain((await app.inject({ method: 'GET', url })).statusCode)
    }
  })

  it('that are not built are told so', async () => {
    const { app } = await startApp({ tabFolder: '/nowhere' })
    const reply = await app.inject({ method: 'GET', url: '/tab/' })
    expect(reply.statusCode).toBe(503)
    expect(reply.body).toContain('npm run build')
  })
})

describe('the panes for Outlook', () => {
  const start = async (folder: string) => {
    const app = fastify()
    addSecurityHeaders(app, true)
    await serveTab(app, built())
    await servePanes(app, folder, 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2')
    return app
  }
  const builtPanes = () => {
    const folder = built()
    writeFileSync(join(folder, 'mail.html'), '<!doctype html><title>Countywide</title>')
    return folder
  }

  it('stand beside the tab, asked for anew, with what they load kept for ever', async () => {
    const app = await start(builtPanes())
    const page = await app.inject('/outlook/mail.html')
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache'])
    const script = await app.inject('/outlook/assets/main-1a2b.js')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await app.inject('/tab/')).statusCode).toBe(200)
    for (const url of ['/outlook/', '/outlook/../package.json', '/outlook/.secret', '/outlook/none.js']) {
      expect([400, 403, 404], url).toContain((await app.inject(url)).statusCode)
    }
  })

  it('may load office.js from Microsoft, which no other page may', async () => {
    const app = await start(builtPanes())
    const policyOf = async (url: string) => String((await app.inject(url)).headers['content-security-policy'])
    const pane = await policyOf('/outlook/mail.html')
    expect(pane).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;",
    )
    expect(pane).toContain("connect-src 'self';")
    expect(pane).toContain('frame-ancestors')
    for (const url of ['/tab/', '/outlookalike/', '/api/me']) {
      expect(await policyOf(url), url).toContain("script-src 'self';")
    }
  })

  it('are told by which id Teams knows the app', async () => {
    const reply = await (await start('/nowhere')).inject('/outlook/teams.json')
    expect(reply.json()).toEqual({ appId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2' })
  })

  it('that are not built are told so', async () => {
    const reply = await (await start('/nowhere')).inject('/outlook/mail.html')
    expect(reply.statusCode).toBe(503)
    expect(reply.body).toContain('npm run build')
  })
})
