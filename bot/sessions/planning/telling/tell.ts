// An officer has people told that a session can be booked; a second one agrees where every school would be told.

import type * as z from 'zod/mini'
import type { TellingView, tellSchema } from '../../../../shared/api/telling.ts'
import type { SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import type { Channel } from '../../../../shared/domain/people/channel.ts'
import { may } from '../../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Officer, Session } from '../../../../shared/domain/sessions/session.ts'
import {
  decideAgree,
  decideTakeBack,
  decideTell,
  isLedBy,
} from '../../../../shared/domain/sessions/telling.ts'
import type { Versioned } from '../../../../shared/ports/versioned.ts'
import type { Refusal } from '../../../refusals.ts'
import { reachOf, togetherWith, untoldOf } from '../../telling.ts'
import { loadSession, type PlanningPorts, record, saveOrTell } from '../ports.ts'
import { holderOf, viewTellingOf } from './view.ts'

type Tell = z.infer<typeof tellSchema>
type Told = Promise<Result<TellingView, Refusal>>

const officerOf = ({ id, name }: Person): Officer => ({ id, name })

const wrongState = (sentence: string): Result<never, Refusal> => refuse({ reason: 'wrongState', sentence })

// Names come from Teams; a channel the app may not post to is none.
const chosenOf = async (
  { directory }: PlanningPorts,
  { channels }: Tell,
): Promise<Result<readonly Channel[], Refusal>> => {
  if (channels.length === 0) return ok([])
  const known = await directory.channels()
  const chosen = known.filter((one) =>
    channels.some(({ teamId, channelId }) => teamId === one.teamId && channelId === one.channelId),
  )
  if (chosen.length === channels.length) return ok(chosen)
  const sentence = 'One of the channels is not there any more, or Countywide was taken out of its team.'
  return refuse({ reason: 'invalid', sentence, fields: ['channels'] })
}

const saveAndShow = async (
  ports: PlanningPorts,
  person: Person,
  before: Versioned<Session>,
  next: Session,
  about: { readonly what: string; readonly detail: string; readonly page: SessionId },
): Told => {
  const saved = await saveOrTell(ports, before, next)
  if (!saved.ok) return saved
  const { what, detail, page } = about
  await record(ports, person, { what, item: next.id, detail })
  const shown = page === next.id ? saved : await loadSession(ports, person, 'seeBookings', page)
  return shown.ok ? ok(await viewTellingOf(ports, person, shown.value, await ports.clock.now())) : shown
}

/** Tells at once, or asks a second officer. Those who were told already, or have booked, are not told again. */
export const tellPeople =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId, asked: Tell): Told => {
    const stored = await loadSession(ports, person, 'planSessions', id)
    if (!stored.ok) return stored
    const session = stored.value.value
    const chosen = await chosenOf(ports, asked)
    if (!chosen.ok) return chosen
    const now = await ports.clock.now()
    const reach = await reachOf(ports, session, now)
    const { state } = (await holderOf(ports, stored.value, reach.together)).value.telling
    if (state === 'asked')
      return wrongState('Somebody has asked already. A second officer has to agree first.')
    const by = officerOf(person)
    const next = decideTell(session, { by, channels: chosen.value, everySchool: reach.everySchool }, now)
    if (!next.ok) return next
    const untold = untoldOf(
      session,
      reach.people.map((one) => ({ kind: 'person', ...one }) as const),
      reach.standing,
    )
    const places = chosen.value.map(({ name }) => name).join(', ')
    const detail = `${session.series?.title ?? session.title}: ${count(untold.length, 'person', 'people')}. ${places}`
    const what = reach.everySchool ? 'ask to tell people' : 'tell people'
    return await saveAndShow(ports, person, stored.value, next.value, { what, detail, page: id })
  }

// What was asked on the session or on another of its series, as the page has read it.
const loadAsked = async (
  ports: PlanningPorts,
  person: Person,
  id: SessionId,
  version: string,
): Promise<Result<Versioned<Session>, Refusal>> => {
  const stored = await loadSession(ports, person, 'planSessions', id)
  if (!stored.ok) return stored
  const together = await togetherWith(ports, stored.value.value, await ports.clock.now())
  const holder = await holderOf(ports, stored.value, together)
  return holder.version === version ? ok(holder) : refuse({ reason: 'changedMeanwhile' })
}

/** A second officer agrees to what was asked. */
export const agreeToTell =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId, version: string): Told => {
    const asked = await loadAsked(ports, person, id, version)
    if (!asked.ok) return asked
    const { title, series } = asked.value.value
    const decision = decideAgree(asked.value.value, officerOf(person), await ports.clock.now())
    if (!decision.ok) return decision
    const { next, askedBy } = decision.value
    const allowed = may(person, 'approvePublishing', { kind: 'draft', author: askedBy.id })
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const together = await togetherWith(ports, asked.value.value, await ports.clock.now())
    if (isLedBy(together, person.id)) return refuse({ reason: 'ownWork' })
    const detail = `${series?.title ?? title}. Asked by ${askedBy.name}.`
    return await saveAndShow(ports, person, asked.value, next, {
      ...{ what: 'agree to tell people', detail, page: id },
    })
  }

/** Takes back what was asked, before anybody agreed. */
export const takeBackTelling =
  (ports: PlanningPorts) =>
  async (person: Person, id: SessionId, version: string): Told => {
    const asked = await loadAsked(ports, person, id, version)
    if (!asked.ok) return asked
    const next = decideTakeBack(asked.value.value)
    if (!next.ok) return next
    const detail = asked.value.value.series?.title ?? asked.value.value.title
    return await saveAndShow(ports, person, asked.value, next.value, {
      ...{ what: 'take back telling', detail, page: id },
    })
  }
