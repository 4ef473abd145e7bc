// A draft on its way to the server: what is written, what is saved, what can be undone. No clock and no network here.

import type { AudienceChoice, Draft } from '../../../../shared/api/drafts.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Channel } from '../../../../shared/domain/people/channel.ts'
import { unfinished } from '../edits/unfinished.ts'

/** What an officer changes, saved as one. */
export type Editable = {
  readonly content: Content
  readonly audience: AudienceChoice
  readonly channels: readonly Channel[]
}

type Step = { readonly before: Editable; readonly words: string; readonly key: string }

export type Saving = {
  /** The server's last word: version, gate, what this person may do. */
  readonly server: Draft
  readonly work: Editable
  /** What the server has, by reference: the work is saved when it is this very thing. */
  readonly saved: Editable
  readonly flight: Editable | null
  readonly past: readonly Step[]
  /** Null until the first save of this visit. */
  readonly savedAt: Instant | null
  readonly trouble: Problem | null
  /** After a conflict: what the other officer saved. */
  readonly theirs: Draft | null
}

const mostSteps = 100

export const editableOf = ({ content, audience, channels }: Draft): Editable => ({
  content,
  audience,
  channels,
})

/** Where a visit starts, and where it starts again after another's version was taken. */
export const opened = (server: Draft): Saving => {
  const work = editableOf(server)
  return { server, work, saved: work, flight: null, past: [], savedAt: null, trouble: null, theirs: null }
}

export const isSaved = ({ work, saved }: Saving): boolean => work === saved

/**
 * Takes an edit. `words` say what Undo would undo; edits with the same non-empty key in a row (letters typed into one
 * field) are one step. A refusal is over once something changed; a conflict stays until it is settled.
 */
export const edited = (saving: Saving, work: Editable, words: string, key = ''): Saving => {
  const last = saving.past.at(-1)
  const isSameField = key !== '' && last?.key === key
  const past = isSameField
    ? saving.past
    : [...saving.past, { before: saving.work, words, key }].slice(-mostSteps)
  return { ...saving, work, past, trouble: saving.theirs === null ? null : saving.trouble }
}

/** One step back. */
export const undone = (saving: Saving): Saving => {
  const last = saving.past.at(-1)
  if (last === undefined) return saving
  return { ...edited(saving, last.before, ''), past: saving.past.slice(0, -1) }
}

/** True when there is something to send and nothing stands in the way. A lost network is tried again. */
export const shouldSend = (saving: Saving): boolean =>
  saving.flight === null &&
  !isSaved(saving) &&
  saving.server.may.edit &&
  (saving.trouble === null || saving.trouble.status === 0 || saving.trouble.status >= 500) &&
  unfinished(saving.work.content).length === 0

/** It is on its way; what is typed from now on is a new step for Undo. */
export const sent = (saving: Saving): Saving => {
  const last = saving.past.at(-1)
  const past = last === undefined ? [] : saving.past.with(-1, { ...last, key: '' })
  return { ...saving, flight: saving.work, past }
}

/** The server took what was sent; what was typed since is still to be saved. */
export const arrived = (saving: Saving, server: Draft): Saving => ({
  ...saving,
  server,
  saved: saving.flight ?? saving.saved,
  flight: null,
  savedAt: server.now,
  trouble: null,
})

export const failed = (saving: Saving, trouble: Problem): Saving => ({ ...saving, flight: null, trouble })

/** A conflict with the other's version at hand: now the officer can choose. */
export const collided = (saving: Saving, theirs: Draft): Saving => ({ ...saving, theirs })

/** The officer keeps their own words: the next save replaces the other's version, knowingly. */
export const keptMine = (saving: Saving): Saving => {
  if (saving.theirs === null) return saving
  return { ...saving, server: saving.theirs, saved: editableOf(saving.theirs), trouble: null, theirs: null }
}

/** A step other than an edit (handing in, approving) changed the draft: the server's word replaces all. */
export const replaced = (saving: Saving, server: Draft): Saving => ({
  ...opened(server),
  savedAt: saving.savedAt,
})
