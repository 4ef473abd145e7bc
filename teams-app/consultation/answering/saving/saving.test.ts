// Autosave told as stories: what is sent when, what happens to lost replies, other devices and refusals.

import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../../shared/api/problem.ts'
import type { ResponseView, Saved } from '../../../../shared/api/responses.ts'
import { instant, urn } from '../../../../shared/domain/kernel/ids.ts'
import * as machine from './saving.ts'
import { statusOf } from './status.ts'
import { fail, start, succeed } from './tries.ts'

const outline = [
  { id: 's1', fields: ['Q01', 'Q01_c'] },
  { id: 's2', fields: ['Q02'] },
]
const at = instant('2026-11-24T10:42:00.000Z')
const response = (
  answers: Record<string, string> = {},
  versions: Record<string, number> = {},
): ResponseView => ({
  urn: urn('990001'),
  schoolName: 'Larkhill Primary School',
  role: 'headteacher',
  reference: null,
  answers,
  versions,
  savedAt: null,
  sentAt: null,
})
const saved = (section: string, version: number, answers: Record<string, string>): Saved => ({
  section,
  version,
  savedAt: at,
  reference: 'CW-7K4M-2Q',
  answers,
})
const problem = (status: number, type: string, detail?: unknown): Problem => ({
  status,
  type,
  title: 'No.',
  reference: '',
  detail,
})
const offline = problem(0, 'offline')
const fresh = () => machine.begin(outline, response(), {}, 0)
const typed = (value: string, now = 0, field = 'Q01_c') => machine.type(fresh(), field, value, now)

describe('when a save is due', () => {
  it('waits for a pause in typing', () => {
    expect(machine.dueAt(fresh())).toBeNull()
    expect(machine.dueAt(typed('a', 100))).toBe(100 + machine.pause)
  })

  it('does not wait for ever while the person types on', () => {
    let state = typed('a', 0)
    for (let now = 100; now <= 5_000; now += 100) state = machine.type(state, 'Q01_c', `a${now}`, now)
    expect(machine.dueAt(state)).toBe(machine.pace)
  })

  it('keeps 3 seconds between two saves, whatever the section', () => {
    const { state } = start(typed('a', 0), 'op1', 1_000)
    const after = machine.type(succeed(state, saved('s1', 1, { Q01_c: 'a' })), 'Q02', 'agree', 1_100)
    expect(machine.dueAt(after)).toBe(4_000)
  })

  it('has one save on its way at a time', () => {
    const { state } = start(typed('a'), 'op1', 1_000)
    expect(machine.dueAt(machine.type(state, 'Q02', 'agree', 1_100))).toBeNull()
  })
})

describe('what is sent', () => {
  it('only what was changed, with what stood before', () => {
    const before = machine.begin(outline, response({ Q01: 'agree', Q01_c: 'old' }, { s1: 4 }), {}, 0)
    const { next } = start(machine.type(before, 'Q01_c', 'new', 0), 'op1', 900)
    expect(next).toEqual({
      section: 's1',
      body: { base: 4, op: 'op1', drawn: ['Q01_c'], answers: { Q01_c: 'new' }, was: { Q01_c: 'old' } },
    })
  })

  it('a cleared field as drawn and not answered', () => {
    const before = machine.begin(outline, response({ Q01: 'agree' }, { s1: 1 }), {}, 0)
    const { next } = start(machine.type(before, 'Q01', '', 0), 'op1', 900)
    expect(next?.body).toMatchObject({ drawn: ['Q01'], answers: {}, was: { Q01: 'agree' } })
  })

  it('nothing when the text is back to what is saved', () => {
    const state = machine.type(typed('a', 0), 'Q01_c', '', 100)
    expect(machine.dueAt(state)).toBeNull()
    expect(start(state, 'op1', 900).next).toBeNull()
  })

  it('the role, once the person has named it', () => {
    expect(start(machine.answerAs(typed('a'), 'governor'), 'op1', 900).next?.body.role).toBe('governor')
  })
})

