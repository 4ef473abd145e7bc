// The list of sessions: readable columns for officers, and the whole session as JSON.

import { sessionKindWords } from '../../domain/sessions/session.ts'
import { choice, keyColumn, type ListShape, line, longText, moment, wholeNumber } from './column.ts'

export const sessionStates = { planned: 'Planned', calledOff: 'Called off' } as const

export const sessionsList: ListShape = {
  displayName: 'Sessions',
  description: 'Every workshop, briefing, event and visit. Change them in Countywide, not here.',
  key: 'SessionKey',
  title: 'Title',
  columns: [
    keyColumn('SessionKey', 'The id of the session.'),
    choice('Kind', 'Kind', Object.values(sessionKindWords), { indexed: true }),
    moment('Starts', 'Starts', { indexed: true }),
    moment('Ends', 'Ends'),
    line('Area', 'Area', { indexed: true }),
    wholeNumber('Places', 'Places'),
    choice('Status', 'Status', Object.values(sessionStates), { indexed: true }),
    line('Organiser', 'Organiser'),
    longText('Definition', 'Definition', { hidden: true }),
  ],
}
