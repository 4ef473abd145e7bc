// Asks once more before a meeting is called off for everybody.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { subjectWords } from '../parts/words.ts'
import type { Draft } from './draft.ts'

type CancelDialogProps = {
  readonly draft: Draft
  readonly onKeep: () => void
  readonly onCancelMeeting: () => void
}

export const CancelDialog = ({ draft, onKeep, onCancelMeeting }: CancelDialogProps) => {
  const count = draft.attendees.length
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onKeep()
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Cancel this meeting?</DialogTitle>
          <DialogContent>
            {subjectWords(draft.subject)} is taken out of your calendar.{' '}
            {count === 1 ? 'The person asked is told.' : `All ${count} people asked are told.`}
          </DialogContent>
          <DialogActions>
            <Button onClick={onKeep}>Keep it</Button>
            <Button appearance="primary" onClick={onCancelMeeting}>
              Call it off
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
