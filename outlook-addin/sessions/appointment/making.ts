// Making the open appointment into a session: noted on it, saved, then planned; every step may be taken again.

import type { Api } from '../../../shared/api/client.ts'
import { type Plan, type Planned, plannedSchema, plannerPaths } from '../../../shared/api/planner.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import { idPatterns, type SessionId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import type { Appointment, Shown } from '../../platform/office.ts'
import { localTimes } from '../plan/when.ts'

export type Outcome =
  | { readonly ok: true; readonly session: Planned }
  | { readonly ok: false; readonly problem: Problem }

const outlookFailed: Problem = {
  status: 0,
  type: 'outlook',
  title: 'Outlook did not save the appointment, so nothing was planned. Try again.',
  reference: '',
}

const repeating: Problem = {
  status: 0,
  type: 'repeats',
  title: 'This appointment repeats, and a session is one meeting. Take the repetition off, then try again.',
  reference: '',
}

/** Where those who come find the link; the meeting itself is added by the server. */
const location = 'Microsoft Teams meeting'

/** The key noted on the appointment; a note that cannot be a key is none. */
export const keyOn = async (appointment: Appointment): Promise<SessionId | null> => {
  const note = await appointment.note()
  return note !== null && idPatterns.SessionId.test(note) ? sessionId(note) : null
}

const keyFor = async (appointment: Appointment, newKey: () => SessionId): Promise<SessionId> => {
  const noted = await keyOn(appointment)
  if (noted !== null) return noted
  const key = newKey()
  await appointment.keepNote(key)
  return key
}

// The text goes in before the server adds the meeting: written afterwards it would take the join link away.
const saveAs = async (appointment: Appointment, plan: Plan, newKey: () => SessionId) => {
  const key = await keyFor(appointment, newKey)
  const body = await appointment.bodyText()
  await appointment.fill({
    subject: plan.title,
    location,
    ...(plan.about === '' || plan.about === body ? {} : { body: plan.about }),
  })
  return { key, eventId: await appointment.save() }
}

/** Shows in the form what the server has, where that differs. */
export const settle = async (appointment: Appointment, session: Planned): Promise<Shown> => {
  const shown = await appointment.read()
  const times = { starts: Date.parse(session.starts), ends: Date.parse(session.ends) }
  await appointment.fill({
    ...(shown.subject === session.title ? {} : { subject: session.title }),
    ...(shown.starts === times.starts && shown.ends === times.ends ? {} : { times }),
  })
  return { subject: session.title, ...times }
}

/**
 * Makes the appointment a session. The key is noted on the appointment before anything is sent, so a second press, or a
 * press after a lost answer, plans the same session again and not another.
 */
export const makeSession = async (
  appointment: Appointment,
  api: Api,
  plan: Plan,
  newKey: () => SessionId,
): Promise<Outcome> => {
  if (await appointment.repeats()) return { ok: false, problem: repeating }
  let saved: Awaited<ReturnType<typeof saveAs>>
  try {
    saved = await saveAs(appointment, plan, newKey)
  } catch {
    return { ok: false, problem: outlookFailed }
  }
  const reply = await api.send('POST', plannerPaths.sessions, plannedSchema, { ...saved, plan })
  if (!reply.ok) return { ok: false, problem: reply.problem }
  // The session stands: a form that cannot show it is no reason to say that it does not.
  await settle(appointment, reply.body).catch(() => undefined)
  return { ok: true, session: reply.body }
}

/** Changes the session as the form and the appointment say; `reason` is told to those who booked when it moves. */
export const changeSession = async (
  appointment: Appointment,
  api: Api,
  session: Planned,
  plan: Plan,
  reason: string,
): Promise<Outcome> => {
  const reply = await api.send(
    'PUT',
    plannerPaths.one(session.id),
    plannedSchema,
    { plan, reason },
    { 'if-match': session.version },
  )
  if (!reply.ok) return { ok: false, problem: reply.problem }
  await settle(appointment, reply.body).catch(() => undefined)
  return { ok: true, session: reply.body }
}

/** True when the appointment in Outlook no longer has the session's times. */
export const isMoved = (session: Planned, shown: Shown): boolean => {
  const [now, then] = [localTimes(shown.starts, shown.ends), localTimes(session.starts, session.ends)]
  return now.starts !== then.starts || now.ends !== then.ends
}

/** True when it begins at another time: only then a reason is asked for. */
export const beginsElsewhere = (session: Planned, shown: Shown): boolean =>
  localTimes(shown.starts, shown.ends).starts !== localTimes(session.starts, session.ends).starts

/**
 * The session that this appointment is: the one noted on it, else one of this organiser with the same title and times,
 * because sessions planned in the tab or in a series stand in the calendar without a note.
 */
export const findSession = (
  sessions: readonly Planned[],
  noted: SessionId | null,
  shown: Shown,
  organiser: string,
): Planned | null => {
  const ofNote = sessions.find(({ id }) => id === noted)
  if (ofNote !== undefined) return ofNote
  const isThis = (session: Planned) =>
    session.organiser.id === organiser &&
    session.state !== 'calledOff' &&
    session.title === shown.subject.trim() &&
    !isMoved(session, shown)
  return sessions.find(isThis) ?? null
}
