// An offer that was taken by somebody with a place elsewhere: the old place goes, then the new one is theirs.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { finishTake } from '../../../../shared/domain/sessions/book.ts'
import { type Booking, hasPlace } from '../../../../shared/domain/sessions/booking.ts'
import { letGo } from '../../../../shared/domain/sessions/leave.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'
import type { SessionPorts } from '../../ports.ts'

/**
 * Carries a row in `taking` to its end; safe to repeat after a crash at any point. Throws a Conflict when somebody
 * else does so at this moment.
 */
export const finishTaking = async (
  { bookings, sessions }: Pick<SessionPorts, 'bookings' | 'sessions'>,
  row: Versioned<Booking>,
  session: Session,
  now: Instant,
): Promise<void> => {
  const { situation, person } = row.value
  if (situation.state !== 'taking') return
  const old = (await bookings.of(situation.instead)).find(
    ({ value }) => value.person === person && hasPlace(value),
  )
  const oldSession = (await sessions.list()).find(({ value }) => value.id === situation.instead)?.value
  if (old && oldSession) {
    await bookings.save(old, letGo(old.value, now, 'switched'), oldSession)
  }
  await bookings.save(row, finishTake(row.value), session)
}
