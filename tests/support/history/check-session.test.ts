// The history checker: it explains what sound histories answer, and finds each of the planted bugs.

import { describe, expect, it } from 'vitest'
import { checkSession } from './check-session.ts'
import type { Asked } from './linearize.ts'
import type { Deed, Standing } from './session-model.ts'

const book = (person: string, got: 'place' | 'full' | 'shut' = 'place'): Deed => ({ do: 'book', person, got })
const wait = (person: string, got: 'place' | 'inLine' = 'inLine'): Deed => ({ do: 'wait', person, got })
const cancel = (person: string): Deed => ({ do: 'cancel', person, got: 'done' })
const undo = (person: string, got: 'place' | 'nothing' = 'place'): Deed => ({ do: 'undo', person, got })
const kept = (deed: 'release' | 'lapse' | 'offer' | 'free', person: string): Deed => ({ do: deed, person })
const read = (...rows: readonly string[]): Deed => ({
  do: 'read',
  rows: rows.map((row) => {
    const [person = '', state = 'booked'] = row.split(' ')
    const states = ['booked', 'leaving', 'waiting', 'offered', 'taking'] as const
    return { person, state: states.find((each) => each === state) ?? 'booked' } satisfies Standing
  }),
})

/** One after another. */
const inTurn = (...deeds: readonly Deed[]): readonly Asked<Deed>[] =>
  deeds.map((what, at) => ({ from: at * 10, to: at * 10 + 5, what }))
/** All asked before any is answered. */
const atOnce = (...deeds: readonly Deed[]): readonly Asked<Deed>[] =>
  deeds.map((what, at) => ({ from: at, to: 100 + at, what }))
const later = (history: readonly Asked<Deed>[], by = 1_000): readonly Asked<Deed>[] =>
  history.map(({ from, to, what }) => ({ from: from + by, to: to === null ? null : to + by, what }))
const lost = (what: Deed, from = 0): Asked<Deed> => ({ from, to: null, what })

describe('sound histories', () => {
  it.each<[string, number, readonly Asked<Deed>[]]>([
    ['nothing', 1, []],
    [
      'a whole life',
      1,
      inTurn(
        book('ann'),
        book('bob', 'full'),
        wait('bob'),
        wait('cat'),
        cancel('ann'),
        read('ann leaving', 'bob waiting', 'cat waiting'),
        undo('ann'),
        cancel('ann'),
        kept('release', 'ann'),
        undo('ann', 'nothing'),
        kept('offer', 'bob'),
        kept('lapse', 'bob'),
        kept('offer', 'cat'),
        { do: 'take', person: 'cat', got: 'place' },
        read('cat'),
      ),
    ],
    ['the last place of many at once', 1, atOnce(book('ann', 'full'), book('bob', 'full'), book('cat'))],
    [
      'two presses of one person at once',
      1,
      [...atOnce(book('ann'), book('ann')), ...later(inTurn(read('ann')))],
    ],
    [
      'a look between question and answer',
      2,
      [
        { from: 0, to: 100, what: book('ann') },
        ...later(inTurn(book('bob'), read('bob'), read('ann', 'bob')), 10),
      ],
    ],
    [
      'places taken away and given again',
      2,
      inTurn(
        book('ann'),
        book('bob'),
        { do: 'resize', capacity: 1 },
        book('cat', 'full'),
        { do: 'moveOut', person: 'ann', got: 'done' },
        book('cat', 'full'),
        { do: 'resize', capacity: 2 },
        book('cat'),
      ),
    ],
    [
      'a look between the halves of a take, and an offer let go that was taken',
      1,
      [
        ...inTurn(wait('ann', 'place'), wait('bob'), { do: 'moveOut', person: 'ann', got: 'done' }),
        ...later(inTurn(kept('offer', 'bob')), 100),
        lost({ do: 'take', person: 'bob', got: 'place' }, 200),
        ...later(inTurn(read('bob taking'), { do: 'decline', person: 'bob', got: 'done' }, read('bob'))),
      ],
    ],
    [
      'called off',
      2,
      inTurn(book('ann'), { do: 'callOff' }, book('bob', 'shut'), kept('free', 'ann'), read()),
    ],
    [
      'an answer lost that had its effect',
      1,
      [lost(book('ann')), ...later(inTurn(book('bob', 'full'), read('ann')))],
    ],
    ['an answer lost that had none', 1, [lost(book('ann')), ...later(inTurn(book('bob'), read('bob')))]],
    [
      'an answer lost that had its effect late',
      1,
      [lost(wait('ann')), ...later(inTurn(book('bob'), read('bob'), read('bob', 'ann waiting')))],
    ],
  ])('explains %s', (_what, capacity, history) => {
    expect(checkSession(capacity, history)).toEqual({ ok: true })
  })
})

describe('planted bugs', () => {
  it.each<[string, number, readonly Asked<Deed>[]]>([
    ['more places given than there are', 2, atOnce(book('ann'), book('bob'), book('cat'))],
    ['more places given than there are, one after another', 1, inTurn(book('ann'), book('bob'))],
    [
      'a person with two rows',
      2,
      [...atOnce(book('ann'), book('ann')), ...later(inTurn(read('ann', 'ann')))],
    ],
    [
      'the second in line asked before the first',
      1,
      inTurn(
        book('ann'),
        wait('bob'),
        wait('cat'),
        { do: 'moveOut', person: 'ann', got: 'done' },
        kept('offer', 'cat'),
      ),
    ],
    [
      'somebody new past the line',
      1,
      inTurn(book('ann'), wait('bob'), { do: 'moveOut', person: 'ann', got: 'done' }, book('cat')),
    ],
    [
      'a line that is read in another order',
      1,
      inTurn(book('ann'), wait('bob'), wait('cat'), read('ann', 'cat waiting', 'bob waiting')),
    ],
    ['a place lost after it was confirmed', 2, inTurn(book('ann'), book('bob'), read('bob'))],
    ['a place lost and given to another', 1, inTurn(book('ann'), book('bob'))],
    [
      'an undo that gave nothing back',
      1,
      inTurn(book('ann'), cancel('ann'), undo('ann'), read('ann leaving')),
    ],
    [
      'a place booked after the session was called off',
      2,
      inTurn(book('ann'), { do: 'callOff' }, book('bob')),
    ],
    ['full although there was a place all the time', 1, atOnce(book('ann', 'full'), book('bob', 'full'))],
    ['an offer beyond the places', 1, inTurn(book('ann'), wait('bob'), kept('offer', 'bob'))],
    [
      'an answer that comes after a later one',
      1,
      [lost(book('ann')), ...later(inTurn(read('ann'), book('bob'), read('bob')))],
    ],
  ])('finds %s', (_what, capacity, history) => {
    expect(checkSession(capacity, history)).toMatchObject({ ok: false, gaveUp: false })
  })

  it('names what it could not explain', () => {
    const verdict = checkSession(1, inTurn(book('ann'), book('bob')))
    expect(verdict.ok ? [] : verdict.stuck.map(({ what }) => what)).toEqual([book('bob')])
  })

  it('finds one place too many among five hundred tries', () => {
    const tries = Array.from({ length: 500 }, (_, at) => book(`p${at}`, at < 31 ? 'place' : 'full'))
    const rows = Array.from({ length: 31 }, (_, at) => `p${at}`)
    const history = [...atOnce(...tries), ...later(inTurn(read(...rows)))]
    expect(checkSession(30, history)).toMatchObject({ ok: false, gaveUp: false })
    expect(checkSession(31, history)).toEqual({ ok: true })
  })
})
