// The list of notices: what people are told about sessions, one row a notice, written before it is sent.

import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'
import { deliveryStates } from './deliveries.ts'

export const noticeKindWords = {
  offer: 'Place offered',
  offerEnded: 'Offer ended',
  declined: 'Declined in Outlook',
  moved: 'Time changed',
  calledOff: 'Called off',
  agenda: 'Agenda',
  dayBefore: 'Reminder, day before',
  hourBefore: 'Reminder, hour before',
  missed: 'Missed session',
  followUp: 'Question afterwards',
  invite: 'Can be booked',
} as const

export const noticeStates = { ...deliveryStates, skipped: 'Not sent' } as const

export const noticesList: ListShape = {
  displayName: 'Notices',
  description:
    'What people were told about sessions, written before and after each sending. Kept by Countywide.',
  key: 'NoticeKey',
  title: 'To',
  columns: [
    keyColumn('NoticeKey', 'Kind, session and person or channel: nobody is told the same thing twice.'),
    choice('Kind', 'What', Object.values(noticeKindWords), { indexed: true }),
    moment('Due', 'Due'),
    choice('State', 'State', Object.values(noticeStates), { indexed: true }),
    moment('ChangedAt', 'Changed'),
    line('Reason', 'Reason'),
    line('SessionId', 'SessionId', { indexed: true, hidden: true }),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
