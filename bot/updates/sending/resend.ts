// Sending again, on a person's word: to those that are uncertain, failed or could not be reached.

import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { type Copy, journalOf, maySendAgain } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { notNow } from '../../../shared/domain/updates/refusal.ts'
import { sendAgain } from '../../../shared/domain/updates/scheduling.ts'
import { Conflict } from '../../../shared/ports/versioned.ts'
import { isFresh } from '../../read-back.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, record, saveBeside } from '../ports.ts'
import { type Delivery, viewDelivery } from './delivery.ts'
import type { Memory } from './engine/memory.ts'
import { endPauses } from './engine/pauses.ts'
import { lookBack } from './engine/settle.ts'
import { readCopies, type SendingPorts, withState } from './ports.ts'

/** What was recalled is not sent again; that copies say so may be tried again. */
const mayResend = ({ situation: { state } }: Edition, keys: readonly string[]): boolean =>
  state === 'sent' ||
  state === 'sending' ||
  (keys.length === 0 && (state === 'recalling' || state === 'recalled'))

/** From then on the runner carries on with it. @throws Conflict when it was recalled meanwhile, or changed. */
const goOn = async (ports: SendingPorts, id: EditionId): Promise<void> => {
  const stored = await ports.editions.find(id)
  if (stored?.value.situation.state === 'sending') return
  const sending = stored === null ? null : sendAgain(stored.value, await ports.clock.now())
  if (stored === null || !sending?.ok) throw new Conflict('the update was recalled meanwhile')
  await saveBeside(ports, stored, sending.value)
}

/** A channel may have the post after all: then it is not posted again. Null: it may still come to light. */
const decide = async (ports: SendingPorts, edition: Edition, copy: Copy): Promise<Copy | null> => {
  const { chat } = ports
  const found = chat === null ? copy : await lookBack({ ports, chat, edition }, copy)
  const { state } = found
  if (state.state === 'sent') return found
  const mayComeToLight = state.state === 'uncertain' && isFresh(state.at, await ports.clock.now())
  if (copy.target.kind === 'channel' && mayComeToLight) return null
  return withState(copy, { state: 'intended' }, null)
}

type Chosen = { readonly before: Copy; readonly after: Copy }

/** Without those that a second press or the runner has taken on since they were read: each would go out once more. */
const stillSo = async (
  ports: SendingPorts,
  edition: Edition,
  chosen: readonly Chosen[],
): Promise<readonly Copy[]> => {
  const now = new Map((await readCopies(ports, edition)).map((copy) => [copy.key, copy.state]))
  const isSo = ({ key, state }: Copy) => JSON.stringify(now.get(key)) === JSON.stringify(state)
  return chosen.flatMap(({ before, after }) => (isSo(before) ? [after] : []))
}

/** Answers how many are to be sent again. */
const intend = async (ports: SendingPorts, edition: Edition, keys: readonly string[]): Promise<number> => {
  const { id } = edition
  const named = new Set(keys)
  const asked: readonly Copy[] = (await readCopies(ports, edition)).filter(
    (copy) => named.has(copy.key) && maySendAgain(copy),
  )
  const decided = asked.map(async (before) => ({ before, after: await decide(ports, edition, before) }))
  const chosen = (await Promise.all(decided)).flatMap(({ before, after }) =>
    after === null ? [] : { before, after },
  )
  if (chosen.length === 0) return 0
  // Before the journal: copies that are intended while nothing is being sent would wait for ever.
  await goOn(ports, id)
  const left = await stillSo(ports, edition, chosen)
  if (left.length === 0) return 0
  await ports.copies.checkpoint(journalOf(edition), left)
  // The runner may have come to its end in between.
  await goOn(ports, id)
  return left.filter(({ state }) => state.state === 'intended').length
}

/**
 * Sends the named ones again (a channel only when it has not got the post), and tries again to change delivered copies
 * that could not be changed: only that with no names. Keys of others change nothing. Refuses `wrongState` for what is not
 * sent, for names of what was recalled, and `changedMeanwhile`.
 */
export const resend =
  (ports: SendingPorts, memory: Memory) =>
  async (person: Person, id: EditionId, keys: readonly string[]): Promise<Result<Delivery, Refusal>> => {
    const stored = await loadEdition(ports, person, 'sendUpdate', id)
    if (!stored.ok) return stored
    const { situation } = stored.value.value
    if (!mayResend(stored.value.value, keys)) return notNow(situation)
    try {
      const chosen = await intend(ports, stored.value.value, keys)
      memory.stuck.delete(id)
      memory.upTo.delete(id)
      memory.askedUpTo.delete(id)
      memory.restsUntil.delete(id)
      endPauses(memory.pauses, id)
      await record(ports, person, {
        what: 'resend',
        item: id,
        detail: `${count(chosen, 'copy', 'copies')} to be sent again.`,
      })
    } catch (error) {
      if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
      throw error
    }
    return await viewDelivery(ports, memory)(person, id)
  }
