// Who moves an event: the server that writes its claim into the session's row first. Moving twice would mail everybody twice.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { Conflict, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { SessionPorts } from '../../ports.ts'

type Stored = Versioned<Session>

/**
 * A server that moves an event has usually done so by then; else it is taken to have crashed, and what stands in Outlook
 * tells the next. One that Outlook keeps waiting for longer may mail twice; a crash must not hold the new time up.
 */
const stuckMs = 30_000

export type Claims = {
  /** The row with this server's claim in it; `null` while another server has it. */
  readonly take: (stored: Stored) => Promise<Stored | null>
  /** True while another server has it: what that one sends may not have reached Outlook yet. */
  readonly isTaken: (session: Session) => Promise<boolean>
}

export const createClaims = (ports: Pick<SessionPorts, 'sessions' | 'clock' | 'random'>): Claims => {
  const own = new Map<SessionId, string>()
  const isFree = ({ id, calendar }: Session, now: Instant): boolean => {
    const moving = calendar.state === 'made' ? calendar.moving : undefined
    if (moving === undefined || own.get(id) === moving.key) return true
    return Math.abs(toEpoch(now) - toEpoch(moving.at)) > stuckMs
  }
  const take = async (stored: Stored): Promise<Stored | null> => {
    const { value } = stored
    const at = await ports.clock.now()
    if (value.calendar.state !== 'made' || !isFree(value, at)) return null
    if (value.calendar.moving !== undefined && own.get(value.id) === value.calendar.moving.key) return stored
    const key = Buffer.from(ports.random.bytes(10)).toString('hex')
    try {
      const calendar = { ...value.calendar, moving: { key, at } }
      const claimed = await ports.sessions.save(stored, { ...value, calendar })
      own.set(value.id, key)
      return claimed
    } catch (error) {
      if (error instanceof Conflict) return null
      throw error
    }
  }
  const isTaken = async (session: Session): Promise<boolean> =>
    session.calendar.state === 'made' &&
    session.calendar.moving !== undefined &&
    !isFree(session, await ports.clock.now())
  return { take, isTaken }
}
