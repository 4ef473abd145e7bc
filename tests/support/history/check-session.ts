// Checks what was asked of one session: whether one order of moments explains every answer.

import { type Asked, linearize, type Verdict } from './linearize.ts'
import { type Deed, model, type Turns } from './session-model.ts'

/** Rows that no moment can show: somebody twice, or more places held than there ever were. */
const isNeverRead = (most: number, { what }: Asked<Deed>): boolean => {
  if (what.do !== 'read') return false
  const held = what.rows.filter(({ state }) => state !== 'waiting')
  return held.length > most || new Set(what.rows.map(({ person }) => person)).size < what.rows.length
}

const entering: ReadonlySet<string> = new Set(['book', 'wait', 'moveIn', 'offer'])

// The last look gives away the order of a line that would otherwise have to be guessed among thousands.
const turnsIn = (history: readonly Asked<Deed>[]): Turns => {
  const left = new Set(
    history.flatMap(({ what }) => ('person' in what && !entering.has(what.do) ? what.person : [])),
  )
  const looks = history.flatMap(({ from, what }) => (what.do === 'read' ? { from, rows: what.rows } : []))
  const last = looks.toSorted((one, other) => one.from - other.from).at(-1)
  const inLine = (last?.rows ?? []).filter(({ state }) => state === 'waiting' || state === 'offered')
  const people = inLine.map(({ person }) => person).filter((person) => !left.has(person))
  return new Map(people.map((person, at) => [person, at]))
}

/** Whether one order of moments explains everything that was asked of a session of so many places. */
export const checkSession = (capacity: number, history: readonly Asked<Deed>[]): Verdict<Deed> => {
  const resized = history.flatMap(({ what }) => (what.do === 'resize' ? what.capacity : []))
  const stuck = history.filter((asked) => isNeverRead(Math.max(capacity, ...resized), asked))
  return stuck.length > 0
    ? { ok: false, gaveUp: false, stuck }
    : linearize(model(capacity, turnsIn(history)), history)
}
