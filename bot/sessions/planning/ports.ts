// What planning needs beside the ports of sessions, and the common beginning of everything an officer does.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { type Action, may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import { Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import type { Invitations } from '../keeping/calendar/invitations.ts'
import type { Intend } from '../keeping/notices/intend.ts'
import type { Problems } from '../keeping/problems.ts'
import type { Mailboxes } from '../mailboxes.ts'
import type { SessionPorts } from '../ports.ts'

export type PlanningPorts = SessionPorts & {
  readonly problems: Problems
  readonly mailboxes: Mailboxes
  readonly intend: Intend
  readonly invitations: Invitations
}

export type Planning = 'planSessions' | 'seeBookings' | 'writeNotes'

/** Whether the person may; strangers learn nothing else. */
export const mayDo = (person: Person, action: Action): Result<true, Refusal> => {
  const allowed = may(person, action, { kind: 'none' })
  return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
}

/** Loads the session for somebody who may do this. */
export const loadSession = async (
  ports: Pick<SessionPorts, 'sessions'>,
  person: Person,
  action: Planning,
  id: SessionId,
): Promise<Result<Versioned<Session>, Refusal>> => {
  const allowed = mayDo(person, action)
  if (!allowed.ok) return allowed
  const session = await ports.sessions.find(id)
  return session === null ? refuse({ reason: 'notFound', what: 'session' }) : ok(session)
}

/** Writes into the audit what the person did with a session. */
export const record = async (
  ports: Pick<SessionPorts, 'audit' | 'clock'>,
  person: Person,
  about: { readonly what: string; readonly item: string; readonly detail: string },
): Promise<void> =>
  ports.audit.append({ ...about, at: await ports.clock.now(), who: person.id, outcome: 'done' })

/** Saves; somebody else's save in between is told as such. */
export const saveOrTell = async (
  { sessions }: Pick<SessionPorts, 'sessions'>,
  before: Versioned<Session>,
  next: Session,
): Promise<Result<Versioned<Session>, Refusal>> => {
  try {
    return ok(await sessions.save(before, next))
  } catch (error) {
    if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
    throw error
  }
}
