// Deleting a draft for good, asked for twice in its place.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'

// Deleting cannot be undone on the server, so the press is asked for twice, in its place and never in a dialog.
export const DeleteDraft = ({ title, remove }: { title: string; remove: () => void }) => {
  const [isAsked, setIsAsked] = useState(false)
  const press = () => {
    setIsAsked(false)
    remove()
  }
  if (!isAsked) {
    return (
      <Button appearance="subtle" onClick={() => setIsAsked(true)}>
        Delete<span className="vh">{`: ${title}`}</span>
      </Button>
    )
  }
  return (
    <span className="row wrap g8" role="alert">
      <span>Delete this draft for good?</span>
      <Button onClick={press}>Delete it</Button>
      <Button appearance="subtle" onClick={() => setIsAsked(false)} autoFocus>
        Keep it
      </Button>
    </span>
  )
}
