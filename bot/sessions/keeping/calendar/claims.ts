// Who moves an event: the server that writes its claim into the session's row first. Moving twice would mail everybody twice.

import { toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
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
  /** True while another server moves it to what was changed since: what that one sends may yet reach Outlook. */
  readonly isMovedElsewhere: (session: Session) => Promise<boolean>
}

export const createClaims = (ports: Pick<SessionPorts, 'sessions' | 'clock' | 'random'>): Claims => {
  let own: string | undefined
  const isFree = ({ calendar }: Session, now: Instant): boolean => {
    const moving = calendar.state === 'made' ? calendar.moving : undefined
    if (moving === undefined || moving.key === own) return true
    return Math.abs(toEpoch(now) - toEpoch(moving.at)) > stuckMs
  }
  const take = async (stored: Stored): Promise<Stored | null> => {
    const { value } = stored
    const at = await ports.clock.now()
    if (value.calendar.state !== 'made' || !isFree(value, at)) return null
    own ??= Buffer.from(ports.random.bytes(10)).toString('hex')
    try {
      // One's own is written anew: by its old time another server would take it for stuck.
      const calendar = { ...value.calendar, moving: { key: own, at, revision: value.revision } }
      return await ports.sessions.save(stored, { ...value, calendar })
    } catch (error) {
      if (error instanceof Conflict) return null
      throw error
    }
  }
  const isMovedElsewhere = async (session: Session): Promise<boolean> => {
    const moving = session.calendar.state === 'made' ? session.calendar.moving : undefined
    if (moving === undefined || moving.revision === session.revision) return false
    return !isFree(session, await ports.clock.now())
  }
  return { take, isMovedElsewhere }
}
