// Changing and deleting a draft: only as it was read, and only while it is one.

import type * as z from 'zod/mini'
import type { EditionWire, saveEditionSchema } from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { authorOf, changeEdition, mayDelete } from '../../../shared/domain/updates/writing.ts'
import { Conflict } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, record, saveOrTell, type UpdatePorts } from '../ports.ts'
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
    const next = changeEdition(stored.value.value, sound.value, authorOf(person))
    if (!next.ok) return next
    if (version === null)
      return refuse({
        reason: 'invalid',
        sentence: 'The change does not say which version it was made from.',
        fields: ['If-Match'],
      })
    if (version !== stored.value.version) return refuse({ reason: 'changedMeanwhile' })
    const saved = await saveOrTell(ports, stored.value, next.value)
    return saved.ok ? ok(await viewEdition(ports, person, saved.value)) : saved
  }

/** Deletes a draft. What was handed in or has gone out stays. */
export const deleteDraft =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId): Promise<Result<Record<string, never>, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    if (!stored.ok) return stored
    const { value } = stored.value
    const allowed = mayDelete(value)
    if (!allowed.ok) return allowed
    try {
      await ports.editions.remove(stored.value)
    } catch (error) {
      if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
      throw error
    }
    await record(ports, person, { what: 'delete update', item: id, detail: value.content.summary })
    return ok({})
  }
