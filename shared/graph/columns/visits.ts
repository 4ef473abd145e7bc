// The list of visits: what schools asked officers for, one row a request.

import { visitTopicWords } from '../../domain/sessions/visits/visit.ts'
import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'

export const visitStates = {
  asked: 'Asked for',
  taken: 'Taken',
  proposed: 'Time proposed',
  agreed: 'Agreed',
  withdrawn: 'No longer needed',
  closed: 'Called off',
} as const

export const visitsList: ListShape = {
  displayName: 'Visits',
  description: 'Schools that asked an officer to come. Kept by Countywide.',
  key: 'VisitKey',
  title: 'School',
  columns: [
    keyColumn('VisitKey', 'The request: the same one is kept once.'),
    line('Reference', 'Reference', { indexed: true }),
    choice('State', 'State', Object.values(visitStates), { indexed: true }),
    choice('Topic', 'About', Object.values(visitTopicWords), { indexed: true }),
    line('Area', 'Area', { indexed: true }),
    line('AskedBy', 'Asked by'),
    moment('AskedAt', 'Asked'),
    line('TakenBy', 'Taken by'),
    moment('Starts', 'Proposed or agreed for'),
    longText('Help', 'What would help'),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