describe('when the reply is lost', () => {
  const started = start(typed('first'), 'op1', 1_000)
  const lost = fail(machine.type(started.state, 'Q01_c', 'first and more', 1_500), offline, 2_000)

  it('the very same save goes out again before anything newer', () => {
    expect(statusOf(lost).kind).toBe('notSaved')
    expect(machine.dueAt(lost)).toBe(5_000)
    expect(start(lost, 'op2', 5_000).next).toEqual(started.next)
  })

  it('and the newer text follows on the new version, with its own op', () => {
    const again = start(lost, 'op2', 5_000)
    const inNow = succeed(again.state, saved('s1', 1, { Q01_c: 'first' }))
    expect(start(inNow, 'op3', 8_000).next?.body).toMatchObject({
      base: 1,
      op: 'op3',
      answers: { Q01_c: 'first and more' },
      was: { Q01_c: 'first' },
    })
  })

  it('waits longer each time, at most half a minute', () => {
    let state = lost
    const waits = [1, 2, 3, 4, 5].map(() => {
      state = fail(start(state, 'op', 10_000).state, offline, 10_000)
      return state.retryAt - 10_000
    })
    expect(waits).toEqual([6_000, 12_000, 24_000, 30_000, 30_000])
  })

  it('goes out as soon as the network is back, and says what was caught up', () => {
    expect(machine.dueAt(machine.findNetwork(lost))).toBe(4_000)
    const again = succeed(start(lost, 'op2', 5_000).state, saved('s1', 1, { Q01_c: 'first' }))
    const done = succeed(start(again, 'op3', 8_000).state, saved('s1', 2, { Q01_c: 'first and more' }))
    expect(done.caughtUp).toEqual({ count: 2, at })
    expect(statusOf(done)).toEqual({ kind: 'saved', words: 'Saved at 10:42am' })
  })
})

describe('when the page was left with words unsaved', () => {
  const left = fail(start(typed('kept'), 'op1', 1_000).state, offline, 1_100)

  it('they are there again and are saved at once', () => {
    const state = machine.begin(outline, response(), machine.unsaved(left), 0)
    expect(machine.answersOf(state)).toEqual({ Q01_c: 'kept' })
    expect(machine.dueAt(state)).toBe(Number.NEGATIVE_INFINITY)
    const done = succeed(start(state, 'op2', 10).state, saved('s1', 1, { Q01_c: 'kept' }))
    expect(done.caughtUp?.count).toBe(1)
    expect(machine.unsaved(done)).toEqual({})
  })

  it('and are at rest when they had got through after all', () => {
    const state = machine.begin(outline, response({ Q01_c: 'kept' }, { s1: 1 }), machine.unsaved(left), 0)
    expect(machine.dueAt(state)).toBeNull()
    expect(machine.unsaved(state)).toEqual({})
  })
})

