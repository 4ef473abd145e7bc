// Case 64 of the attack table for the weekly update: the council takes the permission for the site back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeGrant, grantsOf } from '../../infra/local/graph/sites/site.ts'
import { provisionLists } from '../../infra/provision/lists.ts'
import { editionId, instant, journalId, urn } from '../../shared/domain/kernel/ids.ts'
import { journalOf } from '../../shared/domain/updates/delivery.ts'
import type { Graph, GraphLog } from '../../shared/graph/client/graph.ts'
import { conversationStore } from '../../shared/graph/updates/conversations.ts'
import { copyJournal } from '../../shared/graph/updates/copies/copy-journal.ts'
import { editionStore } from '../../shared/graph/updates/editions.ts'
import { readingStore } from '../../shared/graph/updates/readings.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { anEdition, copiesFor } from '../support/update-builders.ts'
import { graphOn } from './graph-on.ts'

const at = instant('2026-11-27T08:00:00.000Z')
const { id: edition } = anEdition()
const planned = journalOf(anEdition())

describe('64: the permission of the weekly update that was pulled', () => {
  let local: StartedLocal365
  let graph: Graph
  const logged: Parameters<GraphLog>[0][] = []
  const forbidden = () => logged.filter(({ event }) => event === 'graph.forbidden')

  beforeAll(async () => {
    local = await startLocal365()
    graph = graphOn(local, { impatient: true, log: (entry) => logged.push(entry) })
    await provisionLists(graph)
  })
  afterAll(() => local.close())

  it('64: stops every store, with one alert and one request for each thing that is done', async () => {
    const editions = editionStore(graph)
    const journal = copyJournal(graph)
    const readings = readingStore(graph)
    const conversations = conversationStore(graph)
    const stored = await editions.create(anEdition())
    const copies = copiesFor(3)
    await journal.plan(planned, copies)
    await conversations.all()
    const site = (await graph.site()).id
    const [grant] = grantsOf(local.world.db, site)
    if (!grant) throw new Error('the product has no grant')
    changeGrant(local.world.db, site, grant.id, 'read')
    logged.length = 0
    local.world.meter.reset()
    const done: readonly (() => Promise<unknown>)[] = [
      () => editions.save(stored, anEdition({ revision: 2 })),
      () => editions.create(anEdition({ id: editionId('another') })),
      () => editions.remove(stored),
      () => journal.checkpoint(planned, copies),
      () => journal.plan(journalId('another'), copies),
      () => readings.note({ edition, person: personNumber(1), urn: urn('990101'), at }),
      () => readings.opened(edition, personNumber(1), at),
      () => conversations.put([{ person: personNumber(1), conversationId: 'a:1' }]),
    ]
    for (const each of done) await expect(each()).rejects.toThrow(Outage)
    expect(forbidden()).toHaveLength(1)
    // Some look before they write; nothing is tried again.
    expect(local.world.meter.read().total.requests).toBeLessThanOrEqual(2 * done.length)
    changeGrant(local.world.db, site, grant.id, grant.role)
    expect(await editionStore(graph).list()).toMatchObject([{ value: anEdition() }])
    expect((await copyJournal(graph).read(planned)).map(({ state }) => state.state)).toEqual(
      Array(3).fill('intended'),
    )
    expect(await readingStore(graph).notedOf(edition)).toEqual([])
  })
})
