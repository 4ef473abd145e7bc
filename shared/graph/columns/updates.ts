// The lists of the weekly update: editions, the journal of their copies, and what readers did with them.

import { choice, dayOnly, keyColumn, type ListShape, line, longText, moment, wholeNumber } from './column.ts'

const hiddenTexts = (names: readonly string[]) => names.map((name) => longText(name, name, { hidden: true }))

/** JSON is cut into these columns, each at most 63,999 characters. Corrections keep what was said before. */
export const editionColumns: readonly string[] = [
  'Definition1',
  'Definition2',
  'Definition3',
  'Definition4',
  'Definition5',
  'Definition6',
]

export const editionStates = {
  draft: 'Draft',
  awaitingApproval: 'Awaiting approval',
  scheduled: 'Scheduled',
  missed: 'Missed its time',
  sending: 'Sending',
  sent: 'Sent',
  recalling: 'Being recalled',
  recalled: 'Recalled',
} as const

export const updatesList: ListShape = {
  displayName: 'Updates',
  description: 'Every weekly update from draft to sent. Change them in Countywide, not here.',
  key: 'EditionKey',
  title: 'Summary',
  columns: [
    keyColumn('EditionKey', 'The id of the edition.'),
    dayOnly('Date', 'Date'),
    choice('State', 'State', Object.values(editionStates), { indexed: true }),
    moment('GoesOut', 'Goes out'),
    line('WrittenBy', 'Written by'),
    ...hiddenTexts(editionColumns),
  ],
}

/** Whom a part's copies are for: written once. */
export const targetColumns: readonly string[] = ['Targets1', 'Targets2', 'Targets3']
/** How far they are, in the same order: written at each checkpoint. */
export const stateColumns: readonly string[] = ['States1', 'States2', 'States3']

export const updateJournalList: ListShape = {
  displayName: 'Update journal',
  description: 'How far each copy of an update is, a row for many copies. Kept by Countywide.',
  key: 'PartKey',
  title: 'Part',
  columns: [
    keyColumn('PartKey', 'Edition, agreement and number of the part.'),
    line('Edition', 'Edition', { indexed: true }),
    ...hiddenTexts(targetColumns),
    ...hiddenTexts(stateColumns),
  ],
}

export const askedCopiesList: ListShape = {
  displayName: 'Updates asked for',
  description:
    'Who asked the bot for which update: these copies are corrected and recalled too. Kept by Countywide.',
  key: 'CopyKey',
  title: 'Person',
  columns: [
    keyColumn('CopyKey', 'Edition, person and message: one row each.'),
    line('Edition', 'Edition', { indexed: true }),
    line('PersonId', 'Person id', { hidden: true }),
    moment('AskedAt', 'Asked'),
    wholeNumber('Shown', 'Shows revision'),
    longText('Conversation', 'Conversation', { hidden: true }),
    longText('Message', 'Message', { hidden: true }),
  ],
}

export const notedList: ListShape = {
  displayName: 'Noted',
  description: 'Which school has noted which update. Kept by Countywide.',
  key: 'NotedKey',
  title: 'URN',
  columns: [
    keyColumn('NotedKey', 'Edition and URN: one row each.'),
    line('Edition', 'Edition', { indexed: true }),
    line('Person', 'Person', { hidden: true }),
    moment('NotedAt', 'Noted'),
  ],
}

export const openedList: ListShape = {
  displayName: 'Opened',
  description: 'Who opened which update for the first time. Kept by Countywide.',
  key: 'OpenedKey',
  title: 'Person',
  columns: [
    keyColumn('OpenedKey', 'Edition and person: one row each.'),
    line('Edition', 'Edition', { indexed: true }),
    moment('OpenedAt', 'Opened'),
  ],
}
