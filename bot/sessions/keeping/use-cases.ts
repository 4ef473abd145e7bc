// What goes on by itself with sessions: places and notices in one round, Outlook's events in another.

import { toEpoch } from '../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { dueNotices } from '../../../shared/domain/sessions/notices/due-notices.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import type { SeatDesk } from '../booking/seat-desk.ts'
import { keepEvents } from './calendar/keep-events.ts'
import type { CalendarPorts } from './calendar/sync-event.ts'
import { writeInvites } from './invites/write-invites.ts'
import { sendNotices } from './notices/send-notices.ts'
import { keepPlaces } from './places/keep-places.ts'

/** A session that has been over for so long needs nothing any more. */
const overForMs = 24 * 60 * 60_000

const isOver = ({ ends }: Session, now: Instant): boolean => toEpoch(now) - toEpoch(ends) > overForMs

export const keepingUseCases = (ports: CalendarPorts, desk: SeatDesk) => {
  let isStopping = false
  const shouldStop = () => isStopping
  const keep = keepPlaces(ports, desk)
  const send = sendNotices(ports, new Map(), shouldStop)
  const keepOne = async (session: Session): Promise<void> => {
    const bookings = await keep(session)
    await ports.intend(dueNotices(session, bookings, await ports.clock.now()))
  }
  return {
    /** Places, offers, notices. A session that fails does not keep the others. */
    continueAll: async (): Promise<void> => {
      const now = await ports.clock.now()
      const each = async (work: (stored: Versioned<Session>) => Promise<void>): Promise<void> => {
        for (const stored of await ports.sessions.list()) {
          if (isStopping || isOver(stored.value, now)) continue
          try {
            await work(stored)
          } catch (error) {
            ports.report(error, stored.value.id)
          }
        }
      }
      await each(({ value }) => keepOne(value))
      await each((stored) => writeInvites(ports, stored))
      await send()
    },
    /** Outlook's events: made, moved, attendees, answers, cancelled. */
    continueCalendar: keepEvents(ports, shouldStop),
    /** After this nothing further is begun. */
    stop: (): void => {
      isStopping = true
    },
  }
}
