// Recalling what was sent: a dialog that says what follows, and the reason that everybody will read.

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly id: string
  /** `null` while it is not known. */
  readonly copies: number | null
  readonly isSending: boolean
  /** Once it is recalled only the dialog stands, so that it closes as dialogs do. */
  readonly canRecall: boolean
  readonly replace: (edition: EditionWire) => void
}

const consequence = ({ copies, isSending }: Props): string => {
  const stops = isSending ? 'Sending stops. ' : ''
  const which = copies === null ? 'Every copy' : count(copies, 'copy', 'copies')
  const changes = copies === null || copies === 1 ? 'changes' : 'change'
  return `${stops}${which} that arrived ${changes} where ${changes === 'change' ? 'they are' : 'it is'}: the words go, your reason stands there instead. It cannot be undone.`
}

/** The button that opened the dialog is gone with what it did; the focus goes on once the dialog has closed. */
const focusOutcome = () => setTimeout(() => document.getElementById('recalled')?.focus(), 300)

export const Recall = (props: Props) => {
  const { api, id, canRecall, replace } = props
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { isBusy, problem, post } = useAction(api)
  const recall = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = reason.trim()
    setIsMissing(said === '')
    if (said === '') return focusInvalid(event.currentTarget)
    post(updatePaths.recall(id), editionSchema, { reason: said }, (edition) => {
      setIsOpen(false)
      replace(edition)
      focusOutcome()
    }).catch(() => undefined)
  }
  return (
    <>
      {canRecall && <Button onClick={() => setIsOpen(true)}>Recall</Button>}
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <form onSubmit={recall} noValidate>
            <DialogBody>
              <DialogTitle>Recall this update</DialogTitle>
              <DialogContent className="col g12">
                <p>{consequence(props)}</p>
                {problem !== null && <Trouble title="It was not recalled." problem={problem} />}
                <Field
                  label="Why, as everybody reads it"
                  {...(isMissing && reason.trim() === ''
                    ? { validationMessage: 'Write why it is recalled' }
                    : {})}
                >
                  <Textarea
                    rows={3}
                    maxLength={500}
                    lang="en-GB"
                    value={reason}
                    onChange={(_, { value }) => setReason(value)}
                  />
                </Field>
              </DialogContent>
              <DialogActions>
                <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
                  Recall every copy
                </Button>
                <Button onClick={() => setIsOpen(false)}>Leave it as it is</Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
    </>
  )
}
