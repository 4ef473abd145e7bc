// What the writer is told of the links of an update: which cannot go out, and which lead elsewhere than they seem to.

import { count, listInWords } from '../../kernel/words.ts'
import { linksIn, longestOnCard, otherSiteNamed, type TextLink } from '../wording/links.ts'
import { wrappedIn } from '../wording/wrapped-links.ts'
import { type Check, fine, type Passage, shown, stops, warns } from './check.ts'

/** What is worth a look in an address that may go out; `null` for nothing. */
const doubtOf = (link: TextLink, words: string): string | null => {
  if (!link.address.ok) return null
  const { domain, isForeign, url } = link.address
  const wrapped = wrappedIn(url)
  if (wrapped !== null)
    return `The link ${words} goes through ${wrapped.by}, and readers see ${domain}. Use the address of the page itself.`
  const other = otherSiteNamed(link)
  if (other !== null) return `The link ${words} names ${other} but leads to ${domain}.`
  if (url.length > longestOnCard)
    return `The address of ${words} has ${count(url.length, 'letter')}, too many for a card. There it is words alone; in the tab it is a link. Use a shorter address.`
  return isForeign ? `${domain} has letters that can look like others. Check where ${words} leads.` : null
}

const linkCheck = (link: TextLink, block: string): readonly Check[] => {
  const words = `“${shown(link.words || link.typed)}”`
  if (!link.address.ok)
    return [stops('link', `The link ${words} cannot go out. ${link.address.reason}`, block)]
  if (link.words.trim() === '')
    return [stops('link', `A link to ${link.address.domain} has no words.`, block)]
  const doubt = doubtOf(link, words)
  return doubt === null ? [] : [warns('link', doubt, block)]
}

/** Every link in reading order; where nothing is wrong, the sites to which they lead. */
export const linkChecks = (passages: readonly Passage[]): readonly Check[] => {
  const all = passages.flatMap(({ block, head, text }) => [
    ...linksIn(head).map((link) => ({ block, link, place: {} })),
    ...linksIn(text).map((link, at) => ({ block, link, place: { link: at } })),
  ])
  const wrong = all.flatMap(({ block, link, place }) =>
    linkCheck(link, block).map((check) => ({ ...check, ...place })),
  )
  if (wrong.length > 0 || all.length === 0) return wrong
  const domains = [...new Set(all.flatMap(({ link }) => (link.address.ok ? [link.address.domain] : [])))]
  return [fine('link', `${count(all.length, 'link leads', 'links lead')} to ${listInWords(domains)}.`)]
}
