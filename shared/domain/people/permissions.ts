// Every "who may" of the product, in one table.

import type { PersonId, Urn } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type AppRole, holds, isHeadOf, isStaff, type Person, rolesAt } from './person.ts'

/**
 * What an action is about.
 * `draft`: a consultation or update being written, with whoever wrote it.
 * `consultation`: a published one; `invited` tells whether this person stands in its frozen audience.
 * `place`: a place or turn of a session, held by or meant for a person.
 * `visit`: an officer’s visit to a school, that a person of it asks for.
 * `response`: a return for one school, of one person (`owner`) or of the school itself (`'school'`, which the head, or
 * the `delegate` the head has named, signs).
 */
export type Subject =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly author: PersonId }
  | { readonly kind: 'consultation'; readonly invited: boolean }
  | {
      readonly kind: 'place'
      readonly for: PersonId
      /** The schools through which the person it is for is linked. */
      readonly schools: readonly Urn[]
    }
  | { readonly kind: 'visit'; readonly urn: Urn; readonly asker: PersonId }
  | {
      readonly kind: 'response'
      readonly urn: Urn
      readonly owner: PersonId | 'school'
      readonly delegate?: PersonId
    }

export type Action =
  | 'readConsultation'
  | 'answerConsultation'
  | 'signOffResponse'
  | 'delegateSignOff'
  | 'readResponse'
  | 'recordResponse'
  | 'seeDrafts'
  | 'editDraft'
  | 'submitDraft'
  | 'approvePublishing'
  | 'publish'
  | 'stopPublishing'
  | 'changeDates'
  | 'correctQuestion'
  | 'seeTurnout'
  | 'seeResults'
  | 'exportResults'
  | 'planSessions'
  | 'seeBookings'
  | 'writeNotes'
  | 'bookPlace'
  | 'writeUpdate'
  | 'approveUpdate'
  | 'sendUpdate'
  | 'readUpdates'
  | 'askForVisit'
  | 'seeSchools'
  | 'importSchools'
  | 'managePeople'
  | 'seeHealth'

/**
 * Why not: `notAllowed` needs another role, `ownWork` is a second person's to do, `notYourSchool` has no link to the
 * school, `notYourAnswer` belongs to someone else, `notInvited` is not in the audience.
 */
export type NotAllowed = 'notAllowed' | 'ownWork' | 'notYourSchool' | 'notYourAnswer' | 'notInvited'

type Ground = (person: Person, subject: Subject) => 'granted' | NotAllowed

const anyOf =
  (...roles: readonly AppRole[]): Ground =>
  (person) =>
    roles.some((role) => holds(person, role)) ? 'granted' : 'notAllowed'

const officers = anyOf('officer', 'director')
const administrators = anyOf('administrator')
const staff: Ground = (person) => (isStaff(person) ? 'granted' : 'notAllowed')

const linked: Ground = (person) => (person.links.length > 0 ? 'granted' : 'notAllowed')

const invited: Ground = (_person, subject) =>
  subject.kind === 'consultation' && subject.invited ? 'granted' : 'notInvited'

// A decision that reaches schools needs a second person (domain.md, "Rules that bite").
const secondOfficer: Ground = (person, subject) => {
  if (subject.kind !== 'draft' || officers(person, subject) !== 'granted') return 'notAllowed'
  return subject.author === person.id ? 'ownWork' : 'granted'
}

const writer: Ground = (person, subject) => {
  if (subject.kind !== 'response') return 'notAllowed'
  if (rolesAt(person, subject.urn).length === 0) return 'notYourSchool'
  return subject.owner === 'school' || subject.owner === person.id ? 'granted' : 'notYourAnswer'
}

const head: Ground = (person, subject) => {
  if (subject.kind !== 'response' || subject.owner !== 'school') return 'notAllowed'
  if (rolesAt(person, subject.urn).length === 0) return 'notYourSchool'
  return isHeadOf(person, subject.urn) ? 'granted' : 'notAllowed'
}

// One books for oneself, or for a colleague of a school one belongs to.
const ownPlace: Ground = (person, subject) => {
  if (subject.kind !== 'place') return 'notAllowed'
  if (subject.for === person.id) return 'granted'
  return subject.schools.some((urn) => rolesAt(person, urn).length > 0) ? 'granted' : 'notYourSchool'
}

// One asks for one's own school, and answers what one has asked for oneself.
const ownVisit: Ground = (person, subject) => {
  if (subject.kind !== 'visit' || subject.asker !== person.id) return 'notAllowed'
  return rolesAt(person, subject.urn).length > 0 ? 'granted' : 'notYourSchool'
}

// A person's own return is theirs to send; a school's is signed by its head or the colleague the head named.
const signer: Ground = (person, subject) => {
  if (subject.kind === 'response' && subject.owner !== 'school') return writer(person, subject)
  const isDelegate = subject.kind === 'response' && subject.delegate === person.id
  return isDelegate ? writer(person, subject) : head(person, subject)
}

// Each action's grounds: one that grants is enough; when none does, the last one's reason is told.
const grounds: Readonly<Record<Action, readonly Ground[]>> = {
  readConsultation: [staff, invited],
  answerConsultation: [writer],
  signOffResponse: [signer],
  delegateSignOff: [head],
  readResponse: [officers, writer],
  recordResponse: [officers],
  seeDrafts: [officers],
  editDraft: [officers],
  submitDraft: [officers],
  approvePublishing: [secondOfficer],
  publish: [officers],
  stopPublishing: [officers],
  changeDates: [officers],
  correctQuestion: [officers],
  seeTurnout: [officers],
  seeResults: [officers],
  exportResults: [officers],
  planSessions: [officers],
  seeBookings: [officers],
  writeNotes: [officers],
  bookPlace: [officers, ownPlace],
  writeUpdate: [officers],
  approveUpdate: [secondOfficer],
  sendUpdate: [officers],
  readUpdates: [staff, linked],
  askForVisit: [ownVisit],
  seeSchools: [staff],
  importSchools: [officers, administrators],
  managePeople: [officers, administrators],
  seeHealth: [administrators, officers],
}

/** Every action there is, for tables and tests. */
export const actions: readonly Action[] = Object.keys(grounds).filter((name): name is Action =>
  Object.hasOwn(grounds, name),
)

/**
 * Whether the person may do this to the subject. Refuses with the reason; a subject of the wrong kind is never
 * granted, so a caller that forgets it is told "no" rather than let in.
 */
export const may = (person: Person, action: Action, subject: Subject): Result<true, NotAllowed> => {
  const outcomes = grounds[action].map((ground) => ground(person, subject))
  if (outcomes.includes('granted')) return ok(true)
  const reason = outcomes.at(-1)
  return refuse(reason === undefined || reason === 'granted' ? 'notAllowed' : reason)
}
