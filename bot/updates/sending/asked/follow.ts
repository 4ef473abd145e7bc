// A card of an edition that the bot has just given in a chat: from now on it is one of the edition's copies.

import type { Person } from '../../../../shared/domain/people/person.ts'
import { askedCopy } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { SentCard } from '../../../../shared/ports/chat.ts'
import type { Memory } from '../engine/memory.ts'
import { isRecalled } from '../engine/replace-notices.ts'
import type { SendingPorts } from '../ports.ts'

export type Given = {
  /** The edition as it stands on the card. */
  readonly drawn: Edition
  readonly person: Person
  readonly message: SentCard
  /** `true`: the message was no copy of the edition before. */
  readonly isNew: boolean
}

type FollowPorts = Pick<SendingPorts, 'editions' | 'askedCopies' | 'clock' | 'cards' | 'chat' | 'report'>

/** A copy that could not be kept would never be corrected: it makes room for the way to the page, which needs none. */
const takeBack = async ({ chat, cards, report }: FollowPorts, { drawn, message }: Given): Promise<void> => {
  const changed = await chat?.update(message, cards.elsewhere(drawn))
  if (changed?.ok !== true) report(new Error('a copy that is not kept stands in a chat'), drawn.id)
}

const keep = async (ports: FollowPorts, given: Given): Promise<boolean> => {
  const { drawn, person, message } = given
  const at = await ports.clock.now()
  const copy = askedCopy({ person: person.id, name: person.name, message, at, shown: drawn.revision })
  try {
    await ports.askedCopies.add(drawn.id, copy)
    return true
  } catch (error) {
    ports.report(error, drawn.id)
    await takeBack(ports, given)
    return false
  }
}

/**
 * Keeps the message as a copy of the edition, so that corrections and recalls reach it, and brings it up to one that came
 * while it was drawn. Call it when the card stands in the chat. What fails is reported and keeps nobody waiting.
 */
export const follow =
  (ports: FollowPorts, memory: Memory) =>
  async (given: Given): Promise<void> => {
    const { drawn, message, isNew } = given
    if (isNew && !(await keep(ports, given))) return
    const stands = (await ports.editions.find(drawn.id))?.value
    if (stands === undefined || stands.revision === drawn.revision) return
    // The runner finds it behind; one that is a copy already counts as brought up, so it is drawn again here.
    if (isNew) return void memory.askedUpTo.delete(drawn.id)
    const { cards } = ports
    await ports.chat?.update(message, isRecalled(stands) ? cards.recalled(stands) : cards.personal(stands))
  }
