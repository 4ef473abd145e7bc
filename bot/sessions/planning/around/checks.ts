// What stands in the way of a time: the rules' checks, fed with the sessions and with the officers' calendars.

import type * as z from 'zod/mini'
import type { askChecksSchema, Checks } from '../../../../shared/api/planner.ts'
import type { Instant, PersonId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { checkTimes, type TimesAsked } from '../../../../shared/domain/sessions/checks.ts'
import { timesFrom } from '../../../../shared/domain/sessions/times.ts'
import type { Busy } from '../../../../shared/ports/calendar.ts'
import type { Refusal } from '../../../refusals.ts'
import { isAway } from '../../mailboxes.ts'
import { mayDo, type PlanningPorts } from '../ports.ts'

export type ChecksAsked = z.infer<typeof askChecksSchema>

type Span = { readonly starts: Instant; readonly ends: Instant }
type Looked = { readonly asked: ChecksAsked; readonly officer: Person; readonly times: Span }

// The appointment being written, and the session being moved, make nobody busy.
const ownSpans = async (ports: PlanningPorts, { asked, officer }: Looked): Promise<readonly Span[]> => {
  const eventId = asked.exceptEventId ?? null
  const event = eventId === null ? null : await ports.calendar.find(officer.id, eventId)
  const session = asked.except === null ? null : await ports.sessions.find(asked.except)
  return [...(event ? [event] : []), ...(session ? [session.value] : [])]
}

const isOneOf = (time: Span, spans: readonly Span[]): boolean =>
  spans.some(({ starts, ends }) => starts === time.starts && ends === time.ends)

const busyTimes = async (
  ports: PlanningPorts,
  looked: Looked,
  emails: readonly string[],
): Promise<readonly Busy[]> => {
  const { officer, times } = looked
  try {
    const own = await ownSpans(ports, looked)
    const busy = await ports.calendar.busy(officer.id, emails, times.starts, times.ends)
    return busy.map(({ email, times: theirs }) => ({
      email,
      times: theirs?.filter((time) => !isOneOf(time, own)) ?? null,
    }))
  } catch (error) {
    // Without Outlook the rest is still worth knowing.
    if (!isAway(error)) throw error
    ports.report(error, 'busy times')
    return []
  }
}

const busyByName = async (
  ports: PlanningPorts,
  looked: Looked,
  officers: readonly PersonId[],
): Promise<TimesAsked['busy']> => {
  const known = (await Promise.all(officers.map((id) => ports.directory.find(id)))).flatMap(
    (person) => person ?? [],
  )
  if (known.length === 0) return []
  const busy = await busyTimes(
    ports,
    looked,
    known.map(({ email }) => email),
  )
  const byEmail = new Map(busy.map(({ email, times }) => [email.toLowerCase(), times]))
  return known.map(({ name, email }) => ({ name, times: byEmail.get(email.toLowerCase()) ?? null }))
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
    const checksOf = async (times: Span) => {
      const isPossible = times.starts < times.ends && now < times.starts
      const checks = checkTimes({
        ...times,
        area: asked.area,
        officers,
        now,
        sessions: sessions.map(({ value }) => value),
        busy: isPossible ? await busyByName(ports, { asked, officer, times }, officers) : [],
        except: asked.except,
        beside: dates.filter((other) => other !== times),
      })
      return [...checks]
    }
    const [checks = [], ...more] = await Promise.all(dates.map(checksOf))
    return ok(asked.more === undefined ? { checks } : { checks, more })
  }
