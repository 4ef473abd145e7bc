// When invitations may go out: from the opening day on, in messaging hours, until the close.

import { momentOf, type Published } from '../../../../shared/domain/consultation/consultation.ts'
import { fromLondon } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { isSendingTime, nextSendingTime } from '../../../../shared/domain/schools/terms.ts'

/** True when an invitation may be sent now (decision 3). */
export const maySendNow = (published: Published, now: Instant): boolean =>
  momentOf(published, now) === 'open' && isSendingTime(now)

/** When the next ones go out; `null` when they go now, or never because it has closed. */
export const waitsUntil = (published: Published, now: Instant): Instant | null => {
  if (momentOf(published, now) === 'closed' || maySendNow(published, now)) return null
  const opening = fromLondon(`${published.content.opens}T00:00`)
  return nextSendingTime(now > opening ? now : opening)
}
