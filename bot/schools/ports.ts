// What the use cases of schools and people need.

import type { Person } from '../../shared/domain/people/person.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { AuditLog } from '../../shared/ports/consultations.ts'
import type { Directory } from '../../shared/ports/directory.ts'
import type { PeopleStore, SchoolStore } from '../../shared/ports/schools.ts'

export type SchoolPorts = {
  readonly clock: Clock
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly directory: Directory
  readonly audit: AuditLog
  /** The address of the SharePoint site, where officers open the lists themselves. */
  readonly siteUrl: string
}

/** Told how many of how many are done. */
export type Progress = (done: number, total: number) => void

/** Writes into the audit what the person did. */
export const recordDone = async (
  { audit, clock }: Pick<SchoolPorts, 'audit' | 'clock'>,
  person: Person,
  about: { readonly what: string; readonly item: string; readonly detail: string },
): Promise<void> => audit.append({ ...about, at: await clock.now(), who: person.id, outcome: 'done' })
