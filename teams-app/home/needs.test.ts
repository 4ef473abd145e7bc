// What the home page puts first.

import { describe, expect, it } from 'vitest'
import type { Held, SessionView } from '../../shared/api/sessions.ts'
import type { EditionLine } from '../../shared/api/update-list.ts'
import {
  consultationId,
  day,
  editionId,
  instant,
  personId,
  seriesId,
  sessionId,
  urn,
} from '../../shared/domain/kernel/ids.ts'
import { asksMe, partOf, updateTasks, waitsForMe, waitsInWords } from './agreeing.ts'
import {
  bookingsOf,
  choicesOf,
  type Needs,
  needsInWords,
  needsMe,
  newestOf,
  offersOf,
  sentByMe,
} from './needs.ts'

const now = instant('2026-11-25T10:00:00.000Z')
const none: Needs = { offers: [], consultations: [], choices: [] }

const listed = (
  id: string,
  closes: string,
  moment: 'scheduled' | 'open' | 'closed',
  sent: readonly boolean[],
) => ({
  id: consultationId(id),
  version: '1',
  title: id,
  reason: '',
  opens: '2026-11-02',
  closes,
  moment,
  sections: 2,
  questions: 5,
  schools: sent.map((isSent, at) => ({
    urn: urn(`99000${at}`),
    name: `School ${at}`,
    sectionsStarted: 0,
    answered: 0,
    sentAt: isSent ? instant('2026-11-10T09:00:00Z') : null,
    reference: isSent ? 'CW-7K4M-2Q' : null,
  })),
})

const all = [
  listed('late', '2026-12-11', 'open', [false]),
  listed('soon', '2026-11-27', 'open', [true, false]),
  listed('sent', '2026-11-20', 'open', [true]),
  listed('over', '2026-11-01', 'closed', [false]),
  listed('next', '2026-12-20', 'scheduled', [false]),
]

describe('needsMe', () => {
  it('has what is open and not sent for every school, the earliest close first', () => {
    expect(needsMe(all).map(({ id }) => id)).toEqual(['soon', 'late'])
    expect(sentByMe(all).map(({ id }) => id)).toEqual(['sent'])
  })
})

describe('needsInWords', () => {
  it('counts them and names the first close', () => {
    expect(needsInWords({ ...none, consultations: needsMe(all) }, now)).toBe(
      'Two things need you. The first closes on Friday 27 November.',
    )
    expect(needsInWords({ ...none, consultations: needsMe(all.slice(0, 1)) }, now)).toBe(
      'One thing needs you. It closes on Friday 11 December.',
    )
    expect(needsInWords(none, now)).toBe('Nothing needs you now.')
  })
})

const draft = (
  id: string,
  author: string,
  state: 'draft' | 'awaitingApproval' | 'published',
  createdAt = '2026-11-02T09:00:00Z',
) => ({
  id: consultationId(id),
  version: '1',
  title: id,
  author: { id: personId(author), name: author },
  createdAt: instant(createdAt),
  state,
  moment: null,
  opens: null,
  closes: null,
  questions: 3,
})

describe('what waits for a second person', () => {
  const me = personId('00000000-0000-4000-8000-000000000005')
  const other = '00000000-0000-4000-8000-000000000004'

  it('is what others handed in, the oldest first', () => {
    const drafts = [
      draft('newer', other, 'awaitingApproval', '2026-11-03T09:00:00Z'),
      draft('mine', me, 'awaitingApproval'),
      draft('unready', other, 'draft'),
      draft('older', other, 'awaitingApproval'),
      draft('out', other, 'published'),
    ]
    expect(waitsForMe(drafts, me).map(({ id }) => id)).toEqual(['older', 'newer'])
  })

  it('is said in one sentence', () => {
    expect(waitsInWords(0)).toBe(null)
    expect(waitsInWords(1)).toBe('One thing waits for you.')
    expect(waitsInWords(2)).toBe('Two things wait for you.')
  })
})

