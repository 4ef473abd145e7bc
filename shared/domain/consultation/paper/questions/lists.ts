// Lists: which items belong together, and whether a list as a whole asks.

import type { Block, Item } from '../text/blocks.ts'
import { withoutLabel } from './labels.ts'
import { isAsking } from './wording.ts'

export type List = {
  readonly size: number
  readonly asking: number
  /** The text before the first item; empty when none stands there. */
  readonly lead: string
}

type Open = { size: number; asking: number; lead: string }

/** Items of one list have the same kind of marker at about the same indent. */
export const isSibling = (one: Item, other: Item): boolean =>
  one.marker === other.marker && Math.abs(one.indent - other.indent) < 2

const keyOf = (item: Item) => `${item.marker} ${item.indent >> 1}`

/** The list of each item. Blank lines and deeper lists do not end a list; any other text does. */
export const readLists = (blocks: readonly Block[]): ReadonlyMap<Block, List> => {
  const listOf = new Map<Block, Open>()
  let open = new Map<string, Open>()
  let lead = ''
  for (const block of blocks) {
    if (block.shape === 'layout') continue
    if (block.shape !== 'item') {
      open = new Map()
      lead = block.text
      continue
    }
    const list = open.get(keyOf(block)) ?? { size: 0, asking: 0, lead }
    list.size += 1
    if (isAsking(withoutLabel(block.text))) list.asking += 1
    open.set(keyOf(block), list)
    listOf.set(block, list)
  }
  return listOf
}

const tells =
  /\b(?:answers|explains?|sets? out|describes?|covers?|tells you|addresses|frequently asked)\b[^.?!]{0,120}:-?$/i

/** True when most of a list asks and its lead does not say that the paper itself answers. */
export const doesAsk = (list: List): boolean =>
  list.asking > 0 && list.asking * 2 >= list.size && !tells.test(list.lead.slice(-200))
