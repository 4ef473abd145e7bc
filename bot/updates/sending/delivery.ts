// What officers see while and after an edition is sent: how far it is, and everyone who has not got it with the reason.

import type * as z from 'zod/mini'
import type { editionDeliverySchema } from '../../../shared/api/update-delivery.ts'
import type { EditionId, Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { isSendingTime, nextSendingTime } from '../../../shared/domain/schools/terms.ts'
import { type Copy, journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { SendRefusal } from '../../../shared/ports/chat.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition } from '../ports.ts'
import { stuckOf } from './engine/bring-up.ts'
import type { Memory } from './engine/memory.ts'
import { isRecalled, linesWaitUntil } from './engine/replace-notices.ts'
import type { SendingPorts } from './ports.ts'
import { adviceAfterRecall, reasonOf } from './reasons.ts'

export type Delivery = z.infer<typeof editionDeliverySchema>

type Refused = ReadonlyMap<string, SendRefusal>

const countsOf = (copies: readonly Copy[]): Delivery['counts'] => {
  const counts = { intended: 0, sending: 0, sent: 0, uncertain: 0, unreachable: 0, failed: 0 }
  for (const { state } of copies) counts[state.state] += 1
  return counts
}

const channelsOf = (copies: readonly Copy[], refused: Refused): Delivery['channels'] =>
  copies.flatMap((copy) => {
    const { key, target, state } = copy
    if (target.kind !== 'channel') return []
    const reason = reasonOf(copy, refused.get(key))?.reason ?? null
    return [{ key, name: target.name, state: state.state, reason }]
  })

/** Those who wait or are being sent to are in the counts alone: thousands of names would say nothing. */
const peopleOf = (
  copies: readonly Copy[],
  refused: Refused,
  schoolNames: ReadonlyMap<string, string>,
): Delivery['people'] =>
  copies.flatMap((copy) => {
    const { key, target, state } = copy
    const reason = reasonOf(copy, refused.get(key))
    if (target.kind !== 'person' || reason === null) return []
    const schoolName = target.urns.map((urn) => schoolNames.get(urn) ?? `School ${urn}`).join(', ')
    return [{ key, name: target.name, schoolName, state: state.state, reason: reason.reason }]
  })

const reasonsOf = (edition: Edition, copies: readonly Copy[], refused: Refused): Delivery['reasons'] => {
  const found = new Map<string, { reason: string; people: number; advice: string }>()
  for (const copy of copies) {
    const reason = copy.target.kind === 'person' ? reasonOf(copy, refused.get(copy.key)) : null
    if (reason === null) continue
    const people = (found.get(reason.reason)?.people ?? 0) + 1
    const advice = isRecalled(edition) ? adviceAfterRecall(copy) : reason.advice
    found.set(reason.reason, { reason: reason.reason, advice, people })
  }
  return [...found.values()].sort((one, other) => other.people - one.people)
}

/** When the next copies go out, or the next lines are replaced; null when that is now, or there are none. */
const waitsUntil = (
  edition: Edition,
  copies: readonly Copy[],
  now: Instant,
  { restsUntil }: Memory,
): Instant | null => {
  const { id, situation } = edition
  const intended = copies.filter(({ state }) => state.state === 'intended').length
  if (isRecalled(edition)) return linesWaitUntil(edition, copies, now)
  if (situation.state === 'scheduled') return situation.sendAt
  if (situation.state !== 'sending' || intended === 0) return null
  if (!isSendingTime(now)) return nextSendingTime(now)
  const rested = restsUntil.get(id)
  return rested !== undefined && now < rested ? rested : null
}

/** How far the edition's copies are. Empty before it is approved. */
export const viewDelivery =
  (ports: SendingPorts, memory: Memory) =>
  async (person: Person, id: EditionId): Promise<Result<Delivery, Refusal>> => {
    const stored = await loadEdition(ports, person, 'sendUpdate', id)
    if (!stored.ok) return stored
    const edition = stored.value.value
    const [copies, asked] = await Promise.all([
      ports.copies.read(journalOf(edition)),
      ports.askedCopies.of(id),
    ])
    const refused = stuckOf(memory.stuck, edition)
    const counts = countsOf(copies)
    const upToDate = (of: readonly Copy[]) => of.filter(({ shown }) => shown === edition.revision).length
    const delivered = copies.filter(({ state }) => state.state === 'sent')
    const schoolNames = new Map<string, string>(
      (await ports.schools.all()).map((school) => [school.urn, school.name]),
    )
    return ok({
      state: edition.situation.state,
      counts,
      upToDate: upToDate(delivered),
      delivered: delivered.length,
      asked: { copies: asked.length, upToDate: upToDate(asked) },
      channels: channelsOf(copies, refused),
      reasons: reasonsOf(edition, copies, refused),
      people: peopleOf(copies, refused, schoolNames),
      waitsUntil: waitsUntil(edition, copies, await ports.clock.now(), memory),
    })
  }
