// The channels it is posted in: what each got, and posting again where it did not arrive.

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { Api } from '../../../../shared/api/client.ts'
import { editionDeliverySchema } from '../../../../shared/api/update-delivery.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { type CopyState, type Delivery, isDoubtful, stateInWords } from './delivery-words.ts'

const iconOf = (state: CopyState) => {
  if (state === 'sent') return <CheckmarkCircle16Filled className="ok" aria-hidden />
  return isDoubtful(state) ? <Warning16Filled className="warn" aria-hidden /> : <Clock16Regular aria-hidden />
}

type Props = {
  readonly api: Api
  readonly id: string
  readonly channels: Delivery['channels']
  readonly canResend: boolean
  readonly again: () => void
}

export const ChannelsCard = ({ api, id, channels, canResend, again }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const resend = (key: string) => {
    post(updatePaths.resend(id), editionDeliverySchema, { keys: [key] }, again).catch(() => undefined)
  }
  if (channels.length === 0) return null
  return (
    <section className="card" aria-labelledby="channels-title">
      <h2 className="t-sub opad" id="channels-title">
        {count(channels.length, 'channel')}
      </h2>
      {problem !== null && (
        <div className="opad">
          <Trouble title="Nothing was sent." problem={problem} />
        </div>
      )}
      <ul className="plain vchannels">
        {channels.map(({ key, name, state, reason }) => (
          <li key={key} className="orow">
            <span className="break">{name}</span>
            <span className="row g4 top vstate">
              {iconOf(state)}
              <span className="break">{reason ?? stateInWords(state)}</span>
            </span>
            {canResend && isDoubtful(state) && (
              <Button size="small" disabledFocusable={isBusy} onClick={() => resend(key)}>
                Post again<span className="vh">{` in ${name}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
