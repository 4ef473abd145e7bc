// The card door of sessions: every verb, its data checked once, and the use case behind it.

import { createHash } from 'node:crypto'
import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import { type Verb, verbs } from '../../shared/cards/verbs.ts'
import { problemReference } from '../../shared/domain/consultation/reference.ts'
import type { Clock, Random } from '../../shared/ports/clock.ts'
import type { AuditLog } from '../../shared/ports/consultations.ts'
import type { SchoolStore } from '../../shared/ports/schools.ts'
import * as afterwards from './after/card-presses.ts'
import * as act from './card-door/act.ts'
import type { Press, Turn } from './card-door/door.ts'
import { notYours } from './card-door/draw.ts'
import * as show from './card-door/show.ts'
import * as visits from './visits/card-presses.ts'

export type SessionVerb = Extract<Verb, `sessions.${string}`>

/** Narrows a verb to those of this door. */
export const isSessionVerb = (verb: Verb): verb is SessionVerb => verb.startsWith('sessions.')

type DoorPorts = {
  readonly sessions: Turn['sessions']
  readonly schools: SchoolStore
  readonly audit: AuditLog
  readonly clock: Clock
  readonly random: Random
}

type Schema<Data> = {
  readonly safeParse: (
    data: unknown,
  ) => { readonly success: true; readonly data: Data } | { readonly success: false }
}
type Action = (turn: Turn, data: Press['data']) => Promise<Card>

/** Checks the data first: what does not fit is answered like a session of others. */
const checked =
  <Data>(schema: Schema<Data>, draw: (turn: Turn, data: Data) => Promise<Card>): Action =>
  async (turn, data) => {
    const given = schema.safeParse(data)
    return given.success ? await draw(turn, given.data) : notYours(turn)
  }

const actions: Readonly<Record<SessionVerb, Action>> = {
  'sessions.list': show.list,
  'sessions.mine': show.mine,
  'sessions.show': checked(verbs['sessions.show'].data, show.show),
  'sessions.find': checked(verbs['sessions.find'].data, show.byReference),
  'sessions.options': checked(verbs['sessions.options'].data, show.options),
  'sessions.book': checked(verbs['sessions.book'].data, act.book),
  'sessions.joinWaitingList': checked(verbs['sessions.joinWaitingList'].data, act.joinWaitingList),
  'sessions.switch': checked(verbs['sessions.switch'].data, act.switchPlace),
  'sessions.cancelBooking': checked(verbs['sessions.cancelBooking'].data, act.giveUp),
  'sessions.undo': checked(verbs['sessions.undo'].data, act.undo),
  'sessions.keep': checked(verbs['sessions.keep'].data, act.keep),
  'sessions.leaveWaitingList': checked(verbs['sessions.leaveWaitingList'].data, act.leaveWaitingList),
  'sessions.takeOffer': checked(verbs['sessions.takeOffer'].data, act.takeOffer),
  'sessions.declineOffer': checked(verbs['sessions.declineOffer'].data, act.declineOffer),
  'sessions.disputeAttendance': checked(
    verbs['sessions.disputeAttendance'].data,
    afterwards.disputeAttendance,
  ),
  'sessions.visitForm': visits.form,
  'sessions.showVisit': checked(verbs['sessions.showVisit'].data, visits.show),
  'sessions.findVisit': checked(verbs['sessions.findVisit'].data, visits.byReference),
  'sessions.requestVisit': checked(verbs['sessions.requestVisit'].data, visits.request),
  'sessions.withdrawVisit': checked(verbs['sessions.withdrawVisit'].data, visits.withdraw),
  'sessions.acceptVisit': checked(verbs['sessions.acceptVisit'].data, visits.accept),
  'sessions.rejectVisitTime': checked(verbs['sessions.rejectVisitTime'].data, visits.anotherTime),
  'sessions.answerFollowUp': checked(verbs['sessions.answerFollowUp'].data, afterwards.answerFollowUp),
}

// The keys of the next card follow from the press, so that one which comes twice is answered with the same card.
const nextOp = ({ person, data }: Press, random: Random): string => {
  const { op } = data
  if (typeof op !== 'string') return Buffer.from(random.bytes(10)).toString('hex')
  return createHash('sha256').update(`${op}#${person.id}`).digest('hex').slice(0, 20)
}

// What is named in a press comes from anybody's hand: short, one line, and only in the audit.
const named = (given: unknown): string =>
  typeof given === 'string' ? given.replace(/[^\w-]/g, '').slice(0, 40) : ''

const writeRefusal = async (
  { audit, clock }: DoorPorts,
  verb: SessionVerb,
  { person, data, watch }: Press,
  reference: string,
): Promise<void> => {
  const detail = `Pressed a card that is not theirs (${reference}).`
  const item = named(data['session'] ?? data['to'] ?? data['visit'])
  try {
    await audit.append({
      at: await clock.now(),
      who: person.id,
      what: verb,
      item,
      outcome: 'refused',
      detail,
    })
  } catch (problem) {
    // The person has been refused all the same.
    watch?.problem(problem)
  }
}

/**
 * Answers a press with the card that is true afterwards. A session that is not theirs, an unknown one and data of no
 * card of ours look the same: no write, nothing told, a line in the audit. Identity is the presser's own.
 */
export const sessionActions =
  (ports: DoorPorts, links: Links) =>
  async (verb: SessionVerb, press: Press): Promise<{ readonly kind: 'card'; readonly card: Card }> => {
    const refusals: string[] = []
    const turn: Turn = {
      sessions: ports.sessions,
      schools: ports.schools,
      clock: ports.clock,
      person: press.person,
      pressed: typeof press.data['op'] === 'string' ? press.data['op'] : undefined,
      on: { links, op: nextOp(press, ports.random) },
      told: (title) => press.watch?.title(title),
      refusedAs: () => {
        const reference = problemReference(403, ports.random.bytes(3))
        refusals.push(reference)
        return reference
      },
    }
    const card = await actions[verb](turn, press.data)
    const [reference] = refusals
    if (reference !== undefined) await writeRefusal(ports, verb, press, reference)
    return { kind: 'card', card }
  }
