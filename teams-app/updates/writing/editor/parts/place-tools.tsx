// Moving a part up or down and taking it out, by buttons. The focus stays with what was moved.

import { Button } from '@fluentui/react-components'
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { type BlockWire, kindInWords, moveBlock, nameOf, removeBlock } from '../../edits/blocks.ts'
import type { Editing } from '../editing.ts'

type Props = {
  readonly editing: Editing
  readonly block: BlockWire
}

/** Drawn anew in its new place, a button loses the focus; it follows once that is done. */
const focusSoon = (find: () => HTMLElement | null | undefined) =>
  setTimeout(() => {
    const target = find()
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }, 50)

export const PlaceTools = ({ editing, block }: Props) => {
  const { blocks } = editing.content
  const at = blocks.findIndex(({ id }) => id === block.id)
  const what = kindInWords(block.kind).toLowerCase()
  const name = nameOf(block)
  const titled = name === '' ? what : `${what} “${name}”`
  const move = (by: 1 | -1) => {
    const word = by === 1 ? 'down' : 'up'
    editing.change((content) => moveBlock(content, block.id, by), `moving a ${what}`)
    focusSoon(() => document.querySelector<HTMLElement>(`#block-${block.id} [data-move="${word}"]`))
  }
  const remove = () => {
    const next = blocks[at + 1] ?? blocks[at - 1]
    editing.change((content) => removeBlock(content, block.id), `taking the ${titled} out`)
    focusSoon(() => document.getElementById(next === undefined ? 'add-text' : `block-${next.id}`))
  }
  return (
    <>
      <Button
        appearance="subtle"
        className="ttool"
        icon={<ArrowUp20Regular />}
        aria-label={`Move the ${titled} up`}
        title="Up"
        data-move="up"
        tabIndex={0}
        disabledFocusable={at === 0}
        onClick={() => move(-1)}
      />
      <Button
        appearance="subtle"
        className="ttool"
        icon={<ArrowDown20Regular />}
        aria-label={`Move the ${titled} down`}
        title="Down"
        data-move="down"
        tabIndex={-1}
        disabledFocusable={at === blocks.length - 1}
        onClick={() => move(1)}
      />
      <Button
        appearance="subtle"
        className="ttool"
        icon={<Delete20Regular />}
        aria-label={`Take the ${titled} out`}
        title="Take out"
        tabIndex={-1}
        onClick={remove}
      />
    </>
  )
}
