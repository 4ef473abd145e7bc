// A section's own words as Markdown: what schools read before they answer.

import type { Block } from './text/blocks.ts'

/** Blocks that say something: no marks of layout, no footnotes. */
export const isBackground = (block: Block): boolean => block.shape !== 'layout' && block.shape !== 'note'

const markdownOf = (block: Block): string => {
  switch (block.shape) {
    case 'heading':
      return block.look === 'bold' ? block.markdown : `**${block.text}**`
    case 'item': {
      const depth = '  '.repeat(Math.min(3, Math.floor(block.indent / 2)))
      const mark = block.label === '' ? '-' : `${block.label}.`
      return `${depth}${mark} ${block.markdown}`
    }
    case 'row':
      return block.cells
        .map((cell) => cell.replaceAll('\n', ' '))
        .filter((cell) => cell !== '')
        .join(' | ')
    default:
      return block.markdown
  }
}

const areNeighbours = (one: Block | undefined, other: Block): boolean =>
  one !== undefined &&
  one.shape === other.shape &&
  (one.shape === 'item' || one.shape === 'row' || other.joined)

/** Paragraphs apart by a blank line; the items of a list and the rows of a table each on a line. */
export const backgroundOf = (blocks: readonly Block[]): string => {
  let text = ''
  let last: Block | undefined
  for (const block of blocks.filter(isBackground)) {
    const gap = areNeighbours(last, block) ? '\n' : '\n\n'
    text += (last === undefined ? '' : gap) + markdownOf(block)
    last = block
  }
  return text
}
