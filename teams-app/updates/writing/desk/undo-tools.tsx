// One step back and forth over the whole edition.

import { Button } from '@fluentui/react-components'
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo'
import type { EditionWork } from '../edits/work.ts'

const spoken = (words: string | undefined, none: string) => `: ${words ?? none}`

export const UndoTools = ({ work }: { work: EditionWork }) => {
  const { past, future } = work.saving
  const [last, next] = [past.at(-1), future.at(-1)]
  return (
    <div className="row uundo">
      <Button
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={`Undo${spoken(last?.words, 'nothing to undo')}`}
        disabledFocusable={last === undefined}
        onClick={work.undo}
      >
        <span className="uword">Undo</span>
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        aria-label={`Redo${spoken(next?.words, 'nothing to bring back')}`}
        disabledFocusable={next === undefined}
        onClick={work.redo}
      >
        <span className="uword">Redo</span>
      </Button>
    </div>
  )
}
