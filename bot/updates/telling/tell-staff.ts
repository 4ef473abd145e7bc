// Telling staff in their chats what is news about an edition: each event once, by a mark that stands before the sending.

import type { Instant, PersonId } from '../../../shared/domain/kernel/ids.ts'
import { isSendingTime } from '../../../shared/domain/schools/terms.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import {
  type EditionNews,
  isTold,
  markTold,
  newsOf,
  peopleToTell,
} from '../../../shared/domain/updates/telling.ts'
import type { Chat, OutgoingCard } from '../../../shared/ports/chat.ts'
import { Conflict } from '../../../shared/ports/versioned.ts'
import { type StoredEdition, type UpdatePorts, versionOf } from '../ports.ts'

export type TellingPorts = Pick<UpdatePorts, 'clock' | 'editions' | 'chat' | 'report'> & {
  readonly cards: Pick<UpdatePorts['cards'], 'staffNews'>
}

/** What went wrong with one of them, told to `report`. */
class NotTold extends Error {
  override readonly name = 'NotTold'
}

/** False when somebody saved it since it was read: then the next round looks at it anew. */
const mark = async (
  { editions }: TellingPorts,
  stored: StoredEdition,
  news: EditionNews,
): Promise<boolean> => {
  try {
    await editions.save(stored, markTold(stored.value, news, versionOf(stored)))
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
}

const send = async (chat: Chat, person: PersonId, card: OutgoingCard): Promise<void> => {
  const reached = await chat.reach(person)
  const sent = reached.ok ? await chat.sendToPerson(person, card) : reached
  if (!sent.ok) throw new NotTold(sent.refusal.reason)
}

const tellOne = async (
  ports: TellingPorts,
  chat: Chat,
  stored: StoredEdition,
  { all, now }: { readonly all: readonly Edition[]; readonly now: Instant },
): Promise<void> => {
  const { value: edition } = stored
  const news = newsOf(edition, now)
  if (news === null || isTold(edition, news)) return
  const people = peopleToTell(edition, news, all)
  if (people.length === 0 || !(await mark(ports, stored, news))) return
  const card = ports.cards.staffNews(edition, news)
  for (const { id } of people) {
    // One who is not reached does not keep the others; Home and the list of updates say the same.
    await send(chat, id, card).catch((error) => ports.report(error, `${edition.id}: ${news.event}`))
  }
}

/** One round. Outside messaging hours nobody is told; what is still so is told at the next opening. */
export const tellStaff = (ports: TellingPorts) => async (): Promise<void> => {
  const { chat, editions, clock, report } = ports
  const now = await clock.now()
  if (chat === null || !isSendingTime(now)) return
  const stored = await editions.list()
  const all = stored.map(({ value }) => value)
  for (const one of stored) {
    await tellOne(ports, chat, one, { all, now }).catch((error) => report(error, one.value.id))
  }
}
