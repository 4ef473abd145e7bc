// What the weekly update needs, and the common beginning and end of everything that is done with an edition.

import type { EditionId } from '../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import { type Action, may } from '../../shared/domain/people/permissions.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { Edition, EditionContent, Sending } from '../../shared/domain/updates/edition.ts'
import type { Chat } from '../../shared/ports/chat.ts'
import type { Clock, Random } from '../../shared/ports/clock.ts'
import type { AuditLog, ConsultationStore, ResponseStore } from '../../shared/ports/consultations.ts'
import type { Directory } from '../../shared/ports/directory.ts'
import type { Files } from '../../shared/ports/files.ts'
import type { PeopleStore, SchoolStore } from '../../shared/ports/schools.ts'
import type { BookingStore, SessionStore } from '../../shared/ports/sessions.ts'
import type { AskedCopies, CopyJournal, EditionStore, ReadingStore } from '../../shared/ports/updates.ts'
import { Conflict, type Versioned } from '../../shared/ports/versioned.ts'
import { unlessChanged } from '../as-read.ts'
import type { Refusal } from '../refusals.ts'
import type { PreviewedCards } from './drawn-cards.ts'
import type { FactsNow } from './live-facts.ts'

/** A past update as it was read from a text. */
export type ReadText = {
  readonly content: EditionContent
  readonly report: readonly {
    readonly line: number
    readonly kind: 'recognised' | 'guessed' | 'leftAside'
    readonly text: string
  }[]
}

export type UpdatePorts = {
  readonly clock: Clock
  readonly random: Random
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly directory: Directory
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly sessions: SessionStore
  readonly bookings: BookingStore
  readonly editions: EditionStore
  readonly copies: CopyJournal
  readonly askedCopies: AskedCopies
  readonly readings: ReadingStore
  readonly files: Files
  readonly audit: AuditLog
  /** `null`: this server cannot speak in Teams. */
  readonly chat: Chat | null
  /** The address of the SharePoint site, where officers open the lists themselves. */
  readonly siteUrl: string
  /** What only our servers know: by it they tell pictures that they named from guesses. */
  readonly secret: string
  /** Where the product is reached; pictures and pages stand below it. */
  readonly publicUrl: string
  /** The mail address of the director's office, for replies; `null`: none is offered. */
  readonly officeAddress: string | null
  /** What live blocks say now to those it goes to. */
  readonly liveFacts: (sending: Sending) => Promise<FactsNow>
  readonly cards: PreviewedCards
  readonly readText: (pasted: { readonly text: string; readonly isHtml: boolean }) => ReadText
  /** Told of an error that was settled, with what it was about. */
  readonly report: (error: unknown, about: string) => void
}

export type StoredEdition = Versioned<Edition>

/** Whether the person may at all; strangers learn nothing else. */
export const mayDo = (person: Person, action: Action): Result<true, Refusal> => {
  const allowed = may(person, action, { kind: 'none' })
  return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
}

/** Loads the edition for somebody who may do this. */
export const loadEdition = async (
  { editions }: Pick<UpdatePorts, 'editions'>,
  person: Person,
  action: 'writeUpdate' | 'sendUpdate',
  id: EditionId,
): Promise<Result<StoredEdition, Refusal>> => {
  const allowed = mayDo(person, action)
  if (!allowed.ok) return allowed
  const edition = await editions.find(id)
  return edition === null ? refuse({ reason: 'notFound', what: 'update' }) : ok(edition)
}

/** Writes into the audit what the person did with an edition. */
export const record = async (
  { audit, clock }: Pick<UpdatePorts, 'audit' | 'clock'>,
  person: Person,
  about: { readonly what: string; readonly item: string; readonly detail: string },
): Promise<void> => audit.append({ ...about, at: await clock.now(), who: person.id, outcome: 'done' })

/** The version under which pages know an edition: being told of it changes nothing that they show. */
export const versionOf = ({ value, version }: Pick<StoredEdition, 'value' | 'version'>): string =>
  value.told?.over ?? version

const withoutMarks = ({ claim: _claim, told: _told, ...edition }: Edition): string => JSON.stringify(edition)
const isSameButMarks = (one: Edition, other: Edition): boolean => withoutMarks(one) === withoutMarks(other)

// Whoever is told of it by now stays told; pages get another version.
const withToldOf = (next: Edition, { told }: Edition): Edition =>
  told === undefined ? next : { ...next, told: { events: told.events } }

/**
 * Saves. A claim, or a mark that staff are told, which a server wrote in between is nobody's change, and stays unless the
 * claim is given up here. @throws Conflict
 */
export const saveBeside = async (
  { editions }: Pick<UpdatePorts, 'editions'>,
  before: StoredEdition,
  next: Edition,
): Promise<StoredEdition> => {
  try {
    return await editions.save(before, withToldOf(next, before.value))
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const stands = await editions.find(before.value.id)
    if (stands === null || !isSameButMarks(stands.value, before.value)) throw error
    const claim = next.claim === undefined ? undefined : stands.value.claim
    return await editions.save(stands, withToldOf({ ...next, claim }, stands.value))
  }
}

/** Saves; somebody else's save in between is told as such. The same again is not written. */
export const saveOrTell = async (
  ports: Pick<UpdatePorts, 'editions'>,
  before: StoredEdition,
  next: Edition,
): Promise<Result<StoredEdition, Refusal>> => {
  if (next === before.value) return ok(before)
  return await unlessChanged(() => saveBeside(ports, before, next))
}
