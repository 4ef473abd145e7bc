// What the weekly update's adapters do when Graph misbehaves, and what they cost.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { provisionLists } from '../../infra/provision/lists.ts'
import { editionId, instant, journalId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Copy } from '../../shared/domain/updates/delivery.ts'
import type { Graph } from '../../shared/graph/client/graph.ts'
import { updateJournalList } from '../../shared/graph/columns/updates.ts'
import { itemList } from '../../shared/graph/lists/items.ts'
import { fixedPlace } from '../../shared/graph/lists/place.ts'
import { conversationStore } from '../../shared/graph/updates/conversations.ts'
import { copyJournal } from '../../shared/graph/updates/copies/copy-journal.ts'
import { editionStore } from '../../shared/graph/updates/editions.ts'
import { readingStore } from '../../shared/graph/updates/readings.ts'
import { Outage, TooLong } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { anEdition, anEditionContent, copiesFor } from '../support/update-builders.ts'
import { graphOn } from './graph-on.ts'

const at = instant('2026-11-27T08:00:00.000Z')
const sent = (copy: Copy): Copy => ({
  ...copy,
  state: { state: 'sent', at, conversationId: 'a:1conversation', activityId: '1764230400000' },
  shown: 1,
})

describe('the weekly update’s stores under faults', () => {
  let local: StartedLocal365
  let graph: Graph
  const calm = () =>
    local.world.faults.put({
      rate429: 0,
      rate5xx: 0,
      lostReplies: 0,
      overlappingWrites: 0,
      staleReads: false,
    })
  const spent = () => local.world.meter.read().total
  beforeAll(async () => {
    local = await startLocal365()
    graph = graphOn(local, { impatient: true })
    await provisionLists(graph)
  })
  afterEach(calm)
  afterAll(() => local.close())

  it('plans and checks off once although every reply to a write is lost', async () => {
    const named = journalId('lost')
    const planned = copiesFor(300)
    const journal = copyJournal(graph)
    local.world.faults.put({ lostReplies: 1 })
    await journal.plan(named, planned)
    await journal.checkpoint(named, planned.slice(130, 150).map(sent))
    calm()
    const expected = planned.map((copy, index) => (index >= 130 && index < 150 ? sent(copy) : copy))
    expect(await copyJournal(graph).read(named)).toEqual(expected)
  })

  it('goes on after a plan that broke off between two parts', async () => {
    const named = journalId('broken')
    const planned = copiesFor(300)
    await copyJournal(graph).plan(named, planned.slice(0, 140))
    const journal = copyJournal(graph)
    await journal.plan(named, planned)
    await journal.plan(named, planned)
    expect(await copyJournal(graph).read(named)).toEqual(planned)
  })

  it('shows what was written last to a process that begins while readings lag behind', async () => {
    const named = journalId('lagging')
    const planned = copiesFor(20)
    const journal = copyJournal(graph)
    await journal.plan(named, planned)
    await journal.checkpoint(named, planned.map(sent))
    local.world.faults.put({ staleReads: true })
    expect(await journal.read(named)).toEqual(planned.map(sent))
    const begun = await copyJournal(graph).read(named)
    calm()
    expect(begun).toEqual(planned.map(sent))
  })

  it('either takes a checkpoint or says so, under a mix of faults', async () => {
    const named = journalId('mixed')
    const planned = copiesFor(280)
    const journal = copyJournal(graph)
    await journal.plan(named, planned)
    local.world.faults.put({ rate429: 0.2, rate5xx: 0.2, lostReplies: 0.2, seed: 7 })
    const windows = Array.from({ length: 20 }, (_, index) => planned.slice(index * 14, index * 14 + 14))
    const taken: Copy[] = []
    for (const window of windows)
      await journal.checkpoint(named, window.map(sent)).then(
        () => taken.push(...window),
        (error: unknown) => expect(error).toBeInstanceOf(Outage),
      )
    calm()
    const after = new Map((await copyJournal(graph).read(named)).map((copy) => [copy.key, copy]))
    expect(taken.length).toBeGreaterThan(200)
    for (const { key } of taken) expect(after.get(key)?.shown).toBe(1)
  })

  it('reads no journal that somebody has spoilt by hand', async () => {
    const named = journalId('spoilt')
    await copyJournal(graph).plan(named, copiesFor(2))
    const rows = itemList(graph, fixedPlace(graph, updateJournalList.displayName), {
      key: updateJournalList.key,
      columns: [updateJournalList.key, 'States1'],
    })
    const row = await rows.find(`${named}#1`)
    if (!row) throw new Error('no part')
    await rows.patch(row.id, row.version, { States1: '[[{"state":"intended"},null]]' })
    await expect(copyJournal(graph).read(named)).rejects.toThrow('damaged')
  })

  it('costs two units a checkpoint, two a reading that knows what stands, and few for three thousand people', async () => {
    const named = journalId('costs')
    const planned = copiesFor(3_000)
    const journal = copyJournal(graph)
    await journal.plan(named, [])
    local.world.meter.reset()
    await journal.plan(named, planned)
    expect(spent().units).toBeLessThanOrEqual(60)
    local.world.meter.reset()
    await journal.checkpoint(named, planned.slice(0, 14).map(sent))
    expect(spent()).toEqual({ requests: 1, units: 2 })
    local.world.meter.reset()
    await journal.read(named)
    expect(spent()).toEqual({ requests: 1, units: 2 })
    local.world.meter.reset()
    const known = planned.map((_, index) => ({ person: personNumber(index), conversationId: `a:1${index}` }))
    await conversationStore(graph).put(known)
    expect(spent().units).toBeLessThanOrEqual(40)
    const conversations = conversationStore(graph)
    expect((await conversations.all()).size).toBe(3_000)
    local.world.meter.reset()
    expect((await conversations.all()).get(personNumber(7))).toBe('a:17')
    expect(spent()).toEqual({ requests: 1, units: 2 })
  })

  it('overlapping writers of conversations lose nothing', async () => {
    const [one, other] = [conversationStore(graph), conversationStore(graph)]
    const of = (number: number) => ({ person: personNumber(number), conversationId: `b:${number}` })
    await Promise.all([one.put([of(10_000), of(10_010)]), other.put([of(10_020), of(10_030)])])
    const all = await one.all()
    expect([10_000, 10_010, 10_020, 10_030].map((number) => all.get(personNumber(number)))).toEqual([
      'b:10000',
      'b:10010',
      'b:10020',
      'b:10030',
    ])
  })

  it('notes and openings stand once although every reply is lost', async () => {
    const edition = editionId('readings')
    const noted = { edition, person: personNumber(1), urn: urn('990101'), at }
    local.world.faults.put({ lostReplies: 1 })
    await readingStore(graph).note(noted)
    await readingStore(graph).note(noted)
    await readingStore(graph).opened(edition, personNumber(1), at)
    calm()
    expect(await readingStore(graph).notedOf(edition)).toEqual([noted])
    expect(await readingStore(graph).openedOf(edition)).toHaveLength(1)
  })

  it('refuses an edition that is too long, and writes nothing of it', async () => {
    const long = anEdition({
      id: editionId('long'),
      content: anEditionContent({ andFinally: 'x'.repeat(400_000) }),
    })
    await expect(editionStore(graph).create(long)).rejects.toThrow(TooLong)
    expect(await editionStore(graph).find(long.id)).toBeNull()
  })
})
