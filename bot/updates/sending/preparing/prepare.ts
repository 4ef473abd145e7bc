// Before the minute of an update: the app and a chat for those who lack them, so that the minute itself only posts.

import { fromEpoch, toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { EditionId, Instant, JournalId, PersonId } from '../../../../shared/domain/kernel/ids.ts'
import { isSendingTime } from '../../../../shared/domain/schools/terms.ts'
import { type Copy, journalOf } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { readCopies, type SendingPorts } from '../ports.ts'

/** So many at a time: it has hours, and others want Graph and Teams meanwhile. */
const together = 8
/** Nothing is begun later than this before the minute. */
const leadMs = 60_000
const restMs = 60_000

const restAfter = (error: unknown): number =>
  Math.max(restMs, error instanceof Outage ? (error.retryAfter ?? 0) * 1_000 : 0)

/** Adding somebody an app is nothing that they asked for, so it is done in messaging hours, as sending is (decision 3). */
const waits = ({ situation }: Edition, now: Instant): boolean =>
  situation.state === 'scheduled' && toEpoch(situation.sendAt) - toEpoch(now) > leadMs && isSendingTime(now)

const peopleIn = (copies: readonly Copy[]): readonly PersonId[] =>
  copies.flatMap(({ target }) => (target.kind === 'person' ? [target.person] : []))

/**
 * One round over what is scheduled. Whoever is refused is asked again by the sending itself, which names them. Safe to
 * repeat, also on two servers at once: nobody is told anything. An outage ends the round and makes the next ones rest.
 */
export const prepareAll = (ports: SendingPorts, isStopping: () => boolean): (() => Promise<void>) => {
  const done = new Set<JournalId>()
  const tried = new Set<PersonId>()
  let restsUntil: Instant | null = null

  const mayGoOn = async (id: EditionId): Promise<boolean> => {
    const stored = isStopping() ? null : await ports.editions.find(id)
    return stored !== null && waits(stored.value, await ports.clock.now())
  }
  const prepareOne = async (chat: Chat, person: PersonId): Promise<void> => {
    await chat.prepare(person)
    tried.add(person)
  }
  const prepare = async (chat: Chat, edition: Edition): Promise<void> => {
    const left = peopleIn(await readCopies(ports, edition)).filter((person) => !tried.has(person))
    while (left.length > 0) {
      if (!(await mayGoOn(edition.id))) return
      await Promise.all(left.splice(0, together).map((person) => prepareOne(chat, person)))
    }
    done.add(journalOf(edition))
  }
  const round = async (chat: Chat, now: Instant): Promise<void> => {
    for (const { value } of await ports.editions.list())
      if (waits(value, now) && !done.has(journalOf(value))) await prepare(chat, value)
  }
  return async () => {
    const now = await ports.clock.now()
    if (ports.chat === null || (restsUntil !== null && now < restsUntil)) return
    try {
      await round(ports.chat, now)
    } catch (error) {
      restsUntil = fromEpoch(toEpoch(now) + restAfter(error))
      throw error
    }
  }
}
