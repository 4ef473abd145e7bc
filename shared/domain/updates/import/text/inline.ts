// The words inside a block: links named and checked, pictures and files that are not there, in the subset of an update.

import { type Mark, marksIn } from '../../wording/inline.ts'
import { addressOf } from '../../wording/links.ts'
import { unwrapped, wrappedIn } from '../../wording/wrapped-links.ts'
import { guessed, leftAside, quoted, type ReadingLine, recognised } from '../report.ts'

/** `notes` count when the block's words are taken over. `isBold`: all of it is; `isLink`: it is one link and no more. */
export type Inline = {
  readonly markdown: string
  readonly plain: string
  readonly notes: readonly ReadingLine[]
  readonly isBold: boolean
  readonly isLink: boolean
}

type Said = { readonly markdown: string; readonly plain: string; readonly notes: readonly ReadingLine[] }

const escaped = (words: string): string => words.replace(/[\\*_[\]`]/g, '\\$&')

const picture = /!\[([^[\]]{0,500})\]\(\s*([^()\s]{0,2000})(?:\s+"([^"]{0,300})")?\s*\)/g
const title = /\]\(\s*([^()\s]{1,2000})\s+"([^"]{0,200})"\s*\)/g

/** Pictures and the words that only show over a link are not taken over; a picture that is a link leaves it its words. */
const withoutPictures = (raw: string, line: number) => {
  const notes: ReadingLine[] = []
  const text = raw
    .replace(picture, (_whole, alt: string, address: string, over: string | undefined, at: number) => {
      const told = [alt, over ?? '', address].filter((part) => part !== '').join(', ')
      notes.push(leftAside(line, `A picture is not in the text, add it again: “${told}”`))
      return raw[at - 1] === '[' ? alt : ' '
    })
    .replace(title, (_whole, address: string, over: string) => {
      notes.push(leftAside(line, `Words over a link: “${over}”`))
      return `](${address})`
    })
  return { text: text.replace(/ {2,}/g, ' ').trim(), notes }
}

const file =
  / ?\((?:pdf|word|docx?|excel|xlsx?|powerpoint|pptx?|odt|ods|csv|zip|mp4|video),? ?[\d.,]{1,8} ?[kmg]b\)/gi

/** `(PDF, 1.4 MB)` without a link before it: the file it speaks of did not come along. */
const withoutFiles = (words: string, line: number, isAfterLink: boolean) => {
  const notes: ReadingLine[] = []
  const text = words.replace(file, (found: string, at: number) => {
    if (isAfterLink && at <= 1) return found
    const before = words.slice(Math.max(0, at - 70), at).replace(/^.*[.?!] /, '')
    notes.push(leftAside(line, `A file is not in the text, add it again: “${before.trim()}” ${found.trim()}`))
    return ''
  })
  return { text, notes }
}

const unsafe =
  /(?<![\p{L}\p{N}@/.])(?:http:\/\/[^\s<>"\]]{1,500}|www\.[^\s<>"\]/@]{1,200}\.[^\s<>"\]]{1,300})/giu

const wordsSaid = (mark: Extract<Mark, { kind: 'words' }>, line: number, isAfterLink: boolean): Said => {
  const { text, notes } = withoutFiles(mark.text, line, isAfterLink)
  const bare = Array.from(text.matchAll(unsafe), ([address]) =>
    guessed(line, `${quoted(address)} stays as words: only whole https:// addresses become links.`),
  )
  const inner = text.trim()
  const start = text.length - text.trimStart().length
  const sign = `${mark.bold ? '**' : ''}${mark.italic ? '_' : ''}`
  const marked = inner === '' ? '' : `${sign}${escaped(inner)}${[...sign].reverse().join('')}`
  return {
    markdown: text.slice(0, start) + marked + text.slice(start + inner.length),
    plain: text,
    notes: [...notes, ...bare],
  }
}

type Link = Extract<Mark, { kind: 'link' }>

/** Said where mail protection was taken off: what the reader of the mail was led through is not what its author wrote. */
const around = (typed: string, url: string): string =>
  typed === url ? '' : `, without ${wrappedIn(typed)?.by ?? ''} around it`

const safeLink = (mark: Link, url: string, domain: string, line: number): Said => {
  const words = mark.words.trim()
  const isBare = words === '' || words === mark.url || unwrapped(words) === url
  const named = isBare ? domain.replace(/^www\./, '') : words
  const note = isBare
    ? guessed(line, `A bare address is called ${quoted(named)}. Say where it leads: ${url}`)
    : recognised(line, `Link ${quoted(words)} to ${domain}${around(mark.url, url)}`)
  const markdown = `[${escaped(named)}](${url.replace(/[()]/g, '\\$&')})`
  return { markdown, plain: named, notes: [note] }
}

/** An address that may not be linked to: readers still see a mail address and one of http. */
const linkAsWords = (mark: Link, url: string, reason: string, line: number): Said => {
  const words = mark.words.trim()
  const mail = /^mailto:([^?]{1,300})/i.exec(url)?.[1]
  const address = mail ?? (/^http:/i.test(url) ? url : '')
  const rest = words.includes(address) ? '' : ` (${address})`
  const text = (words + rest).trim()
  const note =
    mail === undefined
      ? leftAside(line, `Not a link any more: “${words}”, to ${url}. ${reason}`)
      : guessed(line, `A mail address stays as words: ${url}`)
  return { markdown: escaped(text), plain: text, notes: [note] }
}

const linkSaid = (mark: Link, line: number): Said => {
  const url = unwrapped(mark.url)
  const address = addressOf(url)
  return address.ok
    ? safeLink(mark, address.url, address.domain, line)
    : linkAsWords(mark, url, address.reason, line)
}

const safeStart = (markdown: string): string =>
  markdown.replace(/^([-+*#>]|\d{1,9}[.)])(?=\s)/, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)

const marksOf = (text: string): readonly Mark[] =>
  marksIn(text).filter((mark) => mark.kind === 'link' || mark.text !== '')

/** Reads a block's words. `looks`: whether links and marks are looked for. */
export const readInline = (raw: string, line: number, looks: boolean): Inline => {
  const { text, notes } = looks ? withoutPictures(raw, line) : { text: raw, notes: [] }
  const marks: readonly Mark[] = looks ? marksOf(text) : [{ kind: 'words', text, bold: false, italic: false }]
  const said = marks.map((mark, index) =>
    mark.kind === 'link' ? linkSaid(mark, line) : wordsSaid(mark, line, marks[index - 1]?.kind === 'link'),
  )
  const visible = marks.filter((mark) => mark.kind === 'link' || mark.text.trim() !== '')
  return {
    markdown: safeStart(
      said
        .map((each) => each.markdown)
        .join('')
        .trim(),
    ),
    plain: said
      .map((each) => each.plain)
      .join('')
      .trim(),
    notes: [...notes, ...said.flatMap((each) => each.notes)],
    isBold: visible.length > 0 && visible.every((mark) => mark.kind === 'words' && mark.bold),
    isLink: visible.length === 1 && visible[0]?.kind === 'link',
  }
}
