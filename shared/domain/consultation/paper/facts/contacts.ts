// Whom to ask: the e-mail addresses and telephone numbers in the paper.

import type { ReportLine } from '../../consultation.ts'
import { recognised } from '../report.ts'
import type { Block } from '../text/blocks.ts'

export type Contacts = { readonly contacts: readonly string[]; readonly notes: readonly ReportLine[] }

const inAddress = /[\p{L}\p{N}.+_'’-]/u
const inDomain = /[a-z0-9.-]/i

/** Looks outward from each `@`, so that a long line without one costs nothing. */
const addressesIn = (text: string): readonly string[] => {
  const found: string[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && inAddress.test(text[start - 1] ?? '')) start -= 1
    let end = at + 1
    while (end < text.length && end - at < 255 && inDomain.test(text[end] ?? '')) end += 1
    const name = text.slice(start, at).replace(/^[.'’-]+/, '')
    const domain = text.slice(at + 1, end).replace(/[.-]+$/, '')
    if (name !== '' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain)) found.push(`${name}@${domain}`)
  }
  return found
}

const telephone = /(?<![\d+])(?:\+44 ?\(?0?\)? ?|0)\d(?:[ -]?\d){8,9}(?!\d)/g
const numbersIn = (text: string): readonly string[] =>
  /\b(?:tel|phone|telephone|call|ring|mobile|helpline)\b/i.test(text)
    ? Array.from(text.matchAll(telephone), ([number]) => number.trim())
    : []

/** Each contact once, as first written; addresses are compared without regard to case. */
export const readContacts = (blocks: readonly Block[]): Contacts => {
  const contacts = new Map<string, string>()
  const notes: ReportLine[] = []
  for (const block of blocks) {
    const found = [...addressesIn(block.text), ...numbersIn(block.text)]
    for (const contact of found)
      if (!contacts.has(contact.toLowerCase())) contacts.set(contact.toLowerCase(), contact)
    if (found.length > 0) notes.push(recognised(block.lines[0] ?? 1, `Contact ${found.join(', ')}`))
  }
  return { contacts: [...contacts.values()], notes }
}
