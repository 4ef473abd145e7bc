// Reads a past update, in whatever shape it was pasted, into an edition's content, and says what it did with each part.

import type { Block as EditionBlock, EditionContent } from '../edition.ts'
import { readEnding } from './ending.ts'
import { eventsIn } from './events.ts'
import { readHead } from './head.ts'
import { guessed, inOrder, leftAside, type ReadingLine } from './report.ts'
import { lostLists, markdownOf, readSections } from './sections.ts'
import { type Block, hasLinks, readBlocks } from './text/blocks.ts'
import { tidy } from './text/lines.ts'

export type ImportedEdition = {
  readonly content: EditionContent
  /** In the order of the text. */
  readonly report: readonly ReadingLine[]
}

/** Letters that a text of an edition holds; a longer one goes on in the next block. */
const longestText = 20_000

const cutLong = (markdown: string): readonly string[] => {
  const pieces: string[] = []
  let rest = markdown
  while (rest.length > longestText) {
    const room = rest.slice(0, longestText)
    const end = [room.lastIndexOf('\n\n'), room.lastIndexOf('\n'), room.lastIndexOf(' ')].find((at) => at > 0)
    pieces.push(rest.slice(0, end ?? longestText))
    rest = rest.slice(end ?? longestText).trimStart()
  }
  return [...pieces, rest]
}

type Unnumbered = { readonly heading: string; readonly text: string }

const numbered = (blocks: readonly Unnumbered[]): readonly EditionBlock[] =>
  blocks.map(({ heading, text }, index) => ({ kind: 'text', id: `b${index + 1}`, heading, text }))

const silenceNote = (markdown: string, blocks: readonly Block[]): readonly ReadingLine[] => {
  const signs = tidy(markdown)
  return blocks.length > 0 || signs === '' ? [] : [leftAside(1, `There are no words in the text: “${signs}”`)]
}

const bracketNote = (markdown: string): readonly ReadingLine[] =>
  hasLinks(markdown)
    ? []
    : [guessed(1, 'There are too many brackets to be links: all of it was read as words.')]

/** A text that is longer than a field: the field has its beginning, the report all of it. */
const short = (
  value: string,
  what: string,
): { readonly value: string; readonly notes: readonly ReadingLine[] } =>
  value.length <= 255
    ? { value, notes: [] }
    : { value: value.slice(0, 255), notes: [leftAside(1, `${what} is too long. It was: “${value}”`)] }

const finallyOf = (
  blocks: readonly Block[],
): { readonly text: string; readonly more: readonly Unnumbered[] } => {
  const [text = '', ...more] = cutLong(markdownOf(blocks))
  return { text, more: more.map((piece) => ({ heading: '', text: piece })) }
}

/**
 * Takes text or Markdown of any council's update with any line ends; never throws. Every word of it stands in the content
 * or in the report: `recognised`, `guessed`, or `leftAside` and quoted. What the text lost, a list of dates or a file, is
 * reported and never made up. The work is linear in its length.
 */
export const importEdition = (markdown: string): ImportedEdition => {
  const all = readBlocks(markdown)
  const ending = readEnding(all)
  const head = readHead(ending.body)
  const { sections, andFinally, notes } = readSections(head.body)
  const last = finallyOf(andFinally)
  const texts = sections.flatMap(({ heading, blocks }) =>
    cutLong(markdownOf(blocks)).map((text, index) => ({ heading: index === 0 ? heading : '', text })),
  )
  const greeting = short(head.greeting, 'The greeting')
  const title = short(ending.signOff.title, 'The title')
  const parts = [...sections.map(({ blocks }) => blocks), andFinally]
  return {
    content: {
      date: head.date,
      summary: head.summary,
      greeting: greeting.value,
      blocks: numbered([...texts, ...last.more]),
      andFinally: last.text,
      signOff: { name: ending.signOff.name, title: title.value },
    },
    report: inOrder([
      ...silenceNote(markdown, all),
      ...bracketNote(markdown),
      ...ending.notes,
      ...head.notes,
      ...greeting.notes,
      ...title.notes,
      ...notes,
      ...parts.flatMap(lostLists),
      ...eventsIn(head.body, head.date),
    ]),
  }
}
