// What publishing needs: where things are kept, Teams, and what is said there.

import type { Published } from '../../../shared/domain/consultation/consultation.ts'
import type { ConsultationId } from '../../../shared/domain/kernel/ids.ts'
import type { Chat, OutgoingCard } from '../../../shared/ports/chat.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type {
  AuditLog,
  ConsultationStore,
  DeliveryStore,
  ResponseStore,
} from '../../../shared/ports/consultations.ts'
import type { PeopleStore, SchoolStore } from '../../../shared/ports/schools.ts'

export type PublishingPorts = {
  readonly clock: Clock
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly deliveries: DeliveryStore
  readonly audit: AuditLog
  /** `null`: this server cannot speak in Teams; deliveries wait. */
  readonly chat: Chat | null
  readonly cards: {
    readonly invitation: (
      published: Published,
      recipient: { readonly name: string; readonly schools: readonly string[] },
    ) => OutgoingCard
    readonly announcement: (published: Published) => OutgoingCard
  }
  /** Told when the frozen audience grew. */
  readonly forgetAudience: (consultation: ConsultationId) => void
  /** Told of errors that are settled by marking the delivery. */
  readonly report: (error: unknown, about: string) => void
}
