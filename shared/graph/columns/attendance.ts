// The list of attendance: one row a session and person, with the minutes that count.

import { choice, keyColumn, type ListShape, line, longText, moment, wholeNumber } from './column.ts'

export const attendanceStates = { booked: 'Booked', unbooked: 'Not booked', unknown: 'Not matched' } as const

export const attendanceList: ListShape = {
  displayName: 'Attendance',
  description: 'Who was at which session, copied from Teams. Correct minutes in Countywide, not here.',
  key: 'AttendanceKey',
  title: 'Person',
  columns: [
    keyColumn('AttendanceKey', 'Session and person: one row each.'),
    line('School', 'School'),
    wholeNumber('Minutes', 'Minutes'),
    choice('Standing', 'Standing', Object.values(attendanceStates), { indexed: true }),
    moment('CopiedAt', 'Copied from Teams'),
    moment('DisputedAt', 'Said they were there'),
    line('SessionId', 'SessionId', { indexed: true, hidden: true }),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
