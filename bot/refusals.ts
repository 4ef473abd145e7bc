// Every "no" that a use case can give, and how it reads to the person: the web door and the card door share both.

import type { GateItem } from '../shared/domain/consultation/gate.ts'
import type { SaveRefusal } from '../shared/domain/consultation/response.ts'
import type { Day } from '../shared/domain/kernel/ids.ts'
import { closeInWords, count, dayInWords, momentInWords } from '../shared/domain/kernel/words.ts'
import type { NotAllowed } from '../shared/domain/people/permissions.ts'
import type { SessionRefusal } from '../shared/domain/sessions/refusal.ts'

export type Refusal =
  | { readonly reason: NotAllowed }
  | { readonly reason: 'notFound'; readonly what: string }
  | { readonly reason: 'closed'; readonly closes: Day }
  | { readonly reason: 'notOpenYet'; readonly opens: Day; readonly closes: Day }
  /** Both set the same field of a section. */
  | SaveRefusal
  /** Somebody saved the thing since the page read it. */
  | { readonly reason: 'changedMeanwhile' }
  /** Others kept saving it while we tried. */
  | { readonly reason: 'busy' }
  | { readonly reason: 'nothingToSend' }
  /** What was sent is not right; `fields` are the ids or paths concerned. */
  | { readonly reason: 'invalid'; readonly sentence: string; readonly fields: readonly string[] }
  | { readonly reason: 'wrongState'; readonly sentence: string }
  | { readonly reason: 'gateOpen'; readonly open: readonly GateItem[] }
  | { readonly reason: 'file'; readonly sentence: string }
  | SessionRefusal

const notAllowedInWords: Readonly<Record<NotAllowed, string>> = {
  notAllowed: 'Your role here does not allow this. Ask an officer of the council.',
  ownWork: 'You had a part in this, so a second person has to agree.',
  notYourSchool: 'You are not linked to this school. Ask the council to link you.',
  notYourAnswer: 'This response belongs to somebody else.',
  notInvited: 'You were not asked to answer this consultation. Ask the council if you think you should be.',
}

const isNotAllowed = (reason: string): reason is NotAllowed => Object.hasOwn(notAllowedInWords, reason)

/** One or two sentences that say what happened and what to do. */
export const refusalInWords = (refusal: Refusal): string => {
  switch (refusal.reason) {
    case 'notFound':
      return `We cannot find this ${refusal.what}. It may have been deleted, or the address is not right.`
    case 'closed':
      return `This consultation closed on ${closeInWords(refusal.closes)}. Answers can no longer be changed.`
    case 'notOpenYet':
      return `This consultation opens on ${dayInWords(refusal.opens)}. You can answer from then on.`
    case 'conflict':
      return 'Somebody else saved other answers here while you were writing. Choose which ones to keep.'
    case 'changedMeanwhile':
      return 'Somebody else saved this while you were working on it. Load it again to see what changed.'
    case 'busy':
      return 'Many people are saving this at once. Try again in a moment.'
    case 'full':
      return refusal.waiting === 0
        ? 'The last place has just gone. You can join the waiting list: you would be first.'
        : `There is no place left, and ${count(refusal.waiting, 'person waits', 'people wait')}. You can join the waiting list.`
    case 'placeElsewhere':
      return 'You have a place at another of these sessions, and you attend one. You can switch.'
    case 'started':
      return 'This session has begun, so places can no longer be booked or given up.'
    case 'sessionCalledOff':
      return `This session is called off: ${refusal.why}`
    case 'tooLateToCancel':
      return `Places could be given up until ${momentInWords(refusal.until)}. Write to the organiser if you cannot come.`
    case 'offerOver':
      return 'The offer has ended, and the next person was asked.'
    case 'nothingHeld':
      return 'You have no place and no turn in the waiting list there.'
    case 'notForYou':
      return 'This session is for other schools or roles. Ask the council if you think you should be there.'
    case 'nothingToSend':
      return 'There is nothing to send yet. Answer at least one question first.'
    case 'gateOpen':
      return refusal.open.map((item) => item.sentence).join(' ')
    case 'invalid':
    case 'wrongState':
    case 'file':
      return refusal.sentence
    default:
      return isNotAllowed(refusal.reason) ? notAllowedInWords[refusal.reason] : notAllowedInWords.notAllowed
  }
}
