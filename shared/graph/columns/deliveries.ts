// The list of deliveries: the journal of what publishing sends, one row a target.

import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'

export const deliveryStates = {
  intended: 'To be sent',
  sending: 'Being sent',
  sent: 'Sent',
  uncertain: 'Uncertain',
  unreachable: 'Cannot be reached',
  failed: 'Failed',
} as const

export const deliveriesList: ListShape = {
  displayName: 'Deliveries',
  description: 'What was sent to whom, written before and after each sending. Kept by Countywide.',
  key: 'DeliveryKey',
  title: 'To',
  columns: [
    keyColumn('DeliveryKey', 'Consultation and target: no target stands twice.'),
    line('Consultation', 'Consultation', { indexed: true }),
    choice('State', 'State', Object.values(deliveryStates), { indexed: true }),
    moment('ChangedAt', 'Changed'),
    line('Reason', 'Reason'),
    longText('Target', 'Target', { hidden: true }),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
