// What booking, planning and keeping sessions need.

import type { Consultation } from '../../shared/domain/consultation/consultation.ts'
import type { SessionId } from '../../shared/domain/kernel/ids.ts'
import type { Session } from '../../shared/domain/sessions/session.ts'
import type { AttendanceStore, FollowUpStore } from '../../shared/ports/after.ts'
import type { Calendar } from '../../shared/ports/calendar.ts'
import type { Chat } from '../../shared/ports/chat.ts'
import type { Clock, Random } from '../../shared/ports/clock.ts'
import type { AuditLog, ConsultationStore } from '../../shared/ports/consultations.ts'
import type { Directory } from '../../shared/ports/directory.ts'
import type { EvidenceStore } from '../../shared/ports/evidence.ts'
import type { Files } from '../../shared/ports/files.ts'
import type { PeopleStore, SchoolStore } from '../../shared/ports/schools.ts'
import type { BookingStore, NoticeStore, SessionStore } from '../../shared/ports/sessions.ts'
import type { VisitStore } from '../../shared/ports/visits.ts'
import type { SessionCards } from '../outgoing-cards.ts'

export type SessionPorts = {
  readonly clock: Clock
  readonly random: Random
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly directory: Directory
  readonly consultations: ConsultationStore
  readonly sessions: SessionStore
  readonly bookings: BookingStore
  readonly notices: NoticeStore
  readonly evidence: EvidenceStore
  readonly attendance: AttendanceStore
  readonly followUps: FollowUpStore
  readonly visits: VisitStore
  readonly calendar: Calendar
  readonly files: Files
  readonly audit: AuditLog
  /** `null`: this server cannot speak in Teams. */
  readonly chat: Chat | null
  readonly cards: SessionCards
  /** The address of the SharePoint site, where officers open the lists themselves. */
  readonly siteUrl: string
  /** The session's page, for the body of its calendar event. */
  readonly pageOf: (session: SessionId) => string
  /** Told of an error that was settled, with what it was about. */
  readonly report: (error: unknown, about: string) => void
}

/** What consultations are called, by id; also those that are still being written. */
export const consultationTitles = async (
  { consultations }: Pick<SessionPorts, 'consultations'>,
  sessions: readonly Session[],
): Promise<ReadonlyMap<Consultation['id'], string>> => {
  if (sessions.every(({ consultation }) => consultation === null)) return new Map()
  return new Map((await consultations.list()).map(({ value }) => [value.id, value.content.title]))
}
