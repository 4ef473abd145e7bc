// Putting an edition's journal right before sending goes on: what was on its way, and channels that can be read back.

import { fromEpoch, toEpoch } from '../../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { type Copy, journalOf, type UpdateTarget } from '../../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../../shared/domain/updates/edition.ts'
import { patienceMs, type ReadBack, readBack } from '../../../read-back.ts'
import { type Known, knownOf, type Pass, readCopies, withState } from '../ports.ts'
import { isPaused, lengthen, pauseName } from './pauses.ts'

/** The first pause between two looks into a channel. */
const firstMs = 5_000

/** A copy that says it is being sent and is not was left by a crash, or by a journal that was away. */
const landed = (copy: Copy, known: Known | undefined, now: Instant): Copy => {
  if (copy.state.state !== 'sending') return copy
  // A mark of another moment is not ours.
  const isOurs = known !== undefined && (known.markedAt === null || known.markedAt === copy.state.at)
  return isOurs ? known.copy : withState(copy, { state: 'uncertain', at: now })
}

type Reading = Pick<Pass, 'ports' | 'chat' | 'edition'>
type Channel = Extract<UpdateTarget, { kind: 'channel' }>
type Uncertain = Extract<Copy['state'], { state: 'uncertain' }>

/** The moment before which this edition cannot have been posted. */
const sendingSince = ({ situation }: Edition, now: Instant): Instant =>
  'sendAt' in situation ? situation.sendAt : now

/** The lines that a post of it can have: a correction may have come while it was lost from sight. */
const summariesOf = ({ ports, edition }: Reading): readonly string[] => {
  const contents = [edition.content, ...edition.corrections.map(({ before }) => before)]
  return [...new Set(contents.map((content) => ports.cards.channel({ ...edition, content }).summary))]
}

const lookInto = async (
  reading: Reading,
  copy: Copy,
  channel: Channel,
  { at: lostAt }: Uncertain,
): Promise<{ readonly copy: Copy; readonly kind: ReadBack['kind'] }> => {
  const { ports, chat, edition } = reading
  const now = await ports.clock.now()
  const lost = { channel, summaries: summariesOf(reading), since: sendingSince(edition, now), lostAt }
  const back = await readBack(chat, lost, now, (error) => ports.report(error, `${edition.id} ${copy.key}`))
  switch (back.kind) {
    case 'found':
      // Which revision it shows is not known, so it is brought up to the present one.
      return { copy: withState(copy, { state: 'sent', at: now, ...back.post }, 0), kind: back.kind }
    case 'missing':
      return { copy: withState(copy, { state: 'intended' }), kind: back.kind }
    default:
      return { copy, kind: back.kind }
  }
}

/** The copy as its channel shows it, when it is uncertain. As it was, where the channel cannot be read. */
export const lookBack = async (reading: Reading, copy: Copy): Promise<Copy> => {
  const { target, state } = copy
  if (target.kind !== 'channel' || state.state !== 'uncertain') return copy
  return (await lookInto(reading, copy, target, state)).copy
}

type Looked = { readonly copy: Copy; readonly isShut: boolean }

/** As above, with a growing pause between two looks into a channel. */
const lookAgain = async (pass: Pass, copy: Copy, now: Instant): Promise<Looked> => {
  const { target, state } = copy
  if (target.kind !== 'channel' || state.state !== 'uncertain') return { copy, isShut: false }
  const { pauses, edition } = pass
  const name = pauseName(edition, copy.key)
  const wasShut = pauses.get(name)?.isShut === true
  if (isPaused(pauses, name, now)) return { copy, isShut: wasShut }
  const looked = await lookInto(pass, copy, target, state)
  const isShut = looked.kind === 'shut'
  if (isShut || looked.kind === 'unclear') {
    const until = isShut ? null : fromEpoch(toEpoch(state.at) + patienceMs)
    lengthen(pauses, name, now, { firstMs, until, isShut })
  } else pauses.delete(name)
  return { copy: looked.copy, isShut }
}

export type Settled = {
  readonly copies: readonly Copy[]
  /** Keys of channels that cannot be read: they stay uncertain, as people do, until a person has them sent again. */
  readonly shut: ReadonlySet<string>
}

/**
 * Settles what can be settled and answers every copy as it stands then. People who are uncertain stay so: only a person
 * may send to them again (decision 1). Nothing of the edition may be on its way in this process.
 */
export const settle = async (pass: Pass): Promise<Settled> => {
  const { ports, edition, known } = pass
  const mine = knownOf(known, edition.id)
  const now = await ports.clock.now()
  const before = await readCopies(ports, edition)
  const looked = await Promise.all(
    before.map((copy) => lookAgain(pass, landed(copy, mine.get(copy.key), now), now)),
  )
  const after = looked.map(({ copy }) => copy)
  const changed = after.filter((copy, index) => copy !== before[index])
  if (changed.length > 0) await ports.copies.checkpoint(journalOf(edition), changed)
  known.delete(edition.id)
  return { copies: after, shut: new Set(looked.flatMap(({ copy, isShut }) => (isShut ? copy.key : []))) }
}
