// Something written on its way to the server: what is written, what is saved, what can be undone. No clock and no network here.

import { isUnclear, type Problem } from '../../../shared/api/problem.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import type { Kept } from './shelf.ts'

type Step<Work> = { readonly before: Work; readonly words: string; readonly key: string }

/** `Server`: what the server answers with; `Work`: the part of it that is written here and saved as one. */
export type Saving<Server, Work> = {
  /** The server's last word: its version, what this person may do. */
  readonly server: Server
  readonly work: Work
  /** What the server has, by reference: the work is saved when it is this very thing. */
  readonly saved: Work
  readonly flight: Work | null
  /** What was sent and may have arrived, the newest last: no answer came that says so. */
  readonly unclear: readonly Work[]
  readonly past: readonly Step<Work>[]
  /** What was undone and can come back, the nearest last; an edit ends it. */
  readonly future: readonly Step<Work>[]
  /** Null until the first save of this visit. */
  readonly savedAt: Instant | null
  readonly trouble: Problem | null
  /** After a conflict: what the other person saved. */
  readonly theirs: Server | null
}

const mostSteps = 100
const mostUnclear = 10
const bringingBack = 'bringing back what was not saved'

/** Where a visit starts, and where it starts again after another's version was taken. */
export const opened = <Server, Work>(server: Server, work: Work): Saving<Server, Work> => ({
  server,
  work,
  saved: work,
  flight: null,
  unclear: [],
  past: [],
  future: [],
  savedAt: null,
  trouble: null,
  theirs: null,
})

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** Whether both say the same. A part that was added here has its fields in another order than the server gives them. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)

/**
 * Where a visit starts when an earlier one left words that were not saved. They are back, one step for Undo; when the
 * server has another version by now, the writer chooses. Words that the server has already are done with.
 */
export const resumed = <Server extends { readonly version: string }, Work>(
  server: Server,
  work: Work,
  kept: Kept<Work>,
): Saving<Server, Work> => {
  const start = opened(server, work)
  if (same(work, kept.work)) return start
  // The last save of that visit may still be on its way.
  const mine = { ...edited(start, kept.work, bringingBack), unclear: [kept.work] }
  // Until the writer has chosen, the words still stand on the version they were written on, also when kept once more.
  return kept.version === server.version
    ? mine
    : { ...mine, server: { ...server, version: kept.version }, theirs: server }
}

/** True until something else is written: the words of an earlier visit have just come back. */
export const isBack = <Server, Work>({ past, theirs }: Saving<Server, Work>): boolean =>
  theirs === null && past.at(-1)?.words === bringingBack

export const isSaved = <Server, Work>({ work, saved }: Saving<Server, Work>): boolean => work === saved

const withWork = <Server, Work>(saving: Saving<Server, Work>, work: Work): Saving<Server, Work> => ({
  ...saving,
  work,
  trouble: saving.theirs === null ? null : saving.trouble,
})

/**
 * Takes an edit. `words` say what Undo would undo; edits with the same non-empty key in a row (letters typed into one
 * field) are one step. A refusal is over once something changed; a conflict stays until it is settled.
 */
export const edited = <Server, Work>(
  saving: Saving<Server, Work>,
  work: Work,
  words: string,
  key = '',
): Saving<Server, Work> => {
  const isSameField = key !== '' && saving.past.at(-1)?.key === key
  const past = isSameField
    ? saving.past
    : [...saving.past, { before: saving.work, words, key }].slice(-mostSteps)
  return { ...withWork(saving, work), past, future: [] }
}

/** One step back. */
export const undone = <Server, Work>(saving: Saving<Server, Work>): Saving<Server, Work> => {
  const last = saving.past.at(-1)
  if (last === undefined) return saving
  return {
    ...withWork(saving, last.before),
    past: saving.past.slice(0, -1),
    future: [...saving.future, { ...last, before: saving.work, key: '' }],
  }
}

/** One step forward again. */
export const redone = <Server, Work>(saving: Saving<Server, Work>): Saving<Server, Work> => {
  const next = saving.future.at(-1)
  if (next === undefined) return saving
  return {
    ...withWork(saving, next.before),
    past: [...saving.past, { ...next, before: saving.work }],
    future: saving.future.slice(0, -1),
  }
}

/** True for a refusal that is over by itself: no network, a server in trouble, or one that was asked too often. */
export const isPassing = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500

const afterEdit = 800
const afterTrouble = 5_000

/** Milliseconds before it is sent: a moment after an edit, or as long as whoever refused it said. */
export const pauseBefore = (trouble: Problem | null): number => {
  if (trouble === null) return afterEdit
  return trouble.retryAfter === undefined ? afterTrouble : trouble.retryAfter * 1_000
}

/** True when there is something to send and no save, conflict or lasting refusal stands in the way. */
export const isWaiting = <Server, Work>(saving: Saving<Server, Work>): boolean =>
  saving.flight === null &&
  saving.theirs === null &&
  !isSaved(saving) &&
  (saving.trouble === null || isPassing(saving.trouble))

/** It is on its way; what is typed from now on is a new step for Undo. */
export const sent = <Server, Work>(saving: Saving<Server, Work>): Saving<Server, Work> => {
  const last = saving.past.at(-1)
  const past = last === undefined ? [] : saving.past.with(-1, { ...last, key: '' })
  return { ...saving, flight: saving.work, past }
}

/** The server took what was sent; what was typed since is still to be saved. */
export const arrived = <Server, Work>(
  saving: Saving<Server, Work>,
  server: Server,
  at: Instant,
): Saving<Server, Work> => ({
  ...saving,
  server,
  saved: saving.flight ?? saving.saved,
  flight: null,
  unclear: [],
  savedAt: at,
  trouble: null,
})

export const failed = <Server, Work>(
  saving: Saving<Server, Work>,
  trouble: Problem,
): Saving<Server, Work> => ({
  ...saving,
  flight: null,
  unclear:
    saving.flight !== null && isUnclear(trouble)
      ? [...saving.unclear, saving.flight].slice(-mostUnclear)
      : saving.unclear,
  trouble,
})

/**
 * A conflict with the other's version at hand: now the writer can choose. A version that says what was sent from here is
 * our own: its reply was lost, or it was saved as the page was left. Then there is nothing to choose.
 */
export const collided = <Server, Work>(
  saving: Saving<Server, Work>,
  theirs: Server,
  workOf: (server: Server) => Work,
): Saving<Server, Work> => {
  const theirWork = workOf(theirs)
  if (same(theirWork, saving.work))
    return { ...saving, server: theirs, saved: saving.work, unclear: [], trouble: null, theirs: null }
  const isOurs = saving.unclear.some((sentBefore) => same(sentBefore, theirWork))
  return isOurs ? keptMine({ ...saving, theirs }, workOf) : { ...saving, theirs }
}

/** The writer keeps their own words: the next save replaces the other's version, knowingly. */
export const keptMine = <Server, Work>(
  saving: Saving<Server, Work>,
  workOf: (server: Server) => Work,
): Saving<Server, Work> => {
  if (saving.theirs === null) return saving
  const { theirs } = saving
  return { ...saving, server: theirs, saved: workOf(theirs), unclear: [], trouble: null, theirs: null }
}
