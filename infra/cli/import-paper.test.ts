// The command as a person runs it: a process of its own, its output, its end code, and a Countywide that answers.

import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { importPaper } from '../../shared/domain/consultation/paper/import-paper.ts'
import { readPaper } from '../../tests/support/papers/read-paper.ts'

const script = fileURLToPath(new URL('./import-paper.ts', import.meta.url))
const paper = fileURLToPath(new URL('../../tests/support/papers/question-table.md', import.meta.url))

const run = (args: readonly string[], url = 'http://127.0.0.1:1') =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { ...process.env, COUNTYWIDE_URL: url },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (data) => {
      out += String(data)
    })
    child.stderr.on('data', (data) => {
      err += String(data)
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })

let server: Server | null = null
afterEach(() => {
  server?.close()
  server = null
})

type Seen = { url: string; authorization: string; body: string }
const countywide = async (drafts: {
  status: number
  body: string
}): Promise<{ url: string; seen: Seen[] }> => {
  const seen: Seen[] = []
  const listening = createServer((request, response) => {
    let body = ''
    request.on('data', (data) => {
      body += String(data)
    })
    request.on('end', () => {
      seen.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '', body })
      const isToken = request.url?.startsWith('/local/token')
      response.writeHead(isToken ? 200 : drafts.status, { 'content-type': 'application/json' })
      response.end(isToken ? '{"token":"t0ken"}' : drafts.body)
    })
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, seen }
}

describe('npm run import', () => {
  it('prints the import as JSON and asks nobody', async () => {
    const { code, out, err } = await run([paper, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toEqual(importPaper(readPaper('question-table.md')))
  })

  it.each([[], ['a.md', 'b.md'], ['--help', 'a.md']].map((args) => [args]))(
    'explains itself for %j',
    async (args) => {
      const { code, out, err } = await run(args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('npm run import -- paper.docx')
    },
  )

  it('says in a sentence that a file is not there, or is not read', async () => {
    expect(await run(['nowhere.docx'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no file “nowhere.docx”. Check the name and try again.\n',
    })
    const { code, err } = await run([script, '--json'])
    expect(code).toBe(1)
    expect(err).toContain('Choose a Word document (.docx)')
  })

  it('says so when Countywide is not running', async () => {
    const { code, err } = await run([paper])
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Countywide is not running. Start it with npm start and try again.\n',
    })
  })

  it('uploads the file as an officer and tells where the draft is', async () => {
    const { url, seen } = await countywide({
      status: 201,
      body: '{"id":"sharing-places","title":"Sharing places","url":"/#/drafts/sharing-places"}',
    })
    const { code, out } = await run([paper], url)
    expect({ code, out }).toEqual({
      code: 0,
      out: `Draft made: Sharing places\nCheck it at ${url}/#/drafts/sharing-places\n`,
    })
    expect(seen.map((request) => request.url)).toEqual([
      '/local/token?person=00000000-0000-4000-8000-000000000004',
      '/api/drafts',
    ])
    expect(seen[1]?.authorization).toBe('Bearer t0ken')
    expect(seen[1]?.body).toContain('name="file"; filename="question-table.md"')
  })

  it('passes on the reason when Countywide refuses', async () => {
    const { url } = await countywide({ status: 500, body: '<html>' })
    const { code, err } = await run([paper], url)
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Countywide answered with the status 500. Try again in a minute.\n',
    })
  })
})
