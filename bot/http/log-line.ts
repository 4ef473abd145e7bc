// One event, one line of JSON: nothing a person typed can start a second line or colour a terminal.

export type LogFields = Readonly<Record<string, unknown>>
export type Log = (event: string, fields?: LogFields) => void

// JSON escapes what is below U+0020; these are the other characters that terminals and log viewers act upon.
const acting = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

const escapeOne = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The line for an event, without a line end. */
export const logLine = (at: Date, event: string, fields: LogFields = {}): string =>
  JSON.stringify({ at: at.toISOString(), event, ...fields }).replace(acting, escapeOne)

/** What an error tells the log: its kind, its words and where it came from, with its causes. */
export const errorFields = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: String(error).slice(0, 500) }
  const { name, message, stack, cause } = error
  const causes = cause === undefined ? {} : { cause: errorFields(cause) }
  return { error: `${name}: ${message.slice(0, 500)}`, stack: stack?.slice(0, 2_000), ...causes }
}
