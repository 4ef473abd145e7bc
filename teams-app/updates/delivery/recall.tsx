// Recalling what was sent: a dialog that says what follows, and the reason that everybody will read.

import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { ReasonForm } from '../../ui/officer/reason-form.tsx'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly id: string
  /** `null` while it is not known. */
  readonly copies: number | null
  readonly isSending: boolean
  /** People got a line in their activity feed, not a card. */
  readonly isNotice: boolean
  readonly replace: (edition: EditionWire) => void
}

export const consequence = ({
  copies,
  isSending,
  isNotice,
}: Pick<Props, 'copies' | 'isSending' | 'isNotice'>): string => {
  const stops = isSending ? 'Sending stops. ' : ''
  const which = copies === null ? 'Every copy' : count(copies, 'copy', 'copies')
  const lines = isNotice ? 'Lines in activity feeds follow between 8am and 6pm on school days. ' : ''
  const changes = copies === null || copies === 1 ? 'changes' : 'change'
  return `${stops}${which} that arrived ${changes} where ${changes === 'change' ? 'they are' : 'it is'}: the words go, your reason stands there instead. ${lines}It cannot be undone.`
}

/** The button that opened the dialog goes with what it did, so the focus goes to what came of it. */
const focusOutcome = () => setTimeout(() => document.getElementById('recalled')?.focus(), 100)

const RecallForm = (props: Props & { readonly close: () => void }) => {
  const { api, id, replace, close } = props
  const { isBusy, problem, post } = useAction(api)
  const recall = (reason: string) => {
    post(updatePaths.recall(id), editionSchema, { reason }, (edition) => {
      close()
      replace(edition)
      focusOutcome()
    }).catch(() => undefined)
  }
  return (
    <ReasonForm
      className="col g16"
      label="Why, as everybody reads it"
      missing="Write why it is recalled"
      longest={500}
      action="Recall every copy"
      isBusy={isBusy}
      send={recall}
      close={close}
    >
      <h2 className="t-card" id="recall-title">
        Recall this update
      </h2>
      <p>{consequence(props)}</p>
      {problem !== null && <Trouble title="It was not recalled." problem={problem} />}
    </ReasonForm>
  )
}

/** The browser's own dialog keeps the focus inside, closes with Escape and gives the focus back. */
export const Recall = (props: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>Recall</Button>
      <dialog className="vdialog" ref={dialog} aria-labelledby="recall-title">
        <RecallForm {...props} close={() => dialog.current?.close()} />
      </dialog>
    </>
  )
}
