// What is news about an edition, and for whom: each event once, and never for whoever did it.

import { describe, expect, it } from 'vitest'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { editionId, type Instant, instant, journalId, personId } from '../kernel/ids.ts'
import type { Author, Edition } from './edition.ts'
import { isTold, markTold, newsOf, peopleToTell, secondPersons } from './telling.ts'

const someone = (number: number, name: string): Author => ({
  id: personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  name,
})
const { author: marcus } = anEdition()
const helen = someone(5, 'Helen Strand')
const judith = someone(6, 'Judith Marsh')
const tom = someone(7, 'Tom Ashdown')
const at = instant('2026-11-26T09:00:00.000Z')
const sendAt = instant('2026-11-27T09:00:00.000Z')
const now: Instant = sendAt
const agreed = { approvedBy: helen, at, sendAt }
const journal = journalId('update-2026-11-27.first')

const asks = { state: 'awaitingApproval', submittedBy: judith } as const
const handedIn = anEdition({ handedInBy: judith, situation: { ...asks, at } })
const sentBack = anEdition({
  handedInBy: judith,
  situation: { state: 'draft', sentBack: { by: helen, at, reason: 'Name the hub.' } },
})
const correction = {
  content: anEditionContent({ greeting: 'Dear all' }),
  line: 'the greeting.',
  reason: 'Asked.',
}
const names = (people: readonly Author[]) => people.map(({ name }) => name)
const told = (edition: Edition, all: readonly Edition[] = [], when = now) => {
  const news = newsOf(edition, when)
  return news === null ? null : [news.kind, ...names(peopleToTell(edition, news, all))]
}
const past = (number: number, about: Partial<Edition> = {}) =>
  anEdition({ id: editionId(`update-${number}`), situation: { state: 'sent', ...agreed }, ...about })

describe('what is news', () => {
  it('is nothing about a draft, one that goes its way, and one that was recalled', () => {
    for (const edition of [
      anEdition(),
      anEdition({ journal, situation: { state: 'scheduled', ...agreed } }),
      anEdition({ journal, situation: { state: 'sent', ...agreed } }),
      anEdition({ journal, writers: [judith], situation: { state: 'sending', ...agreed } }),
      anEdition({ situation: { state: 'recalled', ...agreed, by: judith, reason: 'The wrong hub.' } }),
    ])
      expect(newsOf(edition, now)).toBeNull()
  })

  it('is for its author and who handed it in, not for whoever did it', () => {
    expect(told(sentBack)).toEqual(['sentBack', 'Marcus Oyelaran', 'Judith Marsh'])
    expect(told({ ...sentBack, handedInBy: helen })).toEqual(['sentBack', 'Marcus Oyelaran'])
    expect(told({ ...handedIn, situation: { state: 'missed', ...agreed } })).toEqual([
      'missed',
      'Marcus Oyelaran',
      'Judith Marsh',
    ])
  })

  it('is an agreement only to what somebody else had changed, and only for a while', () => {
    const changed = anEdition({ journal, writers: [judith], situation: { state: 'scheduled', ...agreed } })
    expect(newsOf(changed, now)).toMatchObject({ kind: 'agreed', by: helen, changedBy: [judith], sendAt })
    expect(told({ ...changed, situation: { state: 'sent', ...agreed } })).toEqual([
      'agreed',
      'Marcus Oyelaran',
    ])
    expect(told({ ...changed, writers: [marcus] })).toBeNull()
    expect(told(changed, [], instant('2027-01-27T09:00:00.000Z'))).toBeNull()
  })

  it('is a correction that waits, and then that it was agreed', () => {
    const sent = past(1)
    expect(told({ ...sent, pending: { ...correction, by: judith, at } })).toEqual([
      'correctionAsked',
      'Marcus Oyelaran',
      'Helen Strand',
    ])
    const done = { ...correction, revision: 2, by: judith, approvedBy: helen, at, before: correction.content }
    expect(told({ ...sent, corrections: [done] })).toEqual(['corrected', 'Marcus Oyelaran', 'Judith Marsh'])
  })

  it('is the same event until another one of its kind', () => {
    const news = newsOf(handedIn, now)
    if (news === null) throw new Error('no news')
    const marked = markTold(handedIn, news, '"1"')
    expect(isTold(handedIn, news)).toBe(false)
    expect(isTold(marked, news)).toBe(true)
    const again = newsOf({ ...marked, situation: { ...asks, at: sendAt } }, now)
    expect(again !== null && isTold(marked, again)).toBe(false)
  })
})

describe('the second person', () => {
  it('is somebody of the last ten editions without a part in this one', () => {
    const all = [handedIn, past(1, { author: tom }), past(2, { author: tom, writers: [judith] })]
    expect(names(secondPersons(handedIn, all))).toEqual(['Tom Ashdown', 'Helen Strand'])
    expect(secondPersons(handedIn, [handedIn])).toEqual([])
  })

  it('is not looked for further back', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      past(index, { author: marcus, situation: { state: 'draft', sentBack: null } }),
    )
    expect(names(secondPersons(handedIn, [...many, past(20)]))).toEqual([])
    expect(names(secondPersons(handedIn, [...many.slice(1), past(20)]))).toEqual(['Helen Strand'])
  })
})
