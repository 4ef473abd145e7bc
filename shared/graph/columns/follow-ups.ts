// The list of answers to the one question after a session: one row a session and person.

import { usefulWords } from '../../domain/sessions/after/useful.ts'
import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'

export const followUpsList: ListShape = {
  displayName: 'FollowUps',
  description: 'How useful people found a session. Shown to officers in Countywide without names.',
  key: 'FollowUpKey',
  title: 'Person',
  columns: [
    keyColumn('FollowUpKey', 'Session and person: one answer each.'),
    choice('Useful', 'How useful', Object.values(usefulWords), { indexed: true }),
    longText('Better', 'What would have made it better'),
    moment('AnsweredAt', 'Answered'),
    line('SessionId', 'SessionId', { indexed: true, hidden: true }),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
