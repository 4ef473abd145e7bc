// One line of a past update by its shape: heading, list item, table row, quotation, rule, text or blank.

import { betweenCells } from '../../wording/rows.ts'

type Told = { readonly line: number; readonly text: string }
export type Line =
  | { readonly shape: 'blank' }
  /** Says nothing: no letter, no digit, no emoji. `isUnder`: it can underline a heading. */
  | { readonly shape: 'rule'; readonly isUnder: boolean }
  | (Told & { readonly shape: 'heading' | 'quote' })
  /** `label` is a numbered item's number, empty for bullets. */
  | (Told & { readonly shape: 'item'; readonly label: string })
  | (Told & { readonly shape: 'row'; readonly cells: readonly string[] })
  /** `isInset`: it stands under an item's words. */
  | (Told & { readonly shape: 'text'; readonly isInset: boolean })

/** One space for any run of white space, none at the ends; no unseen signs, which could hide or turn words. */
export const tidy = (text: string): string =>
  text
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const heading = /^#{1,6} (.*)$/
const bullet = /^(?:[-*+•●▪◦‣·§–] |[•●▪◦‣·§]|o {2,})(.*)$/
const numbered = /^\(?(\d{1,3})\\?[.)] (.*)$/
const mostCells = 30

const cellsIn = (body: string, raw: string): readonly string[] | null => {
  const isBarred = body.startsWith('|') && body.endsWith('|') && body.length > 2
  const cells = isBarred ? body.slice(1, -1).split(/(?<!\\)\|/) : raw.trim().split(/\t+/)
  const held = cells.map((cell) => tidy(cell.replaceAll('\\|', '|'))).filter((cell) => cell !== '')
  if (isBarred) return held.length <= mostCells ? held : null
  return held.length > 1 && held.length <= mostCells ? held : null
}

const shaped = (raw: string, line: number, body: string): Line => {
  const title = heading.exec(body)?.[1]
  if (title !== undefined) return { shape: 'heading', line, text: tidy(title.replace(/ #{1,6}$/, '')) }
  if (body.startsWith('>')) return { shape: 'quote', line, text: tidy(body.replace(/^[> ]{1,20}/, '')) }
  const point = bullet.exec(/^o(?:\t| {2})/.test(raw.trimStart()) ? `• ${body.slice(1)}` : body)?.[1]
  if (point !== undefined) return { shape: 'item', line, label: '', text: tidy(point) }
  const [, label, item] = numbered.exec(body) ?? []
  if (label !== undefined) return { shape: 'item', line, label, text: tidy(item ?? '') }
  const cells = cellsIn(body, raw)
  if (cells !== null) return { shape: 'row', line, cells, text: cells.join(betweenCells) }
  return { shape: 'text', line, text: body, isInset: /^(?:\t| {2})/.test(raw) }
}

/** Of what Unicode counts as pictures, Word's square is a bullet. */
const says = /[\p{L}\p{N}\p{Regional_Indicator}]|(?!▪)\p{Extended_Pictographic}/u

/** Reads one line; `line` counts from 1. */
export const readLine = (raw: string, line: number): Line => {
  const body = tidy(raw)
  if (body === '') return { shape: 'blank' }
  if (!says.test(body)) return { shape: 'rule', isUnder: /^(?:={3,}|-{3,}|~{3,}|_{3,})$/.test(body) }
  return shaped(raw, line, body)
}
