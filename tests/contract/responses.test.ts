// What every store of responses promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Published } from '../../shared/domain/consultation/consultation.ts'
import { consultationId, instant } from '../../shared/domain/kernel/ids.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import { aContent, aResponse, personNumber } from '../support/builders.ts'
import { type Stage, stages } from './stages.ts'

const everyAnswer = {
  Q01: 'agree',
  Q01_c: 'Earlier is better.\nAnd "later" is worse; =1+1',
  Q02_1: 'sd',
  Q02_2: 'nv',
  Q03: 'nv',
  Q04: '4',
  Q05: 'friday',
  Q06: 'bus,guide',
  Q07: 'Nothing else, thank you.',
}

describe.each(stages)('responses on $on', ({ open }) => {
  let stage: Stage
  let published: Published
  const responseOf = (person: number, about = {}) =>
    aResponse({ consultation: published.id, person: personNumber(person), ...about })

  beforeAll(async () => {
    stage = await open()
    published = await stage.publish()
  })
  afterAll(() => stage.close())

  it('gives back every kind of answer as it was saved', async () => {
    const saves = {
      s1: { version: 1, op: 'a'.repeat(20), hash: 'h', at: instant('2026-10-05T08:01:02.345Z') },
    }
    const response = responseOf(1, { answers: everyAnswer, saves })
    const created = await stage.responses.create(published, response)
    expect(created.value).toEqual(response)
    expect((await stage.responses.find(published, response.key))?.value).toEqual(response)
    expect((await stage.responses.refresh(published, response.key))?.value).toEqual(response)
    expect(await stage.responses.all(published)).toContainEqual(response)
  })

  it('finds nothing where nobody answered', async () => {
    expect(await stage.responses.find(published, responseOf(98).key)).toBeNull()
    expect(await stage.responses.refresh(published, responseOf(98).key)).toBeNull()
  })

  it('changes, clears and sends', async () => {
    const created = await stage.responses.create(published, responseOf(2, { answers: everyAnswer }))
    const { Q01_c: _cleared, ...answers } = created.value.answers
    const next = {
      ...created.value,
      answers: { ...answers, Q01: 'sa' },
      sentAt: instant('2026-10-06T10:00:00.000Z'),
    }
    const saved = await stage.responses.save(published, created, next)
    expect(saved.value).toEqual(next)
    expect((await stage.responses.refresh(published, next.key))?.value).toEqual(next)
  })

  it('refuses a second response of the person for the school', async () => {
    await stage.responses.create(published, responseOf(3))
    await expect(
      stage.responses.create(published, responseOf(3, { reference: 'CW-AAAA-AA' })),
    ).rejects.toThrow(AlreadyThere)
  })

  it('refuses a save on an old version, and tells the new one after that', async () => {
    const first = await stage.responses.create(published, responseOf(4))
    await stage.responses.save(published, first, { ...first.value, answers: { Q01: 'agree' } })
    await expect(
      stage.responses.save(published, first, { ...first.value, answers: { Q01: 'sd' } }),
    ).rejects.toThrow(Conflict)
    expect((await stage.responses.find(published, first.value.key))?.value.answers).toEqual({ Q01: 'agree' })
  })

  it('of fifty creations of one key at once exactly one wins', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        stage.responses.create(
          published,
          responseOf(5, { reference: `CW-${String(index).padStart(4, '0')}-AA` }),
        ),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AlreadyThere)
    const all = await stage.responses.all(published)
    expect(all.filter(({ key }) => key === responseOf(5).key)).toHaveLength(1)
  })

  it('sees an officer’s edit, and refuses a save that does not know of it', async () => {
    const before = await stage.responses.create(published, responseOf(6))
    await stage.officerRenames(published, before.value.key, 'Priya Shah')
    const all = await stage.responses.all(published)
    expect(all.find(({ key }) => key === before.value.key)?.personName).toBe('Priya Shah')
    await expect(
      stage.responses.save(published, before, { ...before.value, answers: { Q04: '1' } }),
    ).rejects.toThrow(Conflict)
  })

  it('keeps consultations of the same title apart', async () => {
    const other = await stage.publish({ id: consultationId('breakfast-clubs-again') })
    const response = aResponse({ consultation: other.id, answers: { Q04: '5' } })
    await stage.responses.create(other, response)
    expect(await stage.responses.all(other)).toEqual([response])
    expect((await stage.responses.find(published, response.key)) === null).toBe(true)
  })

  it('provisions again without a second list, and puts a corrected text on its column', async () => {
    const about = { id: consultationId('typo'), content: aContent({ title: 'A paper with a typo' }) }
    const first = await stage.publish(about)
    const second = await stage.publish(about)
    expect(second.situation).toEqual(first.situation)
    await expect(stage.responses.relabel(second)).resolves.toBeUndefined()
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    await expect(stage.responses.create(published, responseOf(7))).rejects.toThrow(Outage)
    stage.outage(false)
    expect(await stage.responses.find(published, responseOf(7).key)).toBeNull()
  })
})
