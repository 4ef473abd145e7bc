// How far an edition's copies are, in words: what arrived, what did not, what still changes.

import type * as z from 'zod/mini'
import type { editionDeliverySchema } from '../../../../shared/api/update-delivery.ts'
import type { EditionWire } from '../../../../shared/api/updates.ts'
import { count, momentInWords } from '../../../../shared/domain/kernel/words.ts'

export type Delivery = z.infer<typeof editionDeliverySchema>
export type CopyState = Delivery['people'][number]['state']
/** Of a card in the chat Teams tells that it is there; of a notice only that it took it. */
export type How = EditionWire['sending']['personal']['how']
/** What the words say of the edition whose copies they count. */
export type Of = { readonly how: How; readonly isCorrected: boolean }

const many = ({ counts }: Delivery, ...states: readonly CopyState[]): number =>
  states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)

type Figures = {
  readonly all: number
  readonly arrived: number
  readonly missing: number
  /** Not sent yet. */
  readonly toGo: number
}

export const figuresOf = (delivery: Delivery): Figures => {
  const [arrived, missing] = [many(delivery, 'sent'), many(delivery, 'uncertain', 'unreachable', 'failed')]
  const toGo = many(delivery, 'intended', 'sending')
  return { all: arrived + missing + toGo, arrived, missing, toGo }
}

const large = (of: number) => of.toLocaleString('en-GB')

const channelsReached = ({ channels }: Delivery): number =>
  channels.filter(({ state }) => state === 'sent').length

const peopleReached = (delivery: Delivery): number => many(delivery, 'sent') - channelsReached(delivery)

const isRecall = ({ state }: Delivery): boolean => state === 'recalling' || state === 'recalled'

/** What the copies say by now; null while they say what was first sent, or still go out. */
const changedInWords = (delivery: Delivery, { isCorrected }: Of): string | null => {
  const { delivered, upToDate } = delivery
  const share = `${large(upToDate)} of ${count(delivered, 'copy', 'copies')}`
  if (isRecall(delivery)) {
    if (delivered === 0) return 'Recalled before a copy arrived'
    return `Recalled: ${share} show the notice`
  }
  return isCorrected && delivered > 0 && delivery.state !== 'sending' ? `Corrected in ${share}` : null
}

/** The page's first sentence, as a heading. */
export const arrivedInWords = (delivery: Delivery, of: Of): string => {
  const { all, arrived } = figuresOf(delivery)
  if (all === 0) return 'Nobody gets a copy yet'
  if (delivery.state === 'scheduled' || delivery.state === 'missed')
    return `${count(all, 'copy waits', 'copies wait')} to be sent`
  const went = of.how === 'notice' ? 'handed to Teams' : 'arrived'
  return changedInWords(delivery, of) ?? `${large(arrived)} of ${count(all, 'copy', 'copies')} ${went}`
}

/** What the figures cannot tell; null when they tell all, or before anything is sent. */
export const unknownInWords = (delivery: Delivery, { how, isCorrected }: Of): string | null => {
  const notices = peopleReached(delivery)
  if (how !== 'notice' || notices === 0) return null
  const handed = `Notices were handed to Teams for ${count(notices, 'person', 'people')}. Teams does not say who got one, and somebody who removed the app may not.`
  if (isRecall(delivery)) return `${handed} A line that says it was withdrawn takes the place of theirs.`
  return isCorrected
    ? `${handed} A notice stays as it was, and opens the page that says what is true now.`
    : handed
}

/** The copies that people asked the bot for; null when nobody has. */
export const askedInWords = ({ asked: { copies, upToDate } }: Delivery): string | null => {
  if (copies === 0) return null
  const all = `${count(copies, 'more copy', 'more copies')} in chats of people who asked for the update`
  if (upToDate === copies) return `${all}: ${copies === 1 ? 'it follows' : 'they follow'} every change too.`
  return `${all}: ${large(copies - upToDate)} ${copies - upToDate === 1 ? 'does' : 'do'} not show the newest version yet.`
}

