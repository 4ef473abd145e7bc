// A text of an update as elements, from the same parts that cards are drawn from: no word is ever taken as HTML.

import { createElement, type ReactNode } from 'react'
import { needsSite } from '../../../shared/domain/updates/wording/links.ts'
import { type Part, parseText, type Run } from '../../../shared/domain/updates/wording/text.ts'

const marked = (text: string, bold: boolean, italic: boolean): ReactNode => {
  const slanted = italic ? <em>{text}</em> : text
  return bold ? <strong>{slanted}</strong> : slanted
}

// Letters that look like others are written as browsers ask for them: `xn--…`.
const siteOf = (url: string, domain: string): string => (URL.canParse(url) ? new URL(url).hostname : domain)

/** Words may say anything, so each link shows where it leads unless its words do. */
const runOf = (run: Run): ReactNode => {
  if (run.kind === 'words') return marked(run.text, run.bold, run.italic)
  return (
    <>
      <a href={run.url} target="_blank" rel="noreferrer">
        {run.text}
      </a>
      {needsSite(run.text, run.url) && (
        <span className="t-cap fg3">{` (${siteOf(run.url, run.domain)})`}</span>
      )}
    </>
  )
}

// Children are handed over one by one: they stand in the order of the text and need no key.
const element = (tag: string, children: readonly ReactNode[], props: object | null = null) =>
  createElement(tag, props, ...children)

const partOf = (part: Part): ReactNode => {
  if (part.kind === 'paragraph') return element('p', part.runs.map(runOf))
  const items = part.items.map((item) => element('li', item.map(runOf)))
  return part.first === null ? element('ul', items) : element('ol', items, { start: part.first })
}

export const EditionText = ({ text }: { text: string }) =>
  element('div', parseText(text).map(partOf), {
    className: 'utext',
  })
