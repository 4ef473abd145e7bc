// Who may have which certificate of attendance.

import type { PersonId, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { certified } from '../../../../shared/domain/sessions/after/certificate.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../../refusals.ts'
import { loadSession } from '../../planning/ports.ts'
import type { SessionPorts } from '../../ports.ts'
import { isOver, ownSession, rowOf } from '../ports.ts'
import { drawCertificate } from './certificate-pdf.ts'

export type CertificateFile = { readonly name: string; readonly bytes: Uint8Array }

// What a device takes for a file's name anywhere; of an id nothing has to be left out.
const fileName = (session: Session): string => `certificate-${session.id}.pdf`

const certificateFor = async (
  ports: SessionPorts,
  session: Session,
  person: PersonId,
): Promise<Result<CertificateFile, Refusal>> => {
  const over = await isOver(ports, session)
  if (!over.ok) return over
  const row = (await rowOf(ports, session.id, person))?.value ?? null
  const earned = certified(session, row)
  if (row === null || !earned.ok) {
    const sentence = earned.ok ? 'Nobody’s minutes were counted so far.' : earned.refusal
    return refuse({ reason: 'wrongState', sentence })
  }
  const bytes = await drawCertificate({
    session,
    name: row.name,
    schoolName: row.schoolName,
    ...earned.value,
  })
  return ok({ name: fileName(session), bytes })
}

/** One's own. */
export const ownCertificate =
  (ports: SessionPorts) =>
  async (person: Person, id: SessionId): Promise<Result<CertificateFile, Refusal>> => {
    const session = await ownSession(ports, person, id)
    return session.ok ? await certificateFor(ports, session.value, person.id) : session
  }

/** Somebody's, for officers. */
export const certificateOf =
  (ports: SessionPorts) =>
  async (officer: Person, id: SessionId, person: PersonId): Promise<Result<CertificateFile, Refusal>> => {
    const stored = await loadSession(ports, officer, 'seeBookings', id)
    return stored.ok ? await certificateFor(ports, stored.value.value, person) : stored
  }
