// The list of bookings: one row a place or a turn in the line. Two unique columns keep a place from being given twice.

import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'

export const bookingStates = {
  booked: 'Booked',
  leaving: 'Cancelled a moment ago',
  waiting: 'Waiting list',
  offered: 'Offered a place',
  taking: 'Taking the place',
  gone: 'Holds no place',
} as const

export const seatKeyColumn = 'SeatKey'

export const bookingsList: ListShape = {
  displayName: 'Bookings',
  description:
    'Who holds a place or waits for one, session by session. Change them in Countywide, not here. A session that moves leaves these rows as they are: its time now is in Sessions.',
  key: 'PersonKey',
  title: 'Person',
  columns: [
    keyColumn(seatKeyColumn, 'Session and place: no place is given twice.'),
    keyColumn('PersonKey', 'Session or series and person: nobody holds two places.'),
    line('SessionTitle', 'Session'),
    moment('Starts', 'Start when this row was saved'),
    line('School', 'School'),
    choice('Status', 'Status', Object.values(bookingStates), { indexed: true }),
    line('Reference', 'Reference'),
    line('BookedBy', 'Booked by'),
    line('SessionId', 'SessionId', { indexed: true, hidden: true }),
    line('PersonId', 'PersonId', { indexed: true, hidden: true }),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
