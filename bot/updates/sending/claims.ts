// Who works on an edition: the server that writes its claim into the edition's row first. Each of two at once would take
// the other's marks in the journal for those of a crash.

import { toEpoch } from '../../../shared/domain/kernel/dates.ts'
import type { EditionId, Instant } from '../../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { Conflict } from '../../../shared/ports/versioned.ts'
import type { StoredEdition, UpdatePorts } from '../ports.ts'

/** A server that goes on has renewed its claim long before; else it is taken to have crashed (R5: carried on in a minute). */
const stuckMs = 20_000
/** Beside the work a claim is renewed when it is as old as this, and before more is begun when it is as old as that. */
const renewMs = 6_000
const lateMs = 12_000

export type Claims = {
  /** This server's claim as of that moment, for a save that is made anyway. */
  readonly asOf: (now: Instant) => Edition['claim']
  /** The row with this server's claim in it; `null` while another server has it. */
  readonly take: (stored: StoredEdition) => Promise<StoredEdition | null>
  /** False when another server has taken over: nothing more may be begun. */
  readonly isOwn: (stored: StoredEdition) => Promise<boolean>
  /** Renews the claims on what is being worked on: what is on its way may wait for Teams for long. */
  readonly renew: () => Promise<void>
  /** Nothing of the edition is on its way any more. The claim stands until it lapses, or is given back. */
  readonly rest: (id: EditionId) => void
  /** Gives back what is not being worked on, so that another server need not wait. */
  readonly giveBack: () => Promise<void>
}

type ClaimPorts = Pick<UpdatePorts, 'editions' | 'clock' | 'random' | 'report'>

const ageOf = (claim: NonNullable<Edition['claim']>, now: Instant): number =>
  Math.abs(toEpoch(now) - toEpoch(claim.at))

export const createClaims = (ports: ClaimPorts): Claims => {
  let own: string | undefined
  const held = new Set<EditionId>()
  const busy = new Set<EditionId>()
  const renewing = new Map<EditionId, Promise<StoredEdition | null>>()

  const asOf = (at: Instant) => {
    own ??= Buffer.from(ports.random.bytes(10)).toString('hex')
    return { key: own, at }
  }
  const isMine = ({ claim }: Edition): boolean => claim !== undefined && claim.key === own
  const isYoung = (edition: Edition, now: Instant, ms: number): boolean =>
    isMine(edition) && edition.claim !== undefined && ageOf(edition.claim, now) < ms
  const write = async (stored: StoredEdition, now: Instant): Promise<StoredEdition | null> => {
    const { claim } = stored.value
    if (claim !== undefined && claim.key !== own && ageOf(claim, now) <= stuckMs) return null
    try {
      return await ports.editions.save(stored, { ...stored.value, claim: asOf(now) })
    } catch (error) {
      if (error instanceof Conflict) return null
      throw error
    }
  }
  const writeAnew = async (id: EditionId): Promise<StoredEdition | null> => {
    const stored = await ports.editions.find(id)
    return stored && (await write(stored, await ports.clock.now()))
  }
  // One at a time: a second save of one's own would meet the first.
  const renewed = (id: EditionId): Promise<StoredEdition | null> => {
    const running = renewing.get(id) ?? writeAnew(id).finally(() => renewing.delete(id))
    renewing.set(id, running)
    return running
  }
  const letGo = async (id: EditionId): Promise<void> => {
    const stored = await ports.editions.find(id)
    held.delete(id)
    if (stored !== null && isMine(stored.value))
      await ports.editions.save(stored, { ...stored.value, claim: undefined })
  }

  return {
    asOf,
    take: async (stored) => {
      const now = await ports.clock.now()
      const taken = isYoung(stored.value, now, renewMs) ? stored : await write(stored, now)
      if (taken === null) return null
      held.add(stored.value.id)
      busy.add(stored.value.id)
      return taken
    },
    isOwn: async ({ value }) =>
      isYoung(value, await ports.clock.now(), lateMs) || (await renewed(value.id)) !== null,
    renew: async () => {
      const now = await ports.clock.now()
      for (const id of busy) {
        const stored = await ports.editions.find(id)
        if (stored !== null && isMine(stored.value) && !isYoung(stored.value, now, renewMs)) await renewed(id)
      }
    },
    rest: (id) => void busy.delete(id),
    giveBack: async () => {
      for (const id of held) if (!busy.has(id)) await letGo(id).catch((error) => ports.report(error, id))
    },
  }
}
