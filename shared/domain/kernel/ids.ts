// Branded ids: a plain string that only its maker can turn into an id, so that a URN never stands where a person should.

declare const brand: unique symbol
export type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Six digits from the national register of schools. A school that becomes an academy gets a new one. */
export type Urn = Branded<'Urn'>
/** The Entra object id of a person in the council's tenant (a guest has one too): a lower-case GUID. */
export type PersonId = Branded<'PersonId'>
/** Ours: 1 to 40 of `a-z`, `0-9` and `-`. */
export type ConsultationId = Branded<'ConsultationId'>
/** Ours: 1 to 40 of `a-z`, `0-9` and `-`. */
export type SessionId = Branded<'SessionId'>
/** Ours: 1 to 40 of `a-z`, `0-9` and `-`. */
export type SeriesId = Branded<'SeriesId'>
/** Ours: 1 to 40 of `a-z`, `0-9` and `-`. */
export type EditionId = Branded<'EditionId'>
/** Ours: an edition's id, and a dot with letters for the agreement that the journal was written for. */
export type JournalId = Branded<'JournalId'>
/** A moment in UTC, `2026-11-24T09:30:00.000Z`. Sorts as text. */
export type Instant = Branded<'Instant'>
/** A calendar day in London, `2026-11-24`. Sorts as text. */
export type Day = Branded<'Day'>

const patterns = {
  Urn: /^\d{6}$/,
  PersonId: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  ConsultationId: /^[a-z0-9-]{1,40}$/,
  SessionId: /^[a-z0-9-]{1,40}$/,
  SeriesId: /^[a-z0-9-]{1,40}$/,
  EditionId: /^[a-z0-9-]{1,40}$/,
  JournalId: /^[a-z0-9-]{1,40}(\.[a-z0-9]{1,20})?$/,
  Instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
  Day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
} as const

// The maker of a brand is the one place that may assert it: the pattern has just been checked (decision 17).
const maker =
  <Name extends keyof typeof patterns>(name: Name) =>
  (text: string): Branded<Name> => {
    if (!patterns[name].test(text)) throw new TypeError(`not a ${name}: ${JSON.stringify(text.slice(0, 60))}`)
    return text as Branded<Name>
  }

/** Makes an id from text that should be one; throws a TypeError for anything else. Parse outside input with zod first. */
export const urn = maker('Urn')
export const personId = maker('PersonId')
export const consultationId = maker('ConsultationId')
export const sessionId = maker('SessionId')
export const seriesId = maker('SeriesId')
export const editionId = maker('EditionId')
export const journalId = maker('JournalId')
export const instant = maker('Instant')
export const day = maker('Day')

export const idPatterns = patterns
