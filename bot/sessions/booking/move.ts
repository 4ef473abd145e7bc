// From one place to another: by a switch within a series, or by taking a place that was offered.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { decideSwitch, decideTake } from '../../../shared/domain/sessions/book.ts'
import { hasOp, withOp } from '../../../shared/domain/sessions/booking.ts'
import type { Refusal } from '../../refusals.ts'
import { finishTaking } from '../keeping/places/finish-taking.ts'
import type { SessionPorts } from '../ports.ts'
import { isMeantFor } from './book.ts'
import type { Guest } from './guest.ts'
import { bookingsOf, findSession, ownRow, sceneOf } from './scene.ts'
import type { SeatDesk } from './seat-desk.ts'
import { withTries } from './tries.ts'

const moveRow = async (
  ports: SessionPorts,
  desk: SeatDesk,
  guest: Guest,
  { from, to, op }: { readonly from: SessionId; readonly to: SessionId; readonly op: string | null },
): Promise<Result<true, Refusal>> => {
  const before = desk.taken(to)
  const scene = await sceneOf(ports, to, guest.person.id)
  if (!scene.ok) return scene
  const { session, now, own } = scene.value
  const held = own.find((one) => one.session.id === from)
  // Pressed twice: they are there already.
  if (held === undefined) {
    return ownRow(scene.value)?.value.situation.state === 'booked'
      ? ok(true)
      : refuse({ reason: 'nothingHeld' })
  }
  // Delivered again after they switched back.
  if (hasOp(held.booking, op)) return ok(true)
  const taken = new Set([...before, ...desk.taken(to)])
  const decision = decideSwitch({
    from: held.session,
    to: session,
    bookings: bookingsOf(scene.value),
    booking: held.booking,
    now,
    taken,
  })
  if (!decision.ok && decision.refusal.reason === 'full' && taken.size > 0) {
    await desk.settled(to)
    return await moveRow(ports, desk, guest, { from, to, op })
  }
  if (!decision.ok) return decision
  const { seat } = decision.value
  const next = withOp({ ...held.booking, session: to, situation: { state: 'booked', seat } }, op)
  await desk.hold(to, seat, () => ports.bookings.save(held.row, next, session))
  return ok(true)
}

/**
 * Switches to a place of the same series. One row changes, so the old place goes only as the new one is held. Refuses
 * what is not meant for the one who comes, as booking does.
 */
export const switchPlace =
  (ports: SessionPorts, desk: SeatDesk) =>
  async (
    presser: Person,
    guest: Guest,
    from: SessionId,
    to: SessionId,
    op: string | null = null,
  ): Promise<Result<true, Refusal>> => {
    const session = await findSession(ports, to)
    if (session === null) return refuse({ reason: 'notFound', what: 'session' })
    if (!(await isMeantFor(ports, presser, guest, session))) return refuse({ reason: 'notForYou' })
    return await withTries(ports, () => moveRow(ports, desk, guest, { from, to, op }))
  }

const takeOnce = async (
  ports: SessionPorts,
  guest: Guest,
  id: SessionId,
  instead: SessionId | null,
): Promise<Result<true, Refusal>> => {
  const scene = await sceneOf(ports, id, guest.person.id)
  if (!scene.ok) return scene
  const { session, now, own } = scene.value
  const row = ownRow(scene.value)
  if (row === null) return refuse({ reason: 'offerOver' })
  if (row.value.situation.state === 'booked') return ok(true)
  const decision = decideTake(session, row.value, own, now)
  if (!decision.ok) return decision
  const given = decision.value.instead
  // A place is given up only on the person's word for that very place.
  if (given !== null && given.session !== instead) {
    return refuse({ reason: 'placeElsewhere', session: given.session })
  }
  const saved =
    decision.value.next === row.value ? row : await ports.bookings.save(row, decision.value.next, session)
  if (saved.value.situation.state === 'taking') await finishTaking(ports, saved, session, now)
  return ok(true)
}

/** Takes the place that is offered, giving up the one in `instead`, which has to be named. Repeating it changes nothing. */
export const takeOffer =
  (ports: SessionPorts) =>
  async (guest: Guest, id: SessionId, instead: SessionId | null): Promise<Result<true, Refusal>> =>
    await withTries(ports, () => takeOnce(ports, guest, id, instead))
