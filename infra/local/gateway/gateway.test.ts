import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { registerGateway } from './product.ts'
import { registerShell } from './shell.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const product = async () => {
  const app = Fastify()
  closing.push(() => app.close())
  app.get('/tab/', (_request, reply) =>
    reply
      .header('content-security-policy', "default-src 'self'; frame-ancestors https://teams.microsoft.com")
      .send('the tab'),
  )
  app.get('/outlook/mail.html', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "script-src 'self' https://appsforoffice.microsoft.com; connect-src https://elsewhere.example; frame-ancestors https://outlook.office.com",
      )
      .send(
        '<head><script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>é',
      ),
  )
  app.get('/outlook/assets/pane.js', (_request, reply) =>
    reply.type('text/javascript').send('"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"'),
  )
  app.post('/api/echo', (request) => ({ body: request.body, by: request.headers.authorization }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app.listeningOrigin
}

const front = async (productUrl: string, folder = mkdtempSync(join(tmpdir(), 'shell-'))) => {
  const app = Fastify()
  closing.push(() => app.close())
  await registerGateway(app, productUrl)
  await registerShell(app, folder)
  return app
}

describe('the way to the product', () => {
  it('passes tabs and the API on, with their bodies and tokens', async () => {
    const app = await front(await product())
    expect((await app.inject('/tab/')).body).toBe('the tab')
    const answer = await app.inject({
      method: 'POST',
      url: '/api/echo',
      headers: { authorization: 'Bearer x' },
      payload: { a: 1 },
    })
    expect(answer.json()).toEqual({ body: { a: 1 }, by: 'Bearer x' })
  })

  it('adds the shell to those who may frame a tab', async () => {
    const { headers } = await (await front(await product())).inject('/tab/')
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; frame-ancestors 'self' https://teams.microsoft.com",
    )
  })

  it('says in words that the product is not there', async () => {
    const app = await front('http://127.0.0.1:1')
    const answer = await app.inject('/api/anything')
    expect(answer.statusCode).toBe(502)
    expect(answer.json()).toMatchObject({ title: 'The product is not answering' })
    expect((await app.inject('/tab/')).body).toMatch(
      /^The product is not answering\.\nNothing answers at http/,
    )
  })
})

describe('the way to a pane of Outlook', () => {
  it('exchanges the address of office.js for one on this machine, after what office.js needs', async () => {
    const { body } = await (await front(await product())).inject('/outlook/mail.html')
    expect(body).toBe(
      '<head><script src="/office-js/microsoft-ajax.js"></script>\n    <script type="text/javascript" src="/office-js/office.js"></script></head>é',
    )
  })

  it('lets the page reach nothing but this machine', async () => {
    const { headers } = await (await front(await product())).inject('/outlook/mail.html')
    expect(headers['content-security-policy']).toBe(
      "script-src 'self'; connect-src 'none'; frame-ancestors 'self' https://outlook.office.com",
    )
  })

  it('leaves scripts as they are', async () => {
    const { body } = await (await front(await product())).inject('/outlook/assets/pane.js')
    expect(body).toBe('"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"')
  })

  it('says in words that the product is not there', async () => {
    const answer = await (await front('http://127.0.0.1:1')).inject('/outlook/mail.html')
    expect(answer.statusCode).toBe(502)
    expect(answer.body).toMatch(/^The product is not answering\./)
  })

  it('serves office.js as Microsoft wrote it, and the stand-in for what it lacks', async () => {
    const app = await front('http://127.0.0.1:1')
    const office = await app.inject('/office-js/office.js')
    expect(office.headers['content-type']).toContain('javascript')
    expect(office.body).toContain('Microsoft')
    expect((await app.inject('/office-js/microsoft-ajax.js')).body).toContain('registerNamespace')
    expect((await app.inject('/office-js/nothing.js')).statusCode).toBe(404)
  })
})

describe('the shell', () => {
  const built = () => {
    const folder = mkdtempSync(join(tmpdir(), 'shell-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<title>Shell</title>')
    writeFileSync(join(folder, 'assets', 'app.js'), 'start()')
    return folder
  }

  it('is served, and every place inside it too', async () => {
    const app = await front('http://127.0.0.1:1', built())
    for (const url of ['/', '/?person=1', '/teams/chat', '/locality']) {
      expect((await app.inject(url)).body).toContain('Shell')
    }
    expect((await app.inject('/assets/app.js')).body).toBe('start()')
  })

  it('is no answer to a missing file, a wrong door or a write', async () => {
    const app = await front('http://127.0.0.1:1', built())
    expect((await app.inject('/assets/missing.js')).statusCode).toBe(404)
    expect((await app.inject('/local/nothing')).statusCode).toBe(404)
    expect((await app.inject('/graph/v1.0/nothing')).statusCode).toBe(404)
    expect((await app.inject({ method: 'POST', url: '/' })).statusCode).toBe(404)
    expect((await app.inject('/../../etc/passwd')).body).not.toContain('root:')
  })

  it('says that it must be built first', async () => {
    const answer = await (await front('http://127.0.0.1:1')).inject('/')
    expect(answer.statusCode).toBe(503)
    expect(answer.body).toContain('npm run build')
  })
})
