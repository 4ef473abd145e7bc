// Whether an officer can have a notice sent again that did not arrive for certain.

import type { Instant } from '../../kernel/ids.ts'
import { followUpUntil } from '../after/follow-up.ts'
import type { Notice } from '../notice.ts'
import { hasEnded, hasStarted, isCalledOff, type Session } from '../session.ts'

/** perhapsTwice: nobody knows whether Teams has it, so its reader may get it a second time (decision 1). */
export type Again = 'no' | 'once' | 'perhapsTwice'

const isOfUse = ({ kind }: Notice, session: Session, now: Instant): boolean => {
  if (kind === 'missed' || kind === 'followUp') return hasEnded(session, now) && now <= followUpUntil(session)
  if (kind === 'calledOff') return isCalledOff(session) && !hasEnded(session, now)
  return !isCalledOff(session) && !hasStarted(session, now)
}

/** `no` for what is sent, on its way, skipped or no longer of use, and for a post that is looked up in its channel. */
export const againOf = (notice: Notice, session: Session, now: Instant): Again => {
  const { state, to } = notice
  if (!isOfUse(notice, session, now)) return 'no'
  switch (state.state) {
    case 'failed':
    case 'unreachable':
      return 'once'
    case 'uncertain':
      return to.kind === 'channel' ? 'no' : 'perhapsTwice'
    case 'intended':
    case 'sending':
    case 'sent':
    case 'skipped':
      return 'no'
  }
}

/** The notice to be sent once more. It is due from now on, so that a reminder sent on somebody's word is not too late. */
export const sentAgain = (notice: Notice, now: Instant): Notice => ({
  ...notice,
  due: notice.due < now ? now : notice.due,
  state: { state: 'intended' },
})
