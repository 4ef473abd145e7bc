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
import { type Delivery, isDoubtful, isStuck, stateInWords } from './delivery-words.ts'
import { TryAgain } from './try-again.tsx'

type Channel = Delivery['channels'][number]

const iconOf = (channel: Channel) => {
  if (isDoubtful(channel.state) || isStuck(channel)) return <Warning16Filled className="warn" aria-hidden />
  if (channel.state === 'sent') return <CheckmarkCircle16Filled className="ok" aria-hidden />
  return <Clock16Regular aria-hidden />
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
      <TryAgain api={api} id={id} stuck={channels.filter(isStuck).length} again={again} />
      <ul className="plain vchannels">
        {channels.map((channel) => (
          <li key={channel.key} className="orow">
            <span className="break">{channel.name}</span>
            <span className="row g4 top vstate">
              {iconOf(channel)}
              <span className="break">{channel.reason ?? stateInWords(channel.state)}</span>
            </span>
            {canResend && isDoubtful(channel.state) && (
              <Button size="small" disabledFocusable={isBusy} onClick={() => resend(channel.key)}>
                Post again<span className="vh">{` in ${channel.name}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
