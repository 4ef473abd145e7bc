// How far a message is, as columns of a list: words for officers, and the whole state as JSON.

import * as z from 'zod'
import { idPatterns, instant } from '../domain/kernel/ids.ts'
import { type DeliveryState, unreachableInWords } from '../domain/people/delivery-state.ts'
import { branded } from './lists/json.ts'

const longestLine = 255

const at = branded(idPatterns.Instant, instant)
const reason = z.enum(['notInDirectory', 'guestRefused', 'appBlocked', 'policyRefused', 'personBlockedBot'])

export const deliveryStateShapes = [
  z.object({ state: z.literal('intended') }),
  z.object({ state: z.literal('sending'), at }),
  z.object({ state: z.literal('sent'), at, conversationId: z.string(), activityId: z.string() }),
  z.object({ state: z.literal('uncertain'), at }),
  z.object({ state: z.literal('unreachable'), at, reason }),
  z.object({ state: z.literal('failed'), at, reason: z.string() }),
] as const

/** Why it did not arrive, for the column that officers read; null when there is nothing to say. */
export const reasonInWords = (
  of: DeliveryState | { readonly state: 'skipped'; readonly reason: string },
): string | null => {
  if (of.state === 'unreachable') return unreachableInWords[of.reason]
  return of.state === 'failed' || of.state === 'skipped' ? of.reason.slice(0, longestLine) : null
}
