// One edition, carried on from wherever it stands: its minute, its copies, corrections and recalls.

import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { isDue, isMissed, markMissed, startSending } from '../../../shared/domain/updates/scheduling.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import { factsFor } from '../live-facts.ts'
import type { StoredEdition } from '../ports.ts'
import { keepUp } from './working/keep-up.ts'
import { heed, mayNeed } from './working/need.ts'
import type { Engine } from './working/pass.ts'
import { recall } from './working/recall.ts'
import { send } from './working/send.ts'

/** Marks what was missed and begins what is due; answers the edition as it stands then. */
const begin = async ({ ports, claims }: Engine, stored: StoredEdition): Promise<StoredEdition> => {
  const now = await ports.clock.now()
  if (isMissed(stored.value, now)) {
    const missed = markMissed(stored.value, now)
    return missed.ok ? await ports.editions.save(stored, missed.value) : stored
  }
  if (ports.chat === null || !isDue(stored.value, now)) return stored
  const begun = startSending(stored.value, (await factsFor(ports, stored.value)).facts, now)
  return begun.ok ? await ports.editions.save(stored, { ...begun.value, claim: claims.asOf(now) }) : stored
}

const work = async (engine: Engine, chat: Chat, stored: StoredEdition): Promise<void> => {
  switch (stored.value.situation.state) {
    case 'sending':
      return await send(engine, chat, stored.value)
    case 'recalling':
      return await recall(engine, chat, stored)
    case 'sent':
    case 'recalled':
      return await keepUp(engine, chat, stored.value)
    default:
  }
}

const step = async (engine: Engine, found: StoredEdition): Promise<void> => {
  const begun = found.value.situation.state === 'scheduled' ? await begin(engine, found) : found
  const { chat } = engine.ports
  if (chat === null || !(await mayNeed(engine, begun))) return
  const stored = await engine.claims.take(begun)
  if (stored === null) return
  try {
    await work(engine, chat, stored)
  } catch (error) {
    await heed(engine, stored.value, error)
    throw error
  }
}

/**
 * Carries on with one edition; safe to call at any time and again after any failure. One call at a time. Throws what the
 * ports throw; whatever was done until then stands in the journal.
 */
export const continueEdition =
  (engine: Engine) =>
  async (id: EditionId): Promise<void> => {
    const found = await engine.ports.editions.find(id)
    if (found === null || engine.isStopping()) return
    try {
      await step(engine, found)
      // One that is recalled while it is sent goes on as a recall at once.
      const after = await engine.ports.editions.find(id)
      const isNewlyRecalled =
        after?.value.situation.state === 'recalling' && found.value.situation.state !== 'recalling'
      if (isNewlyRecalled) await step(engine, after)
    } finally {
      engine.claims.rest(id)
      if (engine.isStopping()) await engine.claims.giveBack()
    }
  }
