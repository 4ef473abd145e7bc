// One way to ask a door: send JSON, parse what comes back, and turn every failure into words for the page.
import { z } from 'zod'

class DoorError extends Error {
  override readonly name = 'DoorError'
}

type Asking = { readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly body?: unknown }

const problemSchema = z.object({
  message: z.string().optional(),
  title: z.string().optional(),
  detail: z.string().optional(),
})

const wordsOf = async (response: Response): Promise<string> => {
  const text = await response.text()
  try {
    const body: unknown = JSON.parse(text)
    const problem = problemSchema.safeParse(body)
    if (problem.success) {
      const { message, title, detail } = problem.data
      const words = message ?? [title, detail].filter((part) => part !== undefined).join('. ')
      if (words !== '') return words
    }
  } catch {
    // The stand-in answered without JSON: the status line below says what is known.
  }
  return `The stand-in answered ${response.status} ${response.statusText}`.trim()
}

const send = async (path: string, asking: Asking): Promise<Response> => {
  const body = asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }
  const headers = asking.body === undefined ? {} : { headers: { 'content-type': 'application/json' } }
  try {
    return await fetch(path, { method: asking.method ?? 'GET', ...headers, ...body })
  } catch {
    throw new DoorError('The stand-in does not answer. Is it still running?')
  }
}

/** Asks a door and parses the answer. Throws `DoorError` with words that can be shown. */
export const ask = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  asking: Asking = {},
): Promise<z.output<Schema>> => {
  const response = await send(path, asking)
  if (!response.ok) throw new DoorError(await wordsOf(response))
  const parsed = schema.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new DoorError(`The stand-in's answer to ${path} was not understood`)
  return parsed.data
}

/** Tells a door something whose answer does not matter beyond yes or no. */
export const tell = async (path: string, asking: Asking): Promise<void> => {
  const response = await send(path, asking)
  if (!response.ok) throw new DoorError(await wordsOf(response))
}
