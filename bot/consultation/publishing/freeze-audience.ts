// Fixing who is asked: one delivery for each person and channel, written before anything is sent.

import type { Consultation, Published } from '../../../shared/domain/consultation/consultation.ts'
import { type Delivery, deliveryKey, type Target } from '../../../shared/domain/consultation/delivery.ts'
import type { SelectedAudience } from '../../../shared/domain/people/audience.ts'
import { selectNow } from '../../asked.ts'
import type { PublishingPorts } from './ports.ts'

const peopleOf = ({ members }: SelectedAudience): readonly Target[] =>
  members.map(({ person, name, links }) => ({
    kind: 'person',
    person,
    name,
    urns: [...new Set(links.map((link) => link.urn))],
  }))

const intended = ({ id }: Consultation, targets: readonly Target[]): readonly Delivery[] =>
  targets.map((target) => ({
    key: deliveryKey(id, target),
    consultation: id,
    target,
    state: { state: 'intended' },
  }))

/** Intends a delivery for everyone whom the audience selects now and for every channel. Safe to repeat. */
export const freezeAudience = async (ports: PublishingPorts, consultation: Consultation): Promise<void> => {
  const people = peopleOf(await selectNow(ports, consultation))
  const channels = consultation.channels.map((channel): Target => ({ kind: 'channel', ...channel }))
  await ports.deliveries.intend(intended(consultation, [...channels, ...people]))
  ports.forgetAudience(consultation.id)
}

/** Intends deliveries for people of the audience who have none yet; answers how many. */
export const extendAudience = async (ports: PublishingPorts, published: Published): Promise<number> => {
  const known = new Set((await ports.deliveries.of(published.id)).map(({ value }) => value.key))
  const all = intended(published, peopleOf(await selectNow(ports, published)))
  const added = all.filter((delivery) => !known.has(delivery.key))
  if (added.length > 0) await ports.deliveries.intend(added)
  ports.forgetAudience(published.id)
  return added.length
}
