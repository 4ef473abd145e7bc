// An edition on its way: what has not gone out goes, what has is kept up, and then it is sent.

import { fromEpoch, toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { EditionId } from '../../../../shared/domain/kernel/ids.ts'
import { isSendingTime } from '../../../../shared/domain/schools/terms.ts'
import type { Copy } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import { finishSending, sendAgain } from '../../../../shared/domain/updates/scheduling.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import { Outage } from '../../../../shared/ports/versioned.ts'
import { saveBeside } from '../../ports.ts'
import { sendCards } from '../engine/send-all.ts'
import { sendNotices } from '../engine/send-notices.ts'
import { type Settled, settle } from '../engine/settle.ts'
import { readCopies } from '../ports.ts'
import { keepUp } from './keep-up.ts'
import { type Engine, isIntended, isLeft, passOver } from './pass.ts'

/** As long as Teams may need to come back to itself. */
const restMs = 300_000

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

export const send = async (engine: Engine, chat: Chat, edition: Edition): Promise<void> => {
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
  await keepUp(engine, chat, edition)
  await finish(engine, edition.id, settled)
}
