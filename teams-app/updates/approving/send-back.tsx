// Sending an edition back to whoever wrote it, with what should change.

import type { Api } from '../../../shared/api/client.ts'
import { editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { ReasonForm } from '../../ui/officer/reason-form.tsx'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly id: string
  readonly to: string
  readonly done: () => void
  readonly close: () => void
}

export const SendBack = ({ api, id, to, done, close }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  return (
    <ReasonForm
      className="card pad col g12"
      labelledBy="back-title"
      label={`Note to ${to}`}
      missing="Write what should change"
      longest={2_000}
      action="Send it back"
      isBusy={isBusy}
      autoFocus
      send={(reason) => {
        post(updatePaths.sendBack(id), editionSchema, { reason }, done).catch(() => undefined)
      }}
      close={close}
    >
      <h2 className="t-sub" id="back-title">
        Send back with a note
      </h2>
      {problem !== null && <Trouble title="It was not sent back." problem={problem} />}
    </ReasonForm>
  )
}
