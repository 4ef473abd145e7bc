// Accept, Tentative, Decline: a person's answer to an invitation, and what it is now.
import { ToggleButton } from '@fluentui/react-components'
import { Checkmark20Regular, Dismiss20Regular, Question20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useDesk } from '../../frame/desk.ts'
import { type Response, respondTo } from '../doors.ts'
import type { CalendarEvent } from '../shapes.ts'

const choices = [
  ['accepted', 'Accept', <Checkmark20Regular key="accepted" />],
  ['tentative', 'Tentative', <Question20Regular key="tentative" />],
  ['declined', 'Decline', <Dismiss20Regular key="declined" />],
] as const

type ResponseButtonsProps = {
  readonly event: CalendarEvent
  readonly onDone: () => void
}

export const ResponseButtons = ({ event, onDone }: ResponseButtonsProps) => {
  const { me, notify } = useDesk()
  const [busy, setBusy] = useState(false)
  const answer = async (response: Response): Promise<void> => {
    setBusy(true)
    try {
      await respondTo(me.id, event.id, response)
      onDone()
    } catch (fault) {
      notify({
        title: 'Outlook',
        words: fault instanceof Error ? fault.message : 'Your answer was not sent. Try again.',
        open: null,
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <fieldset className="response-buttons">
      <legend className="sr-only">Your answer</legend>
      {choices.map(([response, words, icon]) => (
        <ToggleButton
          key={response}
          icon={icon}
          checked={event.response === response}
          disabledFocusable={busy}
          onClick={() => void answer(response)}
        >
          {words}
        </ToggleButton>
      ))}
    </fieldset>
  )
}
