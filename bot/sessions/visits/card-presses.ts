// Presses on the cards of visits: each runs the use case of the tab, and draws what is true afterwards.

import { visitTimeSchema, visitTopicSchema } from '../../../shared/api/visits.ts'
import { type Card, withLine } from '../../../shared/cards/kit/card.ts'
import { escaped, note } from '../../../shared/cards/kit/parts.ts'
import { visitCard } from '../../../shared/cards/sessions/visits/answering.ts'
import { noSchoolCard, type VisitForm, visitFormCard } from '../../../shared/cards/sessions/visits/form.ts'
import type { Filled } from '../../../shared/cards/sessions/visits/shown.ts'
import type { VerbData } from '../../../shared/cards/verbs.ts'
import { isRealDay, londonDay } from '../../../shared/domain/kernel/dates.ts'
import { type Day, day, sessionId, urn } from '../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../shared/domain/kernel/result.ts'
import { helpFault, type VisitTime, type VisitTopic } from '../../../shared/domain/sessions/visits/visit.ts'
import { type Refusal, refusalInWords } from '../../refusals.ts'
import type { Turn } from '../card-door/door.ts'
import { draw, find, notYours } from '../card-door/draw.ts'
import type { VisitUseCases } from './use-cases.ts'

type Viewed = Awaited<ReturnType<VisitUseCases['one']>>

const empty: Filled = { school: '', topic: '', help: '', from: '', times: '' }
const open = new Set(['asked', 'taken', 'proposed'])

const schoolsOf = async ({ person, schools }: Turn): Promise<VisitForm['schools']> => {
  const names = new Map((await schools.all()).map(({ urn: of, name }) => [of, name]))
  return [...new Set(person.links.map(({ urn: of }) => of))].map((of) => ({
    urn: of,
    name: names.get(of) ?? `School ${of}`,
  }))
}

const formCard = async (turn: Turn, filled: Filled, fault: string | null): Promise<Card> => {
  const schools = await schoolsOf(turn)
  if (schools.length === 0) return noSchoolCard(turn.on)
  const { visits } = await turn.sessions.visits.own(turn.person)
  const standing = visits.filter(({ state }) => open.has(state))
  return visitFormCard(
    { schools, today: londonDay(await turn.clock.now()), filled, fault, standing },
    turn.on,
  )
}

export const form = (turn: Turn): Promise<Card> => formCard(turn, empty, null)

const typedOf = (data: VerbData<'sessions.requestVisit'>): Filled => ({
  school: data.school ?? '',
  topic: data.topic ?? '',
  help: (data.help ?? '').slice(0, mostHelpOnCard),
  from: data.from ?? '',
  times: data.times ?? '',
})

/** So many letters of what was typed go back on a card, which has to fit in a message. */
const mostHelpOnCard = 4_000

// What does not fit is said, never cut in silence.
const helpIn = (help: string): string | null => {
  const fault = helpFault(help)
  return fault !== null && help.length > mostHelpOnCard
    ? `${fault} Only its first ${mostHelpOnCard.toLocaleString('en-GB')} letters stand here.`
    : fault
}

type Wish = { readonly topic: VisitTopic; readonly from: Day; readonly times: readonly VisitTime[] }

/** What was chosen, or the sentence that says what is missing. */
const wishOf = ({ topic, from, times }: Filled): Wish | string => {
  const about = visitTopicSchema.safeParse(topic)
  if (!about.success) return 'Choose what it is about.'
  if (!isRealDay(from)) return 'Choose the earliest day.'
  const suits = times.split(',').flatMap((time) => visitTimeSchema.safeParse(time.trim()).data ?? [])
  return { topic: about.data, from: day(from), times: suits }
}

/** What was typed comes back when something has to be put right. */
export const request = async (turn: Turn, data: VerbData<'sessions.requestVisit'>): Promise<Card> => {
  const typed = typedOf(data)
  if (turn.person.links.length === 0) return noSchoolCard(turn.on)
  if (data.school === undefined) return await formCard(turn, typed, 'Choose the school.')
  const wish = wishOf(typed)
  if (typeof wish === 'string') return await formCard(turn, typed, wish)
  const fault = helpIn(data.help ?? '')
  if (fault !== null) return await formCard(turn, typed, fault)
  turn.told('Your request for a visit')
  const { topic, from, times } = wish
  const asked = await turn.sessions.visits.ask(turn.person, {
    ...{ op: data.op, school: urn(data.school), help: typed.help },
    ...{ topic, from, times: [...times] },
  })
  if (asked.ok) return visitCard(asked.value, turn.on)
  const { reason } = asked.refusal
  if (reason === 'notYourSchool' || reason === 'notAllowed') return notYours(turn)
  return await formCard(turn, typed, escaped(refusalInWords(asked.refusal)))
}

export const show = async (turn: Turn, data: VerbData<'sessions.showVisit'>): Promise<Card> => {
  const viewed = await turn.sessions.visits.one(turn.person, sessionId(data.visit))
  return viewed.ok ? visitCard(viewed.value, turn.on) : notYours(turn)
}

/** A reference opens the presser's own request; anybody else's is not told from one that was never given. */
export const byReference = async (turn: Turn, data: VerbData<'sessions.findVisit'>): Promise<Card> => {
  const { visits } = await turn.sessions.visits.own(turn.person)
  const visit = visits.find(({ reference }) => reference === data.reference)
  if (visit !== undefined) return visitCard(visit, turn.on)
  return await formCard(turn, empty, `${data.reference} is not among your requests.`)
}

// A press that came too late shows how it stands, with the reason; a stranger's is told nothing.
const afterPress = async (
  turn: Turn,
  visit: string,
  outcome: Result<unknown, Refusal>,
): Promise<Viewed | Card> => {
  const viewed = await turn.sessions.visits.one(turn.person, sessionId(visit))
  if (outcome.ok || !viewed.ok) return viewed
  const line = note(turn.on.links, 'alert', escaped(refusalInWords(outcome.refusal)))
  return withLine(visitCard(viewed.value, turn.on), line)
}

const drawn = async (turn: Turn, visit: string, outcome: Result<unknown, Refusal>): Promise<Card> => {
  const after = await afterPress(turn, visit, outcome)
  if ('card' in after) return after
  return after.ok ? visitCard(after.value, turn.on) : notYours(turn)
}

export const withdraw = async (turn: Turn, data: VerbData<'sessions.withdrawVisit'>): Promise<Card> => {
  turn.told('Your request for a visit')
  return await drawn(
    turn,
    data.visit,
    await turn.sessions.visits.withdraw(turn.person, sessionId(data.visit)),
  )
}

export const anotherTime = async (turn: Turn, data: VerbData<'sessions.rejectVisitTime'>): Promise<Card> => {
  turn.told('Your request for a visit')
  const id = sessionId(data.visit)
  return await drawn(turn, data.visit, await turn.sessions.visits.anotherTime(turn.person, id, data.proposal))
}

/** A yes is answered with the place that it made. */
export const accept = async (turn: Turn, data: VerbData<'sessions.acceptVisit'>): Promise<Card> => {
  turn.told('The visit')
  const id = sessionId(data.visit)
  const accepted = await turn.sessions.visits.accept(turn.person, id, data.proposal)
  if (!accepted.ok) return await drawn(turn, data.visit, accepted)
  const view = await find(turn, data.visit)
  return view === null ? visitCard(accepted.value, turn.on) : await draw(turn, view)
}
