// The agenda: a PDF by its content, kept under a name of ours in the site's library.

import { createHash } from 'node:crypto'
import type { Planned } from '../../../../shared/api/planner.ts'
import type { SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { agendaNotices } from '../../../../shared/domain/sessions/notices/due-notices.ts'
import { isCalledOff, type Session } from '../../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../../refusals.ts'
import { loadSession, type PlanningPorts, record, saveOrTell } from '../ports.ts'
import { viewPlanned } from '../view.ts'

/** Bytes. */
export const largestAgenda = 10 * 1024 * 1024

/** Of the site's library. */
export const agendaFolder = 'Agendas'
/** A PDF ends with its mark; some programs write a few bytes behind it. */
const tailLength = 1_024

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

// The name says nothing: a program can call itself agenda.pdf.
const isPdf = (bytes: Uint8Array): boolean =>
  /^%PDF-\d\.\d/.test(latin(bytes.subarray(0, 8))) && latin(bytes.subarray(-tailLength)).includes('%%EOF')

// Written before the session is: each notice waits until the agenda of its number stands.
const tell = async (ports: PlanningPorts, id: SessionId, revision: number): Promise<void> => {
  const bookings = (await ports.bookings.of(id)).map(({ value }) => value)
  await ports.intend(agendaNotices(bookings, revision, await ports.clock.now()))
}

const faultIn = (session: Session, bytes: Uint8Array): Refusal | null => {
  if (isCalledOff(session))
    return { reason: 'wrongState', sentence: 'This session is called off, so it needs no agenda.' }
  return isPdf(bytes)
    ? null
    : { reason: 'file', sentence: 'This file is not a PDF. Save the agenda as PDF and try again.' }
}

/** Puts the agenda in place of the one before. Those who come are told of a new one, not of the same once more. */
export const putAgenda =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId, bytes: Uint8Array): Promise<Result<Planned, Refusal>> => {
    const stored = await loadSession(ports, person, 'planSessions', id)
    if (!stored.ok) return stored
    const session = stored.value.value
    const fault = faultIn(session, bytes)
    if (fault !== null) return refuse(fault)
    const file = await ports.files.put(agendaFolder, `${id}-agenda.pdf`, bytes, 'application/pdf')
    const digest = createHash('sha256').update(bytes).digest('hex')
    if (session.agenda?.digest === digest) return ok(await viewPlanned(ports, stored.value))
    const revision = (session.agenda?.revision ?? 0) + 1
    const agenda = { fileName: file.name, size: file.size, url: file.url, revision, digest }
    if (revision > 1) await tell(ports, id, revision)
    const saved = await saveOrTell(ports, stored.value, { ...session, agenda })
    if (!saved.ok) return saved
    await record(ports, person, { what: 'put agenda', item: id, detail: `${file.size} bytes.` })
    return ok(await viewPlanned(ports, saved.value))
  }
