// Makes the fixed lists of the site, or brings them up to date.

import type { Graph } from '../../shared/graph/client/graph.ts'
import { attendanceList } from '../../shared/graph/columns/attendance.ts'
import { auditList } from '../../shared/graph/columns/audit.ts'
import { bookingsList } from '../../shared/graph/columns/bookings.ts'
import type { ListShape } from '../../shared/graph/columns/column.ts'
import { consultationsList } from '../../shared/graph/columns/consultations.ts'
import { conversationsList } from '../../shared/graph/columns/conversations.ts'
import { deliveriesList } from '../../shared/graph/columns/deliveries.ts'
import { evidenceList } from '../../shared/graph/columns/evidence.ts'
import { followUpsList } from '../../shared/graph/columns/follow-ups.ts'
import { noticesList } from '../../shared/graph/columns/notices.ts'
import { peopleList } from '../../shared/graph/columns/people.ts'
import { schoolsList } from '../../shared/graph/columns/schools.ts'
import { sessionsList } from '../../shared/graph/columns/sessions.ts'
import {
  askedCopiesList,
  notedList,
  openedList,
  updateJournalList,
  updatesList,
} from '../../shared/graph/columns/updates.ts'
import { visitsList } from '../../shared/graph/columns/visits.ts'
import { type Ensured, ensureList } from '../../shared/graph/lists/ensure.ts'

const fixedLists = [
  schoolsList,
  peopleList,
  consultationsList,
  deliveriesList,
  sessionsList,
  bookingsList,
  noticesList,
  evidenceList,
  attendanceList,
  followUpsList,
  visitsList,
  updatesList,
  updateJournalList,
  askedCopiesList,
  notedList,
  openedList,
  conversationsList,
  auditList,
] as const

/** One list after the other; a second run changes nothing. */
export const provisionLists = async (
  graph: Graph,
  lists: readonly ListShape[] = fixedLists,
): Promise<readonly Ensured[]> => {
  const ensured: Ensured[] = []
  for (const shape of lists) ensured.push(await ensureList(graph, shape))
  return ensured
}
