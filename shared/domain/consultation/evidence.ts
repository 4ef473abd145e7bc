// What a consultation hears other than by written responses: the notes of a workshop, section by section.

import type { ConsultationId, Instant, PersonId, SessionId } from '../kernel/ids.ts'

/** What was said about one section in one workshop, as an officer wrote it down. Plain text, at most 10,000 characters. */
export type Evidence = {
  readonly consultation: ConsultationId
  /** The id of the consultation's section. */
  readonly section: string
  readonly channel: 'workshop'
  readonly session: SessionId
  /** How the session is called and when it was, for readers of the list. */
  readonly sessionTitle: string
  readonly text: string
  readonly by: { readonly id: PersonId; readonly name: string }
  readonly at: Instant
}

/** Natural: one row a session and section. */
export const evidenceKey = ({ session, section }: Pick<Evidence, 'session' | 'section'>): string =>
  `${session}#${section}`
