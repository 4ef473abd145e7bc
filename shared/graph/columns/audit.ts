// The audit list: who did what, when, and whether it was allowed.

import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'

export const auditList: ListShape = {
  displayName: 'Audit',
  description: 'Who did what and when. Only ever added to by Countywide.',
  key: 'EntryKey',
  title: 'What',
  columns: [
    keyColumn('EntryKey', 'Made with the entry, so that a repeated request writes it once.'),
    moment('At', 'When', { indexed: true }),
    line('Who', 'Who', { indexed: true }),
    line('Item', 'Item', { indexed: true }),
    choice('Outcome', 'Outcome', ['Done', 'Refused'], { indexed: true }),
    longText('Detail', 'Detail'),
  ],
}
