// What stays in sight while one scrolls: steps back and forth, whether all is saved and why not, and what comes next.

import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { savedState } from '../../../ui/draft/saved-words.ts'
import { SavedState } from '../../../ui/page/saved-state.tsx'
import { type EditionWork, gapsIn } from '../edits/work.ts'
import { bannersId } from './banners.tsx'
import { UndoTools } from './undo-tools.tsx'

const showBanners = () => {
  const banners = document.getElementById(bannersId)
  banners?.focus({ preventScroll: true })
  banners?.scrollIntoView({ block: 'start' })
}

/** `next`: the button for what comes next. */
export const DeskBar = ({ work, next }: { work: EditionWork; next: ReactNode }) => {
  const state = savedState(work.saving, gapsIn(work.saving.work).length > 0)
  const isHeldUp = state.kind === 'notSaved' || state.kind === 'toSettle'
  return (
    <div className="ubar">
      <UndoTools work={work} />
      <div className="ustate">
        <SavedState {...state} />
        {isHeldUp && (
          <Button className="uwhy" onClick={showBanners}>
            {state.kind === 'toSettle' ? 'Choose' : 'See why'}
          </Button>
        )}
        <span className="unext">{next}</span>
      </div>
    </div>
  )
}
