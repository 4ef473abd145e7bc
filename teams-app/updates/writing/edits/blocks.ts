// Edits of an edition's parts: adding, moving, taking out, changing one. Each gives a new content.

import type { EditionContentWire } from '../../../../shared/api/updates.ts'

export type BlockWire = EditionContentWire['blocks'][number]
export type BlockKind = BlockWire['kind']

export const mostBlocks = 60

/** An id that no part has: `b7` after `b6`. */
export const freeId = ({ blocks }: EditionContentWire): string =>
  `b${Math.max(0, ...blocks.map(({ id }) => Number(id.slice(1)))) + 1}`

/** The content with a part put after the one named; `null`: at the end. */
export const addBlock = (
  content: EditionContentWire,
  block: BlockWire,
  after: string | null = null,
): EditionContentWire => {
  const at = content.blocks.findIndex(({ id }) => id === after)
  const place = at === -1 ? content.blocks.length : at + 1
  return { ...content, blocks: content.blocks.toSpliced(place, 0, block) }
}

/** The content with a new part at its end; its id is free in this very content, whatever was added meanwhile. */
export const withNew = (content: EditionContentWire, make: (id: string) => BlockWire): EditionContentWire =>
  addBlock(content, make(freeId(content)))

/** One place up or down; at the end it stays. */
export const moveBlock = (content: EditionContentWire, id: string, by: 1 | -1): EditionContentWire => {
  const { blocks } = content
  const at = blocks.findIndex((block) => block.id === id)
  const [one, other] = [blocks[at], blocks[at + by]]
  if (one === undefined || other === undefined) return content
  return { ...content, blocks: blocks.with(at, other).with(at + by, one) }
}

export const removeBlock = (content: EditionContentWire, id: string): EditionContentWire => ({
  ...content,
  blocks: content.blocks.filter((block) => block.id !== id),
})

export const changeBlock = (content: EditionContentWire, changed: BlockWire): EditionContentWire => ({
  ...content,
  blocks: content.blocks.map((block) => (block.id === changed.id ? changed : block)),
})

const kinds: Readonly<Record<BlockKind, string>> = {
  text: 'Text',
  picture: 'Picture',
  file: 'File',
  live: 'Live facts',
}
export const kindInWords = (kind: BlockKind): string => kinds[kind]

/** What a part is called, where several are told apart: its heading, its words or its file. */
export const nameOf = (block: BlockWire): string => {
  switch (block.kind) {
    case 'text':
    case 'live':
      return block.heading
    case 'picture':
      return block.alt
    case 'file':
      return block.words
  }
}
