import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startApp } from '../../tests/security/support/app-under-test.ts'

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
