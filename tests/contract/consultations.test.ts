// What every store of consultations promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consultationId, instant } from '../../shared/domain/kernel/ids.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import { aConsultation, aContent, personNumber } from '../support/builders.ts'
import { type Stage, stages } from './stages.ts'

const numbered = (number: number) => consultationId(`paper-${number}`)

describe.each(stages)('consultations on $on', ({ open }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  it('gives back what was created, in every situation', async () => {
    const draft = aConsultation({
      id: numbered(1),
      audience: { everyone: false, areas: ['East'], roles: ['senco'] },
      channels: [{ teamId: 't', channelId: '19:x@thread.tacv2', name: 'General' }],
      source: { fileName: 'paper.docx', report: [{ line: 3, kind: 'guessed', text: 'A question?' }] },
      situation: {
        state: 'draft',
        sentBack: {
          by: { id: personNumber(5), name: 'Helen Strand' },
          at: instant('2026-09-21T09:00:00.123Z'),
          reason: 'Too long',
        },
      },
    })
    const created = await stage.consultations.create(draft)
    expect(created.value).toEqual(draft)
    expect((await stage.consultations.find(draft.id))?.value).toEqual(draft)
    expect(await stage.consultations.find(numbered(999))).toBeNull()
  })

  it('keeps a paper that is longer than one column', async () => {
    const background = 'The council’s plan for every school day 🏫. '.repeat(1_200)
    const [section] = aContent().sections
    if (!section) throw new Error('the builder gave no section')
    const long = aConsultation({
      id: numbered(2),
      content: aContent({ sections: ['s1', 's2', 's3'].map((id) => ({ ...section, id, background })) }),
    })
    await stage.consultations.create(long)
    expect((await stage.consultations.find(long.id))?.value).toEqual(long)
  })

  it('refuses a second one with the same id', async () => {
    await stage.consultations.create(aConsultation({ id: numbered(3) }))
    await expect(stage.consultations.create(aConsultation({ id: numbered(3), revision: 2 }))).rejects.toThrow(
      AlreadyThere,
    )
  })

  it('saves one after the other, and refuses a save on an old version', async () => {
    const first = await stage.consultations.create(aConsultation({ id: numbered(4) }))
    const second = await stage.consultations.save(first, { ...first.value, revision: 2 })
    await expect(stage.consultations.save(first, { ...first.value, revision: 7 })).rejects.toThrow(Conflict)
    expect((await stage.consultations.find(numbered(4)))?.value.revision).toBe(2)
    const third = await stage.consultations.save(second, { ...second.value, revision: 3 })
    expect(third.value.revision).toBe(3)
  })

  it('of twenty saves at once on one version exactly one wins', async () => {
    const before = await stage.consultations.create(aConsultation({ id: numbered(5) }))
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        stage.consultations.save(before, { ...before.value, revision: 100 + index }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict)
  })

  it('removes only the version that was read', async () => {
    const before = await stage.consultations.create(aConsultation({ id: numbered(6) }))
    const after = await stage.consultations.save(before, { ...before.value, revision: 2 })
    await expect(stage.consultations.remove(before)).rejects.toThrow(Conflict)
    await stage.consultations.remove(after)
    expect(await stage.consultations.find(numbered(6))).toBeNull()
  })

  it('lists the newest first, own writes included', async () => {
    await stage.consultations.create(
      aConsultation({ id: numbered(8), createdAt: instant('2026-10-02T09:00:00.000Z') }),
    )
    await stage.consultations.create(
      aConsultation({ id: numbered(7), createdAt: instant('2026-10-03T09:00:00.000Z') }),
    )
    const ids = (await stage.consultations.list()).map(({ value }) => value.id)
    expect(ids.slice(0, 2)).toEqual([numbered(7), numbered(8)])
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    await expect(stage.consultations.create(aConsultation({ id: numbered(9) }))).rejects.toThrow(Outage)
    stage.outage(false)
    expect(await stage.consultations.find(numbered(9))).toBeNull()
  })
})
