// Something being written: autosaves a moment after each edit, one save at a time, and asks before it overwrites.

import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Api, Reply } from '../../../shared/api/client.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import {
  arrived,
  collided,
  edited,
  failed,
  isSaved,
  isWaiting,
  keptMine,
  opened,
  redone,
  type Saving,
  sent,
  undone,
} from './saving.ts'

/** What saving has to know of one kind of writing. It stands outside of components, so that it is always the same. */
export type SavingRules<Server, Work> = {
  readonly workOf: (server: Server) => Work
  /** False while it may not be changed, or while what is written cannot be saved as it stands. */
  readonly maySave: (server: Server, work: Work) => boolean
  /** With If-Match of the server's version. */
  readonly put: (api: Api, server: Server, work: Work) => Promise<Reply<Server>>
  readonly get: (api: Api, server: Server) => Promise<Reply<Server>>
  readonly savedAt: (server: Server) => Instant
}

export type SavingWork<Server, Work> = {
  readonly saving: Saving<Server, Work>
  readonly edit: (change: (work: Work) => Work, words: string, key?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly takeTheirs: () => void
  readonly keepMine: () => void
  /** The thing as an action on the server left it. */
  readonly replace: (server: Server) => void
}

const pause = 800
const pauseAfterOutage = 5_000

const useWarning = (isUnsaved: () => boolean) => {
  const ask = useRef(isUnsaved)
  ask.current = isUnsaved
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (ask.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}

export const useSaving = <Server, Work>(
  api: Api,
  first: Server,
  rules: SavingRules<Server, Work>,
): SavingWork<Server, Work> => {
  type State = Saving<Server, Work>
  const [saving, apply] = useReducer(
    (state: State, step: (state: State) => State) => step(state),
    first,
    (server): State => opened(server, rules.workOf(server)),
  )
  const latest = useRef(saving)
  latest.current = saving
  const isGone = useRef(false)

  const save = useCallback(async () => {
    const leaving = latest.current
    apply(sent)
    const reply = await rules.put(api, leaving.server, leaving.work)
    if (reply.ok) {
      const { work } = latest.current
      if (isGone.current && work !== leaving.work) await rules.put(api, reply.body, work)
      return apply((now) => arrived(now, reply.body, rules.savedAt(reply.body)))
    }
    apply((now) => failed(now, reply.problem))
    if (reply.problem.type !== 'conflict') return
    const theirs = await rules.get(api, leaving.server)
    if (theirs.ok) apply((now) => collided(now, theirs.body))
    else apply((now) => failed(now, theirs.problem))
  }, [api, rules])

  const shouldSend = useCallback(
    (state: State) => isWaiting(state) && rules.maySave(state.server, state.work),
    [rules],
  )

  useEffect(() => {
    if (!shouldSend(saving)) return
    const wait = saving.trouble === null ? pause : pauseAfterOutage
    const timer = setTimeout(() => {
      save().catch(() => undefined)
    }, wait)
    return () => clearTimeout(timer)
  }, [saving, save, shouldSend])

  // Leaving the page within the pause must not lose the last words.
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      const left = latest.current
      if (shouldSend(left)) rules.put(api, left.server, left.work).catch(() => undefined)
    }
  }, [api, rules, shouldSend])

  useWarning(() => !isSaved(latest.current))

  return {
    saving,
    edit: useCallback((change, words, key) => apply((now) => edited(now, change(now.work), words, key)), []),
    undo: useCallback(() => apply(undone), []),
    redo: useCallback(() => apply(redone), []),
    takeTheirs: useCallback(
      () => apply((now) => (now.theirs === null ? now : opened(now.theirs, rules.workOf(now.theirs)))),
      [rules],
    ),
    keepMine: useCallback(() => apply((now) => keptMine(now, rules.workOf)), [rules]),
    replace: useCallback(
      (server) => apply((now) => ({ ...opened(server, rules.workOf(server)), savedAt: now.savedAt })),
      [rules],
    ),
  }
}
