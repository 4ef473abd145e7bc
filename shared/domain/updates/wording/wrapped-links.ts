// Links that mail protection or a search has wrapped around the address that an author meant.

/** `by`: whose page they go through, for people. `inner`: the address inside, `null` when it cannot be read plainly. */
export type Wrapped = { readonly by: string; readonly inner: string | null }

const wholeAddress = /^[a-z][a-z\d+.-]*:/i

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A field of the address, decoded once. */
const fieldOf = (url: string, ...names: readonly string[]): string | null => {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  // Mail programs and copied source leave the sign between fields as they write it.
  const fields = query.replaceAll('&amp;', '&').split('&')
  const found = fields.find((field) => names.some((name) => field.startsWith(`${name}=`)))
  return found === undefined ? null : decoded(found.slice(found.indexOf('=') + 1))
}

/** Proofpoint writes `%` as `-` and `/` as `_` in its second form; a sign of its own is a code, so nothing is lost. */
const proofpointV2 = (url: string): string | null => {
  const coded = /[?&]u=([^&#]*)/.exec(url)?.[1]
  return coded === undefined ? null : decoded(coded.replaceAll('-', '%').replaceAll('_', '/'))
}

/** Its third form leaves the address between `__`; a `*` stands for signs that are coded after it. */
const proofpointV3 = (url: string): string | null => {
  const inner = /^https?:\/\/[^/]+\/v3\/__(.+?)__;([^!]{0,500})!/i.exec(url)
  const [, address = '', replaced = ''] = inner ?? []
  if (inner === null || replaced !== '' || address.includes('*')) return null
  // A slash gets lost where the address was itself a path.
  return address.replace(/^(https?):\/(?!\/)/i, '$1://')
}

type Wrapper = { readonly by: string; readonly at: RegExp; readonly open: (url: string) => string | null }

const wrappers: readonly Wrapper[] = [
  {
    by: 'Outlook’s Safe Links',
    at: /^https?:\/\/(?:[a-z0-9-]+\.)*safelinks\.protection\.(?:outlook\.com|office365\.us)\//i,
    open: (url) => fieldOf(url, 'url'),
  },
  {
    by: 'Teams’ Safe Links',
    at: /^https?:\/\/statics\.teams\.cdn\.office\.net\/evergreen-assets\/safelinks\//i,
    open: (url) => fieldOf(url, 'url'),
  },
  {
    by: 'Google',
    at: /^https?:\/\/(?:www\.)?google\.(?:com|co\.uk)\/url\?/i,
    open: (url) => fieldOf(url, 'q', 'url'),
  },
  {
    by: 'Proofpoint',
    at: /^https?:\/\/urldefense\.proofpoint\.com\/v1\/url\?/i,
    open: (url) => fieldOf(url, 'u'),
  },
  { by: 'Proofpoint', at: /^https?:\/\/urldefense\.proofpoint\.com\/v2\/url\?/i, open: proofpointV2 },
  {
    by: 'Proofpoint',
    at: /^https?:\/\/(?:[a-z0-9-]+\.)?urldefense(?:\.proofpoint)?\.(?:com|us)\/v3\//i,
    open: proofpointV3,
  },
]

/** What a link is wrapped in, one layer; `null` for an address that leads where it says. */
export const wrappedIn = (url: string): Wrapped | null => {
  const wrapper = wrappers.find(({ at }) => at.test(url))
  if (wrapper === undefined) return null
  const inner = wrapper.open(url)
  return { by: wrapper.by, inner: inner !== null && wholeAddress.test(inner) ? inner : null }
}

const mostLayers = 4

/** The address that was meant, out of every layer that can be read plainly; any other address as it is. */
export const unwrapped = (url: string): string => {
  let address = url
  for (let layer = 0; layer < mostLayers; layer++) {
    const inner = wrappedIn(address)?.inner ?? null
    if (inner === null) return address
    address = inner
  }
  return address
}
