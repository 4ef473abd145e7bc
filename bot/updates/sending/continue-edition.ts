// One edition, carried on from wherever it stands: its minute, its copies, corrections and recalls.

import { fromEpoch, toEpoch } from '../../../shared/domain/kernel/dates.ts'
import type { EditionId, Instant } from '../../../shared/domain/kernel/ids.ts'
import { isSendingTime } from '../../../shared/domain/schools/terms.ts'
import { finishRecall } from '../../../shared/domain/updates/correcting.ts'
import { type Copy, journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import {
  finishSending,
  isDue,
  isMissed,
  markMissed,
  sendAgain,
  startSending,
} from '../../../shared/domain/updates/scheduling.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { factsFor } from '../live-facts.ts'
import { type StoredEdition, saveBeside } from '../ports.ts'
import { areAskedBehind, bringUpAsked } from './asked/keep-up.ts'
import type { Claims } from './claims.ts'
import { areBehind, bringUp } from './engine/bring-up.ts'
import type { Memory } from './engine/memory.ts'
import { isPaused, pauseFor, pauseName } from './engine/pauses.ts'
import { sendCards } from './engine/send-all.ts'
import { sendNotices } from './engine/send-notices.ts'
import { type Settled, settle } from './engine/settle.ts'
import { type Pass, readCopies, type SendingPorts, withState } from './ports.ts'

/** As long as Teams may need to come back to itself. */
const restMs = 300_000

type Engine = {
  readonly ports: SendingPorts
  readonly memory: Memory
  readonly claims: Claims
  readonly isStopping: () => boolean
}

const isIntended = ({ state }: Copy): boolean => state.state === 'intended'

// A channel that cannot be read back yet may have the post: it is waited for, so that it can be changed and taken back.
const isUnclear = ({ key, state, target }: Copy, { shut }: Settled): boolean =>
  state.state === 'uncertain' && target.kind === 'channel' && !shut.has(key)

/** What the runner still has to do by itself; people who are uncertain wait for a person, as do channels that are shut. */
const isLeft = (copy: Copy, settled: Settled): boolean =>
  copy.state.state === 'intended' || copy.state.state === 'sending' || isUnclear(copy, settled)

/** A pass over the copies of an edition, which stops when the edition is no longer what it was. */
const passOver = (
  { ports, memory, claims, isStopping }: Engine,
  chat: Chat,
  edition: Edition,
  maySay: (now: Instant) => boolean,
): Pass => ({
  ports,
  chat,
  edition,
  known: memory.known,
  pauses: memory.pauses,
  shouldStop: async (now) => {
    if (isStopping() || !maySay(now)) return true
    const stands = await ports.editions.find(edition.id)
    const isAsItWas =
      stands?.value.revision === edition.revision && stands.value.situation.state === edition.situation.state
    return !isAsItWas || !(await claims.isOwn(stands))
  },
})

const always = () => true

// A resend may have come while the last copies went out: then there is more to do.
const finish = async ({ ports }: Engine, id: EditionId, settled: Settled): Promise<void> => {
  const isOver = async (edition: Edition) =>
    !(await readCopies(ports, edition)).some((copy) => isLeft(copy, settled))
  const stored = await ports.editions.find(id)
  if (stored?.value.situation.state !== 'sending') return
  if (!(await isOver(stored.value))) return
  const done = finishSending(stored.value, await ports.clock.now())
  if (!done.ok) return
  const saved = await saveBeside(ports, stored, { ...done.value, claim: undefined })
  if (await isOver(stored.value)) return
  const again = sendAgain(saved.value, await ports.clock.now())
  if (again.ok) await ports.editions.save(saved, again.value)
}

const send = async (engine: Engine, chat: Chat, { value: edition }: StoredEdition): Promise<void> => {
  const { ports, memory } = engine
  const pass = passOver(engine, chat, edition, (now) => isSendingTime(now))
  const settled = await settle(pass)
  const intended = settled.copies.filter(isIntended)
  memory.settled.add(edition.id)
  const isNotice = ({ target }: Copy) => target.kind === 'person' && edition.sending.personal.how === 'notice'
  const isLosing = await sendCards(
    pass,
    intended.filter((copy) => !isNotice(copy)),
  )
  if (isLosing) {
    memory.restsUntil.set(edition.id, fromEpoch(toEpoch(await ports.clock.now()) + restMs))
    throw new Outage('Teams takes copies and tells nothing of them')
  }
  await sendNotices(pass, intended.filter(isNotice))
  await bringUp(pass, await readCopies(ports, edition), memory.stuck)
  await finish(engine, edition.id, settled)
}

/** What has not gone out never does. */
const withdraw = async (pass: Pass, copies: readonly Copy[]): Promise<readonly Copy[]> => {
  const { ports, edition } = pass
  const at = await ports.clock.now()
  const state = { state: 'failed', at, reason: 'It was recalled before this was sent.' } as const
  const after = copies.map((copy) => (isIntended(copy) ? withState(copy, state) : copy))
  const changed = after.filter((copy, index) => copy !== copies[index])
  if (changed.length > 0) await ports.copies.checkpoint(journalOf(edition), changed)
  return after
}

const recall = async (engine: Engine, chat: Chat, stored: StoredEdition): Promise<void> => {
  const { ports, memory } = engine
  const pass = passOver(engine, chat, stored.value, always)
  const settled = await settle(pass)
  const copies = await withdraw(pass, settled.copies)
  const isDone = await bringUp(pass, copies, memory.stuck)
  const areAskedDone = await bringUpAsked(pass, memory)
  if (!isDone || !areAskedDone || copies.some((copy) => isUnclear(copy, settled))) return
  const done = finishRecall(stored.value)
  if (done.ok) await saveBeside(ports, stored, { ...done.value, claim: undefined })
}

const isAsSent = ({ situation, corrections }: Edition): boolean =>
  situation.state === 'sent' && corrections.length === 0

/** Copies that Teams did not let us change, to a recall too, are asked for again by each new process. */
const keepUp = async (engine: Engine, chat: Chat, { value: edition }: StoredEdition): Promise<void> => {
  const { ports, memory } = engine
  const pass = passOver(engine, chat, edition, always)
  const isDone = await bringUp(pass, await readCopies(ports, edition), memory.stuck)
  if (isDone) memory.upTo.set(edition.id, edition.revision)
  await bringUpAsked(pass, memory)
}

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

/** What stands still while Teams or SharePoint has asked for time; a recall is another piece of work, and begins at once. */
const workName = (edition: Edition): string => pauseName(edition, edition.situation.state)

/** An outage that says for how long holds this work up until then. */
const heed = async ({ ports, memory }: Engine, edition: Edition, error: unknown): Promise<void> => {
  if (!(error instanceof Outage) || error.retryAfter === null) return
  const until = fromEpoch(toEpoch(await ports.clock.now()) + error.retryAfter * 1_000)
  pauseFor(memory.pauses, workName(edition), until)
  if (edition.situation.state === 'sending') memory.restsUntil.set(edition.id, until)
}

const areDeliveredBehind = async (
  ports: SendingPorts,
  memory: Memory,
  edition: Edition,
): Promise<boolean> => {
  const { id, revision } = edition
  if (memory.upTo.get(id) === revision) return false
  if (areBehind(edition, await readCopies(ports, edition))) return true
  memory.upTo.set(id, revision)
  return false
}

/** Whether there may be something to do at this moment: only then is it claimed. */
const mayNeed = async ({ ports, memory }: Engine, { value: edition }: StoredEdition): Promise<boolean> => {
  const { id, situation } = edition
  const now = await ports.clock.now()
  if (isPaused(memory.pauses, workName(edition), now)) return false
  switch (situation.state) {
    case 'sending':
      // Out of hours nothing can be sent: the journal is put right once, then left unread until sending may go on.
      if (memory.settled.has(id) && !isSendingTime(now)) return false
      return now >= (memory.restsUntil.get(id) ?? now)
    case 'recalling':
      return true
    case 'sent':
    case 'recalled': {
      if (isAsSent(edition)) return false
      return (
        (await areDeliveredBehind(ports, memory, edition)) || (await areAskedBehind(ports, memory, edition))
      )
    }
    default:
      return false
  }
}

const work = async (engine: Engine, chat: Chat, stored: StoredEdition): Promise<void> => {
  switch (stored.value.situation.state) {
    case 'sending':
      return await send(engine, chat, stored)
    case 'recalling':
      return await recall(engine, chat, stored)
    case 'sent':
    case 'recalled':
      return await keepUp(engine, chat, stored)
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
