// Something being written: saved by itself, kept on this device until it is, and never overwritten unasked.

import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { edited, isBack, isSaved, keptMine, opened, redone, resumed, type Saving, undone } from './saving.ts'
import type { SavingRules, Versioned } from './saving-rules.ts'
import { type DraftShelf, draftShelf } from './shelf.ts'
import { useAutosave } from './use-autosave.ts'
import { useKeeping } from './use-keeping.ts'

export type SavingWork<Server, Work> = {
  readonly saving: Saving<Server, Work>
  /** Words of an earlier visit that were not saved: `back` in the draft, or `waiting` until it is one again. */
  readonly left: 'none' | 'back' | 'waiting'
  readonly edit: (change: (work: Work) => Work, words: string, key?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly takeTheirs: () => void
  readonly keepMine: () => void
  /** The thing as an action on the server left it. */
  readonly replace: (server: Server) => void
}

const start = <Server extends Versioned, Work>(
  server: Server,
  { workOf, isOpen }: SavingRules<Server, Work>,
  shelf: DraftShelf<Work>,
): Saving<Server, Work> => {
  const kept = isOpen(server) ? shelf.read() : null
  return kept === null ? opened(server, workOf(server)) : resumed(server, workOf(server), kept)
}

/** Words that are on the shelf while the draft is none. */
const useWaiting = <Server extends Versioned, Work>(
  server: Server,
  { workOf, isOpen }: SavingRules<Server, Work>,
  shelf: DraftShelf<Work>,
): boolean =>
  useMemo(() => {
    const kept = isOpen(server) ? null : shelf.read()
    return kept !== null && !isSaved(resumed(server, workOf(server), kept))
  }, [server, workOf, isOpen, shelf])

/** `person`: whose words they are. */
export const useSaving = <Server extends Versioned, Work>(
  { api, person }: { readonly api: Api; readonly person: string },
  first: Server,
  rules: SavingRules<Server, Work>,
): SavingWork<Server, Work> => {
  type State = Saving<Server, Work>
  const [shelf] = useState(() =>
    draftShelf({ storage: () => window.localStorage, person, path: rules.path(first.id) }, rules.workSchema),
  )
  const [saving, apply] = useReducer(
    (state: State, step: (state: State) => State) => step(state),
    first,
    (server): State => start(server, rules, shelf),
  )
  const isOnShelf = useWaiting(saving.server, rules, shelf)
  useKeeping(saving, shelf, rules.isOpen(saving.server))
  useAutosave(api, rules, shelf, saving, apply)
  return {
    saving,
    left: isBack(saving) ? 'back' : isOnShelf ? 'waiting' : 'none',
    edit: useCallback((change, words, key) => apply((now) => edited(now, change(now.work), words, key)), []),
    undo: useCallback(() => apply(undone), []),
    redo: useCallback(() => apply(redone), []),
    takeTheirs: useCallback(() => {
      shelf.drop()
      apply((now) => (now.theirs === null ? now : opened(now.theirs, rules.workOf(now.theirs))))
    }, [rules, shelf]),
    keepMine: useCallback(() => apply((now) => keptMine(now, rules.workOf)), [rules]),
    replace: useCallback(
      (server) => apply((now) => ({ ...start(server, rules, shelf), savedAt: now.savedAt })),
      [rules, shelf],
    ),
  }
}
