// One session as everybody should see it: who has a place, who stands in line in which order, how many places there are.

import type { Model } from './linearize.ts'

/**
 * A row as it is read: in the order of the rows, without those that hold nothing. `taking` is read between the two
 * halves of taking an offer: it stands for an offer and for a place alike.
 */
export type Standing = {
  readonly person: string
  readonly state: 'booked' | 'leaving' | 'waiting' | 'offered' | 'taking'
}

type Entering = {
  readonly do: 'book' | 'moveIn' | 'wait'
  readonly person: string
  readonly got: 'place' | 'full' | 'shut' | 'inLine'
}
type Leaving = {
  readonly do: 'cancel' | 'decline'
  readonly person: string
  readonly got: 'done' | 'nothing'
}
type Kept = { readonly do: 'release' | 'lapse' | 'offer' | 'free'; readonly person: string }

/**
 * What was asked of a session and what was answered. `moveIn` and `moveOut` are the two sides of a switch.
 * release, lapse, offer, free: the job's own writes.
 */
export type Deed =
  | Entering
  | Leaving
  | Kept
  | { readonly do: 'undo'; readonly person: string; readonly got: 'place' | 'nothing' }
  | { readonly do: 'take'; readonly person: string; readonly got: 'place' | 'over' }
  | { readonly do: 'moveOut'; readonly person: string; readonly got: 'done' }
  | { readonly do: 'resize'; readonly capacity: number }
  | { readonly do: 'callOff' }
  | { readonly do: 'read'; readonly rows: readonly Standing[] }

/** People who never leave the line again, with how many of them stand before them in it. */
export type Turns = ReadonlyMap<string, number>
type InLine = { readonly person: string; readonly isOffered: boolean }
export type SessionState = {
  /** Who can only stand in line after so many others, as the last look showed. */
  readonly turns: Turns
  readonly capacity: number
  readonly isOff: boolean
  /** True: booked, false: given up a moment ago. */
  readonly places: ReadonlyMap<string, boolean>
  readonly line: readonly InLine[]
}
/** What could be looked at since the question was asked: the most places, the fewest, whether a place was to be had. */
type Seen = {
  readonly most: number
  readonly wasFull: boolean
  readonly hadNoLine: boolean
  readonly wasOpen: boolean
}

const heldIn = ({ places, line }: SessionState): number =>
  places.size + line.filter(({ isOffered }) => isOffered).length

const isSame = (one: Seen, other: Seen): boolean =>
  one.most === other.most &&
  one.wasFull === other.wasFull &&
  one.hadNoLine === other.hadNoLine &&
  one.wasOpen === other.wasOpen

const see = (state: SessionState, before: Seen | null): Seen => {
  const isFull = state.line.length > 0 || heldIn(state) >= state.capacity
  const seen = {
    most: Math.max(state.capacity, before?.most ?? 0),
    wasFull: isFull || (before?.wasFull ?? false),
    hadNoLine: state.line.length === 0 || (before?.hadNoLine ?? false),
    wasOpen: !state.isOff || (before?.wasOpen ?? false),
  }
  return before !== null && isSame(before, seen) ? before : seen
}

const isInLine = ({ line }: SessionState, person: string): boolean =>
  line.some((each) => each.person === person)
const withPlace = (state: SessionState, person: string, isBooked = true): SessionState => ({
  ...state,
  places: new Map(state.places).set(person, isBooked),
})
const outOfLine = (state: SessionState, person: string): SessionState => ({
  ...state,
  line: state.line.filter((each) => each.person !== person),
})
const withoutPlace = (state: SessionState, person: string): SessionState => {
  const places = new Map(state.places)
  places.delete(person)
  return { ...state, places }
}

/** A newcomer looks and then writes: nobody waited at a moment since they asked, and a place is free as they write. */
const seatNewcomer = (state: SessionState, person: string, seen: Seen): SessionState | null =>
  seen.wasOpen && seen.hadNoLine && heldIn(state) < seen.most ? withPlace(state, person) : null

const joinLine = (state: SessionState, { do: deed, person }: Entering, seen: Seen): SessionState | null => {
  if (state.places.has(person)) return null
  if (isInLine(state, person)) return state
  const before = state.line.filter((each) => state.turns.has(each.person)).length
  if ((state.turns.get(person) ?? before) !== before) return null
  const line = [...state.line, { person, isOffered: false }]
  return deed === 'wait' && seen.wasFull && seen.wasOpen ? { ...state, line } : null
}

const getPlace = (state: SessionState, { person }: Entering, seen: Seen): SessionState | null => {
  const isBooked = state.places.get(person)
  if (isBooked !== undefined) return isBooked ? state : withPlace(state, person)
  return isInLine(state, person) ? null : seatNewcomer(state, person, seen)
}

