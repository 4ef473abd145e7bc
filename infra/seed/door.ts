// The seed's way in: the product's own HTTP door as a signed-in person, and the doors of the local Microsoft 365.

import * as z from 'zod/mini'

const base = process.env['COUNTYWIDE_URL'] ?? 'http://localhost:53000'
const tokens = new Map<string, string>()

const tokenOf = async (person: string): Promise<string> => {
  const known = tokens.get(person)
  if (known !== undefined) return known
  const reply = await fetch(`${base}/local/token?person=${person}`)
  const { token } = z.object({ token: z.string() }).parse(await reply.json())
  tokens.set(person, token)
  return token
}

const fail = async (what: string, reply: Response): Promise<never> => {
  throw new Error(`${what} answered ${reply.status}: ${(await reply.text()).slice(0, 500)}`)
}

/** Asks one of the local Microsoft 365's own doors. */
export const local = async (method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<void> => {
  const reply = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!reply.ok) await fail(`${method} ${path}`, reply)
}

/** Asks the product as a person. `body` is JSON or a form. Throws with what it said when it does not do it. */
export const as = async <Schema extends z.ZodMiniType>(
  person: string,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  schema: Schema,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<z.infer<Schema>> => {
  const isForm = body instanceof FormData
  const reply = await fetch(`${base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(person)}`,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  if (!reply.ok) await fail(`${method} ${path}`, reply)
  return schema.parse(await reply.json())
}

/** Uploads a file and waits for its last line: imports answer with lines of progress and then a report. */
export const upload = async (person: string, path: string, name: string, bytes: BlobPart): Promise<void> => {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  const reply = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(person)}` },
    body: form,
  })
  const lines = (await reply.text()).trim().split('\n')
  const last = lines.at(-1) ?? ''
  if (!reply.ok || !last.includes('"type":"report"'))
    throw new Error(`The import of ${name} ended with: ${last.slice(0, 500)}`)
}

/** Runs the work for every item, so many at a time. */
export const inTurns = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
