// Requests for a visit, in memory.

import type { Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import type { VisitStore } from '../../../shared/ports/visits.ts'
import { createTable, createTrouble, type Trouble } from './table.ts'

export const fakeVisits = (trouble: Trouble = createTrouble()): VisitStore => {
  const table = createTable<Visit>(({ id }) => id)
  return {
    list: async () => {
      trouble.check('list')
      return table.all()
    },
    refresh: async (id) => {
      trouble.check('refresh')
      return table.find(id)
    },
    save: async (before, next) => {
      trouble.check('save')
      return before ? table.save(before, next) : table.create(next)
    },
  }
}
