// The list of conversations: which chat a person has with the app, many people a row.

import { keyColumn, type ListShape, longText } from './column.ts'

export const conversationColumns: readonly string[] = ['Conversations1', 'Conversations2']

export const conversationsList: ListShape = {
  displayName: 'Conversations',
  description: 'The ids of people’s chats with the app. Kept by Countywide; it can be emptied without harm.',
  key: 'Part',
  title: 'Name',
  columns: [
    keyColumn('Part', 'The last letter of the person’s id: one row each.'),
    ...conversationColumns.map((name) => longText(name, name, { hidden: true })),
  ],
}
