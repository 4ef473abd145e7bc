// The use cases on their ports: what the product can do, whoever asks and wherever things are kept.

import type { PersonId } from '../shared/domain/kernel/ids.ts'
import type { SchoolLink } from '../shared/domain/people/person.ts'
import type { Clock, Random } from '../shared/ports/clock.ts'
import type {
  AuditEntry,
  AuditLog,
  ConsultationStore,
  DeliveryStore,
  ResponseStore,
} from '../shared/ports/consultations.ts'
import type { Directory } from '../shared/ports/directory.ts'
import type { PeopleStore, SchoolStore } from '../shared/ports/schools.ts'
import { answeringUseCases } from './consultation/answering/use-cases.ts'
import { frozenAudience } from './consultation/invited.ts'
import { me } from './people/me.ts'
import { schoolUseCases } from './schools/use-cases.ts'

export type Ports = {
  readonly clock: Clock
  readonly random: Random
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly deliveries: DeliveryStore
  readonly audit: AuditLog
  readonly directory: Directory
}

export type ServiceSettings = {
  readonly siteUrl: string
  readonly publicUrl: string
  /** Real time for what is kept in memory (decision 13). */
  readonly realNow: () => number
}

/** Builds every use case. */
export const buildServices = (ports: Ports, settings: ServiceSettings) => {
  const frozen = frozenAudience(ports.deliveries, settings.realNow)
  return {
    me: me({ ...ports, siteUrl: settings.siteUrl }),
    linksOf: (person: PersonId): Promise<readonly SchoolLink[]> => ports.people.linksOf(person),
    answering: answeringUseCases({ ...ports, invitedTo: frozen.invitedTo }),
    schools: schoolUseCases({ ...ports, siteUrl: settings.siteUrl }),
    recordRefusal: async (entry: Pick<AuditEntry, 'who' | 'what' | 'item' | 'detail'>): Promise<void> => {
      await ports.audit.append({ ...entry, at: await ports.clock.now(), outcome: 'refused' })
    },
  }
}

export type Services = ReturnType<typeof buildServices>
