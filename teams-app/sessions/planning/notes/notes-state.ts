// Notes on their way to the server: what is written by section, what is saved, and the other version after a conflict.

import type { Notes } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'

type Texts = Readonly<Record<string, string>>

export type NotesState = {
  /** Opaque to us; null while nobody has written any. */
  readonly version: string | null
  readonly texts: Texts
  readonly saved: Texts
  readonly flight: Texts | null
  readonly savedAt: Instant | null
  readonly by: string | null
  readonly trouble: Problem | null
  readonly theirs: Notes | null
}

const textsOf = (notes: Notes): Texts => Object.fromEntries(notes.sections.map(({ id, text }) => [id, text]))

export const opened = (notes: Notes): NotesState => {
  const texts = textsOf(notes)
  const { version, savedAt, by } = notes
  return { version, texts, saved: texts, flight: null, savedAt, by, trouble: null, theirs: null }
}

export const written = (state: NotesState, section: string, text: string): NotesState => ({
  ...state,
  texts: { ...state.texts, [section]: text },
  trouble: state.theirs === null ? null : state.trouble,
})

const changed = (state: NotesState): readonly string[] =>
  Object.keys(state.texts).filter((id) => state.texts[id] !== state.saved[id])

export const isSaved = (state: NotesState): boolean => changed(state).length === 0

/** True when something is to be sent and nothing stands in the way. A lost network is tried again. */
export const shouldSend = (state: NotesState): boolean =>
  !isSaved(state) &&
  state.flight === null &&
  state.theirs === null &&
  (state.trouble === null || state.trouble.status === 0 || state.trouble.status >= 500)

/** What the request carries: only what differs, so that a section somebody else writes is left alone. */
export const toSend = (state: NotesState): { id: string; text: string }[] =>
  changed(state).map((id) => ({ id, text: state.texts[id] ?? '' }))

export const sent = (state: NotesState): NotesState => ({ ...state, flight: state.texts })

/** The server took it; what was typed since is still to be saved, and other sections are as the server has them. */
export const arrived = (state: NotesState, notes: Notes): NotesState => {
  const server = textsOf(notes)
  const flight = state.flight ?? state.texts
  const texts = Object.fromEntries(
    Object.keys(server).map((id) => [id, state.texts[id] === flight[id] ? server[id] : state.texts[id]]),
  )
  return { ...opened(notes), texts: { ...server, ...definite(texts) } }
}

const definite = (texts: Readonly<Record<string, string | undefined>>): Texts =>
  Object.fromEntries(Object.entries(texts).flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])))

export const failed = (state: NotesState, trouble: Problem): NotesState => ({
  ...state,
  flight: null,
  trouble,
})

/**
 * After a conflict, with the other's version at hand. Sections that only one side changed are settled by themselves;
 * `theirs` stays only when both wrote in the same section.
 */
export const collided = (state: NotesState, theirs: Notes): NotesState => {
  const server = textsOf(theirs)
  const mine = changed(state)
  const base = opened(theirs)
  const texts = { ...server, ...Object.fromEntries(mine.map((id) => [id, state.texts[id] ?? ''])) }
  const isClash = mine.some((id) => server[id] !== state.saved[id] && server[id] !== state.texts[id])
  return isClash ? { ...state, flight: null, theirs } : { ...base, texts }
}

/** The sections in which both wrote, by title. */
export const clashes = (state: NotesState): readonly string[] => {
  const { theirs, texts, saved } = state
  if (theirs === null) return []
  return theirs.sections
    .filter(({ id, text }) => texts[id] !== saved[id] && text !== saved[id] && text !== texts[id])
    .map(({ number, title }) => (number === '' ? title : `${number} ${title}`))
}

/** One's own words go on; where both wrote, the other's stand first: nothing is lost. */
export const keptBoth = (state: NotesState): NotesState => {
  const { theirs, texts, saved } = state
  if (theirs === null) return state
  const merged = Object.fromEntries(
    theirs.sections.map(({ id, text }) => {
      const mine = texts[id] ?? ''
      if (mine === saved[id] || mine === text) return [id, text]
      return [id, text === saved[id] || text === '' ? mine : `${text}\n\n${mine}`]
    }),
  )
  return { ...opened(theirs), texts: merged }
}

export const tookTheirs = (state: NotesState): NotesState =>
  state.theirs === null ? state : opened(state.theirs)
