// Two people agree in the same instant while the people list changes: one of them wins, and only those it saw get it.

import { describe, expect, it } from 'vitest'
import { seeded } from '../../../infra/seed/random.ts'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import { cast, servicesOn } from '../../../tests/security/support/app-under-test.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import type { FakePorts } from '../../../tests/support/fakes/all.ts'
import { anEdition } from '../../../tests/support/update-builders.ts'
import { friday, startWithEdition } from '../../../tests/support/update-stage.ts'

const { id } = anEdition()
const at = instant(friday)
const officer = (number: number, name: string): Person => ({
  id: personNumber(number),
  name,
  appRoles: ['officer'],
  guest: false,
  links: [],
})
const [helen, sam] = [officer(51, 'Helen Strand'), officer(52, 'Sam Reed')]
const rounds = 60

/** A server of its own: the list as it sees it, and each of its calls after a pause that the seed gives. */
const server = (ports: FakePorts, seed: number, mayGet: (person: string) => boolean) => {
  const random = seeded(seed)
  const slowly = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    for (let turns = random.between(0, 12); turns > 0; turns -= 1) await Promise.resolve()
    return await work()
  }
  const { editions, copies, people } = ports
  return servicesOn({
    ...ports,
    people: { ...people, all: async () => (await people.all()).filter((one) => mayGet(one.id)) },
    editions: {
      ...editions,
      find: (...given) => slowly(() => editions.find(...given)),
      save: (...given) => slowly(() => editions.save(...given)),
    },
    copies: {
      ...copies,
      plan: (...given) => slowly(() => copies.plan(...given)),
      discard: (...given) => slowly(() => copies.discard(...given)),
    },
  }).updates.approving
}

/** What came of one interleaving: who won, who is frozen, and which journals are left. */
const race = async (seed: number) => {
  const { ports } = await startWithEdition({
    sending: { channels: [], personal: { how: 'card', audience: { everyone: true } }, at: null },
    situation: { state: 'awaitingApproval', submittedBy: anEdition().author, at },
  })
  const outcomes = await Promise.all([
    server(ports, seed, (one) => one !== cast.priya).approve(helen, id, 1),
    server(ports, seed + rounds, (one) => one !== cast.amara).approve(sam, id, 1),
  ])
  const stored = await ports.editions.find(id)
  if (stored === null || stored.value.situation.state !== 'scheduled') throw new Error('nobody agreed')
  const copies = await ports.copies.read(journalOf(stored.value))
  return {
    granted: outcomes.filter(({ ok }) => ok).length,
    winner: stored.value.situation.approvedBy.name,
    frozen: copies.flatMap(({ target }) => (target.kind === 'person' ? [target.person] : [])),
    journals: ports.copies.names(),
  }
}

describe('two agreements in the same instant', () => {
  it('leave the people of the one that counts, and nothing of the other', async () => {
    const winners = new Set<string>()
    for (let seed = 1; seed <= rounds; seed += 1) {
      const { granted, winner, frozen, journals } = await race(seed)
      winners.add(winner)
      expect({ seed, granted, winner, frozen, journals: journals.length }).toEqual({
        seed,
        granted: 1,
        winner,
        frozen: [winner === helen.name ? cast.amara : cast.priya],
        journals: 1,
      })
    }
    // Both orders were met.
    expect(winners.size).toBe(2)
  })
})
