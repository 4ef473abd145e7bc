// What publishing sends: one delivery a person or channel, journalled before and after (decision 1).

import type { ConsultationId, Instant, PersonId, Urn } from '../kernel/ids.ts'

export type Target =
  | {
      readonly kind: 'person'
      readonly person: PersonId
      readonly name: string
      readonly urns: readonly Urn[]
    }
  | { readonly kind: 'channel'; readonly teamId: string; readonly channelId: string; readonly name: string }

/**
 * intended: to be sent · sending: handed to Teams, no answer yet · sent: Teams has it · uncertain: a crash or a lost
 * reply hides whether Teams has it · unreachable: cannot be reached in Teams · failed: Teams refused it for now.
 */
export type DeliveryState =
  | { readonly state: 'intended' }
  | { readonly state: 'sending'; readonly at: Instant }
  | {
      readonly state: 'sent'
      readonly at: Instant
      readonly conversationId: string
      readonly activityId: string
    }
  | { readonly state: 'uncertain'; readonly at: Instant }
  | { readonly state: 'unreachable'; readonly at: Instant; readonly reason: UnreachableReason }
  | { readonly state: 'failed'; readonly at: Instant; readonly reason: string }

export type UnreachableReason =
  | 'notInDirectory'
  | 'guestRefused'
  | 'appBlocked'
  | 'policyRefused'
  | 'personBlockedBot'

export const unreachableInWords: Readonly<Record<UnreachableReason, string>> = {
  notInDirectory: 'There is no account for this person in the council’s Microsoft 365.',
  guestRefused: 'A guest from another organisation: Teams does not let the app be added for them.',
  appBlocked: 'The app is blocked for this person.',
  policyRefused: 'A Teams policy does not allow the app for this person.',
  personBlockedBot: 'The person has blocked or removed the app.',
}

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
