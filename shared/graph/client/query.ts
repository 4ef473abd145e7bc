// Putting values into a Graph address: quoted, encoded, and ids only where they look like ids.

/** A text value inside `$filter`: in quotes, its own quotes doubled. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** `?$select=id&$top=5` from plain values; every value is encoded, and the SDK encodes none (local-365.md, 4). */
export const query = (options: Readonly<Record<string, string | number>>): string => {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

const patterns = {
  guid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  site: /^[a-z0-9.-]{1,200},[0-9a-f-]{36},[0-9a-f-]{36}$/i,
  item: /^\d{1,12}$/,
  channel: /^19:[A-Za-z0-9_.@-]{1,200}$/,
  /** Exchange's ids in the form that suits an address: its other form has / and +. */
  event: /^[A-Za-z0-9=_-]{1,400}$/,
  /** Opaque ids of installations and the like: base64 and dashes, never a slash or a dot segment. */
  opaque: /^(?!\.+$)[A-Za-z0-9=+_|:@.-]{1,300}$/,
} as const

/** Whether text from outside looks like such an id. */
export const isId = (kind: keyof typeof patterns, text: string): boolean => patterns[kind].test(text)

/** The id as a path segment; throws a TypeError for text that is not such an id, so that no path can be made of it. */
export const segment = (kind: keyof typeof patterns, id: string): string => {
  if (!isId(kind, id)) throw new TypeError(`not an id of a ${kind}: ${JSON.stringify(id.slice(0, 60))}`)
  return kind === 'site' ? id : encodeURIComponent(id)
}
