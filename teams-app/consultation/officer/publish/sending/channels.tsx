// The channels it was announced in: what each got, and sending again where it may not have arrived.

import { Button } from '@fluentui/react-components'
import type { Api } from '../../../../../shared/api/client.ts'
import { type Deliveries, deliveriesSchema, draftPaths } from '../../../../../shared/api/drafts.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { isDoubtful } from './sending.ts'

type Props = {
  readonly api: Api
  readonly id: string
  readonly channels: Deliveries['channels']
  readonly again: () => void
}

export const Channels = ({ api, id, channels, again }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const resend = (key: string) => post(draftPaths.resend(id), deliveriesSchema, { keys: [key] }, again)
  if (channels.length === 0) return null
  return (
    <section className="card" aria-labelledby="channels-sent">
      <h2 className="t-sub opad" id="channels-sent">
        Channels
      </h2>
      {problem && (
        <div className="opad">
          <Trouble title="Nothing was sent." problem={problem} />
        </div>
      )}
      <ul className="plain">
        {channels.map(({ key, name, state, reason }) => (
          <li key={key} className="orow wrap">
            <span className="grow break">{name}</span>
            <span className="fg2">{reason ?? 'Sent.'}</span>
            {isDoubtful(state) && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => {
                  resend(key).catch(() => undefined)
                }}
              >
                Send again<span className="vh">{` to ${name}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
