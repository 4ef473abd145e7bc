// Two people saved the same draft: what differs is told, nothing is lost, the writer chooses.

import { Button } from '@fluentui/react-components'
import { Message } from '../../page/message.tsx'

const mostNamed = 6

type Props = {
  /** Who saved the other version, where that is known. */
  readonly by: string | null
  /** The parts in which the two versions differ, in words. */
  readonly parts: readonly string[]
  /** Whether it can still be saved. */
  readonly isDraft: boolean
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

export const Conflict = ({ by, parts, isDraft, keepMine, takeTheirs }: Props) => (
  <Message
    intent="warning"
    title={`${by ?? 'Somebody else'} saved this draft while you were writing.`}
    role="alert"
  >
    {isDraft
      ? 'Nothing is lost yet. Choose which version goes on. If you leave first, this device keeps your words.'
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
      {isDraft && <Button onClick={keepMine}>Keep mine</Button>}
      <Button onClick={takeTheirs}>Load theirs</Button>
    </div>
    {isDraft && (
      <p className="t-cap fg2 mt8">
        Keep mine replaces all that they changed. Load theirs drops what you have not saved.
      </p>
    )}
  </Message>
)
