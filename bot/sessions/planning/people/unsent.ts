// What people were not told, or nobody knows: each with the reason in words, and whether it can be sent again.

import type { UnsentNotice } from '../../../../shared/api/unsent.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { unreachableInWords } from '../../../../shared/domain/people/delivery-state.ts'
import type { Notice, NoticeKind } from '../../../../shared/domain/sessions/notice.ts'
import { againOf } from '../../../../shared/domain/sessions/notices/again.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'

const noticeInWords: Readonly<Record<NoticeKind, string>> = {
  offer: 'A place from the waiting list',
  offerEnded: 'The offered place has gone',
  declined: 'A word about the declined invitation',
  moved: 'The new time',
  calledOff: 'That it is called off',
  agenda: 'The new agenda',
  dayBefore: 'The reminder for the day before',
  hourBefore: 'The reminder an hour before',
  missed: 'Recording and notes',
  followUp: 'The question afterwards',
  invite: 'That it can be booked',
}

const reasonInChannel = 'Countywide cannot post in this channel. A team owner can add it there in Teams.'

const reasonOf = ({ state, to, kind }: Notice): string | null => {
  switch (state.state) {
    case 'skipped':
      // Somebody who had booked before they were told misses nothing.
      return kind === 'invite' ? null : state.reason
    case 'failed':
      return state.reason
    case 'unreachable':
      return to.kind === 'channel' ? reasonInChannel : unreachableInWords[state.reason]
    case 'uncertain':
      return `We cannot tell whether Teams delivered it. ${to.kind === 'channel' ? 'Look there.' : 'Ask them.'}`
    default:
      return null
  }
}

export const unsentOf = (
  session: Session,
  notices: readonly Versioned<Notice>[],
  now: Instant,
): UnsentNotice[] =>
  notices.flatMap(({ value, version }) => {
    const reason = reasonOf(value)
    if (reason === null) return []
    const { key, kind, to } = value
    const again = againOf(value, session, now)
    return [{ key, version, name: to.name, what: noticeInWords[kind], reason, again }]
  })
