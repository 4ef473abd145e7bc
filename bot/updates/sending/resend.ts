// Sending again, on a person's word: to those that are uncertain, failed or could not be reached.

import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import type { DeliveryState } from '../../../shared/domain/people/delivery-state.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Copy } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { notNow } from '../../../shared/domain/updates/refusal.ts'
import { sendAgain } from '../../../shared/domain/updates/scheduling.ts'
import { Conflict } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, record } from '../ports.ts'
import type { Memory } from './continue-edition.ts'
import { type Delivery, viewDelivery } from './delivery.ts'
import { type SendingPorts, withState } from './ports.ts'

const again: readonly DeliveryState['state'][] = ['uncertain', 'failed', 'unreachable']

const mayResend = ({ situation }: Edition): boolean =>
  situation.state === 'sent' || situation.state === 'sending'

/** From then on the runner carries on with it. */
const goOn = async (ports: SendingPorts, id: EditionId): Promise<void> => {
  const stored = await ports.editions.find(id)
  if (stored?.value.situation.state !== 'sent') return
  const sending = sendAgain(stored.value, await ports.clock.now())
  if (sending.ok) await ports.editions.save(stored, sending.value)
}

const intend = async (ports: SendingPorts, id: EditionId, keys: readonly string[]): Promise<number> => {
  const named = new Set(keys)
  const chosen: readonly Copy[] = (await ports.copies.read(id)).filter(
    ({ key, state }) => named.has(key) && again.includes(state.state),
  )
  if (chosen.length === 0) return 0
  await ports.copies.checkpoint(
    id,
    chosen.map((copy) => withState(copy, { state: 'intended' }, null)),
  )
  await goOn(ports, id)
  return chosen.length
}

/**
 * Sends the named ones again, and tries again to change delivered copies that could not be changed. Keys of others change
 * nothing. Refuses `wrongState` for what is not sent or was recalled, and `changedMeanwhile`.
 */
export const resend =
  (ports: SendingPorts, memory: Memory) =>
  async (person: Person, id: EditionId, keys: readonly string[]): Promise<Result<Delivery, Refusal>> => {
    const stored = await loadEdition(ports, person, 'sendUpdate', id)
    if (!stored.ok) return stored
    const { situation } = stored.value.value
    if (!mayResend(stored.value.value)) return notNow(situation)
    try {
      const chosen = await intend(ports, id, keys)
      memory.stuck.delete(id)
      memory.upTo.delete(id)
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
