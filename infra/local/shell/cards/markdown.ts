// The Markdown that Teams draws in cards and chat: bold, italic, lists and links that lead out; all else stays as typed.

import { webLink } from '../web-link.ts'

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }

type Found = { readonly inline: Inline; readonly end: number }

const linkAt = (text: string, from: number): Found | null => {
  const middle = text.indexOf('](', from)
  if (middle < 0) return null
  const end = text.indexOf(')', middle)
  if (end < 0) return null
  const label = text.slice(from + 1, middle)
  const href = webLink(text.slice(middle + 2, end).trim())?.href ?? null
  if (href === null || label.includes('[') || label.includes('\n')) return null
  return { inline: { kind: 'link', href, inside: inlines(label, true) }, end: end + 1 }
}

const emphasisAt = (text: string, from: number, mark: string, inLink: boolean): Found | null => {
  const start = from + mark.length
  const end = text.indexOf(mark, start)
  if (end <= start || /\s/.test(text.charAt(start)) || /\s/.test(text.charAt(end - 1))) return null
  // An underscore inside a word is part of the word, as in a file's name.
  const inWord =
    mark.startsWith('_') && (/\w/.test(text.charAt(from - 1)) || /\w/.test(text.charAt(end + mark.length)))
  if (inWord) return null
  const inside = inlines(text.slice(start, end), inLink)
  return { inline: { kind: mark.length === 2 ? 'bold' : 'italic', inside }, end: end + mark.length }
}

const special = /[*_[\\]/g

const foundAt = (text: string, at: number, inLink: boolean): Found | null => {
  const sign = text.charAt(at)
  if (sign === '\\') {
    const next = text.charAt(at + 1)
    return /[\\`*_{}[\]()#+\-.!>]/.test(next) ? { inline: { kind: 'text', text: next }, end: at + 2 } : null
  }
  if (sign === '[') return inLink ? null : linkAt(text, at)
  const double = text.startsWith(sign + sign, at) ? emphasisAt(text, at, sign + sign, inLink) : null
  return double ?? emphasisAt(text, at, sign, inLink)
}

/** Parses one run of text; a mark without its partner stays a character. */
const inlines = (text: string, inLink = false): readonly Inline[] => {
  const out: Inline[] = []
  let plain = ''
  let at = 0
  const flush = (): void => {
    if (plain !== '') out.push({ kind: 'text', text: plain })
    plain = ''
  }
  while (at < text.length) {
    special.lastIndex = at
    const next = special.exec(text)?.index ?? text.length
    plain += text.slice(at, next)
    if (next === text.length) break
    const found = foundAt(text, next, inLink)
    if (found === null) plain += text.charAt(next)
    else {
      flush()
      out.push(found.inline)
    }
    at = found === null ? next + 1 : found.end
  }
  flush()
  return out
}

type ListLine = { readonly ordered: boolean; readonly text: string }

const listLine = (line: string): ListLine | null => {
  const bullet = /^\s{0,8}[-*+] (.*)$/.exec(line)
  if (bullet) return { ordered: false, text: bullet[1] ?? '' }
  const number = /^\s{0,8}\d{1,3}[.)] (.*)$/.exec(line)
  return number ? { ordered: true, text: number[1] ?? '' } : null
}

type Draft = { readonly kind: Block['kind']; readonly ordered: boolean; readonly lines: string[] }

const draftOf = (line: string): Draft => {
  const item = listLine(line)
  return item === null
    ? { kind: 'paragraph', ordered: false, lines: [line] }
    : { kind: 'list', ordered: item.ordered, lines: [item.text] }
}

const finished = ({ kind, ordered, lines }: Draft): Block => {
  const runs = lines.map((line) => inlines(line))
  return kind === 'list' ? { kind, ordered, items: runs } : { kind, lines: runs }
}

/** Parses a whole text into paragraphs and lists. A blank line parts paragraphs, a change of sign parts lists. */
export const parseMarkdown = (text: string): readonly Block[] => {
  const drafts: Draft[] = []
  let last: Draft | undefined
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') {
      last = undefined
      continue
    }
    const next = draftOf(line)
    if (last?.kind === next.kind && last.ordered === next.ordered) last.lines.push(...next.lines)
    else {
      drafts.push(next)
      last = next
    }
  }
  return drafts.map(finished)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const inlineHtml = (run: readonly Inline[]): string =>
  run
    .map((piece) => {
      if (piece.kind === 'text') return escapeHtml(piece.text)
      const inside = inlineHtml(piece.inside)
      if (piece.kind === 'link')
        return `<a href="${escapeHtml(piece.href)}" rel="noopener noreferrer">${inside}</a>`
      return piece.kind === 'bold' ? `<strong>${inside}</strong>` : `<em>${inside}</em>`
    })
    .join('')

/** HTML for the card renderer: nothing in it but p, ul, ol, li, strong, em, br and https anchors. */
export const markdownHtml = (text: string): string =>
  parseMarkdown(text)
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${block.lines.map(inlineHtml).join('<br>')}</p>`
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`
    })
    .join('')

const inlineWords = (run: readonly Inline[]): string =>
  run.map((piece) => (piece.kind === 'text' ? piece.text : inlineWords(piece.inside))).join('')

/** The words alone, in one line, for a place that shows no Markdown. */
export const plainWords = (text: string): string =>
  parseMarkdown(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
    .map(inlineWords)
    .join(' ')
