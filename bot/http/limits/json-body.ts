// Reading JSON that strangers send: bounded in depth and number before it is parsed, and without a way to the prototype.

import type { FastifyInstance } from 'fastify'

export const jsonLimit = 1024 * 1024
const deepest = 32
const mostKeys = 20_000
const mostValues = 60_000

class TooIntricate extends Error {
  override readonly name = 'TooIntricate'
  readonly statusCode = 400
}

const indexAfterString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

type Tally = { depth: number; deepest: number; keys: number; values: number }

const count = (tally: Tally, char: string | undefined): void => {
  switch (char) {
    case '{':
    case '[':
      tally.depth++
      tally.deepest = Math.max(tally.deepest, tally.depth)
      return
    case '}':
    case ']':
      tally.depth--
      return
    case ':':
      tally.keys++
      return
    case ',':
      tally.values++
      return
    default:
      return
  }
}

/** True when the JSON text is deeper, or has more keys or values, than anything the product sends. One pass, no parse. */
export const isTooIntricate = (text: string): boolean => {
  const tally: Tally = { depth: 0, deepest: 0, keys: 0, values: 0 }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') at = indexAfterString(text, at)
    else count(tally, text[at])
  }
  return tally.deepest > deepest || tally.keys > mostKeys || tally.values > mostValues
}

/** JSON alone is read (a form or text/plain is 415), `__proto__` and `constructor.prototype` are dropped. */
export const readJsonOnly = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('remove', 'remove')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string', bodyLimit: jsonLimit },
    (request, body, done) => {
      if (isTooIntricate(body)) done(new TooIntricate('too deep or too many keys'))
      else void parse(request, body, done)
    },
  )
}
