// A row that its person changes by a word: giving up, taking back, saying "I do come", letting an offer go.

import type { Instant, SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { type Booking, hasOp, withOp } from '../../../shared/domain/sessions/booking.ts'
import {
  type CancelBecause,
  decideCancel,
  decideDecline,
  decideKeep,
  decideUndo,
} from '../../../shared/domain/sessions/leave.ts'
import type { SessionRefusal } from '../../../shared/domain/sessions/refusal.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'
import type { Guest } from './guest.ts'
import { ownRow, type Scene, sceneOf } from './scene.ts'
import { withTries } from './tries.ts'

type Decide = (session: Session, booking: Booking, now: Instant) => Result<Booking, SessionRefusal>
/** What pressing again means for somebody who holds nothing any more. */
type Again = 'done' | 'refused'

// Somebody who gave up before and presses again has what they want.
const withoutRow = ({ rows }: Scene, { person }: Guest, again: Again): Result<true, Refusal> =>
  again === 'done' && rows.some(({ value }) => value.person === person.id)
    ? ok(true)
    : refuse({ reason: 'nothingHeld' })

const changeOnce = async (
  ports: SessionPorts,
  decide: Decide,
  scene: Scene,
  row: Versioned<Booking>,
  op: string | null,
): Promise<Result<true, Refusal>> => {
  // Delivered again after it was taken back: what it did is not done a second time.
  if (hasOp(row.value, op)) return ok(true)
  const decision = decide(scene.session, row.value, scene.now)
  if (!decision.ok) return decision
  if (decision.value !== row.value) {
    await ports.bookings.save(row, withOp(decision.value, op), scene.session)
  }
  return ok(true)
}

const change =
  (ports: SessionPorts, decide: Decide, again: Again) =>
  async (guest: Guest, id: SessionId, op: string | null = null): Promise<Result<true, Refusal>> =>
    await withTries(ports, async () => {
      const scene = await sceneOf(ports, id, guest.person.id)
      if (!scene.ok) return scene
      const row = ownRow(scene.value)
      return row === null
        ? withoutRow(scene.value, guest, again)
        : await changeOnce(ports, decide, scene.value, row, op)
    })

/** Gives up a place, which stays held for a minute, or a turn in the line. Repeating it changes nothing. */
export const cancel = (ports: SessionPorts, because: CancelBecause = 'person') =>
  change(ports, (session, booking, now) => decideCancel(session, booking, now, because), 'done')

/** Takes back a place that was given up less than a minute ago. */
export const undo = (ports: SessionPorts) => change(ports, decideUndo, 'refused')

/** Says "I do come" after a decline in Outlook: the place is kept. */
export const keep = (ports: SessionPorts) => change(ports, decideKeep, 'refused')

/** Lets an offered place go; the next in line is asked. */
export const decline = (ports: SessionPorts) => change(ports, decideDecline, 'done')
