// The journal of deliveries and the audit log, in memory.

import type { Delivery } from '../../../shared/domain/consultation/delivery.ts'
import type { AuditEntry, AuditLog, DeliveryStore } from '../../../shared/ports/consultations.ts'
import { createTable, createTrouble, type Trouble } from './table.ts'

export const fakeDeliveries = (trouble: Trouble = createTrouble()): DeliveryStore => {
  const table = createTable<Delivery>(({ key }) => key)
  return {
    of: async (consultation) => {
      trouble.check('of')
      return table.all().filter(({ value }) => value.consultation === consultation)
    },
    intend: async (deliveries) => {
      trouble.check('intend')
      for (const delivery of deliveries) if (!table.find(delivery.key)) table.create(delivery)
    },
    mark: async (changes) => {
      trouble.check('mark')
      return changes.map(({ before, next }) => table.save(before, next))
    },
  }
}

export type FakeAudit = AuditLog & { readonly entries: readonly AuditEntry[] }

export const fakeAudit = (): FakeAudit => {
  const entries: AuditEntry[] = []
  return {
    entries,
    append: async (entry) => {
      entries.push(entry)
    },
  }
}
