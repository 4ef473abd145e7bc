// Links an author typed: which may stand on a card or page, and the domain to which each truly leads.

import { type Mark, marksIn } from './inline.ts'

/** `domain` is where it truly leads, in lower case; `isForeign` when it has letters that can look like others. */
export type Address =
  | { readonly ok: true; readonly url: string; readonly domain: string; readonly isForeign: boolean }
  | { readonly ok: false; readonly reason: string }

const no = (reason: string): Address => ({ ok: false, reason })

/** Letters of an address that a card carries to every client; a longer one stands on the page in the tab alone. */
export const longestOnCard = 1_900

// Control signs, spaces that nobody sees, and signs that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unseen = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u

const hostOf = (authority: string): string =>
  authority
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '')
    .toLowerCase()

const isHost = (host: string): boolean => {
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  return labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d|^0x/.test(last)
}

/**
 * Whether an address may be linked to: https, a real host name, no name or password in it (quality.md, case 48).
 * The reason reads as a sentence.
 */
export const addressOf = (typed: string): Address => {
  const url = typed.trim()
  if (url === '') return no('It leads nowhere: the address is missing.')
  if (unseen.test(url)) return no('The address holds signs that nobody sees, a space or a backslash.')
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined) return no('The address must be whole and begin with https://.')
  if (scheme === 'http') return no('http: is not safe on its way. Use the https:// address.')
  if (scheme !== 'https') return no(`Only https:// addresses may be linked to, not ${scheme}:.`)
  const authority = /^https:\/\/([^/?#]*)/i.exec(url)?.[1]
  if (authority === undefined || authority === '') return no('The address names no site.')
  if (authority.includes('@'))
    return no('The address hides where it leads: it has a name before the site, with @.')
  const host = hostOf(authority)
  if (!isHost(host)) return no('The site in this address has no proper name.')
  const isForeign = /[^a-z0-9.-]/.test(host) || host.split('.').some((part) => part.startsWith('xn--'))
  return { ok: true, url, domain: host, isForeign }
}

/** A link of a text with its words and where it leads. */
export type TextLink = { readonly words: string; readonly typed: string; readonly address: Address }

const isLink = (mark: Mark): mark is Extract<Mark, { kind: 'link' }> => mark.kind === 'link'

/** Every link in a Markdown text, those that may not stand included, in reading order. */
export const linksIn = (markdown: string): readonly TextLink[] =>
  marksIn(markdown)
    .filter(isLink)
    .map(({ words, url }) => ({ words, typed: url, address: addressOf(url) }))

const bareDomain = (host: string) => host.replace(/^www\./, '')

const named = /(?:^|[\s/@(])((?:[a-z0-9-]+\.)+[a-z]{2,})(?=$|[\s/).,:])/gi

/** A site that a link's words name, when it is not the one to which it leads: `gov.uk` over `https://evil.example`. */
export const otherSiteNamed = ({ words, address }: TextLink): string | null => {
  if (!address.ok) return null
  const truth = bareDomain(address.domain)
  const isOther = (site: string) => bareDomain(site) !== truth && !truth.endsWith(`.${bareDomain(site)}`)
  const sites = Array.from(words.matchAll(named), ([, site = '']) => site.toLowerCase())
  return sites.find(isOther) ?? null
}

/**
 * Whether a link's site has to stand beside its words (quality.md, cases 44 and 47): always, unless they name it and no
 * other, in letters that cannot look like others.
 */
export const needsSite = (words: string, url: string): boolean => {
  const address = addressOf(url)
  if (!address.ok || address.isForeign) return true
  const isNamed = words.toLowerCase().includes(bareDomain(address.domain))
  return !isNamed || otherSiteNamed({ words, typed: url, address }) !== null
}
