// Builders of test data: each gives a sound thing, and a test says only what it is about. All names are invented.

import type { Consultation, Content, Published } from '../../shared/domain/consultation/consultation.ts'
import { type Delivery, deliveryKey, type Target } from '../../shared/domain/consultation/delivery.ts'
import type { Question } from '../../shared/domain/consultation/question.ts'
import { type Response, responseKey } from '../../shared/domain/consultation/response.ts'
import { consultationId, day, instant, personId, urn } from '../../shared/domain/kernel/ids.ts'
import type { School } from '../../shared/domain/schools/school.ts'
import type { DirectoryPerson } from '../../shared/ports/directory.ts'
import type { LinkedPerson } from '../../shared/ports/schools.ts'

/** `personNumber(7)` is the id `00000000-0000-4000-8000-000000000007`. */
export const personNumber = (number: number) =>
  personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

export const aSchool = (about: Partial<School> = {}): School => ({
  urn: urn('990101'),
  name: 'Wrenfield Primary School',
  phase: 'Primary',
  area: 'East',
  district: 'Canterbury',
  status: 'Open',
  typeGroup: 'Local authority maintained schools',
  postcode: 'ZZ1 1AA',
  ...about,
})

/** A headteacher of Wrenfield, as the people list has her. */
export const aLinkedPerson = (about: Partial<LinkedPerson> = {}): LinkedPerson => ({
  id: personNumber(1),
  name: 'Priya Nair',
  email: 'priya.nair@wrenfield.example',
  isGuest: false,
  links: [{ urn: urn('990101'), role: 'headteacher' }],
  ...about,
})

export const aDirectoryPerson = (about: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  id: personNumber(1),
  name: 'Priya Nair',
  email: 'priya.nair@wrenfield.example',
  isGuest: false,
  ...about,
})

const asked = (code: string, text: string) => ({ code, text, context: '' })

/** One question of every kind, `Q01` to `Q07`. */
export const questionsOfEveryKind: readonly Question[] = [
  { ...asked('Q01', 'Do you agree that clubs should start earlier?'), kind: 'agreement' },
  {
    ...asked('Q02', 'How far do you agree with each statement?'),
    kind: 'agreementMatrix',
    statements: ['Walking routes are safe', 'Buses arrive on time'],
  },
  { ...asked('Q03', 'Have you read the draft timetable?'), kind: 'yesPartlyNo' },
  { ...asked('Q04', 'How clear is the plan?'), kind: 'rating' },
  {
    ...asked('Q05', 'Which day suits you best?'),
    kind: 'singleChoice',
    options: [
      { code: 'monday', words: 'Monday' },
      { code: 'friday', words: 'Friday' },
    ],
  },
  {
    ...asked('Q06', 'Which of these would help?'),
    kind: 'multiChoice',
    options: [
      { code: 'bus', words: 'A later bus' },
      { code: 'lamp', words: 'Street lamps' },
      { code: 'guide', words: 'A printed guide' },
    ],
  },
  { ...asked('Q07', 'What else should we know?'), kind: 'freeText' },
]

/** Two sections that ask: `s1` (headline, Q01 and Q02) and `s2` (detail, Q03 to Q07). */
export const aContent = (about: Partial<Content> = {}): Content => ({
  title: 'Breakfast clubs',
  subtitle: 'A discussion paper',
  reason: 'We want clubs that families can rely on. Your answers decide where money goes.',
  opens: day('2026-10-01'),
  closes: day('2026-10-23'),
  contacts: ['clubs@northdown.example'],
  workshops: [],
  appendices: [],
  sections: [
    {
      id: 's1',
      number: '1',
      title: 'When clubs start',
      role: 'headline',
      background: 'Clubs start at 8am.',
      pathway: [],
      questions: questionsOfEveryKind.slice(0, 2),
    },
    {
      id: 's2',
      number: '2',
      title: 'Getting there',
      role: 'detail',
      background: 'Some children walk.',
      pathway: [],
      questions: questionsOfEveryKind.slice(2),
    },
  ],
  ...about,
})

/** A draft by Marcus Oyelaran for everyone. */
export const aConsultation = (about: Partial<Consultation> = {}): Consultation => ({
  id: consultationId('breakfast-clubs'),
  content: aContent(),
  audience: { everyone: true },
  channels: [],
  author: { id: personNumber(4), name: 'Marcus Oyelaran' },
  createdAt: instant('2026-09-20T09:00:00.000Z'),
  revision: 1,
  source: null,
  corrections: [],
  situation: { state: 'draft', sentBack: null },
  ...about,
})

/** Published, open from 1 to 23 October 2026. */
export const aPublished = (about: Partial<Published> = {}): Published => {
  const { id, ...draft } = aConsultation()
  const listId = `list-${about.id ?? id}`
  return {
    ...draft,
    id,
    content: { ...aContent(), opens: day('2026-10-01'), closes: day('2026-10-23') },
    situation: {
      state: 'published',
      approvedBy: { id: personNumber(5), name: 'Helen Strand' },
      at: instant('2026-09-28T09:00:00.000Z'),
      listId,
      listUrl: `https://northdown.sharepoint.example/sites/countywide/Lists/${listId}`,
    },
    ...about,
  }
}

/** Priya Nair's return for Wrenfield: started, nothing answered. The key follows from consultation, school and person. */
export const aResponse = (about: Partial<Response> = {}): Response => {
  const consultation = about.consultation ?? consultationId('breakfast-clubs')
  const school = about.urn ?? urn('990101')
  const person = about.person ?? personNumber(1)
  return {
    key: responseKey(consultation, school, person),
    consultation,
    person,
    personName: 'Priya Nair',
    urn: school,
    schoolName: 'Wrenfield Primary School',
    area: 'East',
    district: 'Canterbury',
    phase: 'Primary',
    role: 'headteacher',
    reference: 'CW-7K4M-2Q',
    answers: {},
    saves: {},
    startedAt: instant('2026-10-05T08:00:00.000Z'),
    sentAt: null,
    ...about,
  }
}

/** An intended delivery to Priya Nair. */
export const aDelivery = (about: Partial<Delivery> = {}): Delivery => {
  const consultation = about.consultation ?? consultationId('breakfast-clubs')
  const target: Target = about.target ?? {
    kind: 'person',
    person: personNumber(1),
    name: 'Priya Nair',
    urns: [urn('990101')],
  }
  return {
    key: deliveryKey(consultation, target),
    consultation,
    target,
    state: { state: 'intended' },
    ...about,
  }
}
