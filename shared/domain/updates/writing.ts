// Writing an edition and agreeing to it: draft, handed in, approved by a second person.

import type { EditionId, Instant, JournalId } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { may, type NotAllowed } from '../people/permissions.ts'
import type { Person } from '../people/person.ts'
import { isCorrecting } from './correcting.ts'
import type { Author, Edition, EditionContent, Sending } from './edition.ts'
import { cannotBe, notNow, type UpdateRefusal } from './refusal.ts'
import { sendAtOf } from './scheduling.ts'

type Outcome = Result<Edition, UpdateRefusal>
type Act = { readonly by: Author; readonly at: Instant }

/** How a person is written down in an edition. */
export const authorOf = ({ id, name }: Person): Author => ({ id, name })

const nothingYet: EditionContent = {
  date: null,
  summary: '',
  greeting: 'Dear colleagues,',
  blocks: [],
  andFinally: '',
  signOff: { name: '', title: '' },
}

const nowhere: Sending = { channels: [], personal: { how: 'nobody' }, at: null }

/**
 * A draft of revision 1. `from`: the words of an import or of a past edition (`asTemplate`); `sending`: where that one
 * went. The minute is never taken over.
 */
export const newEdition = (
  id: EditionId,
  { by, at }: Act,
  from: EditionContent = nothingYet,
  sending: Sending = nowhere,
): Edition => ({
  id,
  content: from,
  sending: { ...sending, at: null },
  author: by,
  createdAt: at,
  revision: 1,
  live: null,
  corrections: [],
  pending: null,
  situation: { state: 'draft', sentBack: null },
})

/** The words and the places of a past edition for a new one: without its day, its summary and its minute. */
export const asTemplate = ({ content, sending }: Edition) => ({
  content: { ...content, date: null, summary: '' },
  sending: { ...sending, at: null },
})

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const withWriter = (edition: Edition, by: Author): Pick<Edition, 'writers'> => {
  const writers = edition.writers ?? []
  const isKnown = by.id === edition.author.id || writers.some(({ id }) => id === by.id)
  return isKnown ? { writers } : { writers: [...writers, by] }
}

/**
 * Changes a draft; its revision rises, and whoever changed it counts as a writer. The same words and places again change
 * nothing. Refuses `wrongState`.
 */
export const changeEdition = (
  edition: Edition,
  { content, sending }: Pick<Edition, 'content' | 'sending'>,
  { by, at }: Act,
): Outcome => {
  if (edition.situation.state !== 'draft') return notNow(edition.situation)
  if (same(edition.content, content) && same(edition.sending, sending)) return ok(edition)
  return ok({
    ...edition,
    ...withWriter(edition, by),
    content,
    sending,
    changed: { by, at },
    revision: edition.revision + 1,
  })
}

const isSeen = (edition: Edition, revision: number): Result<true, UpdateRefusal> =>
  edition.revision === revision ? ok(true) : refuse({ reason: 'changedMeanwhile' })

/**
 * Hands a draft in. What the checks stop is the caller's to look at first (`checksOf`).
 * Refuses `wrongState`, and `changedMeanwhile` when another revision was seen.
 */
export const submitEdition = (edition: Edition, revision: number, { by, at }: Act): Outcome => {
  if (edition.situation.state !== 'draft') return notNow(edition.situation)
  const seen = isSeen(edition, revision)
  if (!seen.ok) return seen
  return ok({ ...edition, handedInBy: by, situation: { state: 'awaitingApproval', submittedBy: by, at } })
}

/** Deletes it: only a draft, as what was handed in or went out is kept. Refuses `wrongState`. */
export const deleteEdition = (edition: Edition, at: Instant): Outcome =>
  edition.situation.state === 'draft'
    ? ok({ ...edition, deletedAt: at })
    : refuse({ reason: 'wrongState', sentence: 'Only a draft can be deleted. Take it back first.' })

/** Makes what was handed in a draft again, by anybody who writes. Refuses `wrongState`. */
export const takeBack = (edition: Edition): Outcome =>
  edition.situation.state === 'awaitingApproval'
    ? ok({ ...edition, situation: { state: 'draft', sentBack: null } })
    : notNow(edition.situation)

/** Makes it a draft again with the reason for whoever wrote it. Refuses `wrongState`, and no reason as `invalid`. */
export const sendBack = (edition: Edition, reason: string, { by, at }: Act): Outcome => {
  if (edition.situation.state !== 'awaitingApproval') return notNow(edition.situation)
  if (reason.trim() === '') return cannotBe('Say why, so that it can be put right.', 'reason')
  return ok({ ...edition, situation: { state: 'draft', sentBack: { by, at, reason: reason.trim() } } })
}

/** Those who had a part in what stands for agreement: they wrote it, changed it, handed it in, or wrote its correction. */
export const partIn = ({ author, writers = [], situation, pending }: Edition): readonly Author[] => {
  if (pending !== null) return [pending.by]
  return situation.state === 'awaitingApproval'
    ? [author, ...writers, situation.submittedBy]
    : [author, ...writers]
}

/** Whether this person may agree to the edition, or to the correction that waits: an officer or director without part in it. */
export const mayApprove = (person: Person, edition: Edition): Result<true, NotAllowed> =>
  partIn(edition)
    .map(({ id }) => may(person, 'approveUpdate', { kind: 'draft', author: id }))
    .find((outcome) => !outcome.ok) ?? ok(true)

/** Whether it, or the correction that waits, waits for this person's word. */
export const waitsFor = (person: Person, edition: Edition): boolean => {
  const isAsked = edition.situation.state === 'awaitingApproval' || isCorrecting(edition)
  return isAsked && mayApprove(person, edition).ok
}

/**
 * Agrees to the revision that was seen; it goes out at its minute, or at the first sending moment when it has none.
 * `journal`: where the caller freezes the targets, under a name that no other agreement has. Refuses `wrongState`, `changedMeanwhile`, `ownWork`, and a minute that has passed
 * or lies outside messaging hours as `invalid`.
 */
export const approveEdition = (
  edition: Edition,
  revision: number,
  { by, at }: Act,
  journal: JournalId,
): Outcome => {
  if (edition.situation.state !== 'awaitingApproval') return notNow(edition.situation)
  const seen = isSeen(edition, revision)
  if (!seen.ok) return seen
  if (partIn(edition).some(({ id }) => id === by.id)) return refuse({ reason: 'ownWork' })
  const sendAt = sendAtOf(edition.sending.at, at)
  if (!sendAt.ok) return sendAt
  const situation = { state: 'scheduled', approvedBy: by, at, sendAt: sendAt.value } as const
  return ok({ ...edition, journal, situation })
}

/**
 * Makes what was approved and has not begun to go out a draft again; it needs approval again, and its journal counts no
 * more. Refuses `wrongState`.
 */
export const unschedule = (edition: Edition): Outcome =>
  edition.situation.state === 'scheduled' || edition.situation.state === 'missed'
    ? ok({ ...edition, journal: undefined, copies: undefined, situation: { state: 'draft', sentBack: null } })
    : notNow(edition.situation)
