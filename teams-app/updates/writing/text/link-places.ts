// Where the links of a text stand in the editor, in the order in which the checks count them.

import type { Node } from '@tiptap/pm/model'
import { withLinks } from './markdown.ts'

export type LinkPlace = { readonly from: number; readonly to: number; readonly url: string }

const hrefOf = (node: Node): string | null => {
  const href: unknown = node.marks.find(({ type }) => type.name === 'link')?.attrs['href']
  return typeof href === 'string' ? href : null
}

/** Addresses in plain words, which are links to readers. */
const bareIn = (text: string, start: number): readonly LinkPlace[] => {
  let at = start
  return withLinks([{ kind: 'words', text, bold: false, italic: false }]).flatMap((mark) => {
    const from = at
    at += (mark.kind === 'link' ? mark.words : mark.text).length
    return mark.kind === 'link' ? [{ from, to: at, url: mark.url }] : []
  })
}

/** Positions in the editor's document. */
export const linkPlaces = (doc: Node): readonly LinkPlace[] => {
  const places: LinkPlace[] = []
  doc.descendants((node, pos) => {
    if (!node.isText) return
    const url = hrefOf(node)
    if (url === null) places.push(...bareIn(node.text ?? '', pos))
    else places.push({ from: pos, to: pos + node.nodeSize, url })
  })
  return places
}

/** The link at the cursor or in what is selected; null when there is none. */
export const linkAt = (doc: Node, from: number, to: number): LinkPlace | null =>
  linkPlaces(doc).find((place) => place.from <= from && to <= place.to) ?? null

const event = 'showlink'

/** Asks the editor drawn in this place to open the form of one of its links. */
export const askForLink = (place: Element, link: number): void => {
  place.dispatchEvent(new CustomEvent(event, { detail: link }))
}

/** `show` is called when a link of this place is asked for; what is returned ends that. */
export const onLinkAsked = (place: Element, show: (link: number) => void): (() => void) => {
  const hear = (asked: Event) => {
    if (asked instanceof CustomEvent && typeof asked.detail === 'number') show(asked.detail)
  }
  place.addEventListener(event, hear)
  return () => place.removeEventListener(event, hear)
}
