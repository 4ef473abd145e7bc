// What was read of a pasted text, kept on this device so that it can be looked at beside the draft.

import type * as z from 'zod/mini'
import { readEditionSchema } from '../../../../shared/api/updates.ts'

const reportSchema = readEditionSchema.shape.report
export type ReportLine = z.infer<typeof reportSchema>[number]
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (id: string) => `countywide-update-read-${id}`

/** A full or closed shelf loses only the report, never the draft. */
export const keepReport = (id: string, report: readonly ReportLine[], shelf: Shelf): void => {
  if (report.length === 0) return
  try {
    shelf.setItem(keyOf(id), JSON.stringify(report))
  } catch {
    // The report was a help and is not needed for anything else.
  }
}

export const keptReport = (id: string, shelf: Shelf): readonly ReportLine[] => {
  try {
    const kept = reportSchema.safeParse(JSON.parse(shelf.getItem(keyOf(id)) ?? '[]'))
    return kept.success ? kept.data : []
  } catch {
    return []
  }
}

export const dropReport = (id: string, shelf: Shelf): void => {
  try {
    shelf.removeItem(keyOf(id))
  } catch {
    // As above.
  }
}
