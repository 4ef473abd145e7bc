// Changing and deleting a draft: only as it was read, and only while it is one.

import type * as z from 'zod/mini'
import type { EditionWire, saveEditionSchema } from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { authorOf, changeEdition, deleteEdition } from '../../../shared/domain/updates/writing.ts'
import { asRead } from '../../as-read.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, record, saveOrTell, type UpdatePorts, versionOf } from '../ports.ts'
import { soundContent, soundSending } from './on-wire.ts'
import { viewEdition } from './view.ts'

type Change = z.infer<typeof saveEditionSchema>

const soundChange = (
  change: Change,
  ports: UpdatePorts,
): Result<Pick<Edition, 'content' | 'sending'>, Refusal> => {
  const content = soundContent(change.content, ports)
  if (!content.ok) return content
  const sending = soundSending(change.sending)
  return sending.ok ? ok({ content: content.value, sending: sending.value }) : sending
}

/** Saves words and places as one. Refuses when somebody saved since the page read it. */
export const changeDraft =
  (ports: UpdatePorts) =>
  async (
    person: Person,
    id: EditionId,
    version: string | null,
    change: Change,
  ): Promise<Result<EditionWire, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    if (!stored.ok) return stored
    const sound = soundChange(change, ports)
    if (!sound.ok) return sound
    const act = { by: authorOf(person), at: await ports.clock.now() }
    const next = changeEdition(stored.value.value, sound.value, act)
    if (!next.ok) return next
    const current = asRead({ version: versionOf(stored.value) }, version)
    if (!current.ok) return current
    const saved = await saveOrTell(ports, stored.value, next.value)
    return saved.ok ? ok(await viewEdition(ports, person, saved.value)) : saved
  }

/**
 * Deletes a draft as it was read: from then on nobody is shown it. What was handed in or has gone out stays. Its pictures
 * and files go a moment later (`clearDeleted`).
 */
export const deleteDraft =
  (ports: UpdatePorts) =>
  async (
    person: Person,
    id: EditionId,
    version: string | null,
  ): Promise<Result<Record<string, never>, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    if (!stored.ok) return stored
    const { value } = stored.value
    const deleted = deleteEdition(value, await ports.clock.now())
    if (!deleted.ok) return deleted
    const current = asRead({ version: versionOf(stored.value) }, version)
    if (!current.ok) return current
    const saved = await saveOrTell(ports, stored.value, deleted.value)
    if (!saved.ok) return saved
    await record(ports, person, { what: 'delete update', item: id, detail: value.content.summary })
    return ok({})
  }