const enter = (state: SessionState, deed: Entering, seen: Seen): SessionState | null => {
  switch (deed.got) {
    case 'shut':
      return state.isOff ? state : null
    case 'full':
      return seen.wasFull && !state.places.has(deed.person) ? state : null
    case 'inLine':
      return joinLine(state, deed, seen)
    case 'place':
      return getPlace(state, deed, seen)
  }
}

const leave = (state: SessionState, { do: deed, person, got }: Leaving): SessionState | null => {
  const isBooked = state.places.get(person)
  if (got === 'nothing') return isBooked === undefined ? state : null
  if (isInLine(state, person)) return outOfLine(state, person)
  return isBooked === true && deed === 'cancel' ? withPlace(state, person, false) : state
}

const haveBack = (state: SessionState, person: string, got: 'place' | 'nothing'): SessionState | null => {
  const isBooked = state.places.get(person)
  if (got === 'nothing') return isBooked === true ? null : state
  if (isBooked === undefined) return null
  return isBooked ? state : withPlace(state, person)
}

const take = (state: SessionState, person: string, got: 'place' | 'over'): SessionState | null => {
  if (got === 'over') return state.places.get(person) === true ? null : state
  if (state.places.get(person) === true) return state
  const isOffered = state.line.some((each) => each.person === person && each.isOffered)
  return isOffered ? withPlace(outOfLine(state, person), person) : null
}

const offer = (state: SessionState, person: string, seen: Seen): SessionState | null => {
  const first = state.line.find(({ isOffered }) => !isOffered)
  if (first?.person !== person || heldIn(state) >= seen.most) return null
  const line = state.line.map((each) => (each === first ? { ...each, isOffered: true } : each))
  return { ...state, line }
}

const keep = (state: SessionState, { do: deed, person }: Kept, seen: Seen): SessionState | null => {
  if (deed === 'offer') return offer(state, person, seen)
  if (deed === 'release') return state.places.get(person) === false ? withoutPlace(state, person) : null
  const isOffered = state.line.some((each) => each.person === person && each.isOffered)
  if (deed === 'lapse') return isOffered ? outOfLine(state, person) : null
  return state.isOff ? withoutPlace(outOfLine(state, person), person) : null
}

const isAsRead = ({ places, line }: SessionState, read: readonly Standing[]): boolean => {
  const rows = read.map(({ person, state }) => {
    if (state !== 'taking') return { person, state }
    return { person, state: places.has(person) ? ('booked' as const) : ('offered' as const) }
  })
  const inLine = rows.filter(({ state }) => state === 'waiting' || state === 'offered')
  const placed = rows.filter(({ state }) => state === 'booked' || state === 'leaving')
  return (
    placed.length === places.size &&
    placed.every(({ person, state }) => places.get(person) === (state === 'booked')) &&
    inLine.length === line.length &&
    inLine.every(
      ({ person, state }, at) => line[at]?.person === person && line[at].isOffered === (state === 'offered'),
    )
  )
}

const next = (state: SessionState, deed: Deed, seen: Seen): SessionState | null => {
  switch (deed.do) {
    case 'book':
    case 'moveIn':
    case 'wait':
      return enter(state, deed, seen)
    case 'cancel':
    case 'decline':
      return leave(state, deed)
    case 'undo':
      return haveBack(state, deed.person, deed.got)
    case 'take':
      return take(state, deed.person, deed.got)
    case 'moveOut':
      return state.places.has(deed.person) ? withoutPlace(state, deed.person) : state
    case 'release':
    case 'lapse':
    case 'offer':
    case 'free':
      return keep(state, deed, seen)
    case 'resize':
      return { ...state, capacity: deed.capacity }
    case 'callOff':
      return { ...state, isOff: true }
    case 'read':
      return isAsRead(state, deed.rows) ? state : null
  }
}

/** The deeds as which one may have had its effect whose answer was lost. */
const ways = (deed: Deed): readonly Deed[] =>
  deed.do === 'wait'
    ? [
        { ...deed, got: 'place' },
        { ...deed, got: 'inLine' },
      ]
    : [deed]

const looks: ReadonlySet<string> = new Set(['full', 'shut', 'nothing', 'over'])
const isLook = (deed: Deed): boolean => deed.do === 'read' || ('got' in deed && looks.has(deed.got))

export const model = (capacity: number, turns: Turns): Model<SessionState, Deed, Seen> => ({
  start: { turns, capacity, isOff: false, places: new Map(), line: [] },
  see,
  next,
  ways,
  isLook,
  name: ({ capacity: now, isOff, places, line }) => {
    const placed = [...places].map(([person, isBooked]) => `${person}${isBooked ? '' : '-'}`).sort()
    return `${now}${isOff}${placed.join()};${line.map(({ person, isOffered }) => person + isOffered).join()}`
  },
})
