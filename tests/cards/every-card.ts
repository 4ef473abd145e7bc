// Every card the product can draw, with sound made-up data: what the golden files and the schema tests look at.

import { type AnsweringState, answeringCard } from '../../shared/cards/consultation/answering.ts'
import { conflictCard } from '../../shared/cards/consultation/conflict.ts'
import { announcementCard, invitationCard } from '../../shared/cards/consultation/invitation.ts'
import { keptCard } from '../../shared/cards/consultation/kept.ts'
import {
  closedCard,
  notOpenCard,
  notYoursCard,
  receiptCard,
  refusedCard,
  stillSavingCard,
} from '../../shared/cards/consultation/outcome.ts'
import { sectionsCard, whoYouAreCard } from '../../shared/cards/consultation/sections.ts'
import {
  consultationsCard,
  errorCard,
  helpCard,
  unknownTextCard,
  welcomeCard,
} from '../../shared/cards/general/general.ts'
import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import type { Published, Section } from '../../shared/domain/consultation/consultation.ts'
import { instant, urn } from '../../shared/domain/kernel/ids.ts'
import { aPublished, aResponse } from '../support/builders.ts'
import { everySessionCard } from './every-session-card.ts'
import { everyStaffNews } from './every-staff-news.ts'
import { everyUpdateCard } from './every-update-card.ts'

export const links: Links = {
  siteUrl: 'https://countywide.example',
  appId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
}
const op = 'abcdefghij0123456789'
const at = instant('2026-10-12T09:42:00.000Z')
const school = { urn: urn('990101'), name: 'Wrenfield Primary School' }

export const sectionOf = (published: Published, index: number): Section => {
  const section = published.content.sections[index]
  if (!section) throw new Error('no such section')
  return section
}

/** The answering state of a section of the usual published consultation. */
export const answeringState = (about: Partial<AnsweringState> = {}): AnsweringState => {
  const published = about.published ?? aPublished()
  return {
    published,
    section: sectionOf(published, 0),
    position: 1,
    sections: 2,
    next: sectionOf(published, 1),
    school,
    answers: {},
    version: 0,
    savedAt: null,
    outcome: 'drawn',
    op,
    ...about,
  }
}

const published = aPublished()
const last = sectionOf(published, 1)
const answers = {
  Q03: 'partly',
  Q04: '4',
  Q05: 'monday',
  Q06: 'bus,lamp',
  Q07: 'Lamps on the lane.',
  Q07_c: '',
}
const sent = { ...aResponse(), answers, sentAt: at }

export const everyCard: Readonly<Record<string, Card>> = {
  'consultation-invitation': invitationCard(published, { name: 'Priya Nair', schools: [school.name] }, links),
  'consultation-announcement': announcementCard(published, op, links),
  'consultation-headline': answeringCard(answeringState(), links),
  'consultation-headline-saved': answeringCard(
    answeringState({
      answers: { Q01: 'agree', Q01_c: 'From 7:45am.', Q02_1: 'sa' },
      version: 2,
      savedAt: at,
      outcome: 'saved',
    }),
    links,
  ),
  'consultation-section': answeringCard(
    answeringState({
      section: last,
      position: 2,
      next: null,
      answers,
      version: 1,
      savedAt: at,
      outcome: 'saved',
    }),
    links,
  ),
  'consultation-section-not-saved': answeringCard(
    answeringState({ answers: { Q01: 'sd' }, outcome: 'kept' }),
    links,
  ),
  'consultation-section-not-reached': answeringCard(answeringState({ outcome: 'notReached' }), links),
  'consultation-kept': keptCard(
    {
      published,
      verb: 'consultation.save',
      data: {
        consultation: published.id,
        section: last.id,
        school: school.urn,
        base: 1,
        op,
        held: [],
        Q07: 'Lamps.',
      },
      typed: { Q07: 'Lamps.' },
      sentence: 'We could not save this just now. Your words are kept: press Save again in a minute.',
    },
    links,
  ),
  'consultation-sections': sectionsCard({ published, school, answers, op, isSent: false }, links),
  'consultation-sections-sent': sectionsCard({ published, school, answers, op, isSent: true }, links),
  'consultation-who-you-are': whoYouAreCard(
    published,
    {
      schools: [
        { ...school, role: 'headteacher' },
        { urn: urn('990102'), name: 'Harbour View Academy', role: 'governor' },
      ],
      roles: ['headteacher', 'governor', 'teacher'],
      next: 's1',
      op,
    },
    links,
  ),
  'consultation-receipt': receiptCard(published, sent, links),
  'consultation-closed': closedCard(
    published,
    { at, reference: 'CW-7K4M-2Q' },
    { Q07: 'One more thing.' },
    links,
  ),
  'consultation-closed-unsent': closedCard(published, null, {}, links),
  'consultation-not-open': notOpenCard(published, 'Thursday 1 October 2026', links),
  'consultation-conflict': conflictCard(
    published,
    last,
    {
      school: school.urn,
      version: 3,
      differing: [
        { field: 'Q04', mine: '2', theirs: '4' },
        { field: 'Q07', mine: 'Lamps.', theirs: '' },
      ],
      mine: { Q04: '2', Q07: 'Lamps.' },
      op,
    },
    links,
  ),
  'consultation-still-saving': stillSavingCard(
    published.content.title,
    { consultation: published.id, section: last.id, school: school.urn },
    links,
  ),
  'consultation-not-yours': notYoursCard('CW-403-8D2', links),
  'consultation-refused': refusedCard(
    published.content.title,
    'There is nothing to send yet. Answer at least one question first.',
    published.id,
    links,
  ),
  'consultation-list': consultationsCard([{ published, moment: 'open', state: '3 of 7 answered' }], links),
  'consultation-list-empty': consultationsCard([], links),
  'general-welcome': welcomeCard('Priya Nair', links),
  'general-help': helpCard(links),
  'general-unknown-text': unknownTextCard('when is half term', links),
  'general-error': errorCard('CW-503-9XF', links),
  'general-error-bookings': errorCard('CW-503-9XF', links, 'bookings'),
  ...everySessionCard(links, op),
  ...everyUpdateCard(links),
  ...everyStaffNews(links),
}
