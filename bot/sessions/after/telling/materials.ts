// What goes out after a session: a recording and key points for those who missed it, one question for those who came.

import type * as z from 'zod/mini'
import type { saveMaterialsSchema } from '../../../../shared/api/after.ts'
import type { Instant, PersonId, SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { thoseMissing, thoseThere } from '../../../../shared/domain/sessions/after/attendance.ts'
import { followUpUntil } from '../../../../shared/domain/sessions/after/follow-up.ts'
import {
  hasMaterials,
  type Materials,
  materialsFrom,
  noMaterials,
} from '../../../../shared/domain/sessions/after/materials.ts'
import { type Notice, noticeKey } from '../../../../shared/domain/sessions/notice.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../../refusals.ts'
import { record } from '../../planning/ports.ts'
import type { SessionPorts } from '../../ports.ts'
import { overSession } from '../attending.ts'
import { bookingsIn, untilSaved } from '../ports.ts'

type MaterialsWish = z.infer<typeof saveMaterialsSchema>

const isSame = (one: Materials, other: { readonly recording: string; readonly points: string }): boolean =>
  (one.recording ?? '') === other.recording.trim() && one.points === other.points.trim()

const wrongState = (sentence: string): Result<never, Refusal> => refuse({ reason: 'wrongState', sentence })

/** Saves what an officer wrote. Refuses what somebody else wrote since the page read it. */
export const saveMaterials =
  (ports: SessionPorts) =>
  async (officer: Person, id: SessionId, wish: MaterialsWish): Promise<Result<true, Refusal>> => {
    const session = await overSession(ports, officer, id)
    if (!session.ok) return session
    const next = materialsFrom(wish.recording, wish.points)
    if (!next.ok) return refuse({ reason: 'invalid', sentence: next.refusal, fields: ['recording'] })
    const saved = await untilSaved(async (): Promise<Result<boolean, Refusal>> => {
      // The calendar's round saves the session too: its newest version is the one to change.
      const stored = await ports.sessions.refresh(id)
      if (stored === null) return refuse({ reason: 'notFound', what: 'session' })
      const before = stored.value.materials ?? noMaterials
      if (isSame(before, wish)) return ok(false)
      if (!isSame(before, wish.was)) return refuse({ reason: 'changedMeanwhile' })
      await ports.sessions.save(stored, { ...stored.value, materials: next.value })
      return ok(true)
    })
    if (!saved.ok) return saved
    const detail = `${next.value.recording ?? 'No recording'}. ${count(next.value.points.length, 'letter')} of points.`
    if (saved.value) await record(ports, officer, { what: 'save recording', item: id, detail })
    return ok(true)
  }

export type AfterKind = 'missed' | 'followUp'
type Reader = { readonly person: PersonId; readonly name: string }

const keyOf = (kind: AfterKind, id: SessionId, { person }: Reader): string =>
  noticeKey(kind, id, person, 'after')

/** Those for whom no such notice stands yet. */
export const untold = async (
  ports: SessionPorts,
  id: SessionId,
  kind: AfterKind,
  readers: readonly Reader[],
): Promise<readonly Reader[]> => {
  const standing = new Set((await ports.notices.of(id)).map(({ value }) => value.key))
  return readers.filter((reader) => !standing.has(keyOf(kind, id, reader)))
}

const noticeFor =
  (kind: AfterKind, session: Session, due: Instant) =>
  (reader: Reader): Notice => ({
    key: keyOf(kind, session.id, reader),
    kind,
    session: session.id,
    to: { kind: 'person', person: reader.person, name: reader.name },
    due,
    state: { state: 'intended' },
  })

/** Those with a place and without minutes. */
export const missing = async (ports: SessionPorts, id: SessionId): Promise<readonly Reader[]> => {
  const rows = (await ports.attendance.of(id)).map(({ value }) => value)
  return thoseMissing(await bookingsIn(ports, id), rows).map(({ person, personName }) => {
    return { person, name: personName }
  })
}

/** Those who were there, booked or not. */
export const there = async (ports: SessionPorts, id: SessionId): Promise<readonly Reader[]> =>
  thoseThere((await ports.attendance.of(id)).map(({ value }) => value))

const send = async (
  ports: SessionPorts,
  officer: Person,
  session: Session,
  kind: AfterKind,
  readers: readonly Reader[],
): Promise<Result<true, Refusal>> => {
  const now = await ports.clock.now()
  if (now > followUpUntil(session)) {
    return wrongState('This could be sent until two weeks after the session.')
  }
  if (readers.length === 0) {
    return wrongState(
      kind === 'missed'
        ? 'There is nobody to send it to: nobody is known to have missed it.'
        : 'There is nobody to ask: nobody is known to have been there.',
    )
  }
  const fresh = await untold(ports, session.id, kind, readers)
  if (fresh.length === 0) return ok(true)
  await ports.notices.intend(fresh.map(noticeFor(kind, session, now)))
  const what = kind === 'missed' ? 'send recording' : 'ask follow-up'
  const detail = `${count(fresh.length, 'person', 'people')}.`
  await record(ports, officer, { what, item: session.id, detail })
  return ok(true)
}

/** Writes down what goes to those who missed it. Nobody gets it twice, whoever presses again. */
export const sendMissed =
  (ports: SessionPorts) =>
  async (officer: Person, id: SessionId): Promise<Result<true, Refusal>> => {
    const session = await overSession(ports, officer, id)
    if (!session.ok) return session
    if (!hasMaterials(session.value.materials ?? noMaterials)) {
      return wrongState('There is nothing to send yet. Add a recording or key points first.')
    }
    return await send(ports, officer, session.value, 'missed', await missing(ports, id))
  }

/** Writes down the question to those who were there. Nobody is asked twice. */
export const askFollowUp =
  (ports: SessionPorts) =>
  async (officer: Person, id: SessionId): Promise<Result<true, Refusal>> => {
    const session = await overSession(ports, officer, id)
    if (!session.ok) return session
    return await send(ports, officer, session.value, 'followUp', await there(ports, id))
  }
