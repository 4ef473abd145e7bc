// What every journal of deliveries and every audit log promise.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../../shared/domain/consultation/delivery.ts'
import { consultationId, instant, urn } from '../../shared/domain/kernel/ids.ts'
import { Conflict, Outage } from '../../shared/ports/versioned.ts'
import { aDelivery, personNumber } from '../support/builders.ts'
import { type Stage, stages } from './stages.ts'

const at = instant('2026-10-05T08:00:00.123Z')

describe.each(stages)('deliveries and audit on $on', ({ open }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  const toPeople = (consultation: string, count: number): readonly Delivery[] =>
    Array.from({ length: count }, (_, index) =>
      aDelivery({
        consultation: consultationId(consultation),
        target: {
          kind: 'person',
          person: personNumber(100 + index),
          name: `Head ${index}`,
          urns: [urn('990101')],
        },
      }),
    )

  it('intends each target once, however often it is asked', async () => {
    const people = toPeople('one', 25)
    const channel = aDelivery({
      consultation: consultationId('one'),
      target: { kind: 'channel', teamId: 't', channelId: '19:abc@thread.tacv2', name: 'General' },
    })
    await stage.deliveries.intend(people)
    await stage.deliveries.intend([...people, channel])
    const stored = await stage.deliveries.of(consultationId('one'))
    expect(stored.map(({ value }) => value.key).sort()).toEqual(
      [...people, channel].map(({ key }) => key).sort(),
    )
    expect(await stage.deliveries.of(consultationId('nobody'))).toEqual([])
  })

  it('leaves a target that was sent to as it is', async () => {
    const [delivery] = toPeople('two', 1)
    if (!delivery) throw new Error('no delivery')
    await stage.deliveries.intend([delivery])
    const [before] = await stage.deliveries.of(delivery.consultation)
    if (!before) throw new Error('not stored')
    const sent: Delivery = { ...delivery, state: { state: 'sent', at, conversationId: 'c', activityId: 'a' } }
    await stage.deliveries.mark([{ before, next: sent }])
    await stage.deliveries.intend([delivery])
    expect((await stage.deliveries.of(delivery.consultation)).map(({ value }) => value)).toEqual([sent])
  })

  it('marks many, each with its own version, and again with the versions that it answered', async () => {
    const people = toPeople('three', 45)
    await stage.deliveries.intend(people)
    const stored = await stage.deliveries.of(consultationId('three'))
    const sending = await stage.deliveries.mark(
      stored.map((before) => ({ before, next: { ...before.value, state: { state: 'sending', at } } })),
    )
    expect(sending).toHaveLength(45)
    const states = ['guestRefused', 'policyRefused', 'personBlockedBot'] as const
    const after = await stage.deliveries.mark(
      sending.map((before, index) => ({
        before,
        next: {
          ...before.value,
          state:
            index % 2 === 0
              ? { state: 'unreachable', at, reason: states[index % 3] ?? 'appBlocked' }
              : { state: 'failed', at, reason: 'Throttled' },
        },
      })),
    )
    const now = await stage.deliveries.of(consultationId('three'))
    expect(new Set(now.map(({ value }) => JSON.stringify(value)))).toEqual(
      new Set(after.map(({ value }) => JSON.stringify(value))),
    )
  })

  it('refuses a stale mark', async () => {
    await stage.deliveries.intend(toPeople('four', 1))
    const [before] = await stage.deliveries.of(consultationId('four'))
    if (!before) throw new Error('not stored')
    await stage.deliveries.mark([{ before, next: { ...before.value, state: { state: 'sending', at } } }])
    await expect(
      stage.deliveries.mark([{ before, next: { ...before.value, state: { state: 'uncertain', at } } }]),
    ).rejects.toThrow(Conflict)
    const [now] = await stage.deliveries.of(consultationId('four'))
    expect(now?.value.state).toEqual({ state: 'sending', at })
  })

  it('throws an outage when Microsoft 365 is down, but the audit log never does', async () => {
    const entry = { at, who: 'Marcus', what: 'publish', item: 'one', outcome: 'done', detail: 'x' } as const
    await stage.audit.append(entry)
    stage.outage(true)
    await expect(stage.deliveries.intend(toPeople('five', 1))).rejects.toThrow(Outage)
    await expect(stage.audit.append(entry)).resolves.toBeUndefined()
    stage.outage(false)
  })
})
