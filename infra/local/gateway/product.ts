// Passes `/tab` and `/api` on to the product, so that the shell and the tabs share one origin.
import httpProxy from '@fastify/http-proxy'
import type { FastifyInstance } from 'fastify'

// Here the shell is Teams: it joins the hosts that the product's own policy lets frame it.
export const framedByTheShell = (policy: string): string =>
  policy.replace(/\bframe-ancestors\s+(?!'self')/, "frame-ancestors 'self' ")

const title = 'The product is not answering'
const detail = (productUrl: string) => `Nothing answers at ${productUrl}. Start the product, then try again.`

// A tab is looked at, an API answer is read by a program.
const silenceAt = (prefix: string, productUrl: string) =>
  prefix === '/tab'
    ? { type: 'text/plain; charset=utf-8', body: `${title}.\n${detail(productUrl)}\n` }
    : { type: 'application/json', body: JSON.stringify({ status: 502, title, detail: detail(productUrl) }) }

export const registerGateway = async (app: FastifyInstance, productUrl: string): Promise<void> => {
  for (const prefix of ['/tab', '/api']) {
    await app.register(httpProxy, {
      upstream: productUrl,
      prefix,
      rewritePrefix: prefix,
      replyOptions: {
        rewriteHeaders: (headers) => {
          const policy = headers['content-security-policy']
          if (typeof policy !== 'string') return headers
          return { ...headers, 'content-security-policy': framedByTheShell(policy) }
        },
        onError: (reply) => {
          const { type, body } = silenceAt(prefix, productUrl)
          reply.code(502).type(type).send(body)
        },
      },
    })
  }
}
