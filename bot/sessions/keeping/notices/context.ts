// What a notice's card says beside the session and the row: the place held elsewhere, others to choose from.

import { hasPlace } from '../../../../shared/domain/sessions/booking.ts'
import { invitees } from '../../../../shared/domain/sessions/invitees.ts'
import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import type { Facts } from '../../../../shared/domain/sessions/notices/verdict.ts'
import { placesLeft } from '../../../../shared/domain/sessions/places.ts'
import {
  hasStarted,
  isCalledOff,
  isEitherOr,
  type Session,
} from '../../../../shared/domain/sessions/session.ts'
import type { NoticeContext } from '../../../outgoing-cards.ts'
import { heldBy } from '../../booking/scene.ts'
import type { SessionPorts } from '../../ports.ts'
import type { InvitePorts } from '../invites/invite-card.ts'

const insteadOf = async (ports: SessionPorts, { session, booking }: Facts): Promise<Session | null> => {
  const held = await heldBy(ports, booking.person)
  return held.find((one) => hasPlace(one.booking) && isEitherOr(one.session, session))?.session ?? null
}

const othersOf = async (ports: SessionPorts, { session, now }: Facts): Promise<NoticeContext['others']> => {
  const others = (await ports.sessions.list())
    .map(({ value }) => value)
    .filter(
      (other) =>
        other.id !== session.id &&
        session.series !== null &&
        other.series?.id === session.series.id &&
        !isCalledOff(other) &&
        !hasStarted(other, now),
    )
    .sort((one, other) => (one.starts < other.starts ? -1 : 1))
  return await Promise.all(
    others.map(async (other) => {
      const rows = await ports.bookings.of(other.id)
      return {
        session: other,
        placesLeft: placesLeft(
          other,
          rows.map(({ value }) => value),
        ),
      }
    }),
  )
}

// No event stands where the organiser has no mailbox, and one that is full leaves some out.
const isInvited = ({ invitations }: InvitePorts, { session, booking }: Facts): boolean =>
  session.calendar.state === 'made' &&
  invitees(session, [booking]).length > 0 &&
  invitations.has(session.id, booking.person) !== null

export const contextOf = async (
  ports: InvitePorts,
  { kind }: Notice,
  facts: Facts,
): Promise<NoticeContext> => {
  const { situation } = facts.booking
  const others = kind === 'calledOff' ? await othersOf(ports, facts) : []
  return {
    instead: kind === 'offer' ? await insteadOf(ports, facts) : null,
    heldUntil: kind === 'offerEnded' && situation.state === 'gone' ? situation.at : null,
    others: others.filter((other) => other.placesLeft > 0),
    isInvited: isInvited(ports, facts),
  }
}
