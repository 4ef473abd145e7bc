// The command line's way into a running Countywide: the same HTTP door that the pages use, as a signed-in officer.

import * as z from 'zod/mini'
import { draftPaths, importedSchema } from '../../shared/api/drafts.ts'
import { problemSchema } from '../../shared/api/problem.ts'

const officer = '00000000-0000-4000-8000-000000000004'

/** Something that could not be done; the message is for the person at the keyboard. */
export class SuiteError extends Error {}

const notRunning = 'Countywide is not running. Start it with npm start and try again.'
const notCountywide = 'Something else than Countywide answered. Check COUNTYWIDE_URL and try again.'

/** Where Countywide answers: the environment, else the address that `npm start` uses. */
export const suiteUrl = (): string =>
  (process.env['COUNTYWIDE_URL'] ?? 'http://localhost:53000').replace(/\/$/, '')

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch {
    throw new SuiteError(notRunning)
  }
}

const parsed = <Value>(schema: z.ZodMiniType<Value>, text: string): Value | null => {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

const problemOf = async (response: Response): Promise<SuiteError> => {
  const problem = parsed(problemSchema, await response.text())
  if (problem !== null) return new SuiteError(`${problem.title} (${problem.reference})`)
  return new SuiteError(`Countywide answered with the status ${response.status}. Try again in a minute.`)
}

const read = async <Value>(response: Response, schema: z.ZodMiniType<Value>): Promise<Value> => {
  if (!response.ok) throw await problemOf(response)
  const value = parsed(schema, await response.text())
  if (value === null) throw new SuiteError(notCountywide)
  return value
}

const tokenSchema = z.object({ token: z.string() })

/**
 * Uploads a paper and makes a draft of it, as an officer. Throws a SuiteError in plain English when Countywide is not
 * running or refuses the file.
 */
export const uploadPaper = async (file: {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}): Promise<{ readonly id: string; readonly title: string; readonly url: string }> => {
  const base = suiteUrl()
  const { token } = await read(await send(`${base}/local/token?person=${officer}`, {}), tokenSchema)
  const form = new FormData()
  form.set('file', new Blob([file.bytes]), file.name)
  const headers = { authorization: `Bearer ${token}` }
  const response = await send(`${base}${draftPaths.list}`, { method: 'POST', headers, body: form })
  const draft = await read(response, importedSchema)
  return { ...draft, url: new URL(draft.url, `${base}/`).href }
}
