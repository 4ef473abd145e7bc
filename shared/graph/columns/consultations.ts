// The list of consultations: readable columns for officers, and the whole definition as JSON over four columns.

import { choice, dayOnly, keyColumn, type ListShape, line, longText } from './column.ts'

/** JSON is cut into these columns, each at most 63,999 characters. */
export const definitionColumns: readonly string[] = [
  'Definition1',
  'Definition2',
  'Definition3',
  'Definition4',
]

export const consultationStates = {
  draft: 'Draft',
  awaitingApproval: 'Awaiting approval',
  publishing: 'Publishing',
  published: 'Published',
} as const

export const consultationsList: ListShape = {
  displayName: 'Consultations',
  description: 'Every consultation from draft to closed. Change them in Countywide, not here.',
  key: 'ConsultationKey',
  title: 'Title',
  columns: [
    keyColumn('ConsultationKey', 'The id of the consultation.'),
    choice('State', 'State', Object.values(consultationStates), { indexed: true }),
    dayOnly('Opens', 'Opens'),
    dayOnly('Closes', 'Closes'),
    line('WrittenBy', 'Written by'),
    ...definitionColumns.map((name) => longText(name, name, { hidden: true })),
  ],
}
