// A link to the session that becomes a card where it is pasted in Teams.

import { Button, Field, Input } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { useState } from 'react'
import { type SessionView, sessionPagePath } from '../../../../shared/api/sessions.ts'

/** By hand: some hosts let no page write to the clipboard. */
type Copied = 'no' | 'yes' | 'byHand'

export const CopyLink = ({ session }: { session: SessionView }) => {
  const [copied, setCopied] = useState<Copied>('no')
  const link = `${location.origin}${sessionPagePath(session.id)}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('yes')
    } catch {
      setCopied('byHand')
    }
  }
  return (
    <div className="col g8">
      <div>
        <Button
          icon={<Link20Regular />}
          onClick={() => {
            copy().catch(() => undefined)
          }}
        >
          Copy link
          <span className="vh">{`: ${session.title}`}</span>
        </Button>
      </div>
      {copied === 'yes' && (
        <p className="fg2" role="status">
          The link is copied. In a Teams message it becomes a card.
        </p>
      )}
      {copied === 'byHand' && (
        <Field label="Copy this link. In a Teams message it becomes a card.">
          <Input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      )}
    </div>
  )
}
