// What publishing sends: one delivery a person or channel, journalled before and after (decision 1).

import type { ConsultationId, Instant, PersonId, Urn } from '../kernel/ids.ts'
import type { DeliveryState } from '../people/delivery-state.ts'

export type Target =
  | {
      readonly kind: 'person'
      readonly person: PersonId
      readonly name: string
      readonly urns: readonly Urn[]
    }
  | { readonly kind: 'channel'; readonly teamId: string; readonly channelId: string; readonly name: string }

export type Delivery = {
  /** `<consultation>#p:<person>` or `<consultation>#c:<channel>`: unique, so no target stands twice. */
  readonly key: string
  readonly consultation: ConsultationId
  readonly target: Target
  readonly state: DeliveryState
}

/** The natural key of a delivery. */
export const deliveryKey = (consultation: ConsultationId, target: Target): string =>
  target.kind === 'person' ? `${consultation}#p:${target.person}` : `${consultation}#c:${target.channelId}`

/**
 * What a restart makes of a delivery that was being sent: nobody knows whether Teams has it, so it is uncertain.
 * Channels are read back and settled; people are shown and never sent to again by themselves (decision 1).
 */
export const afterRestart = (delivery: Delivery, now: Instant): Delivery =>
  delivery.state.state === 'sending' ? { ...delivery, state: { state: 'uncertain', at: now } } : delivery
