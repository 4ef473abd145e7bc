// The two stages on which the ports of sessions are tried: the fakes, and the Graph adapters over the local Microsoft 365.

import { provisionLists } from '../../infra/provision/lists.ts'
import { bookingsList } from '../../shared/graph/columns/bookings.ts'
import { evidenceStore } from '../../shared/graph/evidence.ts'
import { files } from '../../shared/graph/files.ts'
import { itemList } from '../../shared/graph/lists/items.ts'
import { fixedPlace } from '../../shared/graph/lists/place.ts'
import { bookingStore } from '../../shared/graph/sessions/bookings.ts'
import { noticeStore } from '../../shared/graph/sessions/notices.ts'
import { sessionStore } from '../../shared/graph/sessions/sessions.ts'
import type { EvidenceStore } from '../../shared/ports/evidence.ts'
import type { Files } from '../../shared/ports/files.ts'
import type { BookingStore, NoticeStore, SessionStore } from '../../shared/ports/sessions.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

export type SessionStage = {
  readonly sessions: SessionStore
  readonly bookings: BookingStore
  readonly notices: NoticeStore
  readonly evidence: EvidenceStore
  readonly files: Files
  /** Another process's bookings on the same list, with a memory of its own. */
  readonly otherBookings: () => BookingStore
  /** An officer deletes a row of the bookings list. */
  readonly officerDeletes: (row: string) => Promise<void>
  readonly outage: (on: boolean) => void
  readonly close: () => Promise<void>
}

const openFakes = async (): Promise<SessionStage> => {
  const ports = fakePorts()
  return {
    ...ports,
    otherBookings: () => ports.bookings.another(),
    officerDeletes: async (row) => ports.bookings.edit(row, () => null),
    outage: ports.trouble.outage,
    close: async () => undefined,
  }
}

const openGraph = async (): Promise<SessionStage> => {
  const local = await startLocal365()
  const graph = graphOn(local, { impatient: true })
  await provisionLists(graph)
  const rows = itemList(graph, fixedPlace(graph, bookingsList.displayName), {
    key: bookingsList.key,
    columns: [bookingsList.key],
  })
  return {
    sessions: sessionStore(graph),
    bookings: bookingStore(graph),
    notices: noticeStore(graph),
    evidence: evidenceStore(graph),
    files: files(graph),
    otherBookings: () => bookingStore(graphOn(local, { impatient: true })),
    officerDeletes: async (row) => {
      const item = await rows.get(row)
      if (item) await rows.remove(item.id, item.version)
    },
    outage: (on) => {
      local.world.faults.put({ target: 'graph', rate5xx: on ? 1 : 0 })
    },
    close: local.close,
  }
}

export const sessionStages = [
  { on: 'the fakes', open: openFakes },
  { on: 'Graph over the local Microsoft 365', open: openGraph },
] as const
