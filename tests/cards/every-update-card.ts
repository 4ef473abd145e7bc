// Every card of the weekly update, with a sound made-up edition.

import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import {
  updateChannelCard,
  updateElsewhereCard,
  updatePersonalCard,
  updateRecalledCard,
} from '../../shared/cards/updates/edition.ts'
import { noteForWhichCard, noUpdateCard, updateNotedCard } from '../../shared/cards/updates/noted.ts'
import { instant, urn } from '../../shared/domain/kernel/ids.ts'
import type { Block, Edition } from '../../shared/domain/updates/edition.ts'
import { anEdition, anEditionContent } from '../support/update-builders.ts'

const helen = { id: anEdition().author.id, name: 'Helen Strand' }
const wrenfield = { urn: urn('990101'), name: 'Wrenfield Primary School' }
const tidewell = { urn: urn('990103'), name: 'Tidewell Community College' }

const blocks: readonly Block[] = [
  {
    kind: 'text',
    id: 'b1',
    heading: 'Snow plans',
    text: 'It will be cold from **Sunday**. Check your contacts by _Friday_ on the [contacts page](https://northdown.example/contacts).\n\n- by phone, before 7am\n- or on [northdown.example](https://northdown.example/snow)',
  },
  {
    kind: 'picture',
    id: 'b2',
    file: { name: 'a.jpg', size: 120_000, url: 'https://countywide.example/pictures/a.jpg' },
    width: 1_600,
    height: 900,
    alt: 'The choir of Wrenfield on the steps of the town hall',
    isDecorative: false,
  },
  { kind: 'live', id: 'b3', heading: 'Have your say', what: 'openConsultations' },
  { kind: 'live', id: 'b4', heading: 'Come along', what: 'sessionsWithPlaces' },
  {
    kind: 'file',
    id: 'b5',
    words: 'Closure checklist',
    file: { name: 'closure.pdf', size: 212_000, url: 'https://northdown.sharepoint.example/closure.pdf' },
  },
]

/** A sent edition with every kind of block. */
export const sentEdition = (about: Partial<Edition> = {}): Edition =>
  anEdition({
    content: anEditionContent({
      blocks,
      andFinally: 'Well done to the 40 pupils who swam the harbour mile.',
    }),
    live: {
      openConsultations: [
        {
          title: 'Attendance and belonging',
          line: 'Open until Friday 11 December 2026. 148 of 598 schools have answered.',
          page: 'https://teams.microsoft.com/l/entity/app/consultations?context=%7B%22subEntityId%22%3A%22attendance%22%7D',
        },
      ],
      sessionsWithPlaces: [],
    },
    situation: {
      state: 'sent',
      approvedBy: helen,
      sendAt: instant('2026-11-27T16:00:00.000Z'),
      at: instant('2026-11-27T16:01:00.000Z'),
    },
    ...about,
  })

const corrected = () =>
  sentEdition({
    revision: 2,
    corrections: [
      {
        revision: 2,
        line: 'Corrected on Saturday 28 November 2026: the line is open from 6am.',
        reason: 'The old time stood in the text.',
        by: helen,
        approvedBy: helen,
        at: instant('2026-11-28T08:20:00.000Z'),
        before: anEditionContent(),
      },
    ],
  })

const recalled = () =>
  sentEdition({
    situation: {
      state: 'recalled',
      approvedBy: helen,
      sendAt: instant('2026-11-27T16:00:00.000Z'),
      by: helen,
      at: instant('2026-11-27T17:05:00.000Z'),
      reason: 'It went out with the wrong file. A new one follows on Monday.',
    },
  })

export const everyUpdateCard = (links: Links): Readonly<Record<string, Card>> => ({
  'update-channel': updateChannelCard(sentEdition(), links).card,
  'update-personal': updatePersonalCard(sentEdition(), links).card,
  'update-noted-by-one': updatePersonalCard(sentEdition(), links, {
    schools: [
      { name: wrenfield.name, isNoted: true },
      { name: tidewell.name, isNoted: false },
    ],
    isChannelOnly: false,
  }).card,
  'update-channel-only': updatePersonalCard(sentEdition(), links, { schools: [], isChannelOnly: true }).card,
  'update-elsewhere': updateElsewhereCard(sentEdition(), links),
  'update-corrected': updatePersonalCard(corrected(), links).card,
  'update-recalled': updateRecalledCard(recalled(), links),
  'update-noted': updateNotedCard(
    sentEdition(),
    { school: wrenfield, at: instant('2026-11-27T16:40:00.000Z') },
    [tidewell],
    links,
  ),
  'update-note-for-which': noteForWhichCard(sentEdition(), [wrenfield, tidewell], links),
  'update-none': noUpdateCard('No update has gone out yet.', links),
})
