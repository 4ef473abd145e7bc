// The clipboard's HTML as a tree of words and tags. The browser parses it apart from the page: nothing in it runs or loads.

import type { Pasted } from './elements.ts'

const wanted = ['class', 'style', 'href', 'alt', 'start', 'width', 'height']

const treeOf = (node: Node): Pasted => {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element)) return ''
  const attributes = Object.fromEntries(wanted.map((name) => [name, node.getAttribute(name) ?? '']))
  return {
    tag: node.tagName.toLowerCase(),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    children: Array.from(node.childNodes, treeOf),
  }
}

export const readHtml = (html: string): Pasted =>
  treeOf(new DOMParser().parseFromString(html, 'text/html').body)
