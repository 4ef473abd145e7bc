// What officers see and do while and after it is sent: how far it is, sending again, asking people added since.

import type { Deliveries } from '../../../shared/api/drafts.ts'
import { isPublished, type Published } from '../../../shared/domain/consultation/consultation.ts'
import type { Delivery } from '../../../shared/domain/consultation/delivery.ts'
import type { ConsultationId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { type DeliveryState, unreachableInWords } from '../../../shared/domain/people/delivery-state.ts'
import { type Action, may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { extendAudience } from './freeze-audience.ts'
import type { PublishingPorts } from './ports.ts'
import { waitsUntil } from './sending/sending-time.ts'
import { readBack } from './sending/settle-deliveries.ts'

type Counts = Deliveries['counts']
type Unsent = Deliveries['people'][number]

const loadPublished = async (
  ports: PublishingPorts,
  person: Person,
  action: Action,
  id: ConsultationId,
): Promise<Result<Versioned<Published>, Refusal>> => {
  const seeing = may(person, action, { kind: 'none' })
  if (!seeing.ok) return refuse({ reason: seeing.refusal })
  const stored = await ports.consultations.find(id)
  if (stored === null) return refuse({ reason: 'notFound', what: 'consultation' })
  const { value, version, row } = stored
  if (isPublished(value)) return ok({ value, version, row })
  return refuse({ reason: 'wrongState', sentence: 'This is not published yet, so nothing has been sent.' })
}

const inWords = (state: DeliveryState, kind: Delivery['target']['kind']): string => {
  switch (state.state) {
    case 'intended':
      return 'Waits to be sent.'
    case 'sending':
      return 'Is being sent.'
    case 'sent':
      return 'Sent.'
    case 'uncertain':
      if (kind === 'channel')
        return 'We cannot tell whether the channel has it. Look there, or send it again.'
      return 'We cannot tell whether Teams delivered it. Ask them, or send it again.'
    case 'unreachable':
      return unreachableInWords[state.reason]
    case 'failed':
      return state.reason
  }
}

const countsOf = (deliveries: readonly Delivery[]): Counts => {
  const counts: Counts = { intended: 0, sending: 0, sent: 0, uncertain: 0, unreachable: 0, failed: 0 }
  for (const { state } of deliveries) counts[state.state] += 1
  return counts
}

const unsent = ({ key, target, state }: Delivery, names: ReadonlyMap<string, string>): readonly Unsent[] => {
  if (target.kind !== 'person' || state.state === 'sent') return []
  const schoolName = target.urns.map((urn) => names.get(urn) ?? `School ${urn}`).join(', ')
  return [{ key, name: target.name, schoolName, state: state.state, reason: inWords(state, target.kind) }]
}

const channel = ({ key, target, state }: Delivery) =>
  target.kind === 'channel'
    ? [
        {
          key,
          name: target.name,
          state: state.state,
          reason: state.state === 'sent' ? null : inWords(state, target.kind),
        },
      ]
    : []

const nothingSent: Deliveries = {
  state: 'publishing',
  counts: { intended: 0, sending: 0, sent: 0, uncertain: 0, unreachable: 0, failed: 0 },
  channels: [],
  people: [],
  waitsUntil: null,
}

// Approved a moment ago: its list is being made, and nobody has been written to yet.
const notBegun = async (
  ports: PublishingPorts,
  id: ConsultationId,
  otherwise: Result<never, Refusal>,
): Promise<Result<Deliveries, Refusal>> => {
  const stored = await ports.consultations.find(id)
  return stored?.value.situation.state === 'publishing' ? ok(nothingSent) : otherwise
}

/** How far sending is, and everyone who has not got it with the reason. */
export const viewDeliveries =
  (ports: PublishingPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<Deliveries, Refusal>> => {
    const stored = await loadPublished(ports, person, 'seeDrafts', id)
    if (!stored.ok) return stored.refusal.reason === 'wrongState' ? await notBegun(ports, id, stored) : stored
    const published = stored.value.value
    const deliveries = (await ports.deliveries.of(id)).map(({ value }) => value)
    const names = new Map((await ports.schools.all()).map((school) => [String(school.urn), school.name]))
    const counts = countsOf(deliveries)
    return ok({
      state: published.situation.state,
      counts,
      channels: deliveries.flatMap(channel),
      people: deliveries.flatMap((delivery) => unsent(delivery, names)),
      waitsUntil: counts.intended > 0 ? waitsUntil(published, await ports.clock.now()) : null,
    })
  }

// From then on the runner carries on with it.
const goOn = async (ports: PublishingPorts, id: ConsultationId): Promise<void> => {
  const stored = await ports.consultations.find(id)
  if (stored?.value.situation.state !== 'published') return
  await ports.consultations.save(stored, {
    ...stored.value,
    situation: { ...stored.value.situation, state: 'publishing' },
  })
}

const again: readonly DeliveryState['state'][] = ['uncertain', 'failed', 'unreachable']

const orChanged = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Refusal>> => {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof Conflict) return refuse({ reason: 'changedMeanwhile' })
    throw error
  }
}

/** A channel may have the post after all: then it is not posted again. */
const sentAgain = async (
  ports: PublishingPorts,
  published: Published,
  delivery: Delivery,
): Promise<Delivery> => {
  const { chat } = ports
  const found = chat === null ? delivery : (await readBack({ ports, chat, published }, delivery)).delivery
  return found.state.state === 'sent' ? found : { ...delivery, state: { state: 'intended' } }
}

/** Sends the named ones again, on a person's word: those that are uncertain, failed or could not be reached. */
export const resend =
  (ports: PublishingPorts) =>
  async (
    person: Person,
    id: ConsultationId,
    keys: readonly string[],
  ): Promise<Result<Deliveries, Refusal>> => {
    const stored = await loadPublished(ports, person, 'publish', id)
    if (!stored.ok) return stored
    const named = new Set(keys)
    const asked = (await ports.deliveries.of(id)).filter(
      ({ value }) => named.has(value.key) && again.includes(value.state.state),
    )
    const chosen = await Promise.all(
      asked.map(async (before) => ({
        before,
        next: await sentAgain(ports, stored.value.value, before.value),
      })),
    )
    const done = await orChanged(async () => {
      if (chosen.length > 0) await ports.deliveries.mark(chosen)
      await goOn(ports, id)
    })
    if (!done.ok) return done
    const left = chosen.filter(({ next }) => next.state.state === 'intended').length
    const detail = `${count(left, 'message')} to be sent again.`
    await ports.audit.append({
      at: await ports.clock.now(),
      who: person.id,
      what: 'resend',
      item: id,
      outcome: 'done',
      detail,
    })
    return await viewDeliveries(ports)(person, id)
  }

/** Asks the people of the audience who were added since. */
export const extend =
  (ports: PublishingPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<{ readonly added: number }, Refusal>> => {
    const stored = await loadPublished(ports, person, 'publish', id)
    if (!stored.ok) return stored
    const done = await orChanged(async () => {
      const added = await extendAudience(ports, stored.value.value)
      if (added > 0) await goOn(ports, id)
      return added
    })
    if (!done.ok) return done
    const detail = `${count(done.value, 'person', 'people')} added to the audience.`
    await ports.audit.append({
      at: await ports.clock.now(),
      who: person.id,
      what: 'extend',
      item: id,
      outcome: 'done',
      detail,
    })
    return ok({ added: done.value })
  }
