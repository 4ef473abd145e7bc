// A place or a turn for somebody new: one row made, and the row's unique keys say whether they have it.

import { bookingReference } from '../../../shared/domain/consultation/reference.ts'
import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { isInAudience } from '../../../shared/domain/people/audience.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { decideBook, decideWait } from '../../../shared/domain/sessions/book.ts'
import {
  type Booking,
  type BookingSituation,
  hasOp,
  withOp,
} from '../../../shared/domain/sessions/booking.ts'
import { decideUndo } from '../../../shared/domain/sessions/leave.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'
import type { Guest } from './guest.ts'
import { bookingsOf, findSession, ownRow, type Scene, sceneOf } from './scene.ts'
import type { SeatDesk } from './seat-desk.ts'
import { withTries } from './tries.ts'

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

const rowId = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => alphabet[byte % alphabet.length] ?? 'a').join('')

type Order = {
  readonly presser: Person
  readonly guest: Guest
  readonly session: SessionId
  readonly op: string | null
  readonly decide: typeof decideBook | typeof decideWait
}

const newBooking = (
  { random }: SessionPorts,
  { presser, guest, op }: Order,
  scene: Scene,
  situation: BookingSituation,
): Booking => ({
  id: rowId(random.bytes(20)),
  session: scene.session.id,
  person: guest.person.id,
  personName: guest.person.name,
  school: guest.school.urn,
  schoolName: guest.school.name,
  bookedBy: guest.person.id === presser.id ? null : { id: presser.id, name: presser.name },
  reference: bookingReference(random.bytes(4)),
  since: scene.now,
  keptAt: null,
  ops: op === null ? [] : [op],
  situation,
})

/** Officers may bring in anybody; everybody else books what is meant for the one who comes. */
export const isMeantFor = async (
  ports: Pick<SessionPorts, 'schools'>,
  presser: Person,
  guest: Guest,
  session: Session,
): Promise<boolean> =>
  may(presser, 'planSessions', { kind: 'none' }).ok ||
  isInAudience(session.audience, guest.person, await ports.schools.all())

// Somebody who gave their place up a moment ago and books again has it back.
const stay = async (ports: SessionPorts, scene: Scene, op: string | null): Promise<Result<true, Refusal>> => {
  const row = ownRow(scene)
  if (row?.value.situation.state !== 'leaving' || hasOp(row.value, op)) return ok(true)
  const back = decideUndo(scene.session, row.value, scene.now)
  if (!back.ok) return back
  await ports.bookings.save(row, withOp(back.value, op), scene.session)
  return ok(true)
}

const place = async (ports: SessionPorts, desk: SeatDesk, order: Order): Promise<Result<true, Refusal>> => {
  // A seat that was being written when the rows were asked for may be missing in the answer.
  const before = desk.taken(order.session)
  const scene = await sceneOf(ports, order.session, order.guest.person.id)
  if (!scene.ok) return scene
  const { session, now, own } = scene.value
  const taken = new Set([...before, ...desk.taken(session.id)])
  const asked = { session, bookings: bookingsOf(scene.value), own, person: order.guest.person.id, now, taken }
  const decision = order.decide(asked)
  const isCrowded = decision.ok ? decision.value.kind === 'wait' : decision.refusal.reason === 'full'
  if (isCrowded && taken.size > 0) {
    // One of those being written may still fail: nobody is turned away before that is known.
    await desk.settled(session.id)
    return await place(ports, desk, order)
  }
  if (!decision.ok) return decision
  if (decision.value.kind === 'already') return await stay(ports, scene.value, order.op)
  if (decision.value.kind === 'wait') {
    await ports.bookings.create(newBooking(ports, order, scene.value, { state: 'waiting' }), session)
    return ok(true)
  }
  const { seat } = decision.value
  await desk.hold(session.id, seat, () =>
    ports.bookings.create(newBooking(ports, order, scene.value, { state: 'booked', seat }), session),
  )
  return ok(true)
}

const take =
  (ports: SessionPorts, desk: SeatDesk, decide: Order['decide']) =>
  async (
    presser: Person,
    guest: Guest,
    id: SessionId,
    op: string | null = null,
  ): Promise<Result<true, Refusal>> => {
    const session = await findSession(ports, id)
    if (session === null) return refuse({ reason: 'notFound', what: 'session' })
    if (!(await isMeantFor(ports, presser, guest, session))) return refuse({ reason: 'notForYou' })
    return await withTries(ports, () => place(ports, desk, { presser, guest, session: id, op, decide }))
  }

/** Books a place. Refuses as `full` when there is none or others wait for one. Repeating it changes nothing. */
export const book = (ports: SessionPorts, desk: SeatDesk) => take(ports, desk, decideBook)

/** Joins the waiting list, or books when a place is free and nobody waits. Repeating it changes nothing. */
export const wait = (ports: SessionPorts, desk: SeatDesk) => take(ports, desk, decideWait)
