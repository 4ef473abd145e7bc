// What can be booked, as the pages hold it: one press at a time, and the list asked anew after each.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Api, Reply } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import {
  type Held,
  type SessionAction,
  type SessionActionBody,
  type SessionList,
  type SessionView,
  sessionListSchema,
  sessionPaths,
  sessionViewSchema,
} from '../../../shared/api/sessions.ts'
import { businessNow } from '../../platform/business-time.ts'
import { newOp } from '../../platform/op.ts'
import { untilNext, useLookAgain } from '../../ui/sessions/next-change.ts'

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem }
  | { readonly state: 'there'; readonly list: SessionList }

type Press = Omit<SessionActionBody, 'op'>

/** What came of a press, for one person; `later` is what is true once their row, null for the reader's, is gone. */
export type Outcome = {
  readonly isGood: boolean
  readonly words: string
  readonly later?: { readonly person: string | null; readonly words: string }
}
/** What was said last, at which session and on which page: the focus goes there. */
export type Said = {
  readonly id: string
  readonly page: string | null
  readonly outcomes: readonly Outcome[]
  readonly round: number
}

export type Booking = {
  readonly list: SessionList
  readonly isBusy: boolean
  readonly said: Said | null
  /** One press; null when another is under way. Says nothing by itself. */
  readonly press: (id: string, action: SessionAction, body?: Press) => Promise<Reply<SessionView> | null>
  readonly say: (id: string, outcomes: readonly Outcome[]) => void
  readonly again: () => Promise<void>
}

const withOne = (list: SessionList, one: SessionView): SessionList => ({
  ...list,
  sessions: list.sessions.map((session) => (session.id === one.id ? one : session)),
})

const heldIn = ({ sessions }: SessionList): readonly Held[] =>
  sessions.flatMap(({ mine, colleagues }) => (mine === null ? colleagues : [mine, ...colleagues]))

/** Milliseconds until a session begins or ends, or something is no longer held; null when nothing of that will be. */
const untilChange = (list: SessionList): number | null => {
  const now = businessNow()
  const ends = heldIn(list).flatMap(({ until }) =>
    until === null ? [] : Date.parse(until) - Date.parse(now),
  )
  const next = untilNext(list.sessions, now)
  const waits = next === null ? ends : [...ends, next]
  return waits.length === 0 ? null : Math.min(...waits)
}

const useList = (api: Api) => {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const again = useCallback(async () => {
    const reply = await api.send('GET', sessionPaths.list, sessionListSchema)
    setLoaded((before) => {
      if (reply.ok) return { state: 'there', list: reply.body }
      // What stands stays when only asking anew failed.
      return before.state === 'there' ? before : { state: 'problem', problem: reply.problem }
    })
  }, [api])
  useEffect(() => {
    again().catch(() => undefined)
  }, [again])
  const look = useCallback(() => {
    again().catch(() => undefined)
  }, [again])
  // Who comes back to the page sees what is true now, an offer above all.
  useLookAgain(loaded, loaded.state === 'there' ? untilChange(loaded.list) : null, look)
  return { loaded, setLoaded, again }
}

/** `page`: the session whose page is shown, null on the list; what was said on another is over. */
export const useSessions = (api: Api, page: string | null) => {
  const { loaded, setLoaded, again } = useList(api)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const busy = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what ends it
  useEffect(() => setSaid(null), [page])

  const press: Booking['press'] = async (id, action, body = {}) => {
    if (busy.current) return null
    busy.current = true
    setIsBusy(true)
    const whole = { ...body, op: newOp() }
    const ask = () => api.send('POST', sessionPaths.act(id, action), sessionViewSchema, whole)
    const first = await ask()
    // The same key again: a press whose answer was lost is not done twice.
    const reply = !first.ok && first.problem.status === 0 ? await ask() : first
    if (reply.ok) {
      setLoaded((now) => (now.state === 'there' ? { ...now, list: withOne(now.list, reply.body) } : now))
    }
    await again()
    busy.current = false
    setIsBusy(false)
    return reply
  }
  const say: Booking['say'] = (id, outcomes) =>
    setSaid((before) => ({ id, page, outcomes, round: (before?.round ?? 0) + 1 }))

  return { loaded, again, isBusy, said: said?.page === page ? said : null, press, say }
}
