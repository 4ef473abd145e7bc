// Builders of editions and their copies: each gives a sound thing, and a test says only what it is about.

import { day, editionId, instant, urn } from '../../shared/domain/kernel/ids.ts'
import { type Copy, copyKey, type UpdateTarget } from '../../shared/domain/updates/delivery.ts'
import type { Edition, EditionContent } from '../../shared/domain/updates/edition.ts'
import { personNumber } from './builders.ts'

/** One text, with a link. */
export const anEditionContent = (about: Partial<EditionContent> = {}): EditionContent => ({
  date: day('2026-11-27'),
  summary: 'Snow days, new bus passes and a date for the spring forum',
  greeting: 'Dear colleagues',
  blocks: [
    {
      kind: 'text',
      id: 'b1',
      heading: 'Snow days',
      text: 'Tell us by **7am** when your school stays shut.\n\n[Report a closure](https://northdown.example/snow)',
    },
  ],
  andFinally: '',
  signOff: { name: 'Helen Strand', title: 'Director of Education' },
  ...about,
})

/** A draft by Marcus Oyelaran for one channel, as soon as it may go. */
export const anEdition = (about: Partial<Edition> = {}): Edition => ({
  id: editionId('update-2026-11-27'),
  content: anEditionContent(),
  sending: {
    channels: [{ teamId: 'team-1', channelId: '19:news@thread.tacv2', name: 'News' }],
    personal: { how: 'nobody' },
    at: null,
  },
  author: { id: personNumber(4), name: 'Marcus Oyelaran' },
  createdAt: instant('2026-11-23T09:00:00.000Z'),
  revision: 1,
  live: null,
  corrections: [],
  pending: null,
  situation: { state: 'draft', sentBack: null },
  ...about,
})

/** An intended copy for Priya Nair. The key follows from the target. */
export const aCopy = (about: Partial<Omit<Copy, 'key'>> = {}): Copy => {
  const target: UpdateTarget = about.target ?? {
    kind: 'person',
    person: personNumber(1),
    name: 'Priya Nair',
    urns: [urn('990101')],
  }
  return { key: copyKey(target), target, state: { state: 'intended' }, shown: null, ...about }
}

/** Intended copies for so many people, from `personNumber(first)` on. */
export const copiesFor = (count: number, first = 1): readonly Copy[] =>
  Array.from({ length: count }, (_, index) =>
    aCopy({
      target: {
        kind: 'person',
        person: personNumber(first + index),
        name: `Head ${first + index}`,
        urns: [urn('990101')],
      },
    }),
  )
