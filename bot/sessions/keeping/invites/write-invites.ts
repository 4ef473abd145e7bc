// What is agreed is written down: one notice for each channel and each person who has not been told.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { inviteKey, type Notice, type NoticeTarget } from '../../../../shared/domain/sessions/notice.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { agreedStill } from '../../../../shared/domain/sessions/telling.ts'
import { Conflict, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { SessionPorts } from '../../ports.ts'
import { reachOf, untoldOf } from '../../telling.ts'

/** So many in a round: what is urgent is looked at again before the next. */
const mostWritten = 100

const inviteFor = (session: Session, to: NoticeTarget, due: Instant): Notice => ({
  key: inviteKey(session, to),
  kind: 'invite',
  session: session.id,
  to,
  due,
  state: { state: 'intended' },
})

const save = async (ports: SessionPorts, before: Versioned<Session>, next: Session): Promise<void> => {
  try {
    await ports.sessions.save(before, next)
  } catch (error) {
    // An officer saved in between: the next round sees what they made of it.
    if (!(error instanceof Conflict)) throw error
  }
}

/** One step of one session; safe to repeat, and takes up after a crash what was not written yet. */
export const writeInvites = async (ports: SessionPorts, stored: Versioned<Session>): Promise<void> => {
  const session = stored.value
  const { telling } = session
  if (telling.state !== 'agreed') return
  const now = await ports.clock.now()
  const reach = await reachOf(ports, session, now)
  const still = agreedStill(session, reach.everySchool)
  if (still !== session) return await save(ports, stored, still)
  const channels = reach.together.length === 0 ? [] : telling.channels
  const targets: readonly NoticeTarget[] = [
    ...channels.map((channel) => ({ kind: 'channel', ...channel }) as const),
    ...reach.people.map((person) => ({ kind: 'person', ...person }) as const),
  ]
  const untold = untoldOf(session, targets, reach.standing)
  if (untold.length > 0) {
    await ports.notices.intend(untold.slice(0, mostWritten).map((to) => inviteFor(session, to, now)))
  }
  if (untold.length <= mostWritten)
    await save(ports, stored, { ...session, telling: { ...telling, state: 'told' } })
}
