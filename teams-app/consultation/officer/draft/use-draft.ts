// A draft being worked on: autosaves a moment after each edit, one save at a time, and asks before it overwrites.

import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Draft, draftPaths, draftSchema } from '../../../../shared/api/drafts.ts'
import {
  arrived,
  collided,
  type Editable,
  edited,
  failed,
  isSaved,
  keptMine,
  opened,
  replaced,
  type Saving,
  sent,
  shouldSend,
  undone,
} from './saving.ts'

export type DraftWork = {
  readonly saving: Saving
  readonly edit: (change: (work: Editable) => Editable, words: string, key?: string) => void
  readonly undo: () => void
  readonly takeTheirs: () => void
  readonly keepMine: () => void
  /** The draft as an action on the server left it. */
  readonly replace: (draft: Draft) => void
}

const pause = 800
const pauseAfterOutage = 5_000

type Step = (saving: Saving) => Saving
const next = (saving: Saving, step: Step) => step(saving)

const put = (api: Api, { server, work }: Pick<Saving, 'server' | 'work'>) =>
  api.send('PUT', draftPaths.one(server.id), draftSchema, work, { 'if-match': server.version })

export const useDraft = (api: Api, draft: Draft): DraftWork => {
  const [saving, apply] = useReducer(next, draft, opened)
  const latest = useRef(saving)
  latest.current = saving
  const isGone = useRef(false)

  const save = useCallback(async () => {
    const leaving = latest.current
    apply(sent)
    const reply = await put(api, leaving)
    if (reply.ok) {
      const { work } = latest.current
      if (isGone.current && work !== leaving.work) await put(api, { server: reply.body, work })
      return apply((now) => arrived(now, reply.body))
    }
    apply((now) => failed(now, reply.problem))
    if (reply.problem.type !== 'conflict') return
    const theirs = await api.send('GET', draftPaths.one(leaving.server.id), draftSchema)
    if (theirs.ok) apply((now) => collided(now, theirs.body))
    else apply((now) => failed(now, theirs.problem))
  }, [api])

  useEffect(() => {
    if (!shouldSend(saving)) return
    const wait = saving.trouble === null ? pause : pauseAfterOutage
    const timer = setTimeout(() => {
      save().catch(() => undefined)
    }, wait)
    return () => clearTimeout(timer)
  }, [saving, save])

  // Leaving the page within the pause must not lose the last words.
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      const left = latest.current
      if (shouldSend(left)) put(api, left).catch(() => undefined)
    }
  }, [api])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved(latest.current)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])

  return {
    saving,
    edit: useCallback((change, words, key) => apply((now) => edited(now, change(now.work), words, key)), []),
    undo: useCallback(() => apply(undone), []),
    takeTheirs: useCallback(() => apply((now) => (now.theirs === null ? now : opened(now.theirs))), []),
    keepMine: useCallback(() => apply(keptMine), []),
    replace: useCallback((server) => apply((now) => replaced(now, server)), []),
  }
}
