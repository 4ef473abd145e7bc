// Outlook in memory: events made, moved and cancelled, who answers, who is busy and who was there.

import type { Instant, PersonId } from '../../../shared/domain/kernel/ids.ts'
import {
  type Attendee,
  type Busy,
  type Calendar,
  type EventPlan,
  type EventResponse,
  NoMailbox,
  type Presence,
} from '../../../shared/ports/calendar.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import {
  bodyOf,
  createMailboxes,
  type ExchangeMail,
  type HeldEvent,
  joinUrlOf,
  type Mailboxes,
} from './mailboxes.ts'
import { createTrouble, type Trouble } from './table.ts'

type Operation = keyof Calendar

export type FakeCalendar = Calendar & {
  /** In the order sent. */
  readonly mails: readonly ExchangeMail[]
  readonly events: () => readonly HeldEvent[]
  /** How often the operation was asked. */
  readonly asked: (operation: Operation) => number
  /** The organiser writes an appointment of their own; answers its id. */
  readonly write: (organiser: PersonId, plan: EventPlan) => string
  /** Somebody invited answers in Outlook. */
  readonly answer: (eventId: string, email: string, response: EventResponse, at: Instant) => void
  /** The organiser deletes the event in Outlook. */
  readonly erase: (eventId: string) => void
  /** Busy times of an address; `null`: cannot be read. */
  readonly setBusy: (email: string, times: Busy['times']) => void
  readonly setAttendance: (joinUrl: string, presences: readonly Presence[]) => void
  /** So many further readings tell no join link yet. */
  readonly joinLags: (readings: number) => void
  /** From now on this organiser has no mailbox. */
  readonly closeMailbox: (organiser: PersonId) => void
  /** The next call of this operation is done, but its reply is lost. */
  readonly losesReply: (operation: Operation) => void
}

type Run = <Value>(operation: Operation, organiser: PersonId, act: () => Value) => Promise<Value>

const lower = (text: string) => text.toLowerCase()
const notAnswered = { response: 'none', respondedAt: null } as const

const invited = (mailboxes: Mailboxes, event: HeldEvent, people: readonly Attendee[]): HeldEvent => {
  const known = new Map(event.attendees.map((one) => [lower(one.email), one]))
  const wanted = new Set(people.map(({ email }) => lower(email)))
  const added = people.filter(({ email }) => !known.has(lower(email)))
  const removed = event.attendees.filter(({ email }) => !wanted.has(lower(email)))
  mailboxes.mail('invitation', added, event)
  mailboxes.mail('cancellation', removed, event)
  const attendees = people.map((one) => ({ ...(known.get(lower(one.email)) ?? notAnswered), ...one }))
  return { ...event, attendees }
}

const moved = (
  mailboxes: Mailboxes,
  event: HeldEvent,
  { words, ...to }: Parameters<Calendar['move']>[2],
): HeldEvent => {
  const isNewTime = event.starts !== to.starts || event.ends !== to.ends
  const attendees = event.attendees.map((one) => (isNewTime ? { ...one, ...notAnswered } : one))
  const { subject, starts, ends } = to
  const body = words === undefined ? event.body : bodyOf(words)
  const next = { ...event, subject, starts, ends, body, attendees }
  mailboxes.mail('update', attendees, next)
  return next
}

// Below the organiser's own, and once.
const withWords = (own: string, words: string): string =>
  own.includes(words) ? own : own === '' ? words : `${own}\n\n${words}`

