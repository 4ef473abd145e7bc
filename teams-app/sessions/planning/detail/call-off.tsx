// Calling a session off: the reason, and what follows from it, before the one press.

import type { Api } from '../../../../shared/api/client.ts'
import { type Planned, plannerPaths } from '../../../../shared/api/planner.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { ReasonForm } from '../../../ui/officer/reason-form.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { OpenedTitle } from '../../../ui/sessions/opened-title.tsx'
import { callOffInWords } from './detail-words.ts'

type Props = {
  readonly api: Api
  readonly session: Planned
  readonly again: () => void
  readonly leave: () => void
}

export const CallOff = ({ api, session, again, leave }: Props) => {
  const { post, problem, isBusy } = useAction(api)
  const callOff = (reason: string) => {
    post(plannerPaths.callOff(session.id), nothingSchema, { reason }, again).catch(() => undefined)
  }
  return (
    <ReasonForm
      className="card opad col g12 poff"
      labelledBy="off-title"
      label="Why, as people read it"
      missing="Write why it is called off"
      longest={500}
      action="Call this session off"
      isBusy={isBusy}
      send={callOff}
      close={leave}
    >
      <OpenedTitle id="off-title">Call it off</OpenedTitle>
      <p className="reading">{callOffInWords(session)}</p>
      {problem !== null && <Trouble title="It was not called off." problem={problem} />}
    </ReasonForm>
  )
}
