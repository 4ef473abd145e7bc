// Putting right what was delivered: corrections, each with a second person, and recalls.

import { londonDay } from '../kernel/dates.ts'
import type { Instant } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { count, dayInWords } from '../kernel/words.ts'
import type { Author, Correction, Edition, EditionContent, PendingCorrection } from './edition.ts'
import { cannotBe, notNow, type UpdateRefusal } from './refusal.ts'
import { canBeKept } from './size.ts'

type Outcome = Result<Edition, UpdateRefusal>
type Act = { readonly by: Author; readonly at: Instant }

export type CorrectionAsked = {
  readonly content: EditionContent
  /** What has changed, for readers, without the day: `the closing date is 31 October.` */
  readonly line: string
  /** For the history. */
  readonly reason: string
}

/** What is out may be put right while the rest still go out: they then go with the correction. */
export const mayBeCorrected = ({ situation }: Edition): boolean =>
  situation.state === 'sent' || situation.state === 'sending'

/** Whether a correction waits for a second person. */
export const isCorrecting = (edition: Edition): boolean => mayBeCorrected(edition) && edition.pending !== null

/** Each correction keeps all that stood before it. */
const noRoom = ({ corrections }: Edition): string => {
  const times = corrections.length
  return times === 0
    ? 'This update is too long to be corrected, as we keep what it said before. Make the correction shorter, or recall it and send a new one.'
    : `This update was corrected ${count(times, 'time')}. We keep each version, and there is no room for another one. Recall it and send a new one.`
}

/**
 * Writes a correction of what was sent or is being sent; the delivered copies stay until a second person agrees. Whoever wrote the one
 * that waits may write it anew. Refuses `wrongState`, also while another person's waits, and as `invalid` a missing line
 * or reason, a correction that changes nothing, and one for which the edition's row has no room.
 */
export const correctEdition = (edition: Edition, asked: CorrectionAsked, { by, at }: Act): Outcome => {
  if (!mayBeCorrected(edition)) return notNow(edition.situation)
  if (edition.pending !== null && edition.pending.by.id !== by.id)
    return refuse({
      reason: 'wrongState',
      sentence: `A correction by ${edition.pending.by.name} waits for a second person. It has to be agreed or dropped first.`,
    })
  const [line, reason] = [asked.line.trim(), asked.reason.trim()]
  if (line === '') return cannotBe('Say in one line what has changed.', 'line')
  if (reason === '') return cannotBe('Say why it is corrected.', 'reason')
  if (JSON.stringify(asked.content) === JSON.stringify(edition.content))
    return cannotBe('Nothing is changed yet.', 'content')
  const next = { ...edition, pending: { content: asked.content, line, reason, by, at } }
  return canBeKept(asIfCorrected(next, at)) ? ok(next) : cannotBe(noRoom(edition), 'content')
}

/** `Corrected on Saturday 3 October 2026: the closing date is 31 October.` */
const correctedLine = (line: string, at: Instant): string =>
  `Corrected on ${dayInWords(londonDay(at))}: ${line}`

const corrected = (edition: Edition, pending: PendingCorrection, { by, at }: Act): Edition => {
  const revision = edition.revision + 1
  const correction: Correction = {
    revision,
    line: correctedLine(pending.line, at),
    reason: pending.reason,
    by: pending.by,
    approvedBy: by,
    at,
    before: edition.content,
  }
  const corrections = [...edition.corrections, correction]
  return { ...edition, content: pending.content, revision, corrections, pending: null }
}

/** For looking at it: the edition as it would be were its correction agreed to now; as it is when none waits. */
export const asIfCorrected = (edition: Edition, now: Instant): Edition =>
  edition.pending === null
    ? edition
    : corrected(edition, edition.pending, { by: edition.pending.by, at: now })

/**
 * Agrees to the correction written at `writtenAt`, which is the one that was seen: from now on it is what the edition
 * says, one revision on; every delivered copy is brought up to it, and the rest go out with it.
 * Refuses `wrongState`, `changedMeanwhile` and `ownWork`.
 */
export const approveCorrection = (
  edition: Edition,
  seen: { readonly revision: number; readonly writtenAt: Instant },
  { by, at }: Act,
): Outcome => {
  const { pending, situation } = edition
  if (!mayBeCorrected(edition) || pending === null) return notNow(situation)
  if (edition.revision !== seen.revision || pending.at !== seen.writtenAt)
    return refuse({ reason: 'changedMeanwhile' })
  if (pending.by.id === by.id) return refuse({ reason: 'ownWork' })
  return ok(corrected(edition, pending, { by, at }))
}

/** Drops the correction that waits. Refuses `wrongState` when none does. */
export const dropCorrection = (edition: Edition): Outcome =>
  edition.pending === null ? notNow(edition.situation) : ok({ ...edition, pending: null })

/**
 * Takes back what was sent or is being sent: copies that have not gone out never do, those delivered say so, one revision
 * on. A correction that waits is dropped. One person may do it: harm is stopped, nothing new is said.
 * Refuses `wrongState`, and no reason as `invalid`.
 */
export const recallEdition = (edition: Edition, reason: string, { by, at }: Act): Outcome => {
  const { situation } = edition
  if (situation.state !== 'sent' && situation.state !== 'sending') return notNow(situation)
  if (reason.trim() === '') return cannotBe('Say why it is recalled: every copy will show it.', 'reason')
  const { approvedBy, sendAt } = situation
  return ok({
    ...edition,
    revision: edition.revision + 1,
    pending: null,
    situation: { state: 'recalling', approvedBy, sendAt, by, at, reason: reason.trim() },
  })
}

/** Every copy that can be reached says that it was taken back. The moment of the recall stays. Refuses `wrongState`. */
export const finishRecall = (edition: Edition): Outcome =>
  edition.situation.state === 'recalling'
    ? ok({ ...edition, situation: { ...edition.situation, state: 'recalled' } })
    : notNow(edition.situation)