/** What each part of the bar stands for; parts of nobody are left out. */
export const partsInWords = (delivery: Delivery, { how }: Of): readonly string[] => {
  const { toGo } = figuresOf(delivery)
  const { channels } = delivery
  const people = peopleReached(delivery)
  const said: readonly (string | null)[] = [
    channels.length === 0 ? null : `${channelsReached(delivery)} of ${count(channels.length, 'channel')}`,
    people === 0 ? null : how === 'notice' ? count(people, 'notice') : count(people, 'person', 'people'),
    many(delivery, 'failed', 'unreachable') === 0
      ? null
      : `${large(many(delivery, 'failed', 'unreachable'))} did not arrive`,
    many(delivery, 'uncertain') === 0 ? null : `${large(many(delivery, 'uncertain'))} not certain`,
    toGo === 0 ? null : `${large(toGo)} ${isRecall(delivery) ? 'never sent' : 'to go'}`,
  ]
  return said.filter((one) => one !== null)
}

/** Delivered, and Teams did not let us change it since. */
export const isStuck = ({
  state,
  reason,
}: {
  readonly state: CopyState
  readonly reason: string | null
}): boolean => state === 'sent' && reason !== null

const stuckIn = ({ people, channels }: Delivery): number => [...people, ...channels].filter(isStuck).length

/** Copies that are still being brought to the newest version. */
const behind = (delivery: Delivery): number =>
  Math.max(0, delivery.delivered - delivery.upToDate - stuckIn(delivery))

/** What is under way or waits, for the line under the bar; null when it is at rest. */
export const underWayInWords = (delivery: Delivery): string | null => {
  const { state, waitsUntil, upToDate, delivered } = delivery
  const changes = `${large(upToDate)} of ${count(delivered, 'copy', 'copies')} show the newest version. The others follow.`
  if (waitsUntil !== null && isRecall(delivery))
    return `The lines in activity feeds are replaced from ${momentInWords(waitsUntil)}.`
  if (waitsUntil !== null) {
    const rest = `The rest go out from ${momentInWords(waitsUntil)}.`
    return behind(delivery) > 0 ? `${changes} ${rest}` : rest
  }
  if (state === 'sending') return 'It goes on by itself. You can leave this page.'
  if (state === 'recalling' || (state === 'recalled' && behind(delivery) > 0))
    return `${large(upToDate)} of ${count(delivered, 'copy', 'copies')} say that it was recalled. It goes on by itself.`
  return state === 'sent' && behind(delivery) > 0 ? changes : null
}

/** True while asking again for the state makes sense. */
export const isMoving = (delivery: Delivery): boolean =>
  delivery.state === 'scheduled' ||
  delivery.state === 'sending' ||
  delivery.state === 'recalling' ||
  (delivery.state === 'sent' && figuresOf(delivery).toGo > 0) ||
  ((delivery.state === 'sent' || delivery.state === 'recalled') && behind(delivery) > 0)

const states: Readonly<Record<CopyState, string>> = {
  intended: 'Waits',
  sending: 'Being sent',
  sent: 'Arrived',
  uncertain: 'Not certain',
  unreachable: 'Cannot be reached',
  failed: 'Not sent',
}
export const stateInWords = (state: CopyState): string => states[state]

/** Only what Teams may or may not have, could not be reached or refused: never what is on its way. */
export const isDoubtful = (state: CopyState): boolean =>
  state === 'uncertain' || state === 'failed' || state === 'unreachable'

type Person = Delivery['people'][number]
const order: readonly CopyState[] = ['uncertain', 'failed', 'unreachable', 'sent']

/** Those that need somebody, the doubtful first. */
export const needingSomebody = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))

/** What may follow from sending again to these; null for nothing to know. */
export const twiceInWords = (chosen: readonly Pick<Person, 'state'>[]): string | null => {
  const uncertain = chosen.filter(({ state }) => state === 'uncertain').length
  if (uncertain === 0) return null
  return `We cannot tell whether it reached ${count(uncertain, 'person', 'people')} of these. They may get it twice.`
}
