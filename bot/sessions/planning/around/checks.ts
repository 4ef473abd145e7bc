// What stands in the way of a time: the rules' checks, fed with the sessions and with the officers' calendars.

import type * as z from 'zod/mini'
import type { askChecksSchema, Checks } from '../../../../shared/api/planner.ts'
import type { Instant, PersonId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { checkTimes, type TimesAsked } from '../../../../shared/domain/sessions/checks.ts'
import type { Session } from '../../../../shared/domain/sessions/session.ts'
import { timesFrom } from '../../../../shared/domain/sessions/times.ts'
import type { Refusal } from '../../../refusals.ts'
import { isAway } from '../../mailboxes.ts'
import { mayDo, type PlanningPorts } from '../ports.ts'

export type ChecksAsked = z.infer<typeof askChecksSchema>

type Span = { readonly starts: Instant; readonly ends: Instant }
/** What holds for every date: the officers, and what makes none of them busy; `null` without Outlook. */
type Looked = {
  readonly officer: Person
  readonly officers: readonly { readonly id: PersonId; readonly name: string; readonly email: string }[]
  readonly own: readonly Span[] | null
}

// It may stand at another time by now: an organiser moves it in Outlook, and then the session after it.
const eventOf = async ({ calendar }: PlanningPorts, { organiser, calendar: at }: Session) =>
  at.state === 'made' ? await calendar.find(organiser.id, at.eventId) : null

// The appointment being written, and the session being moved, make nobody busy.
const ownSpans = async (
  ports: PlanningPorts,
  asked: ChecksAsked,
  officer: Person,
): Promise<readonly Span[]> => {
  const eventId = asked.exceptEventId ?? null
  const event = eventId === null ? null : await ports.calendar.find(officer.id, eventId)
  const session = asked.except === null ? null : await ports.sessions.find(asked.except)
  return [event, session?.value, session && (await eventOf(ports, session.value))].flatMap((one) => one ?? [])
}

// Without Outlook the rest is still worth knowing.
const unlessAway = async <Value>(ports: PlanningPorts, ask: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await ask()
  } catch (error) {
    if (!isAway(error)) throw error
    ports.report(error, 'busy times')
    return null
  }
}

const lookUp = async (
  ports: PlanningPorts,
  asked: ChecksAsked,
  officer: Person,
  ids: readonly PersonId[],
): Promise<Looked> => ({
  officer,
  officers: (await Promise.all(ids.map((id) => ports.directory.find(id)))).flatMap((person) => person ?? []),
  own: await unlessAway(ports, () => ownSpans(ports, asked, officer)),
})

const isOneOf = (time: Span, spans: readonly Span[]): boolean =>
  spans.some(({ starts, ends }) => starts === time.starts && ends === time.ends)

const busyByName = async (
  ports: PlanningPorts,
  { officer, officers, own }: Looked,
  { starts, ends }: Span,
): Promise<TimesAsked['busy']> => {
  if (officers.length === 0) return []
  const emails = officers.map(({ email }) => email)
  const busy = own && (await unlessAway(ports, () => ports.calendar.busy(officer.id, emails, starts, ends)))
  const byEmail = new Map(busy?.map(({ email, times }) => [email.toLowerCase(), times]))
  return officers.map(({ id: person, name, email }) => {
    const times = byEmail.get(email.toLowerCase()) ?? null
    return { person, name, times: times?.filter((time) => !isOneOf(time, own ?? [])) ?? null }
  })
}

const noSuchTime: Refusal = {
  reason: 'invalid',
  sentence: 'There is no such time in London.',
  fields: ['starts', 'ends'],
}

/** Looks at everything, date by date, and stops nothing but times in the wrong order or past. */
export const checkPlan =
  (ports: PlanningPorts) =>
  async (officer: Person, asked: ChecksAsked): Promise<Result<Checks, Refusal>> => {
    const allowed = mayDo(officer, 'planSessions')
    if (!allowed.ok) return allowed
    const dates = [asked, ...(asked.more ?? [])].flatMap(({ starts, ends }) => timesFrom(starts, ends) ?? [])
    if (dates.length <= (asked.more ?? []).length) return refuse(noSuchTime)
    const officers = [...new Set([officer.id, ...asked.coOrganisers])]
    const [now, sessions] = [await ports.clock.now(), await ports.sessions.list()]
    const isPossible = ({ starts, ends }: Span) => starts < ends && now < starts
    const looked = dates.some(isPossible) ? await lookUp(ports, asked, officer, officers) : null
    const checksOf = async (times: Span) => {
      const checks = checkTimes({
        ...times,
        area: asked.area,
        officers,
        now,
        sessions: sessions.map(({ value }) => value),
        busy: looked && isPossible(times) ? await busyByName(ports, looked, times) : [],
        except: asked.except,
        beside: dates.filter((other) => other !== times),
      })
      return [...checks]
    }
    const [checks = [], ...more] = await Promise.all(dates.map(checksOf))
    return ok(asked.more === undefined ? { checks } : { checks, more })
  }
