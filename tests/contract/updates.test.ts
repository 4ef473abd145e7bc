// What every store of the weekly update promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, editionId, instant, journalId, urn } from '../../shared/domain/kernel/ids.ts'
import { askedCopy, type Copy, journalOf } from '../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../shared/domain/updates/edition.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { aCopy, anEdition, anEditionContent, copiesFor } from '../support/update-builders.ts'
import { type UpdateStage, updateStages } from './update-stages.ts'

const at = instant('2026-11-27T08:00:00.000Z')
const marcus = { id: personNumber(4), name: 'Marcus Oyelaran' }
const helen = { id: personNumber(5), name: 'Helen Strand' }

const file = { name: 'Snow.pdf', size: 120_000, url: 'https://northdown.sharepoint.example/Snow.pdf' }
const everyBlock = anEditionContent({
  blocks: [
    {
      kind: 'text',
      id: 'b1',
      heading: 'One',
      text: '- **bold** 🏫\n- [words](https://northdown.example/)  ',
    },
    { kind: 'picture', id: 'b2', file, width: 800, height: 600, alt: 'A bus', isDecorative: false },
    { kind: 'file', id: 'b3', words: 'Snow plan', file },
    { kind: 'live', id: 'b4', heading: 'Open now', what: 'openConsultations' },
  ],
})

/** One of every situation, with everything an edition can hold. */
const everySituation: readonly Edition['situation'][] = [
  { state: 'draft', sentBack: { by: helen, at, reason: 'The date is wrong.' } },
  { state: 'awaitingApproval', submittedBy: marcus, at },
  { state: 'scheduled', approvedBy: helen, at, sendAt: at },
  { state: 'missed', approvedBy: helen, at, sendAt: at },
  { state: 'sending', approvedBy: helen, at, sendAt: at },
  { state: 'sent', approvedBy: helen, at, sendAt: at },
  { state: 'recalling', approvedBy: helen, sendAt: at, by: marcus, at, reason: 'Wrong week' },
  { state: 'recalled', approvedBy: helen, sendAt: at, by: marcus, at, reason: 'Wrong week' },
]

const sent = (copy: Copy, shown = 1): Copy => ({
  ...copy,
  state: { state: 'sent', at, conversationId: 'a:1conversation', activityId: '1764230400000' },
  shown,
})

