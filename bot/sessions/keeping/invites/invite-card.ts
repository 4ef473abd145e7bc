// The card of a notice that something can be booked, as its reader stands to it at this moment; or why it is not sent.

import type { Instant, PersonId } from '../../../../shared/domain/kernel/ids.ts'
import { isInAudience } from '../../../../shared/domain/people/audience.ts'
import { hasPlace, isInLine } from '../../../../shared/domain/sessions/booking.ts'
import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import type { OutgoingCard } from '../../../../shared/ports/chat.ts'
import { findSession } from '../../booking/scene.ts'
import { viewOf } from '../../booking/seeing/view.ts'
import type { SessionPorts } from '../../ports.ts'
import { personOf, togetherWith } from '../../telling.ts'
import type { Invitations } from '../calendar/invitations.ts'

export type InvitePorts = SessionPorts & { readonly invitations: Invitations }
export type Invite = { readonly card: OutgoingCard } | { readonly skip: string }

const overBy: Invite = { skip: 'It could no longer be booked when this could be sent.' }

const forPerson = async (
  ports: InvitePorts,
  id: PersonId,
  together: readonly Session[],
  now: Instant,
): Promise<Invite> => {
  const [schools, people] = await Promise.all([ports.schools.all(), ports.people.all()])
  const linked = people.find((one) => one.id === id)
  const person = linked && personOf(linked)
  const meant = person ? together.filter(({ audience }) => isInAudience(audience, person, schools)) : []
  if (!person || meant.length === 0) return { skip: 'It is not meant for them any more.' }
  const rows = await Promise.all(
    together.map(async (session) => (await ports.bookings.of(session.id)).map(({ value }) => value)),
  )
  const isIn = rows.flat().some((row) => row.person === id && (hasPlace(row) || isInLine(row)))
  if (isIn) return { skip: 'They had booked before this could be sent.' }
  const viewing = { now, person, schools, titles: new Map(), invitations: ports.invitations }
  const [first, ...others] = together
    .flatMap((session, index) =>
      meant.includes(session) ? [viewOf(viewing, session, rows[index] ?? [])] : [],
    )
    .toSorted((one, other) => Number(other.fits) - Number(one.fits))
  return first ? { card: ports.cards.invite(first, others) } : overBy
}

/** What is sent for an `invite`, or the sentence why it is not sent any more. */
export const inviteOf = async (
  ports: InvitePorts,
  { session: id, to }: Pick<Notice, 'session' | 'to'>,
  now: Instant,
): Promise<Invite> => {
  const session = await findSession(ports, id)
  const together = session === null ? [] : await togetherWith(ports, session, now)
  if (session === null || together.length === 0) return overBy
  return to.kind === 'channel'
    ? { card: ports.cards.announcement(session, together) }
    : await forPerson(ports, to.person, together, now)
}
