// The list of evidence: what workshops said about a consultation, one row a workshop and section.

import { choice, keyColumn, type ListShape, line, longText, moment } from './column.ts'

export const evidenceList: ListShape = {
  displayName: 'Evidence',
  description: 'Notes of workshops, section by section. Their text may be corrected here.',
  key: 'EvidenceKey',
  title: 'Where it was said',
  columns: [
    keyColumn('EvidenceKey', 'Session and section: one row each.'),
    line('Consultation', 'Consultation', { indexed: true }),
    line('Section', 'Section', { indexed: true }),
    choice('Channel', 'Channel', ['Workshop'], { indexed: true }),
    longText('Notes', 'Notes'),
    line('WrittenBy', 'Written by'),
    moment('WrittenAt', 'Written'),
    line('SessionId', 'SessionId', { indexed: true, hidden: true }),
    longText('Journal', 'Journal', { hidden: true }),
  ],
}
