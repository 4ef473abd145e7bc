// Everything one can do with sessions, for the web door and the card door alike.

import type { SessionAction, SessionView } from '../../shared/api/sessions.ts'
import type { PersonId, SessionId, Urn } from '../../shared/domain/kernel/ids.ts'
import { type Result, refuse } from '../../shared/domain/kernel/result.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { Refusal } from '../refusals.ts'
import { afterUseCases } from './after/use-cases.ts'
import { book, wait } from './booking/book.ts'
import { type Guest, guestOf } from './booking/guest.ts'
import { cancel, decline, keep, undo } from './booking/let-go.ts'
import { switchPlace, takeOffer } from './booking/move.ts'
import { createSeatDesk } from './booking/seat-desk.ts'
import { agendaFile } from './booking/seeing/agenda-file.ts'
import { calendarFile } from './booking/seeing/calendar-file.ts'
import { listSessions, mySessions, viewSession } from './booking/seeing/list.ts'
import { createInvitations } from './keeping/calendar/invitations.ts'
import { createIntend } from './keeping/notices/intend.ts'
import { createProblems } from './keeping/problems.ts'
import { keepingUseCases } from './keeping/use-cases.ts'
import { createMailboxes } from './mailboxes.ts'
import { planningUseCases } from './planning/use-cases.ts'
import type { SessionPorts } from './ports.ts'
import { findToShare, oneToShare } from './sharing/use-cases.ts'
import { visitUseCases } from './visits/use-cases.ts'

/** What a press carries beside the session: whose row it is about, and the place to be given up. */
export type ActionBody = {
  readonly person?: PersonId | null | undefined
  readonly school?: Urn | null | undefined
  readonly from?: SessionId | null | undefined
  /** The key of the press: one that comes again changes nothing. */
  readonly op?: string | undefined
}

type Acting = {
  readonly presser: Person
  readonly guest: Guest
  readonly id: SessionId
  readonly from: SessionId | null
  readonly op: string | null
}

export type SessionUseCases = ReturnType<typeof sessionUseCases>

export const sessionUseCases = (ports: SessionPorts) => {
  const desk = createSeatDesk()
  const invitations = createInvitations()
  const seeing = { ...ports, invitations }
  const view = viewSession(seeing)
  const onGuest =
    (work: (guest: Guest, id: SessionId, op: string | null) => Promise<Result<true, Refusal>>) =>
    ({ guest, id, op }: Acting) =>
      work(guest, id, op)
  const bookIn = book(ports, desk)
  const waitFor = wait(ports, desk)
  const moveTo = switchPlace(ports, desk)
  const takeIt = takeOffer(ports)
  const actions: Readonly<Record<SessionAction, (acting: Acting) => Promise<Result<true, Refusal>>>> = {
    book: ({ presser, guest, id, op }) => bookIn(presser, guest, id, op),
    wait: ({ presser, guest, id, op }) => waitFor(presser, guest, id, op),
    cancel: onGuest(cancel(ports)),
    undo: onGuest(undo(ports)),
    keep: onGuest(keep(ports)),
    decline: onGuest(decline(ports)),
    take: ({ guest, id, from }) => takeIt(guest, id, from),
    switch: async ({ presser, guest, id, from, op }) =>
      from === null ? refuse({ reason: 'nothingHeld' }) : await moveTo(presser, guest, from, id, op),
  }
  const about = {
    ...seeing,
    problems: createProblems(),
    mailboxes: createMailboxes(ports),
    intend: createIntend(ports.notices),
  }
  return {
    planning: planningUseCases(about, desk),
    keeping: keepingUseCases(about, desk),
    after: afterUseCases(ports),
    visits: visitUseCases(ports),
    sharing: { find: findToShare(ports), one: oneToShare(ports) },
    view,
    list: listSessions(seeing),
    mine: mySessions(seeing),
    calendarFile: calendarFile(ports),
    agendaFile: agendaFile(ports, view),
    /** Does what was pressed and answers with the session as the presser sees it afterwards. Safe to repeat. */
    act: async (
      presser: Person,
      id: SessionId,
      action: SessionAction,
      body: ActionBody = {},
    ): Promise<Result<SessionView, Refusal>> => {
      const guest = await guestOf(ports, presser, body.person ?? null, body.school ?? null)
      if (!guest.ok) return guest
      const from = body.from ?? null
      const op = body.op === undefined ? null : `${action}:${body.op}`
      const done = await actions[action]({ presser, guest: guest.value, id, from, op })
      return done.ok ? await view(presser, id) : done
    },
  }
}