describe('when another device has saved', () => {
  const started = start(typed('mine'), 'op1', 1_000).state
  const detail = { version: 7, differing: [{ field: 'Q01_c', mine: 'mine', theirs: 'other' }] }
  const conflict = fail(started, problem(409, 'conflict', detail), 1_200)

  it('both texts are kept and the person is asked', () => {
    expect(conflict.fields['Q01_c']).toMatchObject({ typed: 'mine', theirs: 'other' })
    expect(statusOf(conflict)).toEqual({ kind: 'toSettle', words: '1 answer to settle' })
    expect(machine.dueAt(conflict)).toBeNull()
  })

  it('other answers go on being saved meanwhile', () => {
    const { next } = start(machine.type(conflict, 'Q02', 'agree', 2_000), 'op2', 5_000)
    expect(next?.section).toBe('s2')
  })

  it('and the choice is saved on top of the other version', () => {
    const { next } = start(machine.decide(conflict, 'Q01_c', 'both', 2_000), 'op2', 4_000)
    expect(next?.body).toMatchObject({
      base: 7,
      answers: { Q01_c: 'other\n\nmine' },
      was: { Q01_c: 'other' },
    })
  })

  it('nobody is asked when the other version is this device’s own text', () => {
    const own = { version: 2, differing: [{ field: 'Q01_c', mine: 'x', theirs: 'mine' }] }
    const state = fail(
      machine.type(started, 'Q01_c', 'mine and more', 1_100),
      problem(409, 'conflict', own),
      1_200,
    )
    expect(state.fields['Q01_c']).toMatchObject({ typed: 'mine and more', saved: 'mine', theirs: null })
  })

  it('a reply brings along what others wrote in the same section', () => {
    const done = succeed(started, saved('s1', 8, { Q01_c: 'mine', Q01: 'agree' }))
    expect(machine.answersOf(done)).toEqual({ Q01: 'agree', Q01_c: 'mine' })
  })

  it('text that the server tidied is no change by somebody else', () => {
    const done = succeed(started, saved('s1', 8, { Q01_c: 'tidied by the server' }))
    expect(statusOf(done).kind).toBe('saved')
  })

  it('and never overwrites what is being typed in a field they changed too', () => {
    const typing = machine.type(started, 'Q01', 'disagree', 1_100)
    const done = succeed(typing, saved('s1', 8, { Q01_c: 'mine', Q01: 'agree' }))
    expect(done.fields['Q01']).toMatchObject({ typed: 'disagree', theirs: 'agree' })
  })

  it('a conflict reply that cannot be read is tried again, not taken for settled', () => {
    const state = fail(started, problem(409, 'conflict', { version: 'x' }), 1_200)
    expect(state.pending).not.toBeNull()
    expect(statusOf(state).kind).toBe('notSaved')
  })
})

describe('when the server says no', () => {
  it('stops at the close and keeps the words', () => {
    const state = fail(start(typed('late'), 'op1', 1_000).state, problem(409, 'closed'), 1_100)
    expect(machine.dueAt(state)).toBeNull()
    expect(statusOf(state)).toEqual({ kind: 'stopped', words: 'Not saved' })
    expect(machine.unsaved(state)['Q01_c']?.typed).toBe('late')
  })

  it('holds back what was refused, and only that', () => {
    const state = fail(start(typed('bad'), 'op1', 1_000).state, problem(422, 'invalid'), 1_100)
    expect(machine.dueAt(state)).toBeNull()
    expect(statusOf(state).kind).toBe('notSaved')
    expect(machine.dueAt(machine.type(state, 'Q01_c', 'better', 2_000))).toBe(4_000)
  })

  it('sends the rest again when it named what was not right', () => {
    const two = machine.type(typed('bad'), 'Q01', 'agree', 10)
    const no = problem(422, 'invalid', { fields: ['Q01_c'] })
    const state = fail(start(two, 'op1', 1_000).state, no, 1_100)
    expect(start(state, 'op2', 4_000).next?.body.drawn).toEqual(['Q01'])
  })

  it('sends the answers without the role when only the role was refused', () => {
    const no = problem(422, 'invalid', { fields: ['role'] })
    const state = fail(start(machine.answerAs(typed('a'), 'headteacher'), 'op1', 1_000).state, no, 1_100)
    const { next } = start(state, 'op2', 4_000)
    expect(next?.body.answers).toEqual({ Q01_c: 'a' })
    expect(next?.body.role).toBeUndefined()
  })

  it('goes on trying while the sign-in is renewed', () => {
    const state = fail(start(typed('a'), 'op1', 1_000).state, problem(401, 'signIn'), 1_100)
    expect(machine.dueAt(state)).toBe(4_100)
  })
})

describe('refresh', () => {
  it('takes in a newer response without touching what is being typed', () => {
    const state = machine.refresh(typed('mine'), response({ Q02: 'agree' }, { s2: 3 }))
    expect(machine.answersOf(state)).toEqual({ Q01_c: 'mine', Q02: 'agree' })
    expect(state.versions['s2']).toBe(3)
  })
})
