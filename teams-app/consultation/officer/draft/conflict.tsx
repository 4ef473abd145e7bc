// Two officers saved the same draft: what differs is told, nothing is lost, the officer chooses.

import { Button } from '@fluentui/react-components'
import { Message } from '../../../ui/page/message.tsx'
import { differing } from './saved-words.ts'
import { editableOf } from './saving.ts'
import type { DraftWork } from './use-draft.ts'

const mostNamed = 6

export const Conflict = ({ work }: { work: DraftWork }) => {
  const { theirs, work: mine } = work.saving
  if (theirs === null) return null
  const parts = differing(mine, editableOf(theirs))
  const isDraft = theirs.may.edit
  return (
    <Message intent="warning" title="Somebody else saved this draft while you were writing." role="alert">
      {isDraft
        ? 'Nothing is lost yet. Choose which version goes on.'
        : 'It is no draft any more, so your last changes cannot be saved. Copy what you need before you load it.'}
      {parts.length > 0 && (
        <>
          <p className="mt8">The two versions differ in:</p>
          <ul className="obullets">
            {parts.slice(0, mostNamed).map((part) => (
              <li key={part}>{part}</li>
            ))}
            {parts.length > mostNamed && <li>{`and ${parts.length - mostNamed} more`}</li>}
          </ul>
        </>
      )}
      <div className="acts mt12">
        {isDraft && <Button onClick={work.keepMine}>Keep mine</Button>}
        <Button onClick={work.takeTheirs}>Load theirs</Button>
      </div>
      {isDraft && (
        <p className="t-cap fg2 mt8">
          Keep mine replaces all that they changed. Load theirs drops what you have not saved.
        </p>
      )}
    </Message>
  )
}
