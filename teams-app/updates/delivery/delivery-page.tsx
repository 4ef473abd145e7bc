// How far the copies are: what arrived, who has not got it and why, each channel.

import type { Api } from '../../../shared/api/client.ts'
import type { EditionWire } from '../../../shared/api/updates.ts'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { ArrivedCard } from './copies/arrived-card.tsx'
import { ChannelsCard } from './copies/channels-card.tsx'
import { MissingCard } from './copies/missing-card.tsx'
import { ScheduleCard } from './schedule-card.tsx'
import type { Sent } from './use-sent.ts'

type Props = { readonly api: Api; readonly edition: EditionWire; readonly sent: Sent }

export const DeliveryPage = ({ api, edition, sent }: Props) => {
  const { delivery, deliveryProblem, again, changed } = sent
  useKeepFocus(delivery, '#missing-title')
  const canResend = edition.state === 'sent' || edition.state === 'sending'
  const shared = { api, id: edition.id, canResend, again }
  return (
    <>
      <ScheduleCard api={api} edition={edition} replace={changed} />
      {deliveryProblem !== null && (
        <Trouble title="We could not load how far it is." problem={deliveryProblem} />
      )}
      {delivery === null && deliveryProblem === null && <p role="status">Loading</p>}
      {delivery !== null && (
        <>
          <ArrivedCard
            delivery={delivery}
            of={{ how: edition.sending.personal.how, isCorrected: edition.corrections.length > 0 }}
          />
          <MissingCard {...shared} delivery={delivery} />
          <ChannelsCard {...shared} channels={delivery.channels} />
        </>
      )}
    </>
  )
}
