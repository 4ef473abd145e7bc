// A log of every Graph request as it would go to Microsoft, one JSON line each, for a validator to read.

import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

type LoggedRequest = { readonly method: string; readonly url: string; readonly body: unknown }
export type RequestLog = (request: LoggedRequest) => void

/** Appends to the file at once: a log that a crash swallows proves nothing. */
export const fileLog = (file: string): RequestLog => {
  mkdirSync(dirname(file), { recursive: true })
  return (request) => appendFileSync(file, `${JSON.stringify(request)}\n`)
}

export const noLog: RequestLog = () => undefined
