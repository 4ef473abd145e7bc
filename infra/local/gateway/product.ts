// Passes `/tab`, `/outlook`, `/api` and `/pictures` on to the product, so that the shell, the tabs and the panes share one origin.
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import httpProxy from '@fastify/http-proxy'
import type { FastifyInstance } from 'fastify'
import { registerOfficeJs, withinThisMachine, withLocalOffice } from './office-js.ts'

// Here the shell is Teams and Outlook: it joins the hosts that the product's own policy lets frame it.
export const framedByTheShell = (policy: string): string =>
  policy.replace(/\bframe-ancestors\s+(?!'self')/, "frame-ancestors 'self' ")

const title = 'The product is not answering'
const detail = (productUrl: string) => `Nothing answers at ${productUrl}. Start the product, then try again.`

// A tab or a pane is looked at, an API answer is read by a program.
const silenceAt = (prefix: string, productUrl: string) =>
  prefix === '/api'
    ? { type: 'application/json', body: JSON.stringify({ status: 502, title, detail: detail(productUrl) }) }
    : { type: 'text/plain; charset=utf-8', body: `${title}.\n${detail(productUrl)}\n` }

const policyFor = (prefix: string, policy: string): string =>
  framedByTheShell(prefix === '/outlook' ? withinThisMachine(policy) : policy)

/** A pane's page gets office.js from this machine. */
const exchangeOffice = (panes: FastifyInstance): void => {
  panes.addHook('onSend', async (_request, reply, body) => {
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html')
    if (!isPage || !(body instanceof Readable)) return body
    reply.removeHeader('content-length')
    return withLocalOffice(await text(body))
  })
}

const passOn = (app: FastifyInstance, prefix: string, productUrl: string) =>
  app.register(httpProxy, {
    upstream: productUrl,
    prefix,
    rewritePrefix: prefix,
    replyOptions: {
      // A pane's page is read on its way, so it has to come as it is.
      rewriteRequestHeaders: (_request, headers) =>
        prefix === '/outlook' ? { ...headers, 'accept-encoding': 'identity' } : headers,
      rewriteHeaders: (headers) => {
        const policy = headers['content-security-policy']
        if (typeof policy !== 'string') return headers
        return { ...headers, 'content-security-policy': policyFor(prefix, policy) }
      },
      onError: (reply) => {
        const { type, body } = silenceAt(prefix, productUrl)
        reply.code(502).type(type).send(body)
      },
    },
  })

export const registerGateway = async (app: FastifyInstance, productUrl: string): Promise<void> => {
  for (const prefix of ['/tab', '/api', '/pictures']) await passOn(app, prefix, productUrl)
  await app.register((panes, _options, done) => {
    exchangeOffice(panes)
    void passOn(panes, '/outlook', productUrl)
    done()
  })
  await registerOfficeJs(app)
}
