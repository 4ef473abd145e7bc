// A draft on its way to the server: no edit is lost, nothing is overwritten unasked, and Undo goes step by step.

import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../shared/api/drafts.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { consultationId, instant, personId } from '../../../../shared/domain/kernel/ids.ts'
import { savedState as savedStateOf } from '../../../ui/draft/saved-words.ts'
import {
  arrived as arrivedAt,
  collided,
  edited,
  failed,
  isSaved,
  isWaiting,
  keptMine as keptMineOf,
  opened as openedWith,
  redone,
  sent,
  undone,
} from '../../../ui/draft/saving.ts'
import { unfinished } from '../edits/unfinished.ts'
import { differing } from './saved-words.ts'
import { type Editable, editableOf, isWhole, type Saving } from './saving.ts'

const opened = (server: Draft): Saving => openedWith(server, editableOf(server))
const arrived = (saving: Saving, server: Draft) => arrivedAt(saving, server, server.now)
const keptMine = (saving: Saving) => keptMineOf(saving, editableOf)
const shouldSend = (saving: Saving) => isWaiting(saving) && saving.server.may.edit && isWhole(saving.work)
const savedState = (saving: Saving) => savedStateOf(saving, unfinished(saving.work.content).length > 0)

const draft = (version: string, title: string, about: Partial<Draft> = {}): Draft => ({
  now: instant('2026-11-25T10:42:00Z'),
  id: consultationId('paths'),
  version,
  revision: 1,
  content: {
    title,
    subtitle: '',
    reason: '',
    opens: null,
    closes: null,
    contacts: [],
    workshops: [],
    appendices: [],
    sections: [],
  },
  audience: { everyone: true },
  channels: [],
  author: { id: personId('00000000-0000-4000-8000-000000000004'), name: 'Marcus Oyelaran' },
  createdAt: instant('2026-11-20T10:00:00Z'),
  source: null,
  corrections: [],
  situation: { state: 'draft', sentBack: null },
  moment: null,
  gate: [],
  schoolDays: null,
  may: {
    edit: true,
    submit: false,
    approve: false,
    sendBack: false,
    remove: true,
    correct: false,
    seeResults: false,
  },
  ...about,
})
const titled = (work: Editable, title: string): Editable => ({ ...work, content: { ...work.content, title } })
const type = (saving: Saving, title: string, key = 'title') =>
  edited(saving, titled(saving.work, title), 'typing', key)
const problem = (status: number, kind: string): Problem => ({
  status,
  type: kind,
  title: 'No.',
  reference: 'CW-1',
})
const offline = problem(0, 'offline')

describe('saving', () => {
  it('sends only what has changed, and one save at a time', () => {
    const start = opened(draft('v1', 'A'))
    expect(shouldSend(start)).toBe(false)
    const typed = type(start, 'B')
    expect(shouldSend(typed)).toBe(true)
    expect(shouldSend(sent(typed))).toBe(false)
  })

  it('is saved when the last words have arrived, not earlier ones', () => {
    const flying = sent(type(opened(draft('v1', 'A')), 'B'))
    expect(isSaved(arrived(flying, draft('v2', 'B')))).toBe(true)
    const onward = arrived(type(flying, 'BC'), draft('v2', 'B'))
    expect(isSaved(onward)).toBe(false)
    expect(onward.work.content.title).toBe('BC')
    expect(onward.server.version).toBe('v2')
    expect(shouldSend(onward)).toBe(true)
  })

  it('tries a lost network again, and a refusal only after an edit', () => {
    const flying = sent(type(opened(draft('v1', 'A')), 'B'))
    expect(shouldSend(failed(flying, offline))).toBe(true)
    const refused = failed(flying, problem(422, 'invalid'))
    expect(shouldSend(refused)).toBe(false)
    expect(shouldSend(type(refused, 'C'))).toBe(true)
  })

  it('waits while something is empty or the draft is no draft', () => {
    expect(shouldSend(type(opened(draft('v1', 'A')), ' '))).toBe(false)
    const read = draft('v1', 'A')
    expect(shouldSend(type(opened({ ...read, may: { ...read.may, edit: false } }), 'B'))).toBe(false)
  })

  it('never overwrites another’s version unasked', () => {
    const conflict = failed(sent(type(opened(draft('v1', 'A')), 'B')), problem(409, 'conflict'))
    expect(shouldSend(conflict)).toBe(false)
    const told = collided(conflict, draft('v2', 'Theirs'), editableOf)
    expect(shouldSend(told)).toBe(false)
    const typed = type(told, 'B2')
    expect(shouldSend(typed)).toBe(false)
    const mine = keptMine(typed)
    expect(mine.server.version).toBe('v2')
    expect(mine.work.content.title).toBe('B2')
    expect(shouldSend(mine)).toBe(true)
  })
})

describe('undo', () => {
  it('takes letters of one field as one step, up to the last save', () => {
    const typed = type(type(opened(draft('v1', 'A')), 'AB'), 'ABC')
    expect(undone(typed).work.content.title).toBe('A')
    const saved = arrived(sent(typed), draft('v2', 'ABC'))
    expect(undone(type(saved, 'ABCD')).work.content.title).toBe('ABC')
  })

  it('takes each edit without a field as a step, and ends at the start', () => {
    const twice = type(type(opened(draft('v1', 'A')), 'B', ''), 'C', '')
    expect(undone(twice).work.content.title).toBe('B')
    const back = undone(undone(twice))
    expect(back.work.content.title).toBe('A')
    expect(undone(back)).toBe(back)
    expect(isSaved(back)).toBe(true)
  })

  it('comes back step by step until something else is edited', () => {
    const twice = type(type(opened(draft('v1', 'A')), 'B', ''), 'C', '')
    const back = undone(undone(twice))
    expect(redone(back).work.content.title).toBe('B')
    expect(redone(redone(back)).work.content.title).toBe('C')
    expect(undone(redone(redone(back))).work.content.title).toBe('B')
    expect(redone(twice)).toBe(twice)
    expect(redone(type(back, 'D'))).toEqual(type(back, 'D'))
  })
})

describe('savedState', () => {
  it('says what is true', () => {
    const start = opened(draft('v1', 'A'))
    expect(savedState(start).words).toBe('Saved')
    const flying = sent(type(start, 'B'))
    expect(savedState(flying).words).toBe('Saving')
    expect(savedState(arrived(flying, draft('v2', 'B'))).words).toBe('Saved at 10:42am')
    expect(savedState(failed(flying, offline)).words).toBe('Not saved yet')
    expect(savedState(type(start, '')).words).toBe('Not saved yet')
    expect(savedState(failed(flying, problem(409, 'conflict'))).kind).toBe('toSettle')
  })
})

describe('differing', () => {
  it('names the parts, and none for the same words', () => {
    const one = editableOf(draft('v1', 'A'))
    expect(differing(one, editableOf(draft('v2', 'A')))).toEqual([])
    expect(
      differing(one, {
        ...titled(one, 'B'),
        audience: { everyone: false, areas: [], districts: [], phases: [], roles: [] },
      }),
    ).toEqual(['The title', 'The people asked'])
  })
})
