// What the Graph adapters make of a bad day: lost replies, throttling, overlaps, lapsed tokens, edits by hand.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { changeGrant, grantsOf } from '../../infra/local/graph/sites/site.ts'
import { provisionLists } from '../../infra/provision/lists.ts'
import type { Published } from '../../shared/domain/consultation/consultation.ts'
import { consultationId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Graph, GraphLog } from '../../shared/graph/client/graph.ts'
import { line } from '../../shared/graph/columns/column.ts'
import { consultationStore } from '../../shared/graph/consultations.ts'
import { deliveryStore } from '../../shared/graph/deliveries.ts'
import { ensureList } from '../../shared/graph/lists/ensure.ts'
import { type ItemList, itemList } from '../../shared/graph/lists/items.ts'
import { type GraphResponseStore, responseStore } from '../../shared/graph/responses/responses.ts'
import { schoolStore } from '../../shared/graph/schools.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import {
  aConsultation,
  aDelivery,
  aPublished,
  aResponse,
  aSchool,
  personNumber,
} from '../support/builders.ts'
import { type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

describe('the Graph adapters on a bad day', () => {
  let local: StartedLocal365
  let graph: Graph
  let responses: GraphResponseStore
  let published: Published
  let cells: ItemList
  const logged: Parameters<GraphLog>[0][] = []

  const responseOf = (person: number, about = {}) => aResponse({ person: personNumber(person), ...about })
  const calm = () =>
    local.world.faults.put({
      rate429: 0,
      rate5xx: 0,
      lostReplies: 0,
      overlappingWrites: 0,
      staleReads: false,
      deltaGone: false,
    })

  beforeAll(async () => {
    local = await startLocal365()
    local.world.faults.put({ target: 'graph', retryAfterSeconds: 0.01, seed: 7 })
    graph = graphOn(local, { impatient: true, log: (entry) => logged.push(entry) })
    responses = responseStore(graph, { freshForMs: 0 })
    await provisionLists(graph)
    const place = await responses.provision(aConsultation())
    published = aPublished()
    published = { ...published, situation: { ...published.situation, ...place } }
    cells = itemList(graph, async () => ({ siteId: (await graph.site()).id, listId: place.listId }), {
      key: 'ResponseKey',
      columns: ['ResponseKey', 'Title', 'Q01', 'Q04', 'Q06', 'Status'],
    })
  })
  afterEach(calm)
  afterAll(() => local.close())

  const cellsOf = async (person: number) => {
    const item = await cells.find(responseOf(person).key)
    if (!item) throw new Error('no such row')
    return item
  }
  const rowsOf = async () => (await cells.pages()).map(({ fields }) => String(fields['ResponseKey']))

  it('creates and saves once although every reply to a write is lost', async () => {
    local.world.faults.put({ lostReplies: 1 })
    const created = await responses.create(published, responseOf(1))
    const saved = await responses.save(published, created, { ...created.value, answers: { Q01: 'agree' } })
    const again = await responses.save(published, saved, { ...saved.value, answers: { Q01: 'sd' } })
    calm()
    expect((await responses.refresh(published, again.value.key))?.value.answers).toEqual({ Q01: 'sd' })
    expect((await rowsOf()).filter((key) => key === again.value.key)).toHaveLength(1)
  })

  it('loses and doubles nothing under a mix of faults', async () => {
    local.world.faults.put({ rate429: 0.2, rate5xx: 0.2, lostReplies: 0.2, overlappingWrites: 0.1, seed: 11 })
    const people = Array.from({ length: 60 }, (_, index) => 1_000 + index)
    const outcomes = await Promise.allSettled(
      people.map((person) => responses.create(published, responseOf(person, { answers: { Q04: '3' } }))),
    )
    calm()
    const rows = (await rowsOf()).filter((key) => people.some((person) => responseOf(person).key === key))
    expect(new Set(rows).size).toBe(rows.length)
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') expect(rows).toContain(outcome.value.value.key)
      else expect(outcome.reason).toBeInstanceOf(Outage)
    }
    const acknowledged = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(acknowledged.length).toBeGreaterThan(50)
  })

  it('writes batches once under the same mix', async () => {
    local.world.faults.put({ rate429: 0.1, rate5xx: 0.1, lostReplies: 0.2, seed: 5 })
    const schools = Array.from({ length: 60 }, (_, index) => aSchool({ urn: urn(String(992000 + index)) }))
    const store = schoolStore(graph)
    await store.apply(
      schools.map((school) => ({ kind: 'add', school })),
      () => undefined,
    )
    const consultation = consultationId('batch')
    const deliveries = schools.map((_, index) =>
      aDelivery({
        consultation,
        target: { kind: 'person', person: personNumber(3_000 + index), name: 'Head', urns: [] },
      }),
    )
    const journal = deliveryStore(graph)
    await journal.intend(deliveries)
    const at = aResponse().startedAt
    const marked = await journal.mark(
      (await journal.of(consultation)).map((before) => ({
        before,
        next: { ...before.value, state: { state: 'sending', at } },
      })),
    )
    calm()
    expect(await schoolStore(graph).all()).toHaveLength(60)
    const stored = await deliveryStore(graph).of(consultation)
    expect(stored).toHaveLength(60)
    expect(marked).toHaveLength(60)
    expect(stored.every(({ value }) => value.state.state === 'sending')).toBe(true)
  })

  it('keeps out an officer’s unknown words, and a save leaves them where they are', async () => {
    const created = await responses.create(published, responseOf(2, { answers: { Q01: 'agree', Q04: '2' } }))
    const before = await cellsOf(2)
    await cells.patch(before.id, before.version, {
      Q01: 'Agree, with a reservation',
      Q06: 'A printed guide; A later bus',
    })
    const now = await responses.refresh(published, created.value.key)
    if (!now) throw new Error('the row is gone')
    expect(now.value.answers).toEqual({ Q04: '2', Q06: 'bus,guide' })
    const saved = await responses.save(published, now, {
      ...now.value,
      answers: { ...now.value.answers, Q04: '5' },
    })
    expect(saved.value.answers).toEqual({ Q04: '5', Q06: 'bus,guide' })
    const after = (await cellsOf(2)).fields
    expect(after['Q01']).toBe('Agree, with a reservation')
    expect(after['Q04']).toBe('5')
  })

  it('writes words that officers can filter', async () => {
    const created = await responses.create(
      published,
      responseOf(3, { answers: { Q01: 'neither', Q04: 'nv', Q06: 'bus,lamp' } }),
    )
    const { fields } = await cellsOf(3)
    expect(fields).toMatchObject({
      Title: created.value.reference,
      Q01: 'Neither agree nor disagree',
      Q04: 'No view',
      Q06: 'A later bus; Street lamps',
      Status: 'Started',
    })
  })

  it('gives up a row that an officer deleted, and never reads one without a key', async () => {
    const created = await responses.create(published, responseOf(4))
    await responses.all(published)
    const item = await cellsOf(4)
    await cells.remove(item.id, item.version)
    const place = await cells.place()
    await graph.send({
      method: 'POST',
      path: `/sites/${place.siteId}/lists/${place.listId}/items`,
      body: { fields: { Title: 'Added by hand' } },
      units: 2,
    })
    const all = await responses.all(published)
    expect(all.some(({ key }) => key === created.value.key)).toBe(false)
    expect(all.some(({ reference }) => reference === 'Added by hand')).toBe(false)
    expect(await responses.refresh(published, created.value.key)).toBeNull()
  })

  it('starts anew when its delta token has lapsed, and when all memory was dropped', async () => {
    const before = await responses.all(published)
    local.world.faults.put({ deltaGone: true })
    expect(new Set(await responses.all(published))).toEqual(new Set(before))
    calm()
    responses.drop()
    expect(new Set(await responses.all(published))).toEqual(new Set(before))
    expect(logged.some(({ event }) => event === 'graph.resync')).toBe(true)
  })

  it('shows own writes although readings lag behind', async () => {
    local.world.faults.put({ staleReads: true })
    const created = await responses.create(published, responseOf(6))
    expect((await responses.all(published)).map(({ key }) => key)).toContain(created.value.key)
    const saved = await responses.save(published, created, { ...created.value, answers: { Q04: '4' } })
    const all = await responses.all(published)
    expect(all.find(({ key }) => key === created.value.key)?.answers).toEqual(saved.value.answers)
  })

  it('saves a section with one request of two units, and asks for changes with one unit', async () => {
    const created = await responses.create(published, responseOf(7))
    await responses.all(published)
    local.world.meter.reset()
    const found = await responses.find(published, created.value.key)
    if (!found) throw new Error('not known')
    await responses.save(published, found, { ...found.value, answers: { Q01: 'sa', Q07: 'More bikes.' } })
    expect(local.world.meter.read().total).toEqual({ requests: 1, units: 2 })
    await responses.all(published)
    expect(local.world.meter.read().total).toEqual({ requests: 2, units: 3 })
  })

  it('would tell a race that is lost: without the unique column every creation makes a row', async () => {
    const { id } = await ensureList(graph, {
      displayName: 'Race',
      description: '',
      key: 'RaceKey',
      title: 'Title',
      columns: [line('RaceKey', 'RaceKey', { indexed: true })],
    })
    const place = async () => ({ siteId: (await graph.site()).id, listId: id })
    const race = itemList(graph, place, { key: 'RaceKey', columns: ['RaceKey', 'Title'] })
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => race.create({ RaceKey: 'one', Title: String(index) })),
    )
    expect(await race.pages()).toHaveLength(50)
  })

  it('provisions the site again and changes nothing', async () => {
    const again = await provisionLists(graph)
    expect(again.flatMap(({ changes }) => changes)).toEqual([])
  })

  it('puts a corrected question’s text on its column', async () => {
    const [section, ...rest] = published.content.sections
    const [question, ...others] = section?.questions ?? []
    if (!section || !question) throw new Error('nothing to correct')
    const text = 'Do you agree that breakfast clubs should start earlier?'
    const sections = [{ ...section, questions: [{ ...question, text }, ...others] }, ...rest]
    await responses.relabel({ ...published, content: { ...published.content, sections } })
    const place = await cells.place()
    const { body } = await graph.send({
      method: 'GET',
      path: `/sites/${place.siteId}/lists/${place.listId}/columns`,
      units: 2,
    })
    expect(JSON.stringify(body)).toContain(`"displayName":"${text}"`)
    expect(JSON.stringify(body)).toContain(`"displayName":"Comment on: ${text}"`)
  })

  it('renews a token that Graph no longer takes', async () => {
    const renewing = graphOn(local, {
      token: (real) => (renew) => (renew ? real() : Promise.resolve('stale')),
    })
    expect(await consultationStore(renewing).list()).toEqual([])
  })

  it('fails closed when its permission is pulled, with one alert', async () => {
    const site = (await graph.site()).id
    const [grant] = grantsOf(local.world.db, site)
    if (!grant) throw new Error('the product has no grant')
    changeGrant(local.world.db, site, grant.id, 'read')
    logged.length = 0
    const store = consultationStore(graph)
    for (const number of [1, 2, 3])
      await expect(store.create(aConsultation({ id: consultationId(`pulled-${number}`) }))).rejects.toThrow(
        Outage,
      )
    changeGrant(local.world.db, site, grant.id, grant.role)
    expect(logged.filter(({ event }) => event === 'graph.forbidden')).toHaveLength(1)
  })
})
