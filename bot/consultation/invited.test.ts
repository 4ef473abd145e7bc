import { describe, expect, it } from 'vitest'
import { consultationId, urn } from '../../shared/domain/kernel/ids.ts'
import { aDelivery, personNumber } from '../../tests/support/builders.ts'
import { fakeDeliveries } from '../../tests/support/fakes/journal.ts'
import { frozenAudience } from './invited.ts'

const id = consultationId('breakfast-clubs')

const audience = async () => {
  const store = fakeDeliveries()
  await store.intend([aDelivery()])
  let now = 0
  let reads = 0
  const counted = {
    ...store,
    of: (consultation: typeof id) => {
      reads += 1
      return store.of(consultation)
    },
  }
  return {
    ...frozenAudience(counted, () => now),
    store,
    reads: () => reads,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

describe('the frozen audience', () => {
  it('is read once for many people', async () => {
    const { invitedTo, reads } = await audience()
    const asked = await Promise.all(Array.from({ length: 50 }, () => invitedTo(id, personNumber(1))))
    expect(asked.every((urns) => urns?.has(urn('990101')))).toBe(true)
    expect(reads()).toBe(1)
  })

  it('does not let a crowd of strangers read it again and again', async () => {
    const { invitedTo, reads, pass } = await audience()
    for (let stranger = 10; stranger < 60; stranger++)
      expect(await invitedTo(id, personNumber(stranger))).toBeNull()
    expect(reads()).toBe(1)
    pass(20)
    await invitedTo(id, personNumber(99))
    expect(reads()).toBe(2)
  })

  it('knows people who were added as soon as it is told', async () => {
    const { invitedTo, store, forget } = await audience()
    await invitedTo(id, personNumber(1))
    const target = {
      kind: 'person',
      person: personNumber(2),
      name: 'Amara Whitlock',
      urns: [urn('990102')],
    } as const
    await store.intend([aDelivery({ key: 'breakfast-clubs#p:2', target })])
    expect(await invitedTo(id, personNumber(2))).toBeNull()
    forget(id)
    expect(await invitedTo(id, personNumber(2))).toEqual(new Set([urn('990102')]))
  })
})
