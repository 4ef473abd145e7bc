// An answer that comes line by line: each line is JSON, read as it arrives, wherever the network cuts it.

import type * as z from 'zod/mini'

/** Splits text that arrives in pieces into whole lines; what is left over waits for the next piece. */
export const splitLines = (
  held: string,
  piece: string,
): { readonly lines: readonly string[]; readonly held: string } => {
  const parts = `${held}${piece}`.split('\n')
  return { lines: parts.slice(0, -1).filter((line) => line.trim() !== ''), held: parts.at(-1) ?? '' }
}

const parse = <Schema extends z.ZodMiniType>(line: string, schema: Schema): z.infer<Schema> | undefined => {
  try {
    const read = schema.safeParse(JSON.parse(line))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Reads an answer to its end and hands on each line that fits the schema; others are passed over. */
export const readLines = async <Schema extends z.ZodMiniType>(
  reply: Response,
  schema: Schema,
  each: (line: z.infer<Schema>) => void,
): Promise<void> => {
  const reader = reply.body?.getReader()
  const decoder = new TextDecoder()
  let held = ''
  const take = (piece: string) => {
    const split = splitLines(held, piece)
    held = split.held
    for (const line of split.lines) {
      const read = parse(line, schema)
      if (read !== undefined) each(read)
    }
  }
  for (;;) {
    const next = await reader?.read()
    if (next === undefined || next.done) break
    take(decoder.decode(next.value, { stream: true }))
  }
  take(`${decoder.decode()}\n`)
}
