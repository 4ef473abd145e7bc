// Outlook's tables.

import type { Database } from '../store/database.ts'
import { createAttendeeTables } from './calendar/attendees.ts'
import { createCopyTables } from './calendar/copies.ts'
import { createMeetingTables } from './calendar/meeting.ts'
import { createMailTables } from './mail/messages.ts'
import { createStayTables } from './teams/stays.ts'

export const openOutlook = (db: Database): void => {
  createMeetingTables(db)
  createAttendeeTables(db)
  createCopyTables(db)
  createMailTables(db)
  createStayTables(db)
}
