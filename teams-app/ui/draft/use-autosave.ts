// Saves what is written a moment after each edit, one save at a time, and the last words as the page is left.

import { useCallback, useEffect, useRef } from 'react'
import type { Api, Reply } from '../../../shared/api/client.ts'
import { arrived, collided, failed, isWaiting, pauseBefore, type Saving, sent } from './saving.ts'
import type { SavingRules, Versioned } from './saving-rules.ts'
import type { DraftShelf } from './shelf.ts'

const put = <Server extends Versioned, Work>(
  api: Api,
  { path, schema }: SavingRules<Server, Work>,
  { id, version }: Server,
  work: Work,
): Promise<Reply<Server>> => api.send('PUT', path(id), schema, work, { 'if-match': version })

/** The last words of a page that is left within the pause. What does not arrive stays on the shelf. */
const saveLast = async <Server extends Versioned, Work>(
  api: Api,
  rules: SavingRules<Server, Work>,
  { server, saved, work }: Pick<Saving<Server, Work>, 'server' | 'saved' | 'work'>,
  shelf: DraftShelf<Work>,
): Promise<void> => {
  if (work === saved) return shelf.drop()
  shelf.keep({ version: server.version, work })
  const reply = await put(api, rules, server, work)
  if (reply.ok) shelf.drop()
}

export const useAutosave = <Server extends Versioned, Work>(
  api: Api,
  rules: SavingRules<Server, Work>,
  shelf: DraftShelf<Work>,
  saving: Saving<Server, Work>,
  apply: (step: (state: Saving<Server, Work>) => Saving<Server, Work>) => void,
): void => {
  const latest = useRef(saving)
  latest.current = saving
  const isGone = useRef(false)
  // An edit ends the trouble, not the time that the server asked for.
  const notBefore = useRef(0)

  const save = useCallback(async () => {
    const leaving = latest.current
    apply(sent)
    const reply = await put(api, rules, leaving.server, leaving.work)
    if (reply.ok) {
      apply((now) => arrived(now, reply.body, rules.savedAt(reply.body)))
      const left = { server: reply.body, saved: leaving.work, work: latest.current.work }
      return isGone.current ? await saveLast(api, rules, left, shelf) : undefined
    }
    notBefore.current = performance.now() + (reply.problem.retryAfter ?? 0) * 1_000
    apply((now) => failed(now, reply.problem))
    if (reply.problem.type !== 'conflict') return
    const theirs = await api.send('GET', rules.path(leaving.server.id), rules.schema)
    if (theirs.ok) apply((now) => collided(now, theirs.body, rules.workOf))
    else apply((now) => failed(now, theirs.problem))
  }, [api, rules, shelf, apply])

  const shouldSend = useCallback(
    (state: Saving<Server, Work>) =>
      isWaiting(state) && rules.isOpen(state.server) && rules.isWhole(state.work),
    [rules],
  )

  useEffect(() => {
    if (!shouldSend(saving)) return
    const wait = Math.max(pauseBefore(saving.trouble), notBefore.current - performance.now())
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
      if (shouldSend(left)) saveLast(api, rules, left, shelf).catch(() => undefined)
    }
  }, [api, rules, shouldSend, shelf])
}
