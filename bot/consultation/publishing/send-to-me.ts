// The press on a channel's card: the invitation in the person's own chat, through the same journal as everybody's.

import type { Published } from '../../../shared/domain/consultation/consultation.ts'
import type { Delivery } from '../../../shared/domain/consultation/delivery.ts'
import { consultationId } from '../../../shared/domain/kernel/ids.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import { findPublished } from '../published.ts'
import type { PublishingPorts } from './ports.ts'
import { isInFlight, type KnownOutcomes, sendBatch } from './sending/send-batch.ts'

const inChat = 'It is in your chat with Countywide.'
const onItsWay = 'It is on its way to your chat with Countywide.'
const notAsked = 'Your school was not asked. You can read the paper in Countywide.'
const cannotReach = 'We cannot reach your chat. Please use “Answer in Countywide”.'

const mine = async (ports: PublishingPorts, published: Published, person: Person) =>
  (await ports.deliveries.of(published.id)).find(
    ({ value }) => value.target.kind === 'person' && value.target.person === person.id,
  )

/**
 * Sends what has not been sent, on the person's own word: also when it is uncertain whether it was (decision 1).
 * Answers with the line to show. What is there already is not sent twice.
 */
export const sendToMe =
  (ports: PublishingPorts, outcomes: KnownOutcomes) =>
  async (person: Person, id: string): Promise<string> => {
    const published = await findPublished(ports.consultations, consultationId(id))
    const delivery = published === null ? undefined : await mine(ports, published, person)
    if (published === null || delivery === undefined) return notAsked
    const { state } = delivery.value.state
    if (state === 'sent') return inChat
    if (state === 'sending' || isInFlight(outcomes, delivery.value.key)) return onItsWay
    return await sendNow(ports, outcomes, published, delivery)
  }

const sendNow = async (
  ports: PublishingPorts,
  outcomes: KnownOutcomes,
  published: Published,
  delivery: Versioned<Delivery>,
): Promise<string> => {
  const { chat } = ports
  if (chat === null) return onItsWay
  const schools = await ports.schools.all()
  const schoolNames = new Map<string, string>(schools.map((school) => [school.urn, school.name]))
  try {
    const now = await ports.clock.now()
    await sendBatch({ ports, chat, published, now, schoolNames, outcomes }, [delivery])
  } catch (error) {
    // Somebody else has begun to send it at this moment.
    if (error instanceof Conflict) return onItsWay
    throw error
  }
  const after = (await ports.deliveries.of(published.id)).find(
    ({ value }) => value.key === delivery.value.key,
  )
  return after?.value.state.state === 'sent' ? 'Sent. Look in your chat with Countywide.' : cannotReach
}