describe.each(updateStages)('the weekly update’s stores on $on', ({ open }) => {
  let stage: UpdateStage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  describe('editions', () => {
    it('come back as they were written, whatever their situation', async () => {
      for (const [index, situation] of everySituation.entries()) {
        const edition = anEdition({
          id: editionId(`every-${index}`),
          createdAt: instant(`2026-11-0${index + 1}T09:00:00.000Z`),
          content: everyBlock,
          sending: {
            channels: [{ teamId: 't', channelId: '19:a@thread.tacv2', name: 'News' }],
            personal: { how: 'card', audience: { everyone: false, areas: ['East'], phases: ['Primary'] } },
            at: situation.state === 'draft' ? 'notChosen' : at,
          },
          live: {
            openConsultations: [{ title: 'Clubs', line: 'Closes on Friday', page: 'consultation/clubs' }],
            sessionsWithPlaces: [],
          },
          corrections: [
            {
              revision: 2,
              line: 'Corrected: the date is 31 October.',
              reason: 'Typing error',
              by: marcus,
              approvedBy: helen,
              at,
              before: anEditionContent({ date: null }),
            },
          ],
          pending: { content: everyBlock, line: 'Corrected again.', reason: 'Another', by: marcus, at },
          situation,
        })
        await stage.editions.create(edition)
        expect((await stage.editions.find(edition.id))?.value).toEqual(edition)
      }
      const listed = (await stage.editions.list()).map(({ value }) => value.id)
      expect(listed).toEqual([...everySituation.keys()].reverse().map((index) => `every-${index}`))
    })

    it('know everybody who wrote in them, and the journal of their agreement', async () => {
      const known = { writers: [helen], journal: journalId('two-writers.7k4m') }
      const id = editionId('two-writers')
      await stage.editions.create(anEdition({ id, ...known }))
      expect((await stage.editions.find(id))?.value).toMatchObject(known)
    })

    it('are saved only by whoever saw the newest version', async () => {
      const first = await stage.editions.create(anEdition({ id: editionId('versions') }))
      const draft = anEdition({ id: editionId('versions'), content: anEditionContent({ summary: '' }) })
      const second = await stage.editions.save(first, draft)
      await expect(stage.editions.save(first, draft)).rejects.toThrow(Conflict)
      expect((await stage.editions.find(draft.id))?.version).toBe(second.version)
      await expect(stage.editions.remove(first)).rejects.toThrow(Conflict)
      await stage.editions.remove(second)
      expect(await stage.editions.find(draft.id)).toBeNull()
    })

    it('are listed and found no more once they were deleted, and stand apart until their row goes', async () => {
      const draft = anEdition({ id: editionId('deleted') })
      const stored = await stage.editions.create(draft)
      const deleted = { ...draft, deletedAt: at }
      await stage.editions.save(stored, deleted)
      expect(await stage.editions.find(draft.id)).toBeNull()
      expect((await stage.editions.list()).filter(({ value }) => value.id === draft.id)).toEqual([])
      const [left, ...more] = await stage.editions.deleted()
      expect([left?.value, more]).toEqual([deleted, []])
      if (left === undefined) throw new Error('nothing is left')
      await stage.editions.remove(left)
      expect(await stage.editions.deleted()).toEqual([])
    })

    it('have an id once', async () => {
      await stage.editions.create(anEdition({ id: editionId('once') }))
      const other = anEdition({
        id: editionId('once'),
        content: anEditionContent({ date: day('2026-12-04') }),
      })
      await expect(stage.editions.create(other)).rejects.toThrow(AlreadyThere)
    })
  })

  describe('the journal of copies', () => {
    const channel = aCopy({
      target: { kind: 'channel', teamId: 't', channelId: '19:news@thread.tacv2', name: 'News' },
    })

    it('plans each target once, in order, however often it is asked', async () => {
      const journal = journalId('planned')
      const people = copiesFor(300)
      await stage.copies.plan(journal, [channel, ...people.slice(0, 150)])
      const [, first] = await stage.copies.read(journal)
      if (!first) throw new Error('not planned')
      await stage.copies.checkpoint(journal, [sent(first)])
      await stage.copies.plan(journal, [channel, ...people, channel])
      expect(await stage.copies.read(journal)).toEqual([channel, sent(first), ...people.slice(1)])
      expect(await stage.copies.read(journalId('nobody'))).toEqual([])
    })

    it('are gone once they are discarded, also for another process, and no other with them', async () => {
      const [gone, stands] = [journalId('week.one'), journalId('week.two')]
      await stage.copies.plan(gone, copiesFor(300))
      await stage.copies.plan(stands, copiesFor(2))
      await stage.copies.discard(gone)
      await stage.copies.discard(gone)
      expect([await stage.copies.read(gone), await stage.otherCopies().read(gone)]).toEqual([[], []])
      expect(await stage.copies.read(stands)).toEqual(copiesFor(2))
    })

    it('keeps every state, over the parts, and shows them to a process that has just begun', async () => {
      const journal = journalId('states')
      const planned = copiesFor(300)
      await stage.copies.plan(journal, planned)
      const states: readonly Copy['state'][] = [
        { state: 'intended' },
        { state: 'sending', at },
        { state: 'uncertain', at },
        { state: 'unreachable', at, reason: 'guestRefused' },
        { state: 'failed', at, reason: 'Teams did not take the message (502).' },
      ]
      const next = planned.map((copy, index) => ({ ...copy, state: states[index % 5] ?? copy.state }))
      await stage.copies.checkpoint(journal, next)
      expect(await stage.otherCopies().read(journal)).toEqual(next)
    })

    it('takes checkpoints that overlap, each wholly', async () => {
      const journal = journalId('overlap')
      const planned = copiesFor(300)
      await stage.copies.plan(journal, planned)
      const windows = Array.from({ length: 20 }, (_, index) => planned.slice(index * 14, index * 14 + 14))
      await Promise.all(
        windows.map((window) =>
          stage.copies.checkpoint(
            journal,
            window.map((copy) => sent(copy)),
          ),
        ),
      )
      const after = await stage.otherCopies().read(journal)
      expect(after.map(({ shown }) => shown)).toEqual(planned.map((_, index) => (index < 280 ? 1 : null)))
    })

    it('refuses a checkpoint when another process has written, and takes it after reading again', async () => {
      const journal = journalId('two-writers')
      const [one, two] = copiesFor(2)
      if (!one || !two) throw new Error('no copies')
      await stage.copies.plan(journal, [one, two])
      await stage.copies.read(journal)
      const other = stage.otherCopies()
      await other.read(journal)
      await other.checkpoint(journal, [sent(one)])
      await expect(stage.copies.checkpoint(journal, [sent(two)])).rejects.toThrow(Conflict)
      expect(await stage.copies.read(journal)).toEqual([sent(one), two])
      await stage.copies.checkpoint(journal, [sent(two, 3)])
      expect(await other.read(journal)).toEqual([sent(one), sent(two, 3)])
    })

    it('knows no copy that was not planned', async () => {
      const journal = journalId('strange')
      await stage.copies.plan(journal, copiesFor(1))
      await expect(stage.copies.checkpoint(journal, copiesFor(1, 900))).rejects.toThrow('planned')
    })
  })

  describe('copies that were asked for', () => {
    const edition = editionId('asked-for')
    const askedFor = (activityId: string, shown = 1, person = personNumber(1)): Copy =>
      askedCopy({ person, name: 'Priya Nair', message: { conversationId: 'a:1', activityId }, at, shown })

    it('are kept once a message, with what they show now', async () => {
      await stage.askedCopies.add(edition, askedFor('1'))
      await Promise.all([1, 2].map(() => stage.askedCopies.add(edition, askedFor('2'))))
      await stage.askedCopies.add(edition, askedFor('2', 1, personNumber(2)))
      await stage.askedCopies.add(editionId('another'), askedFor('3'))
      await stage.askedCopies.checkpoint(edition, [askedFor('1', 2)])
      await stage.askedCopies.add(edition, askedFor('1'))
      const kept = await stage.askedCopies.of(edition)
      const inOrder = [...kept].sort((one, other) => (one.key < other.key ? -1 : 1))
      expect(inOrder).toEqual([askedFor('1', 2), askedFor('2'), askedFor('2', 1, personNumber(2))])
    })
  })

  describe('readings', () => {
    const edition = editionId('read')
    const noted = { edition, person: personNumber(1), urn: urn('990101'), at }

    it('count a school’s note once, the first of them', async () => {
      await stage.readings.note(noted)
      await stage.readings.note({
        ...noted,
        person: personNumber(2),
        at: instant('2026-11-28T08:00:00.000Z'),
      })
      await stage.readings.note({ ...noted, urn: urn('990102') })
      await stage.readings.note({ ...noted, edition: editionId('other') })
      expect(await stage.readings.notedOf(edition)).toEqual([noted, { ...noted, urn: urn('990102') }])
    })

    it('count a person’s opening once', async () => {
      const later = instant('2026-11-28T08:00:00.000Z')
      await Promise.all([1, 2].map(() => stage.readings.opened(edition, personNumber(1), at)))
      await stage.readings.opened(edition, personNumber(1), later)
      await stage.readings.opened(edition, personNumber(2), later)
      expect(await stage.readings.openedOf(edition)).toEqual([
        { person: personNumber(1), at },
        { person: personNumber(2), at: later },
      ])
    })
  })

  describe('conversations', () => {
    it('are kept, and the newest counts', async () => {
      expect(await stage.conversations.all()).toEqual(new Map())
      const of = (number: number, conversationId: string) => ({
        person: personNumber(number),
        conversationId,
      })
      await stage.conversations.put([of(1, 'a:one'), of(2, 'a:two'), of(11, 'a:eleven')])
      await stage.conversations.put([of(1, 'a:newer'), of(3, 'a:three')])
      await stage.conversations.put([])
      const [one, two, three, eleven] = [1, 2, 3, 11].map(personNumber)
      expect(await stage.conversations.all()).toEqual(
        new Map([
          [one, 'a:newer'],
          [two, 'a:two'],
          [three, 'a:three'],
          [eleven, 'a:eleven'],
        ]),
      )
    })
  })

  it('throw an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    const edition = editionId('outage')
    await expect(stage.editions.create(anEdition({ id: edition }))).rejects.toThrow(Outage)
    await expect(stage.copies.plan(journalOf({ id: edition }), copiesFor(1))).rejects.toThrow(Outage)
    await expect(stage.copies.read(journalOf({ id: edition }))).rejects.toThrow(Outage)
    await expect(stage.askedCopies.of(edition)).rejects.toThrow(Outage)
    await expect(
      stage.readings.note({ edition, person: personNumber(1), urn: urn('990101'), at }),
    ).rejects.toThrow(Outage)
    await expect(stage.conversations.all()).rejects.toThrow(Outage)
    stage.outage(false)
  })
})
