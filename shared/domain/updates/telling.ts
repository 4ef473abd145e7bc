// What staff are told of an edition in their chats: that it waits, came back, was agreed with changes, or did not go out.

import { toEpoch } from '../kernel/dates.ts'
import type { Instant } from '../kernel/ids.ts'
import type { Author, Edition } from './edition.ts'
import { partIn } from './writing.ts'

/**
 * `event` is the same for the same event and for no other. handedIn and correctionAsked are for those who may be the
 * second person, the others for whoever wrote it or handed it in. agreed: others than its author had changed it.
 */
export type EditionNews = { readonly event: string } & (
  | { readonly kind: 'handedIn' | 'correctionAsked' | 'corrected'; readonly by: Author }
  | { readonly kind: 'sentBack'; readonly by: Author; readonly reason: string }
  | {
      readonly kind: 'agreed'
      readonly by: Author
      readonly changedBy: readonly Author[]
      readonly sendAt: Instant
    }
  | { readonly kind: 'missed'; readonly sendAt: Instant }
)

/** What lies further back is no news any more. */
const newsForMs = 14 * 24 * 3_600_000
const isNew = (at: Instant, now: Instant): boolean => toEpoch(now) - toEpoch(at) < newsForMs

const ofCorrections = ({ pending, corrections }: Edition, now: Instant): EditionNews | null => {
  if (pending !== null)
    return { event: `correctionAsked ${pending.at}`, kind: 'correctionAsked', by: pending.by }
  const last = corrections.at(-1)
  if (last === undefined || !isNew(last.at, now)) return null
  return { event: `corrected ${last.at}`, kind: 'corrected', by: last.approvedBy }
}

const ofAgreement = (
  { author, writers = [], journal }: Edition,
  { approvedBy, sendAt }: { readonly approvedBy: Author; readonly sendAt: Instant },
  now: Instant,
): EditionNews | null => {
  const changedBy = writers.filter(({ id }) => id !== author.id)
  if (changedBy.length === 0 || journal === undefined || !isNew(sendAt, now)) return null
  return { event: `agreed ${journal}`, kind: 'agreed', by: approvedBy, changedBy, sendAt }
}

/** What is news about it as it stands; null for nothing. While its copies are on their way nothing is. */
export const newsOf = (edition: Edition, now: Instant): EditionNews | null => {
  const { situation } = edition
  switch (situation.state) {
    case 'draft': {
      const { sentBack } = situation
      return sentBack && { event: `sentBack ${sentBack.at}`, kind: 'sentBack', ...sentBack }
    }
    case 'awaitingApproval':
      return { event: `handedIn ${situation.at}`, kind: 'handedIn', by: situation.submittedBy }
    case 'missed':
      return { event: `missed ${situation.sendAt}`, kind: 'missed', sendAt: situation.sendAt }
    case 'scheduled':
      return ofAgreement(edition, situation, now)
    case 'sent':
      return ofCorrections(edition, now) ?? ofAgreement(edition, situation, now)
    default:
      return null
  }
}

/** It was told already, or is being told. */
export const isTold = ({ told }: Edition, { event }: EditionNews): boolean =>
  told?.events.includes(event) ?? false

const mostEvents = 8

/** The edition with the mark that this is told. `version`: under which pages know it. */
export const markTold = (edition: Edition, { event }: EditionNews, version: string): Edition => ({
  ...edition,
  told: { events: [...(edition.told?.events ?? []), event].slice(-mostEvents), over: version },
})

const once = (people: readonly Author[], but: readonly Author[]): readonly Author[] => {
  const left = new Set(but.map(({ id }) => id))
  return people.filter(({ id }) => {
    const isFirst = !left.has(id)
    left.add(id)
    return isFirst
  })
}

const handsIn = ({ author, writers = [], handedInBy, situation, corrections, pending }: Edition) => [
  author,
  ...writers,
  ...(handedInBy === undefined ? [] : [handedInBy]),
  ...('approvedBy' in situation ? [situation.approvedBy] : []),
  ...corrections.flatMap(({ by, approvedBy }) => [by, approvedBy]),
  ...(pending === null ? [] : [pending.by]),
]

const mostLookedAt = 10

/**
 * Who may be the second person, as far as is known: nobody can be asked who holds which role, but those who wrote or
 * agreed to one of the last ten editions could. Never somebody with a part in it. `all`: every edition, newest first.
 */
export const secondPersons = (edition: Edition, all: readonly Edition[]): readonly Author[] => {
  const others = all.filter(({ id }) => id !== edition.id)
  return once([edition, ...others].slice(0, mostLookedAt).flatMap(handsIn), partIn(edition))
}

/** Whom the news is for, without whoever did it. */
export const peopleToTell = (
  edition: Edition,
  news: EditionNews,
  all: readonly Edition[],
): readonly Author[] => {
  const { author, handedInBy, corrections } = edition
  const both = [author, ...(handedInBy === undefined ? [] : [handedInBy])]
  switch (news.kind) {
    case 'handedIn':
    case 'correctionAsked':
      return secondPersons(edition, all)
    case 'corrected':
      return once([author, ...corrections.slice(-1).map(({ by }) => by)], [news.by])
    case 'missed':
      return once(both, [])
    default:
      return once(both, [news.by])
  }
}
