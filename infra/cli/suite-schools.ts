// The register's way into a running Countywide: the same HTTP door that the page uses, as a signed-in administrator.

import * as z from 'zod'
import { problemSchema } from '../../shared/api/problem.ts'
import { registerLineSchema, schoolPaths } from '../../shared/api/schools.ts'

const administrator = '00000000-0000-4000-8000-000000000008'

/** The last line of an import: what changed, or why it stopped. */
export type ImportReport = Extract<z.infer<typeof registerLineSchema>, { type: 'report' }>['report']

/** An import that could not be done; the message is for people. */
export class SuiteError extends Error {}

const notRunning = 'Countywide is not running. Start it with npm start and try again.'

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch {
    throw new SuiteError(notRunning)
  }
}

const problemOf = async (response: Response): Promise<SuiteError> => {
  const text = await response.text()
  try {
    const { title, reference } = problemSchema.parse(JSON.parse(text))
    return new SuiteError(`${title} (${reference})`)
  } catch {
    return new SuiteError(`Countywide answered with the status ${response.status}. Try again in a minute.`)
  }
}

const tokenOf = async (base: string): Promise<string> => {
  const response = await send(`${base}/local/token?person=${administrator}`, {})
  if (!response.ok) throw await problemOf(response)
  return z.object({ token: z.string() }).parse(await response.json()).token
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line.trim() !== '')
  }
  if (rest.trim() !== '') yield rest
}

/**
 * Uploads a register file and waits for the report; `onProgress` is told how many schools are saved. Throws a
 * SuiteError in plain English when Countywide is not running, refuses the file, or stops half way.
 */
export const uploadRegister = async (
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  onProgress: (done: number, total: number) => void,
  base = process.env['COUNTYWIDE_URL'] ?? 'http://localhost:53000',
): Promise<ImportReport> => {
  const form = new FormData()
  form.set('file', new Blob([file.bytes], { type: 'text/csv' }), file.name)
  const headers = { authorization: `Bearer ${await tokenOf(base)}` }
  const response = await send(`${base}${schoolPaths.importSchools}`, { method: 'POST', headers, body: form })
  if (!response.ok || response.body === null) throw await problemOf(response)
  for await (const text of linesOf(response.body)) {
    const line = registerLineSchema.parse(JSON.parse(text))
    if (line.type === 'report') return line.report
    if (line.type === 'problem') throw new SuiteError(`${line.title} (${line.reference})`)
    onProgress(line.done, line.total)
  }
  throw new SuiteError('The import stopped before it was done. Try again: nothing is added twice.')
}