describe('what other officers want to tell every school', () => {
  const me = personId('00000000-0000-4000-8000-000000000005')
  const other = { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' }

  it('waits for a second officer, not for the one who asks or leads it', () => {
    const mine = { id: me, name: 'Helen Strand' }
    const led = { organiser: other, coOrganisers: [] }
    const sessions = [
      { id: sessionId('theirs'), title: 'Theirs', asks: other, ...led },
      { id: sessionId('mine'), title: 'Mine', asks: mine, ...led },
      { id: sessionId('told'), title: 'Told', asks: null, ...led },
      { id: sessionId('led'), title: 'Led', asks: other, ...led, coOrganisers: [mine] },
    ]
    expect(asksMe(sessions, me).map(({ id }) => id)).toEqual(['theirs'])
  })
})

const held = (state: Held['state'], until: string | null = null): Held => ({
  person: personId('00000000-0000-4000-8000-000000000001'),
  personName: 'Ines Bell',
  schoolName: 'Larkhill',
  reference: 'BK-7K4M',
  declined: false,
  state,
  until: until === null ? null : instant(until),
  position: null,
  invited: null,
})
const autumn = { id: seriesId('autumn'), title: 'Autumn briefing', attendOne: true }
const session = (id: string, starts: string, about: Partial<SessionView> = {}): SessionView => ({
  id: sessionId(id),
  kind: 'briefing',
  title: id,
  about: '',
  starts: instant(starts),
  ends: instant(starts),
  area: null,
  fits: true,
  capacity: 30,
  placesLeft: 12,
  waiting: 0,
  cancelUntil: instant('2026-12-01T17:00:00.000Z'),
  series: null,
  consultation: null,
  organiser: 'Marcus Oyelaran',
  speakers: [],
  agenda: null,
  state: 'open',
  calledOffBecause: null,
  moved: null,
  joinUrl: null,
  mine: null,
  colleagues: [],
  ...about,
})
const thursday = session('thu', '2026-12-03T14:00:00.000Z', { series: autumn })
const wednesday = session('wed', '2026-12-02T09:30:00.000Z', { series: autumn })

describe('what sessions need of the person', () => {
  it('is one date of a series they have nothing in', () => {
    expect(choicesOf([thursday, wednesday])).toEqual([{ series: autumn, sessions: [wednesday, thursday] }])
    expect(choicesOf([thursday, { ...wednesday, mine: held('waiting') }])).toEqual([])
    expect(choicesOf([{ ...wednesday, series: { ...autumn, attendOne: false } }])).toEqual([])
    expect(choicesOf([{ ...wednesday, state: 'calledOff' }])).toEqual([])
  })

  it('is an answer to an offer first of all', () => {
    const offered = { ...thursday, mine: held('offered', '2026-11-25T14:05:00.000Z') }
    expect(offersOf([wednesday, offered])).toEqual([offered])
    const needs = { offers: [offered], consultations: needsMe(all), choices: [] }
    expect(needsInWords(needs, now)).toBe(
      'Three things need you. The first is a place held until 2:05pm today.',
    )
    expect(needsInWords({ ...none, choices: choicesOf([wednesday]) }, now)).toBe(
      'One thing needs you. It is a date to choose, from Wednesday 2 December.',
    )
  })

  it('is not what they have booked', () => {
    const booked = { ...wednesday, mine: held('booked') }
    expect(bookingsOf([thursday, booked, { ...booked, state: 'ended' }])).toEqual([booked])
  })
})

describe('the weekly update on the first page', () => {
  const line = (id: string, about: Partial<EditionLine>): EditionLine => ({
    id: editionId(id),
    version: '1',
    date: day('2026-11-27'),
    summary: id,
    state: 'sent',
    author: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
    createdAt: instant('2026-11-23T09:00:00.000Z'),
    changed: null,
    sentBack: null,
    isMine: false,
    sendAt: instant('2026-11-27T16:00:00.000Z'),
    hasPending: false,
    mayApprove: false,
    ...about,
  })

  it('asks for what missed its minute first, then for what waits for this person', () => {
    const tasks = updateTasks([
      line('out', {}),
      line('own', { state: 'awaitingApproval' }),
      line('theirs', { state: 'awaitingApproval', mayApprove: true }),
      line('put-right', { hasPending: true, mayApprove: true }),
      line('missed', { state: 'missed' }),
    ])
    expect(tasks.map(({ to }) => to)).toEqual([
      '/officer/updates/missed/delivery',
      '/officer/updates/theirs/approve',
      '/officer/updates/put-right/versions',
    ])
    expect(tasks[0]?.words).toContain('Friday 27 November 2026, 4pm')
  })

  it('asks whoever had a part in it to change what was sent back, with the first words of the note', () => {
    const by = { id: personId('00000000-0000-4000-8000-000000000005'), name: 'Helen Strand' }
    const sentBack = { by, at: instant('2026-11-26T09:00:00.000Z'), reason: 'Name the hub.' }
    const back = line('snow', { state: 'draft', sentBack })
    expect(updateTasks([back])).toEqual([])
    expect(updateTasks([{ ...back, isMine: true }])).toEqual([
      {
        key: 'snow',
        kind: 'Weekly update, sent back',
        title: 'snow',
        words: 'Sent back by Helen Strand on Thursday 26 November 2026, 9am: Name the hub.',
        to: '/officer/updates/snow',
        action: 'Open it to change it',
      },
    ])
  })

  it('is the newest that was not recalled', () => {
    const edition = (id: string, date: string, state: 'sent' | 'recalled') => ({
      id: editionId(id),
      date: day(date),
      summary: id,
      state,
      isCorrected: false,
      about: '',
      found: null,
      notedFor: state === 'sent' ? [] : null,
    })
    const editions = [
      edition('back', '2026-11-27', 'recalled'),
      edition('new', '2026-11-20', 'sent'),
      edition('old', '2026-11-13', 'sent'),
    ]
    expect(newestOf({ editions })).toMatchObject({ edition: { id: 'new' }, notedFor: [] })
    expect(newestOf({ editions: [] })).toBeNull()
  })
})

describe('a list of what may wait', () => {
  const again = () => undefined
  const task = { key: 'a', kind: 'Weekly update', title: 'Snow plans', words: '', to: '/officer' }
  const tasksIn = (body: readonly (typeof task)[]) => body

  it('that could not be read has nothing, says so, and is asked for again by itself', () => {
    const problem = { type: 'unavailable', title: 'Away', status: 503, reference: '' }
    const broken = partOf('Consultations', { load: { state: 'problem', problem }, again }, tasksIn)
    expect(broken).toEqual({ what: 'Consultations', state: 'problem', tasks: [], again })
    const there = partOf('Weekly updates', { load: { state: 'there', body: [task] }, again }, tasksIn)
    expect(there).toMatchObject({ state: 'there', tasks: [task] })
  })
})
