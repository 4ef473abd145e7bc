// Notes by section after a session: each section's text is a row of evidence in the consultation.

import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import type { Notes, saveNotesSchema } from '../../../../shared/api/planner.ts'
import type { Section } from '../../../../shared/domain/consultation/consultation.ts'
import type { Evidence } from '../../../../shared/domain/consultation/evidence.ts'
import type { ConsultationId, Instant, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { hasStarted, type Session } from '../../../../shared/domain/sessions/session.ts'
import { sessionWhen } from '../../../../shared/domain/sessions/times.ts'
import { AlreadyThere, Conflict, type Versioned } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { loadSession, type PlanningPorts, record } from '../ports.ts'

export type NotesToSave = z.infer<typeof saveNotesSchema>

type Rows = readonly Versioned<Evidence>[]
type Noted = {
  readonly session: Session
  readonly consultation: ConsultationId
  readonly sections: readonly Section[]
}

/** One version for all rows: a change of any of them is a change of the notes. */
const versionOf = (rows: Rows): string | null => {
  if (rows.length === 0) return null
  const parts = rows.map(({ value, version }) => `${value.section}=${version}`).sort()
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

const newest = (rows: Rows): Evidence | null =>
  rows.map(({ value }) => value).toSorted((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null

const notesOf = (sections: readonly Section[], rows: Rows): Notes => {
  const texts = new Map(rows.map(({ value }) => [value.section, value.text]))
  const last = newest(rows)
  return {
    version: versionOf(rows),
    sections: sections.map(({ id, number, title }) => ({ id, number, title, text: texts.get(id) ?? '' })),
    savedAt: last?.at ?? null,
    by: last?.by.name ?? null,
  }
}

const load = async (
  ports: PlanningPorts,
  person: Person,
  id: SessionId,
): Promise<Result<Noted | null, Refusal>> => {
  const stored = await loadSession(ports, person, 'writeNotes', id)
  if (!stored.ok) return stored
  const session = stored.value.value
  if (session.consultation === null) return ok(null)
  const { consultation } = session
  const found = (await ports.consultations.find(consultation))?.value
  return ok({ session, consultation, sections: found?.content.sections ?? [] })
}

/** The notes so far; every section of the consultation is there. A session without a consultation has none. */
export const viewNotes =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId): Promise<Result<Notes, Refusal>> => {
    const noted = await load(ports, person, id)
    if (!noted.ok) return noted
    return ok(notesOf(noted.value?.sections ?? [], await ports.evidence.ofSession(id)))
  }

const wrongState = (sentence: string): Result<never, Refusal> => refuse({ reason: 'wrongState', sentence })

type Change = { readonly before: Versioned<Evidence> | null; readonly next: Evidence }

const changesIn = (
  { session, consultation, sections }: Noted,
  rows: Rows,
  { sections: given }: NotesToSave,
  by: Evidence['by'],
  at: Instant,
): readonly Change[] => {
  const known = new Set(sections.map(({ id }) => id))
  const standing = new Map(rows.map((row) => [row.value.section, row]))
  return given.flatMap(({ id: section, text }) => {
    const before = standing.get(section) ?? null
    if (!known.has(section) || text === (before?.value.text ?? '')) return []
    const sessionTitle = `${session.title}, ${sessionWhen(session)}`
    return {
      before,
      next: { consultation, section, channel: 'workshop', session: session.id, sessionTitle, text, by, at },
    }
  })
}

const saveAll = async (ports: PlanningPorts, changes: readonly Change[]): Promise<Result<true, Refusal>> => {
  try {
    for (const { before, next } of changes) await ports.evidence.save(before, next)
    return ok(true)
  } catch (error) {
    if (error instanceof Conflict || error instanceof AlreadyThere) {
      return refuse({ reason: 'changedMeanwhile' })
    }
    throw error
  }
}

/** Saves what differs, section by section. Refuses before the session begins, and what somebody else saved since. */
export const saveNotes =
  (ports: PlanningPorts) =>
  async (
    person: Person,
    id: SessionId,
    version: string | null,
    notes: NotesToSave,
  ): Promise<Result<Notes, Refusal>> => {
    const noted = await load(ports, person, id)
    if (!noted.ok) return noted
    if (noted.value === null)
      return wrongState('This session belongs to no consultation, so it has no notes.')
    const now = await ports.clock.now()
    if (!hasStarted(noted.value.session, now)) return wrongState('Notes can be written once it has begun.')
    const rows = await ports.evidence.ofSession(id)
    if (version !== versionOf(rows)) return refuse({ reason: 'changedMeanwhile' })
    const by = { id: person.id, name: person.name }
    const changes = changesIn(noted.value, rows, notes, by, now)
    const saved = await saveAll(ports, changes)
    if (!saved.ok) return saved
    if (changes.length > 0) {
      const detail = `${changes.length} of ${noted.value.sections.length} sections.`
      await record(ports, person, { what: 'write notes', item: id, detail })
    }
    return ok(notesOf(noted.value.sections, await ports.evidence.ofSession(id)))
  }
