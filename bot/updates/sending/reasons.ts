// Why a copy has not arrived or shows an earlier version, in plain words, and what one can do about it.

import { type UnreachableReason, unreachableInWords } from '../../../shared/domain/people/delivery-state.ts'
import type { Copy, UpdateTarget } from '../../../shared/domain/updates/delivery.ts'
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

/** Teams refuses a channel in the same words as a person. */
const ofChannel = (reason: UnreachableReason): string =>
  reason === 'notInDirectory'
    ? 'Teams cannot find this channel. It may have been deleted.'
    : 'Countywide cannot post in this channel. A team owner can add it there in Teams.'

const ofRefusal = ({ kind }: UpdateTarget, refusal: SendRefusal): Reason => {
  if (refusal.kind !== 'unreachable') return { reason: refusal.reason, advice: tryAgain }
  const { reason } = refusal
  return kind === 'channel'
    ? { reason: ofChannel(reason), advice: tryAgain }
    : { reason: unreachableInWords[reason], advice: advice[reason] }
}

/** Nothing of a recalled update is sent again. */
export const adviceAfterRecall = ({ state }: Copy): string => {
  if (state.state === 'sent') return 'Try again, or tell them that it was recalled.'
  if (state.state === 'uncertain') return 'Tell them that it was recalled.'
  return 'Nothing needs to be done: it was recalled.'
}

/** `refused`: why Teams did not let us change the delivered copy. Null: there is nothing to say. */
export const reasonOf = ({ state, target }: Copy, refused: SendRefusal | undefined): Reason | null => {
  switch (state.state) {
    case 'uncertain':
      return {
        reason: 'We cannot tell whether Teams delivered it.',
        advice: 'Ask them, or send it again: some may then have it twice.',
      }
    case 'unreachable':
      return ofRefusal(target, { kind: 'unreachable', reason: state.reason })
    case 'failed':
      return { reason: state.reason, advice: tryAgain }
    case 'sent':
      if (refused === undefined) return null
      return {
        reason: `It shows an earlier version. ${ofRefusal(target, refused).reason}`,
        advice: 'Try again, or tell them what has changed.',
      }
    default:
      return null
  }
}
