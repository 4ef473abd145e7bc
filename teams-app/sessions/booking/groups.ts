// Which session stands where on the page, and what the person can do with each.

import type { Held, SessionView } from '../../../shared/api/sessions.ts'
import { listInWords } from '../../../shared/domain/kernel/words.ts'
import { isFull } from '../../ui/sessions/session-words.ts'

export type Groups = {
  /** The person holds something. */
  readonly mine: readonly SessionView[]
  /** A colleague holds something, and the person nothing. */
  readonly colleagues: readonly SessionView[]
  readonly fits: readonly SessionView[]
  readonly others: readonly SessionView[]
  /** Called off, begun or over, and nothing of it to act on. */
  readonly over: readonly SessionView[]
}

const isHeld = ({ mine, colleagues }: SessionView): boolean => mine !== null || colleagues.length > 0
const isOver = ({ state }: SessionView): boolean => state === 'ended' || state === 'calledOff'

/** Each session once; the order of the list is kept. `kind` null: all kinds. */
export const groupsOf = (sessions: readonly SessionView[], kind: SessionView['kind'] | null): Groups => {
  const shown = sessions.filter((session) => kind === null || session.kind === kind)
  const open = shown.filter((session) => session.state === 'open' && !isHeld(session))
  return {
    mine: shown.filter((session) => session.mine !== null && !isOver(session)),
    colleagues: shown.filter((session) => session.mine === null && isHeld(session) && !isOver(session)),
    fits: open.filter(({ fits }) => fits),
    others: open.filter(({ fits }) => !fits),
    over: shown.filter((session) => isOver(session) || (session.state === 'started' && !isHeld(session))),
  }
}

/** `For you: West area`, `For you: North and West areas`, `For you`. */
export const fitsTitle = (fits: readonly SessionView[]): string => {
  const areas = [...new Set(fits.flatMap(({ area }) => (area === null ? [] : [area])))].toSorted()
  if (areas.length === 0) return 'For you'
  return `For you: ${listInWords(areas)} ${areas.length === 1 ? 'area' : 'areas'}`
}

const isPlaced = ({ state }: Held): boolean => state === 'booked' || state === 'leaving'

/** `Your places`, `Your visits and waiting lists`: what stands there; `Your colleagues’ …` where nothing is one's own. */
export const mineTitle = (mine: readonly SessionView[]): string => {
  const held = mine.flatMap(({ kind, mine: own, colleagues }) =>
    [...(own ? [own] : []), ...colleagues].map((row) => ({ kind, isPlace: isPlaced(row) })),
  )
  const parts = [
    ...(held.some(({ kind, isPlace }) => isPlace && kind !== 'visit') ? ['places'] : []),
    ...(held.some(({ kind, isPlace }) => isPlace && kind === 'visit') ? ['visits'] : []),
    ...(held.some(({ isPlace }) => !isPlace) ? ['waiting lists'] : []),
  ]
  const whose = mine.some((session) => session.mine !== null) ? 'Your' : 'Your colleagues’'
  return `${whose} ${listInWords(parts)}`
}

/** True while the person has a place of their own there. */
const hasPlace = (held: Held | null): boolean => held !== null && isPlaced(held)

/** The place the person has in another session of a series of which one attends one, cancelled a moment ago or not. */
export const placeElsewhere = (
  session: SessionView,
  sessions: readonly SessionView[],
): SessionView | null => {
  const { series } = session
  if (series === null || !series.attendOne) return null
  return (
    sessions.find(
      (other) => other.id !== session.id && other.series?.id === series.id && hasPlace(other.mine),
    ) ?? null
  )
}

/**
 * What the one button of a session does for the person themselves. switch: straight to this one, `from` is given up ·
 * waitKeeping: into the line, and `from` is kept until a place here is theirs.
 */
export type Way =
  | { readonly kind: 'none' | 'book' | 'wait' }
  | { readonly kind: 'switch' | 'waitKeeping'; readonly from: SessionView }

export const wayOf = (session: SessionView, sessions: readonly SessionView[]): Way => {
  if (session.state !== 'open' || session.mine !== null) return { kind: 'none' }
  const from = placeElsewhere(session, sessions)
  if (from !== null) return { kind: isFull(session) ? 'waitKeeping' : 'switch', from }
  return { kind: isFull(session) ? 'wait' : 'book' }
}

export type LinePart = {
  readonly key: string
  readonly place: string
  readonly words: string
  readonly isMe: boolean
}

const mostShown = 6

/** The waiting list as it is published: places without names, the person's own marked, a long line shortened. */
export const lineOf = (session: Pick<SessionView, 'waiting' | 'mine' | 'state'>): readonly LinePart[] => {
  const { waiting, mine } = session
  const isIn = mine !== null && mine.position !== null
  const me = mine?.position ?? waiting + 1
  const last = isIn ? Math.max(waiting, me) : waiting + 1
  const others = (from: number, to: number): readonly LinePart[] => {
    if (to < from) return []
    if (to - from + 1 > mostShown) {
      return [{ key: `${from}`, place: `${from} to ${to}`, words: 'Waiting', isMe: false }]
    }
    return Array.from({ length: to - from + 1 }, (_, at) => ({
      key: `${from + at}`,
      place: `${from + at}`,
      words: 'Waiting',
      isMe: false,
    }))
  }
  const own = { key: `${me}`, place: `${me}`, words: isIn ? 'You' : 'You would be here', isMe: true }
  return [...others(1, me - 1), own, ...others(me + 1, last)]
}
