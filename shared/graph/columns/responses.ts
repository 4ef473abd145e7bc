// The list of a consultation's responses, but for the columns of its questions: those are made from the questions.

import { respondentRoleWords } from '../../domain/people/person.ts'
import { type Column, choice, keyColumn, line, longText, moment } from './column.ts'

/** The unique column; its description carries the consultation's id, by which the list is found again. */
export const responseKeyColumn = 'ResponseKey'

/** What the built-in first column is called. */
export const responsesTitle = 'Reference'

/** The columns before and after those of the questions. `mark` names the consultation. */
export const responseColumns = (
  mark: string,
): { readonly before: readonly Column[]; readonly after: readonly Column[] } => ({
  before: [
    keyColumn(responseKeyColumn, mark),
    line('URN', 'URN', { indexed: true }),
    line('School', 'School'),
    line('Area', 'Area', { indexed: true }),
    line('District', 'District', { indexed: true }),
    line('Phase', 'Phase', { indexed: true }),
    line('Person', 'Person'),
    choice('Role', 'Role', Object.values(respondentRoleWords), { indexed: true }),
    choice('Status', 'Status', ['Started', 'Sent'], { indexed: true }),
    moment('StartedAt', 'Started'),
    moment('SentAt', 'Sent'),
  ],
  after: [line('RoleCode', 'RoleCode', { hidden: true }), longText('Saves', 'Saves', { hidden: true })],
})