const changing = (run: Run, mailboxes: Mailboxes): Omit<Calendar, 'busy' | 'attendance'> => ({
  create: async (organiser, plan) =>
    run('create', organiser, () =>
      mailboxes.show(mailboxes.standing(organiser, plan.id) ?? mailboxes.make(organiser, plan, true)),
    ),
  adopt: async (organiser, eventId, { subject, starts, ends, hideAttendees, inPerson, ...words }) =>
    run('adopt', organiser, () =>
      mailboxes.change(organiser, eventId, (event) => {
        const joinUrl = event.joinUrl ?? (inPerson === true ? null : joinUrlOf(eventId))
        return {
          ...event,
          subject,
          starts,
          ends,
          hideAttendees,
          joinUrl,
          body: withWords(event.body, bodyOf(words)),
        }
      }),
    ),
  find: async (organiser, eventId) =>
    run('find', organiser, () => {
      const event = mailboxes.of(organiser, eventId)
      return event && mailboxes.show(event)
    }),
  move: async (organiser, eventId, to) =>
    run('move', organiser, () =>
      mailboxes.change(organiser, eventId, (event) => moved(mailboxes, event, to)),
    ),
  reword: async (organiser, eventId, words) =>
    run('reword', organiser, () => {
      mailboxes.change(organiser, eventId, (event) => {
        mailboxes.mail('update', event.attendees, event)
        return { ...event, body: bodyOf(words) }
      })
    }),
  invite: async (organiser, eventId, people) =>
    run('invite', organiser, () =>
      mailboxes.change(organiser, eventId, (event) => invited(mailboxes, event, people)),
    ),
  cancel: async (organiser, eventId) =>
    run('cancel', organiser, () => {
      const event = mailboxes.of(organiser, eventId)
      if (!event) return
      mailboxes.mail('cancellation', event.attendees, event)
      mailboxes.events.delete(eventId)
    }),
})

/** Mails on every change that is asked for, also on one that changes nothing: whoever repeats himself is found out. */
export const fakeCalendar = (trouble: Trouble = createTrouble()): FakeCalendar => {
  const mailboxes = createMailboxes()
  const calls = new Map<Operation, number>()
  const lost = new Set<Operation>()
  const busyTimes = new Map<string, Busy['times']>()
  const presences = new Map<string, readonly Presence[]>()
  const closed = new Set<PersonId>()
  const run: Run = async (operation, organiser, act) => {
    calls.set(operation, (calls.get(operation) ?? 0) + 1)
    trouble.check(operation)
    if (closed.has(organiser)) throw new NoMailbox('the organiser has no mailbox')
    const value = act()
    if (lost.delete(operation)) throw new Outage('no reply')
    return value
  }
  const timesOf = (email: string, from: Instant, to: Instant): Busy['times'] => {
    const times = busyTimes.get(lower(email))
    if (times === null) return null
    return (times ?? []).filter(({ starts, ends }) => starts < to && ends > from)
  }
  return {
    mails: mailboxes.mails,
    events: () => [...mailboxes.events.values()],
    asked: (operation) => calls.get(operation) ?? 0,
    write: (organiser, plan) => mailboxes.make(organiser, plan, false).eventId,
    answer: (eventId, email, response, at) => {
      const event = mailboxes.events.get(eventId)
      if (!event) throw new Error(`no event ${eventId}`)
      const attendees = event.attendees.map((one) =>
        lower(one.email) === lower(email) ? { ...one, response, respondedAt: at } : one,
      )
      mailboxes.put({ ...event, attendees })
    },
    erase: (eventId) => {
      mailboxes.events.delete(eventId)
    },
    setBusy: (email, times) => {
      busyTimes.set(lower(email), times)
    },
    setAttendance: (joinUrl, were) => {
      presences.set(joinUrl, were)
    },
    joinLags: mailboxes.setLag,
    closeMailbox: (organiser) => {
      closed.add(organiser)
    },
    losesReply: (operation) => {
      lost.add(operation)
    },
    ...changing(run, mailboxes),
    busy: async (organiser, emails, from, to) =>
      run('busy', organiser, () => emails.map((email) => ({ email, times: timesOf(email, from, to) }))),
    attendance: async (organiser, joinUrl) =>
      run('attendance', organiser, () => presences.get(joinUrl) ?? []),
  }
}
