// Serves office.js as it came from Microsoft, under /office-js/, with our own stand-in for the one file that it lacks.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const require = createRequire(import.meta.url)
const officeJs = require.resolve('@microsoft/office-js/dist/office.js')
const ajaxFile = fileURLToPath(new URL('./microsoft-ajax.js', import.meta.url))

const onlineOffice = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const localOffice = '/office-js/office.js'
const localAjax = '/office-js/microsoft-ajax.js'

const officeScript = new RegExp(
  String.raw`<script\b([^>]*?)\ssrc=(["'])${onlineOffice.replaceAll('.', String.raw`\.`)}\2`,
  'g',
)

/** The page of a pane with Microsoft's CDN exchanged for this machine. All else stays as the product wrote it. */
export const withLocalOffice = (html: string): string =>
  html.replace(officeScript, `<script src="${localAjax}"></script>\n    <script$1 src="${localOffice}"`)

/** The product's policy for a pane without any address of another machine, except of those that may frame it. */
export const withinThisMachine = (policy: string): string =>
  policy
    .split(';')
    .map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      if (name === 'frame-ancestors') return directive.trim()
      const near = sources.filter((source) => !/^(https?|wss?):/.test(source))
      return [name, ...(sources.length > 0 && near.length === 0 ? ["'none'"] : near)].join(' ')
    })
    .join('; ')

export const registerOfficeJs = async (app: FastifyInstance): Promise<void> => {
  const ajax = readFileSync(ajaxFile, 'utf8')
  app.get(localAjax, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(ajax))
  await app.register(fastifyStatic, {
    root: dirname(officeJs),
    prefix: '/office-js/',
    decorateReply: false,
    maxAge: '1h',
  })
}
