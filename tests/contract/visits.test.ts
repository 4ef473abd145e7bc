// What every store of visits promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provisionLists } from '../../infra/provision/lists.ts'
import { instant, sessionId } from '../../shared/domain/kernel/ids.ts'
import { visitStore } from '../../shared/graph/visits.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import type { VisitStore } from '../../shared/ports/visits.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { startLocal365 } from '../support/local-365.ts'
import { aVisit, proposed } from '../support/visit-builders.ts'
import { graphOn } from './graph-on.ts'

type Stage = {
  readonly visits: VisitStore
  readonly outage: (on: boolean) => void
  readonly close: () => Promise<void>
}

const openFakes = async (): Promise<Stage> => {
  const { visits, trouble } = fakePorts()
  return { visits, outage: trouble.outage, close: async () => undefined }
}

const openGraph = async (): Promise<Stage> => {
  const local = await startLocal365()
  const graph = graphOn(local, { impatient: true })
  await provisionLists(graph)
  return {
    visits: visitStore(graph),
    outage: (on) => {
      local.world.faults.put({ target: 'graph', rate5xx: on ? 1 : 0 })
    },
    close: local.close,
  }
}

const stages = [
  { on: 'the fakes', open: openFakes },
  { on: 'Graph over the local Microsoft 365', open: openGraph },
] as const

const at = instant('2026-11-17T09:00:00.000Z')
const by = { id: proposed().situation.by.id, name: 'Marcus “M” O’Yelaran' }
const { proposal } = proposed().situation

describe.each(stages)('visits on $on', ({ open }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())
  const values = async () => (await stage.visits.list()).map(({ value }) => value)

  it('keeps a request once, with everything in it', async () => {
    const visit = aVisit({ help: 'Line one.\nLine “two”.' })
    expect((await stage.visits.save(null, visit)).value).toEqual(visit)
    await expect(stage.visits.save(null, aVisit())).rejects.toThrow(AlreadyThere)
    expect(await values()).toEqual([visit])
    expect((await stage.visits.refresh(visit.id))?.value).toEqual(visit)
    expect(await stage.visits.refresh(sessionId('visit-none'))).toBeNull()
  })

  it.each([
    { state: 'taken', by, refused: null },
    { state: 'proposed', by, proposal, told: { state: 'intended' } },
    { state: 'proposed', by, proposal, told: { state: 'sent', at, conversationId: 'c', activityId: 'a' } },
    { state: 'taken', by, refused: proposal },
    { state: 'agreed', by, proposal, at },
    { state: 'closed', by, at, why: 'Snow.' },
    { state: 'withdrawn', at },
  ] as const)('keeps what has become of it: $state', async (situation) => {
    const before = await stage.visits.refresh(aVisit().id)
    if (before === null) throw new Error('not there')
    const next = { ...before.value, situation, proposals: 1 }
    expect((await stage.visits.save(before, next)).value).toEqual(next)
    await expect(stage.visits.save(before, aVisit())).rejects.toThrow(Conflict)
    expect(await values()).toEqual([next])
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    await expect(stage.visits.save(null, aVisit({ id: sessionId('visit-late') }))).rejects.toThrow(Outage)
    stage.outage(false)
    expect(await values()).toHaveLength(1)
  })
})
