// Trying once more to change the copies that Teams did not let us change; nobody gets anything new by it.

import { Button } from '@fluentui/react-components'
import type { Api } from '../../../../shared/api/client.ts'
import { editionDeliverySchema } from '../../../../shared/api/update-delivery.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'

type Props = {
  readonly api: Api
  readonly id: string
  /** Copies that show an earlier version here. */
  readonly stuck: number
  readonly again: () => void
}

export const TryAgain = ({ api, id, stuck, again }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const tryAgain = () => {
    // Without keys: what was delivered is changed, and nothing is sent.
    post(updatePaths.resend(id), editionDeliverySchema, { keys: [] }, again).catch(() => undefined)
  }
  if (stuck === 0) return null
  return (
    <div className="opad col g12">
      {problem !== null && <Trouble title="It was not tried again." problem={problem} />}
      <p>
        {`Teams did not let us change ${count(stuck, 'copy', 'copies')}. Trying again sends nobody anything new.`}
      </p>
      <div className="acts">
        <Button disabledFocusable={isBusy} onClick={tryAgain}>
          Try again
        </Button>
      </div>
    </div>
  )
}
