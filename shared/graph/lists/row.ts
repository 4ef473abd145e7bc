// An item of a list as Graph gives it, and the question whether what is stored is what was written.

import * as z from 'zod'

/** What is written: `null` clears a field. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>

export type Item = {
  readonly id: string
  /** The ETag, quotes included. */
  readonly version: string
  readonly fields: Readonly<Record<string, unknown>>
}

const fieldsBody = z.record(z.string(), z.unknown())
const itemBody = z.object({ id: z.string(), eTag: z.string().optional(), fields: fieldsBody.default({}) })

/** Parses an item; throws a ZodError when it has no id or no ETag. */
export const readItem = (body: unknown): Item => {
  const { id, eTag, fields } = itemBody.parse(body)
  return { id, version: z.string().parse(eTag ?? fields['@odata.etag']), fields }
}

/** The reply to a change of fields: the whole field set with its new ETag; null when the ETag is missing. */
export const readChanged = (id: string, body: unknown): Item | null => {
  const fields = fieldsBody.safeParse(body)
  const version = fields.success ? fields.data['@odata.etag'] : undefined
  return fields.success && typeof version === 'string' ? { id, version, fields: fields.data } : null
}

/** The number in `"{GUID},7"`, by which two versions of one item are ordered; null for an ETag of another form. */
export const serialOf = (version: string): number | null => {
  const found = /,(\d+)"$/.exec(version)?.[1]
  return found === undefined ? null : Number(found)
}

/** SharePoint keeps whole seconds and its own line ends, and an empty text is no text. */
const plain = (value: unknown): unknown => {
  if (value === undefined || value === '' || value === null) return null
  if (typeof value !== 'string') return value
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return value.replace(/\.\d+Z$/, 'Z')
  return value.replaceAll('\r\n', '\n')
}

/** True when every written field is stored as written. */
export const holds = (stored: Readonly<Record<string, unknown>>, written: Fields): boolean =>
  Object.entries(written).every(([name, value]) => plain(stored[name]) === plain(value))

/** The fields whose written value differs from the stored one. */
export const differing = (stored: Readonly<Record<string, unknown>>, written: Fields): Fields =>
  Object.fromEntries(Object.entries(written).filter(([name, value]) => plain(stored[name]) !== plain(value)))
