// Notes being written: saved a moment after each edit, and asked about only where two wrote in one section.

import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Notes, notesSchema, plannerPaths } from '../../../../shared/api/planner.ts'
import {
  arrived,
  collided,
  failed,
  isSaved,
  type NotesState,
  opened,
  sent,
  shouldSend,
  toSend,
} from './notes-state.ts'

export type Step = (state: NotesState) => NotesState
const next = (state: NotesState, step: Step) => step(state)

const pause = 1_000
const pauseAfterOutage = 5_000

const put = (api: Api, id: string, state: NotesState) =>
  api.send(
    'PUT',
    plannerPaths.notes(id),
    notesSchema,
    { sections: toSend(state) },
    state.version === null ? {} : { 'if-match': state.version },
  )

export const useNotes = (api: Api, id: string, first: Notes) => {
  const [state, apply] = useReducer(next, first, opened)
  const latest = useRef(state)
  latest.current = state
  const isGone = useRef(false)
  const settle = useCallback(async () => {
    const theirs = await api.send('GET', plannerPaths.notes(id), notesSchema)
    if (theirs.ok) apply((now) => collided(now, theirs.body))
  }, [api, id])
  const save = useCallback(
    async (leaving: NotesState) => {
      apply(sent)
      const reply = await put(api, id, leaving)
      if (!reply.ok) {
        apply((now) => failed(now, reply.problem))
        return reply.problem.type === 'conflict' ? settle() : undefined
      }
      const left = arrived(latest.current, reply.body)
      if (isGone.current && !isSaved(left)) await put(api, id, left)
      return apply((now) => arrived(now, reply.body))
    },
    [api, id, settle],
  )
  useEffect(() => {
    if (!shouldSend(state)) return
    const timer = setTimeout(
      () => {
        save(state).catch(() => undefined)
      },
      state.trouble === null ? pause : pauseAfterOutage,
    )
    return () => clearTimeout(timer)
  }, [state, save])
  // Leaving the page within the pause must not lose the last words.
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      if (shouldSend(latest.current)) put(api, id, latest.current).catch(() => undefined)
    }
  }, [api, id])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved(latest.current)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return { state, apply }
}
