// The Audit list as the audit log: appended to, and never in the way of a person's work.

import type { AuditEntry, AuditLog } from '../ports/consultations.ts'
import type { Graph } from './client/graph.ts'
import { auditList } from './columns/audit.ts'
import { itemList } from './lists/items.ts'
import { fixedPlace } from './lists/place.ts'
import type { Fields } from './lists/row.ts'

const longestLine = 255
const longestDetail = 60_000

const toFields = (entry: AuditEntry, key: string): Fields => ({
  EntryKey: key,
  Title: entry.what.slice(0, longestLine),
  At: entry.at,
  Who: entry.who.slice(0, longestLine),
  Item: entry.item.slice(0, longestLine),
  Outcome: entry.outcome === 'done' ? 'Done' : 'Refused',
  Detail: entry.detail.slice(0, longestDetail),
})

export const auditLog = (graph: Graph): AuditLog => {
  const columns = ['Title', ...auditList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, auditList.displayName), { key: auditList.key, columns })
  return {
    append: async (entry) => {
      try {
        await list.create(toFields(entry, crypto.randomUUID()))
      } catch (error) {
        // The line goes to the log of the process instead, where it can be found; the person's work stands.
        graph.log({
          event: 'audit.lost',
          ...entry,
          error: error instanceof Error ? error.message : String(error),
        })
      }
    },
  }
}
