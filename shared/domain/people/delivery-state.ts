// How far a message to a person is, and why somebody cannot be reached: the same for everything that is sent.

import type { Instant } from '../kernel/ids.ts'

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
