// Why a copy has not arrived or shows an earlier version, in plain words, and what one can do about it.

import { type UnreachableReason, unreachableInWords } from '../../../shared/domain/people/delivery-state.ts'
import type { Copy } from '../../../shared/domain/updates/delivery.ts'
import type { SendRefusal } from '../../../shared/ports/chat.ts'

export type Reason = { readonly reason: string; readonly advice: string }

const advice: Readonly<Record<UnreachableReason, string>> = {
  notInDirectory: 'Check their address in the people list, or ask for a guest account.',
  guestRefused: 'They can read the update in the archive once your administrator allows the app for guests.',
  appBlocked: 'Ask your Teams administrator to allow the app for them, then send it again.',
  policyRefused: 'Ask your Teams administrator to allow the app for them, then send it again.',
  personBlockedBot: 'Ask them to unblock or add Countywide in Teams, then send it again.',
}
const tryAgain = 'Send it again later.'

const ofRefusal = (refusal: SendRefusal): Reason =>
  refusal.kind === 'unreachable'
    ? { reason: unreachableInWords[refusal.reason], advice: advice[refusal.reason] }
    : { reason: refusal.reason, advice: tryAgain }

/** Nothing of a recalled update is sent again. */
export const adviceAfterRecall = ({ state }: Copy): string =>
  state.state === 'sent' || state.state === 'uncertain'
    ? 'Tell them that it was recalled.'
    : 'Nothing needs to be done: it was recalled.'

/** `refused`: why Teams did not let us change the delivered copy. Null: there is nothing to say. */
export const reasonOf = ({ state }: Copy, refused: SendRefusal | undefined): Reason | null => {
  switch (state.state) {
    case 'uncertain':
      return {
        reason: 'We cannot tell whether Teams delivered it.',
        advice: 'Ask them, or send it again: some may then have it twice.',
      }
    case 'unreachable':
      return ofRefusal({ kind: 'unreachable', reason: state.reason })
    case 'failed':
      return { reason: state.reason, advice: tryAgain }
    case 'sent':
      if (refused === undefined) return null
      return {
        reason: `It shows an earlier version. ${ofRefusal(refused).reason}`,
        advice: 'Tell them what has changed.',
      }
    default:
      return null
  }
}
