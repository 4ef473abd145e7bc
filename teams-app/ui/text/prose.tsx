// A paper's text as elements: React escapes every word, nothing is ever taken as HTML.

import './prose.css'
import { createElement, type ReactNode } from 'react'
import { type Block, type Inline, parseMarkdown } from './markdown.ts'

// Children are handed over one by one: they stand in the order of the text and need no key.
const element = (tag: string, props: object | null, children: readonly ReactNode[]) =>
  createElement(tag, props, ...children)

const inline = (part: Inline): ReactNode => {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'strong':
    case 'em':
      return element(part.kind, null, part.inside.map(inline))
    case 'link':
      return element('a', { href: part.to, target: '_blank', rel: 'noreferrer' }, part.inside.map(inline))
  }
}

const line = (tag: string, parts: readonly Inline[], props: object | null = null) =>
  element(tag, props, parts.map(inline))

const table = ({ rows }: Extract<Block, { kind: 'table' }>) => {
  const [head = [], ...body] = rows
  const headRow = element(
    'tr',
    null,
    head.map((cell) => line('th', cell, { scope: 'col' })),
  )
  const bodyRows = body.map((row) =>
    element(
      'tr',
      null,
      row.map((cell) => line('td', cell)),
    ),
  )
  const whole = element('table', null, [element('thead', null, [headRow]), element('tbody', null, bodyRows)])
  // A wide table scrolls, and must do so by keyboard too.
  return element('div', { className: 'wide', role: 'region', 'aria-label': 'Table', tabIndex: 0 }, [whole])
}

const part = (block: Block): ReactNode => {
  switch (block.kind) {
    case 'heading':
      return line('p', block.inside, { className: 't-strong' })
    case 'paragraph':
      return line('p', block.inside)
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        null,
        block.items.map((item) => line('li', item)),
      )
    case 'table':
      return table(block)
  }
}

/** Markdown of a paper; headings become strong lines, so that the page's own outline stays whole. */
export const Prose = ({ text }: { text: string }) =>
  element('div', { className: 'prose' }, parseMarkdown(text).map(part))
