// What a pass over an edition's copies works with, and what it still has to do.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import type { Copy } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import type { Chat } from '../../../../shared/ports/chat.ts'
import type { Claims } from '../claims.ts'
import type { Memory } from '../engine/memory.ts'
import type { Settled } from '../engine/settle.ts'
import type { Pass, SendingPorts } from '../ports.ts'

export type Engine = {
  readonly ports: SendingPorts
  readonly memory: Memory
  readonly claims: Claims
  readonly isStopping: () => boolean
}

export const isIntended = ({ state }: Copy): boolean => state.state === 'intended'

// A channel that cannot be read back yet may have the post: it is waited for, so that it can be changed and taken back.
export const isUnclear = ({ key, state, target }: Copy, { shut }: Settled): boolean =>
  state.state === 'uncertain' && target.kind === 'channel' && !shut.has(key)

/** What the runner still has to do by itself; people who are uncertain wait for a person, as do channels that are shut. */
export const isLeft = (copy: Copy, settled: Settled): boolean =>
  copy.state.state === 'intended' || copy.state.state === 'sending' || isUnclear(copy, settled)

/** A pass over the copies of an edition, which stops when the edition is no longer what it was. */
export const passOver = (
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

/** For what is put right or taken back: messaging hours are for what is sent. */
export const always = () => true
