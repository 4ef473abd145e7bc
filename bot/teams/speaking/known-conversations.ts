// The conversations that people have with the app: remembered, and put where the next start finds them.

import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { ConversationStore } from '../../../shared/ports/chat.ts'

export type KnownConversations = {
  /** Null when it has to be asked for. */
  readonly of: (person: PersonId) => Promise<string | null>
  readonly learn: (person: PersonId, conversationId: string) => void
  /** It is gone: the next sending asks. */
  readonly forget: (person: PersonId) => void
}

/** A sending to everybody learns thousands within a minute: gathered, they cost a few requests. */
const usualGatherMs = 20_000

/** `gatherMs`: how long what was learnt waits for company before it is written. */
export const createKnownConversations = (
  store: ConversationStore,
  gatherMs = usualGatherMs,
): KnownConversations => {
  const known = new Map<PersonId, string>()
  const unsaved = new Map<PersonId, string>()
  let loading: Promise<void> | undefined
  let isWaiting = false

  const load = async () => {
    for (const [person, id] of await store.all()) if (!known.has(person)) known.set(person, id)
  }
  const save = async () => {
    isWaiting = false
    const batch = [...unsaved].map(([person, conversationId]) => ({ person, conversationId }))
    unsaved.clear()
    try {
      await store.put(batch)
    } catch {
      // Those that cannot be written now wait for the next; without them a restart asks Teams once more for each.
      for (const { person, conversationId } of batch)
        if (!unsaved.has(person)) unsaved.set(person, conversationId)
    }
  }
  return {
    of: async (person) => {
      if (!known.has(person)) {
        // A question that failed is asked again by the next sending; this one goes the long way.
        loading ??= load().catch(() => {
          loading = undefined
        })
        await loading
      }
      return known.get(person) ?? null
    },
    learn: (person, conversationId) => {
      if (known.get(person) === conversationId) return
      known.set(person, conversationId)
      unsaved.set(person, conversationId)
      if (isWaiting) return
      isWaiting = true
      setTimeout(() => void save(), gatherMs).unref()
    },
    forget: (person) => {
      known.delete(person)
    },
  }
}
